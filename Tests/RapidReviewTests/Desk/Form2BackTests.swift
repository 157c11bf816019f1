import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// The Form 2 that goes out by the template built in, as it comes back.
struct Form2BackTests {
  private static func sent() throws -> String {
    let stage = try NoticeStage([.people, .process])
    let office = try stage.surroundings.office()
    let review = try stage.review()
    let lines = try ["Was the child seen and heard alone?", "What was known?\nAnd by whom?"]
      .enumerated().map { place, question in
        Form2Issue.Line(
          id: try #require(EntryName("line-\(place)")), number: place + 1, question: question)
      }
    let issue = Form2Issue(
      request: try #require(EntryName("school")), organisation: "Fictional School", number: 1,
      on: Screenplay.now, lines: lines, periodFrom: nil, periodTo: nil, people: "Child, MA",
      returnBy: nil)
    let paper = CaseOnPaper(
      review, edition: office.ruleBook.edition(review.editionID), calendar: office.calendar,
      partnership: office.partnership, partnershipName: "Fenmoor", marking: "OFFICIAL-SENSITIVE",
      made: Screenplay.now, maker: "A. Chair")
    let template = try DocumentTemplate(
      .form2Text, source: try TemplateShelf.shipped(.form2Text))
    return Form2Values(issue, of: paper, explained: "").text(with: template)
  }

  private static func read(_ text: String, sentAs form: String?) -> ReturnReading {
    ReturnReader.read(
      Array(text.utf8),
      context: ReturnContext(today: Screenplay.now.day, lines: [1, 2], sentForm: form))
  }

  @Test(arguments: [true, false])
  func `sent back as it went, it has nothing in it`(_ isSentKnown: Bool) throws {
    let form = try Self.sent()
    let reading = Self.read(form, sentAs: isSentKnown ? form : nil)
    #expect(reading.kind == .form)
    #expect(reading.answers == [])
    #expect(reading.rows == [])
    #expect(reading.problems == [.nothingFilledIn])
  }

  @Test(arguments: [true, false])
  func `filled in and quoted in a mail, it has what was filled in`(_ isSentKnown: Bool) throws {
    let form = try Self.sent()
    var number = 0
    let filled = form.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line == "ANSWER:" {
        number += 1
        return "> ANSWER:\r\nAnswer number \(number)."
      }
      switch line {
      case "Date:": return "> Date: 12/03/2026"
      case "What happened:": return "> What happened: Home visit"
      default: return "> \(line)"
      }
    }
    let reading = Self.read(
      filled.joined(separator: "\r\n"), sentAs: isSentKnown ? form : nil)
    let taken = reading.answers.filter { $0.outcome == .accepted }
    #expect(
      taken.map(\.subject)
        == [.line(1), .line(2)] + ReturnPrompt.allCases.map { .prompt($0) })
    #expect(taken.map(\.text) == (1...taken.count).map { "Answer number \($0)." })
    #expect(reading.rows.map(\.what) == ["Home visit"])
    #expect(reading.rows.map(\.when.precision) == [.exact])
    // What was typed above the first label is refused, with its text.
    let refused = reading.answers.filter { $0.outcome == .refused }
    #expect(refused.map(\.text) == ["Answer number \(taken.count + 1)."])
  }
}
