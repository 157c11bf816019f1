import Casework
import Testing

@testable import Documents

/// What goes out as Form 2 and comes back filled in: the two sides of one form.
struct FormRoundTripTests {
  private let subject: GatheredCase
  private let form: String
  private let context: ReturnContext

  init() throws {
    subject = try GatheredCase()
    form = try subject.form2Text(.form2Text)
    context = ReturnContext(
      today: subject.today.day, lines: [1, 2], periodFrom: Day(iso: "2024-01-01"),
      periodTo: Day(iso: "2026-11-05"), sentForm: form)
  }

  private func read(_ text: String) -> ReturnReading {
    ReturnReader.read(Array(text.utf8), context: context)
  }

  /// The form with an answer below each of its marks, in their order; the last is the chronology.
  private func filled(_ answers: [String], with ending: String = "\n") -> String {
    var lines: [String] = []
    var left = answers[...]
    for line in form.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(String(line))
      if line == "ANSWER:", let answer = left.popFirst(), !answer.isEmpty { lines.append(answer) }
    }
    return lines.joined(separator: ending)
  }

  @Test func `the form as it went out gives no answer`() {
    let reading = read(form)
    #expect(reading.answers.map(\.text) == [])
    #expect(reading.rows.isEmpty)
    #expect(reading.problems == [.nothingFilledIn])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a form filled in gives each answer to what it answers`(_ ending: String) throws {
    let answers =
      ["Every day.", "Two calls were shared."]
      + ReturnPrompt.allCases.map { "About \($0.words)." }
    let reading = read(filled(answers, with: ending))
    #expect(reading.problems.isEmpty)
    #expect(reading.answers.map(\.outcome) == answers.map { _ in .accepted })
    #expect(reading.answers.map(\.text) == answers)
    #expect(
      reading.answers.map(\.subject)
        == [.line(1), .line(2)] + ReturnPrompt.allCases.map { .prompt($0) })
    #expect(reading.rows.isEmpty)
  }

  @Test func `answers of many lines stay whole, and what was left open is named`() {
    let reading = read(filled(["Every day.\n\nAlone:\n- in March\n- in May", ""]))
    #expect(reading.answers.map(\.text) == ["Every day.\n\nAlone:\n- in March\n- in May"])
    #expect(reading.unanswered == [2])
  }

  @Test func `chronology blocks of the form become entries`() {
    let block = """
      Date: 12/03/2026
      Time: 2.30pm
      What happened: Seen at the gate.
      Source: Log 3

      Date: March 2026
      What happened: Late on most days.
      """
    let none = Array(repeating: "", count: 2 + ReturnPrompt.allCases.count)
    let reading = read(filled(none + [block]))
    #expect(reading.rows.map(\.what) == ["Seen at the gate.", "Late on most days."])
    #expect(reading.rows.map(\.outcome) == [.accepted, .accepted])
    #expect(reading.rows.first?.time.value?.text == "14:30")
  }

  @Test func `the table of answers comes back to the same questions`() throws {
    let issue = try subject.form2()
    let blank = ReturnReader.read(Array(CSVText.answers(to: issue).utf8), context: context)
    #expect(blank.answers.isEmpty)
    let count = 2 + ReturnPrompt.allCases.count
    // Each row of the table ends in an empty answer.
    var number = 0
    let rows = CSVText.answers(to: issue).split(separator: "\r\n").map { row -> String in
      guard row.hasSuffix(",") else { return String(row) }
      number += 1
      return "\(row)Answer \(number)"
    }
    let reading = ReturnReader.read(
      Array(rows.joined(separator: "\r\n").utf8), context: context)
    #expect(reading.answers.map(\.text) == (1...count).map { "Answer \($0)" })
    #expect(
      reading.answers.map(\.subject)
        == [.line(1), .line(2)] + ReturnPrompt.allCases.map { .prompt($0) })
  }
}
