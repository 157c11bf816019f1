import CaseStore
import Casework
import FoundationEssentials
import Testing

struct RuleFileTests {
  /// The editions as they ship, and the page that says where each rule is from.
  private enum Shipped {
    static func bytes(_ path: String) throws -> [UInt8] {
      var root = #filePath[...]
      for _ in 1...3 { root = root.prefix(upTo: root.lastIndex(of: "/") ?? root.startIndex) }
      return Array(try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
    }

    static func edition(_ id: String) throws -> RuleEdition {
      try RuleFile.decode(bytes("data/rules/\(id).json"))
    }
  }

  static let editions = ["partnership-guide", "working-together-2023"]

  private func days(_ rule: String, in edition: RuleEdition) -> Int? {
    guard case .workingDays(let length) = edition.rules.first(where: { $0.id == rule })?.span else {
      return nil
    }
    return length.count
  }

  @Test(arguments: editions)
  func `an edition has the numbers of the plan and of the duties`(_ id: String) throws {
    let edition = try Shipped.edition(id)
    #expect(edition.id == id)
    let plan = [
      "plan-initial-discussion", "plan-form2", "plan-returns", "plan-pack", "plan-meeting",
      "plan-draft", "plan-executive", "send-to-panel",
    ]
    #expect(plan.map { days($0, in: edition) } == [3, 3, 8, 11, 12, 13, 14, 15])
    for id in plan {
      #expect(edition.rules.first { $0.id == id }?.trigger == .after(.panelNotified))
    }
    let duties = ["notify-panel", "notify-partners", "notify-state-and-ofsted"]
    #expect(duties.map { days($0, in: edition) } == [5, 5, 5])
    for id in duties {
      #expect(edition.rules.first { $0.id == id }?.trigger == .after(.becameAware))
    }
    #expect(days("panel-replies", in: edition) == 15)
    #expect(days("post-meeting", in: edition) == 10)
    #expect(days("pack-before-meeting", in: edition) == 1)
  }

  @Test(arguments: editions)
  func `an edition says how strong its rules are`(_ id: String) throws {
    let edition = try Shipped.edition(id)
    func rules(_ force: Rule.Force) -> [String] {
      edition.rules.filter { $0.force == force }.map(\.id)
    }
    #expect(rules(.statute) == ["notify-panel"])
    #expect(
      rules(.statutoryGuidance) == [
        "notify-partners", "notify-state-and-ofsted", "send-to-panel", "complete-lcspr",
        "send-lcspr",
      ])
    #expect(rules(.anothersDuty) == ["panel-replies"])
    #expect(edition.rules.first { $0.id == "panel-replies" }?.owedBy == .panel)
    #expect(edition.rules.first { $0.id == "complete-lcspr" }?.span == .months(6))
    #expect(Set(edition.rules.map(\.id)).count == edition.rules.count, "no id twice")
  }

