import Casework
import Testing
import Trials

@testable import Documents

/// Form 2 in Word as it comes back: filled in, and saved by one program or another.
struct WordFormTests {
  /// How a form was saved before it came back.
  enum Saved: CaseIterable {
    /// As Word leaves it: a control that is filled in shows no prompt any more.
    case byWord
    /// LibreOffice takes every tag away, and the titles of all but plain texts.
    case byLibreOffice
    /// Google Docs takes the controls away and leaves what stood in them.
    case withoutControls
  }

  private static func form() throws -> [UInt8] {
    let subject = try GatheredCase()
    let form = Form2Values(try subject.form2(), of: try subject.paper(), explained: "")
    return form.wordForm(with: try Shipped.template(.form2Word))
  }

  /// The form with answers in its first text boxes, saved by a program.
  private static func filled(_ answers: [String], saved: Saved) throws -> [UInt8] {
    try EditedFile.edited(form(), part: "word/document.xml") { text in
      var text = text
      for answer in answers {
        guard let prompt = text.firstRange(of: Form2Controls.textPrompt) else { break }
        text.replaceSubrange(prompt, with: answer)
        let flag = text[..<prompt.lowerBound].ranges(of: "<w:showingPlcHdr/>").last
        if let flag { text.removeSubrange(flag) }
      }
      if saved == .byWord { return text }
      text = text.replacing("<w:showingPlcHdr/>", with: "")
      text = text.replacing(/<w:tag [^>]*\/>/, with: "")
      if saved == .byLibreOffice { return text.replacing(/<w:alias [^>]*\/>/, with: "") }
      text = text.replacing(/<w:sdtPr>.*?<\/w:sdtPr>/.dotMatchesNewlines(), with: "")
      return text.replacing(/<\/?w:sdt(Content)?>/, with: "")
    }
  }

  private static func context() throws -> ReturnContext {
    var context = ReturnContext(today: Fiction.context.today)
    context.lines = Set(try GatheredCase().form2().lines.map(\.number))
    return context
  }

  @Test(arguments: Saved.allCases)
  func `a form that was filled in comes back with its answers and without our prompts`(
    _ saved: Saved
  ) throws {
    let numbers = try GatheredCase().form2().lines.map(\.number)
    let answers = zip(1..., numbers).map { "Answer \($0) to line \($1)." } + ["We were late."]
    let reading = ReturnReader.read(
      try Self.filled(answers, saved: saved), context: try Self.context())
    #expect(reading.problems.isEmpty && !reading.asksForColumns)
    #expect(reading.kind == .form && reading.rows.isEmpty)
    #expect(reading.answers.map(\.text) == answers)
    #expect(
      reading.answers.map(\.subject)
        == numbers.map { .line($0) } + [.prompt(ReturnPrompt.allCases[0])])
    #expect(reading.answers.allSatisfy { $0.outcome == .accepted })
    for answer in reading.answers {
      #expect(!Form2Controls.prompts.contains { answer.text.contains($0) })
    }
    #expect(reading.unanswered.isEmpty)
  }

  @Test(arguments: Saved.allCases)
  func `a form that nobody filled in says so`(_ saved: Saved) throws {
    let reading = ReturnReader.read(
      try Self.filled([], saved: saved), context: try Self.context())
    #expect(reading.problems == [.nothingFilledIn])
    #expect(reading.answers.isEmpty && reading.rows.isEmpty)
  }

  @Test(arguments: Saved.allCases)
  func `what is written in the form's table of events becomes entries`(_ saved: Saved) throws {
    let bytes = try EditedFile.edited(
      try Self.filled(["Seen twice."], saved: saved), part: "word/document.xml"
    ) { text in
      let last = text.ranges(of: "</w:tr>").dropFirst().last?.lowerBound ?? text.endIndex
      let cell = { (words: String) in
        "<w:tc><w:tcPr/><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:tc>"
      }
      let row = ChronologyColumn.asked.map { column in
        switch column {
        case .date: cell("12/03/2026")
        case .what: cell("Home visit, nobody in.")
        case .time, .people, .action, .source, .childSeen, .significance, .practice, .status,
          .lines, .analysis:
          cell("")
        }
      }.joined()
      var text = text
      text.insert(contentsOf: "</w:tr><w:tr>\(row)", at: last)
      return text
    }
    let reading = ReturnReader.read(bytes, context: try Self.context())
    #expect(reading.rows.map(\.what) == ["Home visit, nobody in."])
    #expect(reading.rows.first?.when.from == Day(iso: "2026-03-12"))
    #expect(reading.answers.map(\.text) == ["Seen twice."])
    #expect(reading.kind == .form)
  }

  @Test
  func `a form that was sent for another case is said to be one`() throws {
    var context = try Self.context()
    context.reference = "2026-099"
    let reading = ReturnReader.read(
      try Self.filled(["Seen twice."], saved: .byWord), context: context)
    #expect(reading.remarks.contains { $0.contains("2026-014") && $0.contains("2026-099") })
    context.reference = "2026-014"
    context.organisation = "Fenmoor Police"
    let other = ReturnReader.read(
      try Self.filled(["Seen twice."], saved: .byWord), context: context)
    #expect(other.remarks.contains { $0.contains("Harbour School") })
  }
}
