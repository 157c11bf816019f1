import Casework
import Testing

@testable import Documents

struct FormTests {
  static let form = """
    FORM 2
    Fill in below each line that says so.

    KLOE 1  Was the child seen and heard alone?
    Say what is in your records, and where it is kept.
    ANSWER:

    [learning] What has your organisation learned?
    ANSWER:

    [chronology]
    Write one block for each entry, with its date first.
    Date:
    What happened:

    END

    """

  static func read(_ text: String) -> ReturnReading {
    var context = Fiction.context
    context.sentForm = form
    return ReturnReader.read(Array(text.utf8), context: context)
  }

  @Test
  func `the form as it was sent has nothing in it`() {
    let reading = Self.read(Self.form)
    #expect(reading.answers.isEmpty && reading.rows.isEmpty)
    #expect(reading.problems == [.nothingFilledIn])
    #expect(reading.remarks.isEmpty)
  }

  @Test
  func `wrapped anew and quoted it still has nothing in it`() {
    let wrapped = Self.form.replacing("records, and where", with: "records,\nand where")
    let quoted = wrapped.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> > \($0)" }.joined(separator: "\r\n")
    // Fewer than four words in a line cannot be told from an answer.
    #expect(Self.read(quoted).rows.isEmpty)
    #expect(Self.read(quoted).answers.isEmpty)
  }

  @Test
  func `what stands above ANSWER is the answer where there is none below`() {
    let reading = Self.read(Self.form.replacing("kept.\n", with: "kept.\nYes, every week.\n"))
    #expect(reading.answers.map(\.text) == ["Yes, every week."])
    #expect(reading.answers.map(\.outcome) == [.warned])
    #expect(reading.answers.first?.subject == .line(1))
  }

  @Test
  func `what stands above ANSWER and below it are both kept`() {
    let filled = Self.form.replacing(
      "kept.\nANSWER:\n", with: "kept.\nSee letter.\nANSWER:\nYes.\n")
    let reading = Self.read(filled)
    #expect(reading.answers.map(\.text) == ["See letter.", "Yes."])
    #expect(reading.answers.map(\.outcome) == [.refused, .accepted])
  }

  @Test
  func `a cover note is refused with its text and not lost`() {
    let reading = Self.read("Dear all,\nplease find our return.\n" + Self.form)
    #expect(reading.answers.map(\.text) == ["Dear all,\nplease find our return."])
    #expect(reading.answers.map(\.outcome) == [.refused])
    #expect(reading.answers.first?.messages.map(\.cell) == ["line 1"])
  }

  @Test(arguments: [
    ("ANSWER: Yes", "Yes"), ("answer : Yes", "Yes"), ("**ANSWER:** Yes", "Yes"),
    ("  ANSWER:\n  Yes\n    indented", "Yes\n  indented"), ("ANSWER:\n______\nYes", "Yes"),
    ("ANSWER:\n>Yes", ">Yes"), ("ANSWER:\n> Yes", "Yes"),
    ("ANSWER:\nYes\n\nAnd no", "Yes\n\nAnd no"),
    ("ANSWER:\nANSWER: Yes", "Yes"),
  ])
  func `an answer is what stands below its mark`(_ lines: String, _ answer: String) {
    let reading = ReturnReader.read(
      Array("KLOE 1 Was the child seen?\n\(lines)\nEND\n".utf8), context: Fiction.context)
    #expect(reading.answers.map(\.text) == [answer])
    #expect(reading.answers.map(\.subject) == [.line(1)])
  }

  /// As the template of Form 2 has it: marks explained above, columns explained above `ANSWER:`.
  private static let explained = """
    HOW TO FILL THIS IN
    Write below each line
    ANSWER: and leave it as it is.

    KLOE 1
    Was the child seen?

    ANSWER:
    Yes.

    [chronology] Chronology
    One block for each event.
    Date: 12/03/2026, March 2026, c. 2019
    What happened: in a sentence

    ANSWER:

    Date: 12/03/2026
    What happened: Home visit

    END
    """

  @Test(arguments: [true, false])
  func `what the form explains is no answer and no entry`(_ isSentKnown: Bool) {
    var context = Fiction.context
    if isSentKnown {
      context.sentForm = Self.explained.replacing("Yes.\n", with: "\n")
        .replacing("Date: 12/03/2026\n", with: "Date:\n").replacing("Home visit", with: "")
    }
    let reading = ReturnReader.read(Array(Self.explained.utf8), context: context)
    #expect(reading.answers.map(\.text) == ["Yes."])
    #expect(reading.rows.map(\.what) == ["Home visit"])
    #expect(reading.rows.map(\.outcome) == [.accepted])
  }

  @Test
  func `every prompt's tag is read`() {
    let text = ReturnPrompt.allCases.map { "[\($0.rawValue)] words\nANSWER:\n\($0.words)\n" }
      .joined(separator: "\n")
    let reading = ReturnReader.read(Array(text.utf8), context: Fiction.context)
    #expect(reading.answers.map(\.subject) == ReturnPrompt.allCases.map { .prompt($0) })
    #expect(reading.answers.map(\.text) == ReturnPrompt.allCases.map(\.words))
  }

  @Test(arguments: [
    "KLOE 1\nANSWER:\n", "[learning]\n", "ANSWER:\n", "> ", "Date: 1\n", "KLOE 2\n",
  ])
  func `a form of many sections is read in time`(_ part: String) {
    let text = "[chronology]\n" + String(repeating: part, count: 60_000 / part.utf8.count)
    #expect(ReturnReader.read(Array(text.utf8), context: Fiction.context).kind == .form)
  }

  @Test
  func `a form over four megabytes is refused`() {
    let text = "[learning]\nANSWER:\n" + String(repeating: "a", count: 5 << 20)
    let reading = ReturnReader.read(Array(text.utf8), context: Fiction.context)
    #expect(reading.problems == [.tooLarge(mostMebibytes: 4)])
  }
}