  @Test
  func `the partners are named as they were at the time`() throws {
    #expect(
      try RuleFileTests.editions.map { try Shipped.edition($0).partners.last } == [
        "Clinical Commissioning Group", "Integrated Care Board",
      ])
  }

  @Test(arguments: [
    ("2017-01-01", "partnership-guide", "before them all"),
    ("2018-06-29", "partnership-guide", "the first day of the guide's"),
    ("2023-12-14", "partnership-guide", "its last"),
    ("2023-12-15", "working-together-2023", "the first day of 2023's"),
    ("2026-11-05", "working-together-2023", "now"),
  ])
  func `a case is opened under the edition of the day the authority became aware`(
    _ aware: String, _ edition: String, _ why: String
  ) throws {
    let book = RuleBook(try RuleFileTests.editions.map { try Shipped.edition($0) })
    let aware = try #require(Day(iso: aware))
    #expect(book.edition(on: aware)?.id == edition)
  }

  @Test(arguments: editions)
  func `the page of sources names every rule and quotes what the file quotes`(
    _ id: String
  ) throws {
    let page = String(
      decoding: try Shipped.bytes("docs/statutory-sources.md"), as: UTF8.self
    ).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let edition = try Shipped.edition(id)
    #expect(page.contains("`\(id)`"))
    for rule in edition.rules {
      #expect(page.contains("`\(rule.id)`"))
      if let quotation = rule.source.quotation { #expect(page.contains(quotation)) }
      if let note = rule.source.note { #expect(page.contains(note)) }
    }
  }

  /// A rule file with one thing wrong, and what it is.
  struct Example: CustomTestStringConvertible, Sendable {
    let why: String
    let old: String
    let new: String
    let flaw: RuleFile.Flaw
    let problem: String

    init(
      _ why: String, _ old: String, _ new: String, _ flaw: RuleFile.Flaw, _ problem: String
    ) {
      self.why = why
      self.old = old
      self.new = new
      self.flaw = flaw
      self.problem = problem
    }

    var testDescription: String { why }

    private static func noField(
      _ why: String, _ old: String, _ new: String, edition field: String
    ) -> Example {
      Example(why, old, new, .edition(field), "The rule file has no valid “\(field)”.")
    }

    private static func noField(
      _ why: String, _ old: String, _ new: String, rule field: String
    ) -> Example {
      Example(why, old, new, .rule("go", field), "The rule “go” has no valid “\(field)”.")
    }

    static let all = [
      noField("the edition has no id", #""id": "e", "#, "", edition: "id"),
      noField("its id is a number", #""id": "e""#, #""id": 7"#, edition: "id"),
      noField("it has no title", #""title": "E", "#, "", edition: "title"),
      noField("its day does not exist", "2023-12-15", "2023-02-30", edition: "from"),
      noField("its day is written as people do", "2023-12-15", "15/12/2023", edition: "from"),
      noField("it has no partners", #"["Police"]"#, "[]", edition: "partners"),
      noField("its rules are no list", #""rules": ["#, #""rules": 1, "more": ["#, edition: "rules"),
      Example(
        "a rule has no id", #""id": "go", "#, "", .rule("", "id"),
        "The rule “” has no valid “id”."),
      noField("a milestone nobody knows", "panel-notified", "panel-told", rule: "milestone"),
      noField("no milestone", #""milestone": "panel-notified", "#, "", rule: "milestone"),
      noField("a trigger nobody knows", #""became-aware""#, #""aware""#, rule: "after"),
      noField("no trigger", #""after": "became-aware", "#, "", rule: "after"),
      noField(
        "a plan for a milestone nobody knows", #""after": "became-aware""#,
        #""before-planned": "aware""#, rule: "before-planned"),
      noField("no span", #""working-days": 5, "#, "", rule: "working-days"),
      noField(
        "a span in words", #""working-days": 5"#, #""working-days": "5""#, rule: "working-days"),
      noField("half a day", #""working-days": 5"#, #""working-days": 5.5"#, rule: "working-days"),
      noField(
        "days that run back", #""working-days": 5"#, #""working-days": -5"#, rule: "working-days"),
      noField("more days than there are", ": 5,", ": 100001,", rule: "working-days"),
      noField(
        "months beyond a century", #""working-days": 5"#, #""months": 1201"#, rule: "working-days"),
      noField("a party nobody knows", "local-authority", "council", rule: "owed-by"),
      noField("a force nobody knows", "statute", "law", rule: "force"),
      noField("no citation", #", "citation": "The Act""#, "", rule: "citation"),
      Example(
        "it ends early", "]}", "]", .notJSON(JSON.Flaw(kind: .endsEarly, offset: 243)),
        "The rule file is not JSON (byte 243)."),
    ]
  }

  private static let sound = #"""
    {"id": "e", "title": "E", "from": "2023-12-15", "partners": ["Police"], "rules": [\#
    {"id": "go", \#
    "milestone": "panel-notified", "after": "became-aware", "working-days": 5, \#
    "owed-by": "local-authority", "force": "statute", "citation": "The Act"}]}
    """#

  @Test
  func `the file the faults are put in is sound`() throws {
    let edition = try RuleFile.decode(Array(RuleFileTests.sound.utf8))
    #expect(edition.rules.map(\.span) == [.workingDays(5)])
    #expect(edition.rules.first?.source.isVerified == false)
  }

  @Test(arguments: Example.all)
  func `a fault in a rule file is named`(_ example: Example) throws {
    let place = try #require(RuleFileTests.sound.firstRange(of: example.old))
    var faulty = RuleFileTests.sound
    faulty.replaceSubrange(place, with: example.new)
    let bytes = Array(faulty.utf8)
    #expect(throws: example.flaw) { try RuleFile.decode(bytes) }
    #expect(example.flaw.problem == example.problem)
  }
}
