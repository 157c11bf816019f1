import Testing

@testable import Casework

/// Gaps and silences: what hides them and what does not.
struct QuietTests {
  @Test(arguments: [
    ("9 Mar 2026", "19 Apr 2026", 40), ("31 Jan 2026", "1 Mar 2026", 28),
    ("1 Jan 2026", "29 Jan 2026", nil),
  ])
  func `a gap counts the whole days between`(first: String, second: String, days: Int?) {
    let flag = ChronologyInTest("\(first) | GP | One\n\(second) | Police | Two").flags().first
    #expect(flag?.days == days)
  }

  @Test(arguments: [
    "2025", "summer 2025", "April 2025", "autumn 2025", "before 1 May 2025", "before 1 May 2028",
    "after 1 January 2020",
  ])
  func `an uncertain date hides no gap, and is named`(written: String) throws {
    let text = "10 Jan 2025 | GP | One\n15 Jun 2025 | GP | Two\n\(written) | School | Somewhen"
    let flag = try #require(ChronologyInTest(text).flags().first { $0.kind == .gap })
    #expect(flag.days == 155)
    guard case .gap(_, _, let unless) = flag.detail else { return }
    let canLie = !["autumn 2025", "before 1 May 2028", "after 1 January 2020"].contains(written)
    #expect(unless.isEmpty != canLie)
  }

  @Test
  func `a gap can end with an uncertain date`() {
    let flags = ChronologyInTest("9 Mar 2026 | GP | One\nMay 2026 | School | Somewhen").flags()
    #expect(flags.map(\.days) == [52])
  }

  @Test
  func `a date known to within a week is contact`() {
    let text = "1 Jan 2025 | GP | One\n20 - 24 Jan 2025 | GP | Two\n10 Feb 2025 | GP | Three"
    #expect(ChronologyInTest(text).flags().isEmpty)
  }

  @Test
  func `what is found does not depend on the order of the records`() {
    var lines = QuietTests.weekly(from: 1, to: 40, of: "Harbour School")
    lines += QuietTests.weekly(from: 1, to: 12, of: "Fernside Early Help")
    lines += QuietTests.weekly(from: 30, to: 40, of: "Fernside Early Help")
    let forward = ChronologyInTest(lines.joined(separator: "\n")).flags().map(\.id).sorted()
    let backward = ChronologyInTest(lines.reversed().joined(separator: "\n")).flags().map(\.id)
    #expect(!forward.isEmpty)
    #expect(forward == backward.sorted())
  }

  @Test
  func `one silence does not hide the next, nor does a late start`() {
    var lines = QuietTests.weekly(from: 1, to: 60, of: "Ridgeway Surgery")
    lines += QuietTests.weekly(from: 10, to: 20, of: "Fernside Early Help")
    lines += QuietTests.weekly(from: 30, to: 40, of: "Fernside Early Help")
    lines += QuietTests.weekly(from: 50, to: 60, of: "Fernside Early Help")
    let silences = ChronologyInTest(lines.joined(separator: "\n")).flags().filter {
      $0.kind == .silence
    }
    #expect(silences.map(\.days) == [69, 69])
  }

  @Test
  func `a school is not silent in the summer holidays, and is when they are over`() {
    let terms = [
      "9 Jun 2025", "16 Jun 2025", "23 Jun 2025", "30 Jun 2025", "7 Jul 2025", "14 Jul 2025",
      "18 Jul 2025", "8 Sep 2025", "15 Sep 2025", "1 Apr 2026",
    ]
    let others = QuietTests.weekly(from: 22, to: 70, of: "Ridgeway Surgery")
    let lines = terms.map { "\($0) | Harbour School | In class" } + others
    let silences = ChronologyInTest(lines.joined(separator: "\n")).flags().filter {
      $0.kind == .silence
    }
    #expect(silences.map(\.days) == [197])
  }

  @Test(arguments: ["Case closed, goals met.", "C1 discharged from caseload.", "Left our roll."])
  func `whoever ended its part is not silent`(last: String) {
    var lines = QuietTests.weekly(from: 1, to: 40, of: "Ridgeway Surgery")
    lines += QuietTests.weekly(from: 1, to: 12, of: "Fernside Early Help")
    let last = "\(QuietTests.date(13)) | Fernside Early Help | \(last)"
    #expect(!ChronologyInTest((lines + [last]).joined(separator: "\n")).found().contains("silence"))
    let silences = ChronologyInTest(lines.joined(separator: "\n")).flags().filter {
      $0.kind == .silence
    }
    #expect(silences.count == 1)
    #expect(
      !ChronologyInTest((lines + [last]).joined(separator: "\n")).flags().contains {
        $0.kind == .silence
      })
  }

  @Test
  func `who was never regular does not fall silent`() {
    let text = """
      5 Jan 2026  | GP | One
      8 Jan 2026  | GP | Two
      20 Mar 2026 | GP | Three
      22 Mar 2026 | GP | Four
      1 Jun 2026  | GP | Five
      """
    #expect(!ChronologyInTest(text).flags().contains { $0.kind == .silence })
  }

  @Test
  func `a silence that a gap explains is left to the gap`() {
    var lines = QuietTests.weekly(from: 1, to: 20, of: "Ridgeway Surgery")
    lines += QuietTests.weekly(from: 30, to: 40, of: "Ridgeway Surgery")
    #expect(ChronologyInTest(lines.joined(separator: "\n")).flags().map(\.kind) == [.gap])
  }

  /// A line a week, from one week of 2025 on to another.
  private static func weekly(from first: Int, to last: Int, of organisation: String) -> [String] {
    (first...last).map { "\(date($0)) | \(organisation) | Entry of week \($0)" }
  }

  private static func date(_ week: Int) -> String { day("2025-01-06").adding(days: 7 * week).plain }
}

extension ChronologyFlag {
  /// How many days a gap or a silence has.
  fileprivate var days: Int? {
    switch detail {
    case .gap(let from, let to, _), .silence(_, let from, let to, _, _): to - from + 1
    case .contradiction, .duplicate, .silent, .noSource, .outside: nil
    }
  }
}
