import Casework

// The plain-text form of Form 2, filled in and sent back, often pasted into a mail.
//
// A line `KLOE 3 …` begins the answer to line 3, `[good-practice] …` a prompt, `[chronology]` the
// entries; the answer stands between `ANSWER:` and the next such line or `END`. Mail programs wrap,
// indent and quote lines; marks are found behind all of that. A line of an answer that happens to
// begin with `KLOE 3` begins nothing unless `ANSWER:` follows. What stands where nothing is asked
// is the form's own words, if the form that was sent says so; if not it is refused with its text.

/// Reads a whole form at once.
struct FormReader {
  private let context: ReturnContext
  private let sent: SentForm?
  private var answers: AnswerReader
  /// The lines above the first question: the form ends as it begins, with the marking.
  private var heading: Set<String> = []

  init(_ context: ReturnContext) {
    self.context = context
    sent = context.sentForm.map(SentForm.init)
    answers = AnswerReader(context)
  }

  /// Whether a text is a form, by its marks.
  static func isForm(_ decoding: TextDecoding) -> Bool {
    isForm(decoding.text(decoding.bytes[decoding.start...].prefix(1 << 18)))
  }

  /// Whether a text is a form, by its marks.
  static func isForm(_ text: String) -> Bool {
    let marks = FormLine.lines(of: text).map(\.mark)
    let hasAnswer = marks.contains { if case .answer = $0 { true } else { false } }
    let hasQuestion = marks.contains { if case .line = $0 { true } else { false } }
    let hasTag = marks.contains {
      if case .prompt = $0 { true } else { $0 == .chronology }
    }
    return hasTag || hasAnswer && hasQuestion
  }

  mutating func read(_ text: String, into reading: inout ReturnReading) {
    let lines = settled(FormLine.lines(of: text))
    var section = Section(heading: nil, first: 1)
    for line in lines {
      switch line.mark {
      case .line, .prompt, .chronology, .end:
        end(section, into: &reading)
        section = Section(heading: line.mark, first: line.number)
      case .answer(let rest):
        if section.answer == nil {
          section.answer = FormText()
          section.first = line.number
        }
        if !rest.isEmpty { section.answer?.append(line.number, rest) }
      case .words:
        if section.answer != nil {
          section.answer?.append(line.number, line.text)
        } else {
          section.above.append(line.number, line.text)
        }
      }
    }
    end(section, into: &reading)
  }

  /// The lines, of which `KLOE 3` is a mark only where it begins a section.
  ///
  /// It does where `ANSWER:` follows, or the form that was sent has the line, or where somebody
  /// deleted `ANSWER:`: the KLOE was asked and has no other section.
  private func settled(_ lines: [FormLine]) -> [FormLine] {
    var lines = lines
    var next = FormLine.Mark.words
    var answered: Set<Int> = []
    var doubtful: [Int] = []
    for place in lines.indices.reversed() {
      let mark = lines[place].mark
      if case .line(let number) = mark {
        let isFollowed = if case .answer = next { true } else { false }
        guard isFollowed || (sent?.hasLine(lines[place].text) ?? false) else {
          doubtful.append(place)
          continue
        }
        answered.insert(number)
      }
      if mark != .words { next = mark }
    }
    for place in doubtful.reversed() {
      guard case .line(let number) = lines[place].mark else { continue }
      let isAsked = context.lines.isEmpty || context.lines.contains(number)
      if !isAsked || !answered.insert(number).inserted { lines[place].mark = .words }
    }
    return lines
  }

  /// What stands between two marks.
  private struct Section {
    let heading: FormLine.Mark?
    var first: Int
    /// Above `ANSWER:`, where the form's own words stand.
    var above = FormText()
    var answer: FormText?

    init(heading: FormLine.Mark?, first: Int) {
      self.heading = heading
      self.first = first
    }
  }

  private mutating func end(_ section: Section, into reading: inout ReturnReading) {
    switch section.heading {
    case .line(let number): end(section, .line(number), into: &reading)
    case .prompt(let prompt): end(section, .prompt(prompt), into: &reading)
    case .chronology: endEntries(section, into: &reading)
    case nil where sent == nil:
      heading = Set(section.above.numbered.map { $0.text.trimmed }.filter { !$0.isEmpty })
      // The form explains its marks, and a line of that may begin with one.
      guard let last = section.answer?.lastNumber ?? section.above.lastNumber else { break }
      reading.titleRows = Array(1...last)
      reading.remarks.append(
        "The text above the first question, down to line \(last), was not read. Check that it "
          + "contains no answer.")
    case nil, .end, .answer, .words:
      let above = section.above.filtered { !heading.contains($0.trimmed) }
      addUnplaced(own(above), to: &reading)
      if let answer = section.answer { addUnplaced(own(answer), to: &reading) }
    }
  }

  /// The entries: below `ANSWER:` where the form has it there, for above it the columns are
  /// explained; else the whole section.
  private mutating func endEntries(_ section: Section, into reading: inout ReturnReading) {
    var texts = [section.answer ?? section.above]
    // Entries written above the mark are kept where the form that was sent tells them apart.
    if section.answer != nil, sent != nil { texts.insert(own(section.above), at: 0) }
    for text in texts {
      EntryBlocks(context, sent).read(text, into: &reading) { text, reading in
        addUnplaced(text, to: &reading)
      }
    }
  }

  private mutating func end(
    _ section: Section, _ subject: ReturnedAnswer.Subject, into reading: inout ReturnReading
  ) {
    let above = sent == nil && section.answer != nil ? FormText() : own(section.above)
    var text = section.answer.map(own) ?? FormText()
    var words: String?
    if text.isBlank, !above.isBlank {
      text = above
      if section.answer != nil {
        words = "This comes before ANSWER: and was read as the answer. Check that it is one."
      } else if case .line = subject {
        words = "The line ANSWER: is missing. Check that this is the whole answer."
      }
    } else if !above.isBlank {
      addUnplaced(above, to: &reading)
    }
    guard !text.isBlank else { return }
    let place = CellPlace.line(text.firstNumber ?? section.first)
    var answer = answers.answer(text.text, subject: subject, row: place.number, place: place)
    if let words {
      answer.messages.append(RowMessage(cell: place.words, words: words, outcome: .warned))
    }
    answers.add(answer, to: &reading)
  }

  /// A text without the form's own lines.
  private func own(_ text: FormText) -> FormText {
    guard let sent else { return text }
    return text.filtered { !sent.hasWords($0) }
  }

  private mutating func addUnplaced(_ text: FormText, to reading: inout ReturnReading) {
    guard !text.isBlank, let first = text.firstNumber else { return }
    let place = CellPlace.line(first)
    answers.add(
      answers.answer(text.text, subject: nil, row: first, place: place), to: &reading)
  }
}

extension String {
  /// Without the spaces before it.
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
