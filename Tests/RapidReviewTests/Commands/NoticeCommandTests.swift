import Testing

@testable import RapidReview

/// `tell` and `untold`: a step is done once everyone it names was told, and not before.
@Suite(.timeLimit(.minutes(10)))
struct NoticeCommandTests {
  private static func tell(_ recipients: String, _ further: String...) -> [String] {
    [
      "tell", "2025-001", "notification", "--to", recipients, "--on", "today", "--how", "e-mail",
      "--by", "R. Fennel", "--as", "A. Chair",
    ] + further
  }

  @Test func `who is untold is listed until the last of them is told`() throws {
    let home = try Home.furnished()
    #expect(
      try home.run(NoticeCommandTests.tell("executive/police,executive/health"))
        == .done(
          """
          1
          2025-001  Notices 1
            About: the notification
            Told: Executive: Police, Executive: Health (ICB or CCG)
            When: Mon 10 Nov 2025
            How: e-mail
            Who by: R. Fennel

          """))
    #expect(
      try home.run("untold", "2025-001")
        == .done(
          """
          Tell the Executive: due today
            executive/local-authority   Executive: Local authority
          Tell the Scrutineer: due today
            scrutineer                  Independent Scrutineer

          """))
    let untold = try JSONText(try home.run("untold", "2025-001", "--json").output).items
    #expect(
      untold.map(\.keys) == [["about", "due", "milestone", "recipients", "status"]].cycled(2))
    #expect(untold.first?["due"] == .text("2025-11-10"))
    let last = try home.run(
      NoticeCommandTests.tell("executive/local-authority,scrutineer", "--json"))
    let json = try JSONText(last.output)
    #expect(
      json.keys == ["completed", "entry", "reference", "sheet", "untold", "warnings"])
    #expect(
      json["completed"]?.items.map { $0["milestone"] }
        == [.text("executive-informed"), .text("scrutineer-informed")])
    #expect(json["untold"]?.items.isEmpty == true)
    #expect(
      try home.run("untold", "2025-001")
        == .done("Everyone due to be told has been told.\n"))
  }

  @Test func `whom not to contact is said where a notice is recorded`() throws {
    let home = try Home.furnished()
    let process = [
      "fill", "2025-001", "parallel-process", "new", "kind=criminal", "do-not-contact=the father",
      "until=the end of the trial", "--as", "A. Chair",
    ]
    #expect(try home.run(process).status == 0)
    let warning =
      "Warning: Criminal investigation: do not contact the father until the end of the trial.\n"
    #expect(try home.run(NoticeCommandTests.tell("family")).output.hasSuffix(warning))
    #expect(try home.run("untold", "2025-001").output.hasPrefix(warning))
    #expect(try home.run("show", "2025-001").output.contains("\nTake care\n  Criminal"))
  }

  static let refusals = [
    Refused(
      "a subject there is not",
      [
        "tell", "2025-001", "canary", "--to", "panel", "--on", "today", "--how", "e-mail", "--by",
        "Canary", "--as", "Canary",
      ], "“About” does not have that answer.",
      "Answer with: notification, outcome, panel-response, lcspr, family, other."),
    Refused(
      "a way there is not",
      [
        "tell", "2025-001", "other", "--to", "panel", "--on", "today", "--how", "canary", "--by",
        "Canary", "--as", "Canary",
      ], "“How” does not have that answer.",
      "Answer with: e-mail, telephone, in-person, letter, portal."),
    Refused(
      "nobody", tell(""), status: 1, "Still to be answered: Told.",
      "Answer them. You may choose “not known” where it is offered."),
  ]

  @Test(arguments: refusals)
  func `a notice that cannot be is refused`(_ row: Refused) throws {
    try row.expect(in: try Home.furnished())
  }
}

extension Array {
  /// The items so many times over.
  fileprivate func cycled(_ count: Int) -> [Element] {
    (0..<count).flatMap { _ in self }
  }
}
