import Testing

@testable import Casework

/// Points to check: everything planted is found, and nothing in a clean chronology.
struct FlagTests {
  /// Four organisations, weekly and fortnightly, no two of one event.
  private static let clean = """
    5 Jan 2026  | Tarn Health Visiting | Weighed at the clinic, growth as expected | M1 | yes
    12 Jan 2026 | Harbour School | Sibling settled in class                  |    | n/a
    19 Jan 2026 | Tarn Health Visiting | Feeding discussed, leaflet given    | M1 | yes
    26 Jan 2026 | Fenmoor Police | Noise report, no offence                  |    | unknown
    2 Feb 2026  | Harbour School | Maths test sat in class                   |    | n/a
    Feb 2026    | Ridgeway Surgery | Repeat prescription                     |    | n/a
    9 Feb 2026  | Tarn Health Visiting | Second look at growth               | M1 | yes
    20 Feb 2026 | Fenmoor Police | Parking quarrel closed                    |    | no
    """

  @Test
  func `in a clean chronology nothing is found`() {
    #expect(ChronologyInTest(FlagTests.clean).found(from: "2026-01-01", to: "2026-03-01") == [])
  }

  @Test
  func `everything planted is found, and nothing else`() {
    let planted = ChronologyInTest(
      """
      5 Jan 2026  | Harbour School | Came to class late and tired      |    | yes
      12 Jan 2026 | Harbour School | Late again, spoke to assistant    |    | yes
      19 Jan 2026 | Harbour School | Lunch missing, given food         |    | yes
      26 Jan 2026 | Harbour School | Reading group, quiet              |    | yes
      10 Jan 2026 | Tarn Health Visiting | Joint home visit with police. Bruise, arm | M1 | yes
      10 Jan 2026 | Fenmoor Police | Joint visit with health visitor. Arm bruise. | M1 | no
      28 Jan 2026 | Castlegate Hospital | C1 presented to A&E with scald to the hand | C1 M1 | yes
      29 Jan 2026 | Ridgeway Surgery | Letter: C1 to A&E, scald, hand. School told. | C1 M1 | yes
      3 Feb 2026  | Ridgeway Surgery | Prescription                    |    | n/a | | |
      9 Feb 2026  | Harbour School | Music lesson                      |    | yes
      20 Apr 2026 | Fenmoor Police | Car stopped, no insurance         |    |
      21 Apr 2026 | Harbour School | Sports day                        |    | yes
      1 May 2026  | Tarn Health Visiting | Record handed over          |    | n/a
      """)
    #expect(
      planted.found(from: "2026-01-01", to: "2026-04-30") == [
        "gap 9 10", "contradiction 4 5", "duplicate 6 7", "silent 6 7", "no-source 8",
        "outside 12",
      ])
  }

  @Test
  func `a gap keeps its name when another return touches its edge`() {
    let text = "9 Mar 2026 | GP | One\n19 Jun 2026 | Police | Two"
    let few = ChronologyInTest(text).flags().first { $0.kind == .gap }
    let more = ChronologyInTest(
      text + "\n9 Mar 2026 | School | Three\n19 Jun 2026 | School | Four\n1 Jan 2020 | GP | Zero"
    ).flags()
    #expect(more.contains { $0.id == few?.id && $0.kind == .gap })
  }

  @Test
  func `what many entries of an organisation lack is one point`() throws {
    let lines = (1...20).map { "\($0) Mar 2026 | GP | Entry \($0) | | | |" }
    let flags = ChronologyInTest(lines.joined(separator: "\n") + "\n21 Mar 2026 | GP | Last")
      .flags()
    let flag = try #require(flags.first)
    #expect(flags.count == 1)
    #expect(flag.detail == .noSource(organisation: 0, of: 21))
    #expect(flag.places.count == 20)
  }

  @Test
  func `every kind has a rule, and the rule names the partnership's own numbers`() {
    var rules = ChronologyRules.usual
    rules.numbers[.gapDays] = 40
    for kind in ChronologyFlag.Kind.allCases { #expect(rules.rule(of: kind).hasSuffix(".")) }
    #expect(rules.rule(of: .gap).hasPrefix("No organisation recorded anything for 40 days or more"))
  }

  @Test
  func `settings change the numbers and add words`() {
    let rules = ChronologyRules(settings: [
      .gapDays: .text("21"), .ruleNumbers: .text("event days: 2\nSame Minutes: 15"),
      .ruleWords: .text("word den: den, hideout"),
    ])
    #expect(rules.numbers[.gapDays] == 21)
    #expect(rules.numbers[.eventDays] == 2)
    #expect(rules.numbers[.sameMinutes] == 15)
    #expect(rules.ownWords.groups == [WordList.Group(.word, "den", ["den", "hideout"])])
    #expect(ChronologyRules(settings: [:]) == .usual)
  }

  @Test(arguments: [
    "event days", "event days: many", "event days: 90", "events: 3", "gap days: 0",
  ])
  func `a line that sets no number is named`(line: String) {
    #expect(RuleNumbers.read("same minutes: 30\n\n\(line)").problem == 3)
  }

  @Test
  func `every number can be set by the line that the table prints`() {
    let text = RuleNumbers.usual.table.map(\.setting).joined(separator: "\n")
    let read = RuleNumbers.read(text)
    #expect(read.problem == nil)
    #expect(read.numbers == .usual)
  }

  @Test
  func `every line of the shipped words can be read`() {
    #expect(Set(WordList.shipped.groups.map(\.kind)) == Set(WordList.Kind.allCases))
    for group in WordList.shipped.groups {
      let line = "\(group.kind.rawValue) \(group.name): \(group.phrases.joined(separator: ", "))"
      #expect(WordList(text: line).groups == [group])
    }
    #expect(WordList.problem(in: "word den: den\n\nnonsense") == 3)
  }
}
