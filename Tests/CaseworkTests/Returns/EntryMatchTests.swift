import Casework
import Seeds
import Testing

/// What happens to the entries of a file when the next one takes its place.
struct EntryMatchTests {
  private static let school = entry("s1")

  private static func rows(
    _ contents: [EntryContent], from first: Int = 2
  ) -> [EntryMatch.Row] {
    contents.enumerated().map { EntryMatch.Row(row: $0 + first, content: $1) }
  }

  private static func content(_ when: String, _ what: String) -> EntryContent {
    EntryContent(when: UncertainDay.read(when, today: day("2026-11-23")).day, what: what)
  }

  private static func match(
    _ contents: [EntryContent], over standing: [ReturnFile.Entry] = [], hash: Int = 1
  ) -> EntryMatch {
    EntryMatch(
      rows(contents), over: standing, of: school, digest: EnquiryInTest.digest(hash))
  }

  private static let before = [
    content("12/03/2026", "Seen at the gate with mother, tired and hungry."),
    content("13/03/2026", "Absent, no call."),
    content("March 2026", "Late on most days of the month."),
  ]

  /// A file that says something otherwise, and the names its rows keep: a number is the place of
  /// the earlier row, `nil` a new name.
  struct Example: CustomTestStringConvertible, Sendable {
    let why: String
    let rows: [EntryContent]
    let keeps: [Int?]
    let words: String

    init(_ why: String, _ rows: [EntryContent], keeps: [Int?], _ words: String) {
      (self.why, self.rows, self.keeps, self.words) = (why, rows, keeps, words)
    }

    var testDescription: String { why }
  }

  static let examples = [
    Example("the same", before, keeps: [0, 1, 2], "0 new, 0 changed, 0 gone, 3 the same"),
    Example(
      "in another order", before.reversed(), keeps: [2, 1, 0],
      "0 new, 0 changed, 0 gone, 3 the same"),
    Example(
      "a day is corrected", [before[0], content("14/03/2026", "Absent, no call."), before[2]],
      keeps: [0, 1, 2], "0 new, 1 changed, 0 gone, 2 the same"),
    Example(
      "a text is corrected",
      [content("12/03/2026", "Seen at the gate with her mother, tired."), before[1], before[2]],
      keeps: [0, 1, 2], "0 new, 1 changed, 0 gone, 2 the same"),
    Example(
      "capitals and full stops are no other words",
      [content("15/03/2026", "absent; NO call"), before[0], before[2]], keeps: [1, 0, 2],
      "0 new, 1 changed, 0 gone, 2 the same"),
    Example(
      "a row is added", before + [content("12/03/2026", "Police rang the office.")],
      keeps: [0, 1, 2, nil], "1 new, 0 changed, 0 gone, 3 the same"),
    Example(
      "a row is gone", [before[0], before[2]], keeps: [0, 2],
      "0 new, 0 changed, 1 gone, 2 the same"),
    Example(
      "another day and other words are another entry",
      [before[0], content("20/03/2026", "Moved to another school."), before[2]],
      keeps: [0, nil, 2], "1 new, 0 changed, 1 gone, 2 the same"),
    Example(
      "one entry twice is one that stays and one that is new", [before[1], before[1]],
      keeps: [1, nil], "1 new, 0 changed, 2 gone, 1 the same"),
  ]

  @Test(arguments: examples)
  func `a corrected file keeps the names of what is still there`(_ example: Example) {
    let standing = Self.match(Self.before).entries
    let match = Self.match(example.rows, over: standing, hash: 2)
    let kept = match.entries.map { entry in standing.firstIndex { $0.id == entry.id } }
    #expect(kept == example.keeps)
    #expect(match.difference.words == example.words)
    #expect(Set(match.entries.map(\.id)).count == match.entries.count)
  }

