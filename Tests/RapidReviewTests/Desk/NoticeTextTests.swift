import CaseStore
import Casework
import Documents
import Screens
import Testing

@testable import Office
@testable import RapidReview

/// The text of a notice about each subject, from the templates built in.
struct NoticeTextTests {
  /// A subject, somebody it goes to, and what the text must say of a case with people and without.
  struct Example: Sendable, CustomTestStringConvertible {
    let subject: NoticeSubject
    let recipient: Recipient
    let greeting: String
    let greetingWithoutRoll: String
    let says: String

    var testDescription: String { subject.id }
  }

  static let examples = [
    Example(
      subject: .notification, recipient: .executive(.police), greeting: "Dear Nadia Firth,",
      greetingWithoutRoll: "Dear Executive lead for Police,", says: "A rapid review has begun"),
    Example(
      subject: .outcome, recipient: .scrutineer, greeting: "Dear Rae Tarn,",
      greetingWithoutRoll: "Dear Independent Scrutineer,", says: "Outcome of the rapid review"),
    Example(
      subject: .panelResponse, recipient: .partnershipChair, greeting: "Dear Ola Winter,",
      greetingWithoutRoll: "Dear Chair of the Partnership,", says: "The Panel's reply"),
    Example(
      subject: .practiceReview, recipient: .secretaryOfState, greeting: "Dear Secretary of State,",
      greetingWithoutRoll: "Dear Secretary of State,", says: "Report of a local practice review"),
    Example(
      subject: .family, recipient: .family, greeting: "Dear [their names],",
      greetingWithoutRoll: "Dear [their names],", says: "This is called a rapid review."),
  ]

  private func text(
    of subject: NoticeSubject, to recipient: Recipient, on stage: NoticeStage
  ) throws -> (text: String, warnings: [String]) {
    let desk = try Desk(stage.surroundings)
    let reply = desk.perform(.notice(stage.caseID, subject, recipient))
    guard case .outcome(.text(_, let lines, let warnings)) = reply else {
      Issue.record("no text was made")
      return ("", [])
    }
    return (lines.joined(separator: "\n"), warnings)
  }

  @Test(arguments: examples)
  func `a text greets the person, or the office where nobody is named`(_ example: Example) throws {
    let named = try text(of: example.subject, to: example.recipient, on: NoticeStage())
    #expect(named.text.contains(example.greeting))
    #expect(named.text.contains(example.says))
    #expect(named.warnings.isEmpty)
    let bare = try text(of: example.subject, to: example.recipient, on: NoticeStage([]))
    #expect(bare.text.contains(example.greetingWithoutRoll))
    #expect(!bare.text.contains("This comes to you as"))
  }

  @Test(arguments: examples)
  func `a text warns of parallel processes, beside it and within`(_ example: Example) throws {
    let stage = try NoticeStage([.people, .process])
    let warned = try text(of: example.subject, to: example.recipient, on: stage)
    #expect(warned.warnings.count == 2)
    #expect(warned.text.contains("- Criminal investigation: do not contact the carer"))
  }

  @Test
  func `there is no template for something else`() throws {
    let stage = try NoticeStage()
    let desk = try Desk(stage.surroundings)
    let reply = desk.perform(.notice(stage.caseID, .other, .family))
    guard case .outcome(.refused(let problem, _)) = reply else {
      Issue.record("a text was made")
      return
    }
    #expect(problem == "There is no template for something else.")
  }

  @Test
  func `the register of notices says who was told and who was not, and warns`() throws {
    let stage = try NoticeStage([.people, .process])
    try stage.propose(.tell(try stage.notice("one"), stage.told([.partnershipChair]), members: []))
    let office = try stage.surroundings.office()
    let review = try stage.review()
    let paper = CaseOnPaper(
      review, edition: office.ruleBook.edition(review.editionID), calendar: office.calendar,
      partnership: office.partnership, partnershipName: "Fenmoor", marking: "OFFICIAL-SENSITIVE",
      made: Screenplay.now, maker: "A. Chair")
    let document = Document.notices(of: paper)
    #expect(document.facts.last == .init("Outstanding", "4"))
    #expect(
      document.sections.map(\.heading) == [
        "Restrictions arising from other proceedings", "Outstanding notices", "Notices given",
      ])
    guard case .table(let untold) = document.sections[1].blocks.first,
      case .table(let given) = document.sections[2].blocks.first
    else {
      Issue.record("no tables")
      return
    }
    #expect(
      untold.rows.last == [
        "Notify the Independent Scrutineer", "the notification", "Rae Tarn, Independent Scrutineer",
      ])
    #expect(
      given.rows == [
        [
          "23 November 2026 at 10am", "the notification", "Ola Winter, Chair of the Partnership",
          "e-mail", "A. Chair", "",
        ]
      ])
    #expect(ExportedDocument.notices.facts.fileName(paper) == "2026-001-notices")
  }
}
