import Testing

@testable import RapidReview

/// `sheets`, `fill` and `remove`: every word they say, and what they refuse.
@Suite(.timeLimit(.minutes(10)))
struct SheetCommandTests {
  private static func fill(_ words: String...) -> [String] {
    ["fill", "2025-001"] + words + ["--as", "Canary"]
  }

  private static let incidentQuestions =
    "ts questions: what-happened, where, happened-on, aware-by, police-reference, "
    + "coroner-reference, further-children, family."

  static let refusals = [
    Refused(
      "a sheet there is not", fill("canary", "a=b"), "There is no section with that name.",
      "Choose a section: incident, child, notification, withdrawal, notice, purposes, safety, "
        + "timeline, plan, line-of-enquiry, organisation-asked, chase, going-on-without, "
        + "chronology-entry, chronology-mark, answer-mark, dismissal, pack-shared, participant, "
        + "meeting, decision, recommendation, position, report, waiver, disagreement, "
        + "panel-response, further-information, post-meeting, practice-review, monitoring, action, "
        + "parallel-process, family-contact, variance, earlier-review, closing, settings, "
        + "organisation, person, abbreviation, leave, bank-line."),
    Refused(
      "no answer", fill("incident"), "“The incident” needs an answer.",
      "Give QUESTION=ANSWER, as in `what-happened=…`. I\(incidentQuestions)"),
    Refused(
      "a question there is not", fill("incident", "canary=x"),
      "“The incident” has no question of that name.", "I\(incidentQuestions)"),
    Refused(
      "an entry of what has none", fill("incident", "3", "where=x"),
      "“The incident” is filled in once and has no entries.",
      "Leave the entry out, as in `fill REF incident what-happened=…`."),
    Refused(
      "no entry of what has several", fill("action", "text=canary"),
      "“Actions” has several entries.", "Give the number of the entry, or new."),
    Refused(
      "an entry there is not", fill("action", "7", "text=canary"),
      "“Actions” has no entry of that number.",
      "Look up the number with `rapidreview show`, or add an entry with new."),
    Refused(
      "a partner there is not", fill("position", "canary", "name=x"),
      "“Partners' positions” has one entry for each partner.",
      "Name one: local-authority, police, health."),
    Refused(
      "the partnership's in a case", fill("person", "new", "name=Canary"),
      "“People” belongs to the partnership, not to a case.", "Give - instead of the reference."),
    Refused(
      "a case's in the partnership", ["fill", "-", "incident", "where=canary", "--as", "Canary"],
      "“The incident” belongs to a case, not to the partnership.",
      "Give the case's reference instead of -."),
    Refused(
      "a choice there is not", fill("notice", "new", "about=canary"),
      "“About” does not have that answer.",
      "Answer with: notification, outcome, panel-response, lcspr, family, other."),
    Refused(
      "one of several choices there is not", fill("withdrawal", "agreed=police,canary"),
      "“Partners who agree” does not have that "
        + "answer.", "Answer with: local-authority, police, health."),
    Refused(
      "neither yes nor no", fill("recommendation", "complex=canary"),
      "“Complex” does not have that answer.", "Answer with: yes, no."),
    Refused(
      "a member there is not", fill("notice", "new", "to=member/9"),
      "“Told” does not have that answer.",
      "Answer with: executive/local-authority, executive/police, executive/health, "
        + "partnership-chair, scrutineer, sprg-chair, members, member/NUMBER, panel, "
        + "secretary-of-state, family."),
    Refused(
      "a day that is none", fill("incident", "happened-on=canary"),
      "This was not understood as a day.", Refused.typeADay),
    Refused(
      "a day to come for what has happened", fill("incident", "happened-on=2099-01-01"), status: 1,
      "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
    Refused(
      "one question twice", fill("incident", "where=canary", "where=canary"),
      "“Where it happened” is answered twice.", "Answer it once."),
    Refused(
      "two answers from standard input", fill("incident", "where=-", "family=-"),
      "Only one answer can be read from standard input.",
      "Fill in the others with a second command.", input: "canary\n"),
    Refused(
      "a new entry that lacks something", fill("action", "new", "text=canary"), status: 1,
      "Still to be answered: Owner, Due.",
      "Answer them. You may choose “not known” where it is offered."),
    Refused(
      "removing what is not there",
      ["remove", "2025-001", "action", "1", "--why", "canary", "--as", "Canary"],
      "“Actions” has no entry of that number.",
      "Look up the number with `rapidreview show`, or add an entry with new."),
    Refused(
      "answers to a step that has no sheet",
      ["record", "2025-001", "instigated", "--on", "today", "--answer", "canary=x", "--as", "C"],
      "“Review instigated” has no questions here.",
      "Fill in the section by itself: `rapidreview fill`."),
  ]

  @Test(arguments: refusals)
  func `what is not understood is refused, and nothing typed is repeated`(_ row: Refused) throws {
    try row.expect(in: try Home.furnished())
  }

  @Test func `a text from standard input keeps its lines, and can be taken back`() throws {
    let home = try Home.furnished()
    let fill = ["fill", "2025-001", "incident", "--as", "A. Chair"]
    #expect(
      try home.run(fill + ["what-happened=-", "where=A park"], input: "One\ntwo\n")
        == .done(
          "2025-001  The incident\n  What happened: One\n    two\n  Where it happened: A park\n"))
    #expect(
      try home.run(fill + ["where="])
        == .done("2025-001  The incident\n  Where it happened: cleared\n"))
    #expect(
      try home.run(fill + ["where="])
        == .refused(1, "“The incident” already says this.", "You do not need to do anything."))
  }

  @Test func `a new entry prints its number first, and keeps it when another goes`() throws {
    let home = try Home.furnished()
    let add = ["fill", "2025-001", "line-of-enquiry", "new", "--as", "A. Chair"]
    #expect(
      try home.run(add + ["question=Why?"])
        == .done("1\n2025-001  Key lines of enquiry 1\n  Question: Why?\n"))
    #expect(try home.run(add + ["question=When?"]).output.hasPrefix("2\n"))
    #expect(
      try home.run(
        "remove", "2025-001", "line-of-enquiry", "1", "--why", "Asked twice.", "--as", "A. Chair")
        == .done("2025-001  Key lines of enquiry 1 removed\n"))
    #expect(
      try home.run(
        "fill", "2025-001", "line-of-enquiry", "2", "finding=Then.", "--as", "A. Chair")
        == .done("2025-001  Key lines of enquiry 2\n  Finding: Then.\n"))
    let json = try JSONText(
      try home.run(
        "fill", "2025-001", "line-of-enquiry", "2", "organisations=FP", "--as", "A", "--json"
      ).output)
    #expect(
      json
        == .object([
          "reference": .text("2025-001"), "sheet": .text("line-of-enquiry"), "entry": .number(2),
          "answers": .object([
            "question": .text("When?"), "finding": .text("Then."),
            "organisations": .list([.text("FP")]),
          ]),
        ]))
  }

  @Test func `people are chosen by their initials, and the record keeps the words`() throws {
    let home = try Home.furnished()
    let person = ["fill", "-", "person", "new", "roles=sprg-member", "--as", "A. Chair"]
    #expect(
      try home.run(person + ["name=Tom Bracken", "organisation=Fenmoor Police"])
        == .done(
          """
          1
          People 1
            Name: Tom Bracken
            Organisation: Fenmoor Police
            Roles: SPRG member

          """))
    #expect(
      try home.run("fill", "2025-001", "incident", "aware-by=tb", "--as", "A. Chair")
        == .done("2025-001  The incident\n  Who became aware: Tom Bracken, Fenmoor Police\n"))
  }

  @Test func `every sheet and question is listed, in text and in JSON`() throws {
    let home = try Home()
    let text = try home.run("sheets").output
    #expect(
      text.hasPrefix(
        """
        incident  The incident (once)
          what-happened*            What happened: text
          where                     Where it happened: a line
          happened-on               When it happened: a date in the past

        """))
    #expect(
      text.contains(
        "\n  agreed*                   Partners who agree: some of "
          + "local-authority, police, health\n"
      ))
    let sheets = try JSONText(try home.run("sheets", "--json").output).items
    #expect(sheets.count == 43)
    for sheet in sheets {
      #expect(sheet.keys == ["ofPartnership", "purpose", "questions", "shape", "sheet", "title"])
      for question in sheet["questions"]?.items ?? [] {
        #expect(question.keys == ["answers", "hint", "kind", "label", "question", "required"])
      }
    }
    let position = try #require(sheets.first { $0["sheet"] == .text("position") })
    #expect(position["shape"] == .text("by-partner"))
  }
}