  @Test
  func `the same words on several days stay each on their own day, in whatever order`() {
    let days = ["12/03/2026", "19/03/2026", "26/03/2026"]
    let standing = Self.match(days.map { Self.content($0, "Did not attend") }).entries
    let sent = (days.reversed() + ["2/04/2026"]).map { day in
      var content = Self.content(day, "Did not attend")
      content.source = "Clinic record"
      return content
    }
    let match = Self.match(sent, over: standing, hash: 2)
    #expect(match.entries.prefix(3).map(\.id) == standing.reversed().map(\.id))
    #expect(match.difference.words == "1 new, 3 changed, 0 gone, 0 the same")
    // One that was moved to another day is not told from one that is new.
    let moved = Self.match(
      [standing[0].content, standing[1].content, Self.content("27/03/2026", "Did not attend")],
      over: standing, hash: 3)
    #expect(moved.difference.words == "1 new, 0 changed, 1 gone, 2 the same")
  }

  @Test
  func `the same words twice on a day are told apart by their time`() {
    let contents = ["10:00", "14:00"].map { time in
      var content = Self.content("12/03/2026", "Did not attend")
      content.time = WrittenTime.read(time).time
      return content
    }
    let standing = Self.match(contents).entries
    let sent = contents.reversed().map { content in
      var content = content
      content.source = "Clinic record"
      return content
    }
    let match = Self.match(sent, over: standing, hash: 2)
    #expect(match.entries.map(\.id) == standing.reversed().map(\.id))
  }

  @Test(arguments: UInt64(1)...20)
  func `whatever is done to a file, each name is there once and nothing is counted twice`(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let days = (1...9).map { "\($0)/03/2026" } + ["March 2026", "c. 2019", "not known"]
    let words = ["seen", "absent", "called", "late", "home", "mother", "school", "alone"]
    func row() -> EntryContent {
      let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      let when = days[Int.random(in: 0..<days.count, using: &random)]
      return Self.content(when, text.joined(separator: " "))
    }
    let first = (0..<60).map { _ in row() }
    let standing = Self.match(first).entries
    #expect(Self.match(first, over: standing).entries.map(\.id) == standing.map(\.id))

    var second = first
    for _ in 0..<20 {
      let place = Int.random(in: 0..<second.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: second.remove(at: place)
      case 1: second.insert(row(), at: place)
      case 2: second[place].when = row().when
      default: second[place].what += " again"
      }
    }
    let match = Self.match(second, over: standing, hash: 2)
    #expect(match.entries.map(\.content) == second)
    #expect(Set(match.entries.map(\.id)).count == second.count, "seed \(seed)")
    let difference = match.difference
    #expect(difference.added.count + difference.changed.count + difference.same == second.count)
    #expect(
      difference.removed.count + difference.changed.count + difference.same == first.count)
    // What says just the same keeps its name, as often as both files have it.
    var left = first
    var same = 0
    for content in second {
      guard let place = left.firstIndex(of: content) else { continue }
      left.remove(at: place)
      same += 1
    }
    #expect(difference.same == same, "seed \(seed)")
  }

  @Test
  func `ten thousand rows of which each was corrected are matched by their day`() {
    let first = (0..<10_000).map { number in
      Self.content(
        "\(1 + number % 28)/\(1 + number / 28 % 12)/\(1990 + number / 336)",
        "Visit \(number) at home, child seen, nothing of note")
    }
    let second = first.map { content in
      var content = content
      content.what += " was written"
      return content
    }
    let standing = Self.match(first).entries
    let match = Self.match(second, over: standing, hash: 2)
    #expect(match.difference.changed.count == 10_000)
    #expect(match.entries.map(\.id) == standing.map(\.id))
  }

  @Test
  func `thousands of one day are not held against each other`() {
    let first = (0..<5_000).map { Self.content("not known", "Letter \($0) in the file") }
    let second = (0..<5_000).map { Self.content("not known", "Note \($0) on another paper") }
    let standing = Self.match(first).entries
    let match = Self.match(second, over: standing, hash: 2)
    #expect(match.difference.added.count == 5_000)
    #expect(match.difference.removed.count == 5_000)
  }

  @Test
  func `the same file gives the same names, and a longest name leaves room`() throws {
    let long = try #require(EntryName(String(repeating: "a", count: 64)))
    let digest = EnquiryInTest.digest(1)
    let one = EntryMatch(Self.rows(Self.before), over: [], of: long, digest: digest)
    let two = EntryMatch(Self.rows(Self.before), over: [], of: long, digest: digest)
    #expect(one.entries == two.entries)
    #expect(one.entries.allSatisfy { $0.id.text.count <= 64 })
  }
}
