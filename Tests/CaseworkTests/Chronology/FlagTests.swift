import Testing

@testable import Casework

/// What was missed: everything planted is found, and nothing in a clean chronology.
struct FlagTests {
  /// Four organisations, weekly and fortnightly, no two on one day.
  private static let clean = """
    5 Jan 2026  | Health Visitor | Weighed at the clinic, growth as expected | HV M | yes
    12 Jan 2026 | Harbour School | Sibling settled in class                  | T1   | n/a
    19 Jan 2026 | Health Visitor | Feeding discussed, leaflet given          | HV M | yes
    26 Jan 2026 | Police         | Noise report, no offence                  | PC1  | unknown
    2 Feb 2026  | Harbour School | Attendance meeting held                   | T1   | n/a
    Feb 2026    | GP             | Repeat prescription                       |      | n/a
    9 Feb 2026  | Health Visitor | Second review of growth                   | HV M | yes
    20 Feb 2026 | Police         | Neighbour dispute closed                  | PC1  | no
    """

  @Test
  func `in a clean chronology nothing is found`() {
    #expect(ChronologyInTest(FlagTests.clean).found(from: "2026-01-01", to: "2026-03-01") == [])
  }

  @Test
  func `everything planted is found, and nothing else`() {
    let planted = ChronologyInTest(
      """
      5 Jan 2026  | Harbour School | Came to class late and tired        | T1   | yes
      12 Jan 2026 | Harbour School | Late again, spoke to assistant      | T1   | yes
      19 Jan 2026 | Harbour School | Lunch missing, given food           | T1   | yes
      26 Jan 2026 | Harbour School | Reading group, quiet                | T1   | yes
      10 Jan 2026 | Health Visitor | Bruise on left arm explained by cot fall | HV M | yes | 10:00
      10 Jan 2026 | Police         | Bruise on left arm, explained by cot fall | HV M | no | 10:10
      28 Jan 2026 | Health Visitor | Clinic weight taken, growth normal, leaflet given | HV | yes
      28 Jan 2026 | GP             | Weight taken, growth normal, leaflet given        | HV | yes
      2 Feb 2026  | Police         | Shouting reported by neighbour at the house, no offence | P1 |
      2 Feb 2026  | Ambulance      | Shouting reported by neighbour near hospital, no offence | P1 |
      3 Feb 2026  | GP             | Prescription | | n/a | | |
      20 Apr 2026 | Police         | Child taken into protection | PC1 | yes
      21 Apr 2026 | Health Visitor | Medical arranged | HV | yes
      1 May 2026  | Ambulance      | Handover record | A1 | n/a
      """)
    #expect(
      planted.found(from: "2026-01-01", to: "2026-04-30") == [
        "gap 10 11", "silence 3", "contradiction 4 5", "contradiction 8 9", "duplicate 6 7",
        "silent 4 5", "silent 6 7", "no-source 10", "outside 13",
      ])
  }

  @Test(arguments: [
    ("9 Mar 2026", "19 Apr 2026", 40), ("31 Jan 2026", "1 Mar 2026", 28),
  ])
  func `a gap counts the whole days between`(first: String, second: String, days: Int) throws {
    let flag = try #require(
      ChronologyInTest("\(first) | GP | One\n\(second) | Police | Two").flags().first)
    #expect(flag.kind == .gap)
    #expect(flag.detail == .gap(days: days))
  }

  @Test(arguments: [
    ("1 Jan 2026", "28 Jan 2026", "a day short"),
    ("1 Jan 2026", "1 Mar 2026\nJan 2026 | GP | Somewhen", "a month can hold it"),
  ])
  func `no gap is claimed where there may be contact`(
    first: String, second: String, why: String
  ) {
    let lines = second.split(separator: "\n", maxSplits: 1)
    let text = "\(first) | GP | One\n\(lines[0]) | Police | Two\n" + lines.dropFirst().joined()
    let days = ChronologyInTest(text).flags().map(\.detail)
    #expect(!days.contains { if case .gap(let days) = $0 { days > 28 } else { false } }, "\(why)")
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
  func `what differs is shown from both sides`() throws {
    let chronology = ChronologyInTest(
      """
      2 Feb 2026 | Police    | Shouting reported by neighbour at the house | PC1 M | yes | 09:00
      2 Feb 2026 | Ambulance | Shouting reported by neighbour near school  | A1 M  | no  | 10:15
      """)
    let flag = try #require(chronology.flags().first { $0.kind == .contradiction })
    guard case .contradiction(let differences, let likeness) = flag.detail else {
      Issue.record("a contradiction has differences")
      return
    }
    #expect(
      differences.map(\.words) == [
        "child seen: yes and no", "time: 09:00 and 10:15", "people: PC1 and A1",
        "place: home and school",
      ])
    #expect(likeness.words.hasSuffix("75 minutes apart"))
  }

  @Test
  func `a flag keeps its name while its entries stand, whatever else comes`() {
    let text = "9 Mar 2026 | GP | One\n19 Jun 2026 | Police | Two"
    let few = ChronologyInTest(text).flags().first { $0.kind == .gap }
    let more = ChronologyInTest(text + "\n1 Jul 2026 | GP | Three\n1 Jan 2020 | GP | Zero").flags()
    #expect(more.contains { $0.id == few?.id && $0.kind == .gap })
  }

  @Test
  func `a day of a thousand entries is not compared with everything`() {
    let lines = (0..<1000).map { "2 Feb 2026 | Organisation \($0 % 12) | Word\($0) here" }
    let flags = ChronologyInTest(lines.joined(separator: "\n")).flags()
    #expect(!flags.contains { $0.kind == .duplicate })
  }

  @Test
  func `every kind has a rule, and the rule names the partnership's own distance`() {
    for kind in ChronologyFlag.Kind.allCases {
      #expect(ChronologyRules(gapDays: 40).rule(of: kind).hasSuffix("."))
    }
    #expect(ChronologyRules(gapDays: 40).rule(of: .gap).hasPrefix("40 days or more"))
    #expect(ChronologyRules(settings: [.gapDays: .text("21")]).gapDays == 21)
    #expect(ChronologyRules(settings: [:]) == .usual)
  }
}
