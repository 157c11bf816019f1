import CaseStore
import Casework
import Documents
import Screens

// A file that an organisation sent back, between the disk and the case. It is read in slices, so
// that keys are answered meanwhile; what there is so far is shown row by row, and only when
// somebody agrees do the rows become part of the case. The command line reads it in one go.

/// A return in hand: read, compared with what stands, and not taken in yet.
struct ReturnDesk {
  private(set) var hand: ReturnInHand
  private var reader: ReturnReader
  private let digest: String
  /// The file's bytes.
  private let size: Int
  private let organisation: String
  /// The lines of enquiry by the numbers they were sent under.
  private let lines: [Int: EntryName]
  private let standing: Standing
  /// Which rows are which of the file that stands; `nil` until all are read.
  private(set) var match: EntryMatch?
  private var shown = (rows: 0, answers: 0)

  /// The file whose place this one would take; no hash and no entries where it is the first.
  private typealias Standing = (digest: String?, entries: [ReturnFile.Entry])

  /// So many bytes are read between two looks at the keyboard: some milliseconds' worth.
  static let slice = 1 << 18

  /// Reads a file's bytes; the rows are still to be read.
  ///
  /// - Throws: ``Complaint`` where the file cannot be read, `Refusal` where nobody of that entry is
  ///   asked.
  init(_ path: String, of request: EntryName, in review: Case, today: Day) throws {
    let path = ReturnDesk.fromHome(path)
    let name = path.split(separator: "/").last ?? "return"
    try self.init(
      try ImportedFile.bytes(at: path), named: String(name), of: request, in: review,
      today: today)
  }

  /// Takes a file's bytes; the rows are still to be read.
  ///
  /// `mostRows` is for tests; a file may have as many as ``ReturnContext/mostRows`` says.
  init(
    _ bytes: [UInt8], named name: String, of request: EntryName, in review: Case, today: Day,
    mostRows: Int? = nil
  ) throws(Refusal) {
    guard let asked = review.request(request) else { throw .notAsked }
    digest = Digest(of: bytes).hex
    size = bytes.count
    organisation = asked.organisation
    let issues = review.form2Issues(to: request)
    // Who has an earlier issue in hand may answer what only that one asked.
    let numbered = issues.flatMap { issue in issue.lines.map { ($0.number, $0.id) } }
    let all = review.standingLines.compactMap { line in line.number.map { ($0, line.id) } }
    lines = Dictionary(issues.isEmpty ? all : numbered) { first, _ in first }
    standing = ReturnDesk.standing(of: request, in: review)
    let timeline = review.answers(in: Entry(.timeline))
    var context = ReturnContext(
      today: today, lines: Set(lines.keys),
      periodFrom: timeline.occasion("period-from")?.day,
      periodTo: timeline.occasion("period-to")?.day, sentForm: issues.last?.text)
    if let mostRows { context.mostRows = mostRows }
    reader = ReturnReader(bytes, context: context)
    hand = ReturnInHand(caseID: review.id, request: request, name: name)
  }

  private static func standing(of request: EntryName, in review: Case) -> Standing {
    let file = review.standingReturn(of: request, .chronology)?.file
    return (file?.digest, file?.entries ?? [])
  }

  private static func fromHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Surroundings.environment("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// What was read so far.
  var reading: ReturnReading { reader.reading }

  var isComplete: Bool { hand.isComplete }

  /// Reads what is read before the first frame: a file of everyday size whole.
  mutating func beginReading() {
    repeat { readOn() } while size <= ReturnDesk.slice && !hand.isComplete
  }

  /// Reads on, as much as keeps no key waiting.
  mutating func readOn() {
    guard !hand.isComplete else { return }
    let isMore = reader.advance(bytes: ReturnDesk.slice)
    let reading = reader.reading
    guard reading.problems.isEmpty else {
      // Nothing of a file that is refused as a whole is shown as if it could be taken.
      hand.rows = []
      hand.counts = [:]
      return complete()
    }
    // The last row may still go on in the next.
    let rows = isMore ? max(shown.rows, reading.rows.count - 1) : reading.rows.count
    let answers = isMore ? max(shown.answers, reading.answers.count - 1) : reading.answers.count
    hand.add(reading.rows[shown.rows..<rows].map { ReturnDesk.row($0) })
    hand.add(reading.answers[shown.answers..<answers].map { ReturnDesk.row($0) })
    shown = (rows, answers)
    if !isMore { complete() }
  }

  private mutating func complete() {
    let reading = reader.reading
    hand.isComplete = true
    hand.facts = ReturnDesk.facts(reading)
    hand.problem = reading.problems.first.map { "\($0.problem) \($0.remedy)" }
    match = matched(over: standing)
    guard let match, !standing.entries.isEmpty else { return }
    hand.difference = match.difference.words
    hand.differences = ReturnDesk.lines(of: match.difference)
  }

  private func matched(over standing: Standing) -> EntryMatch? {
    let good = reader.reading.rows.filter { $0.outcome != .refused }
    guard !good.isEmpty else { return nil }
    return EntryMatch(
      good.map { (row: $0.row, content: EntryContent($0)) }, over: standing.entries,
      of: hand.request, digest: digest)
  }

  /// What goes into the case: the entries, the answers, or both.
  func files(for review: Case) -> [ReturnFile] {
    let reading = reader.reading
    var files: [ReturnFile] = []
    func file(
      _ part: ReturnFile.Part, _ entries: [ReturnFile.Entry], _ answers: [GivenAnswer],
      _ outcomes: [RowOutcome]
    ) -> ReturnFile {
      ReturnFile(
        request: hand.request, organisation: organisation, part: part, name: hand.name,
        digest: digest, entries: entries, answers: answers,
        warned: outcomes.count { $0 == .warned }, refused: outcomes.count { $0 == .refused })
    }
    // Another person may have taken a file of theirs in since this one was compared.
    let present = ReturnDesk.standing(of: hand.request, in: review)
    let match = present.digest == standing.digest ? match : matched(over: present)
    if let match, !match.entries.isEmpty {
      files.append(file(.chronology, match.entries, [], reading.rows.map(\.outcome)))
    }
    let answers = reading.answers.compactMap { given($0, in: review) }
    if !answers.isEmpty {
      files.append(file(.answers, [], answers, reading.answers.map(\.outcome)))
    }
    return files
  }

  private func given(_ answer: ReturnedAnswer, in review: Case) -> GivenAnswer? {
    guard answer.outcome != .refused else { return nil }
    switch answer.subject {
    case .line(let number):
      guard let line = lines[number] ?? review.lineOfEnquiry(numbered: number)?.id else {
        return nil
      }
      return GivenAnswer(subject: .line(line), row: answer.row, text: answer.text)
    case .prompt(let prompt):
      return GivenAnswer(subject: .prompt(prompt), row: answer.row, text: answer.text)
    case nil: return nil
    }
  }

  /// Writes the report that tells the organisation what to mend.
  ///
  /// - Returns: The path of the file.
  func writeReport(
    on paper: CaseOnPaper, into folder: String, _ surroundings: Surroundings
  ) throws -> String {
    let document = Document.returnReport(
      on: reader.reading, file: hand.name, digest: digest, organisation: organisation, of: paper)
    return try WrittenOut.write(
      document.rendered(with: surroundings.templates.template(.document(.text))), into: folder,
      name: "\(paper.review.reference.text)-report-\(organisation.asFileName)", ending: "txt",
      files: surroundings.files)
  }
}

extension ReturnDesk {
  private static func row(_ row: ReturnedRow) -> ReturnInHand.Row {
    let time = row.time.value.map { ", \($0.text)" } ?? ""
    let lead = row.when.precision == .unknown ? row.when.written : row.when.shown
    return ReturnInHand.Row(
      number: row.row, outcome: row.outcome, lead: lead + time, text: row.what,
      messages: row.messages)
  }

  private static func row(_ answer: ReturnedAnswer) -> ReturnInHand.Row {
    let lead: String
    switch answer.subject {
    case .line(let number): lead = "KLOE \(number)"
    case .prompt(let prompt): lead = prompt.words.firstCapital
    case nil: lead = "belongs to no question"
    }
    return ReturnInHand.Row(
      number: answer.row, outcome: answer.outcome, lead: lead, text: answer.text,
      messages: answer.messages)
  }

  /// What was found out about the file as a whole, a sentence each.
  static func facts(_ reading: ReturnReading) -> [String] {
    guard let kind = reading.kind else { return [] }
    let what =
      switch kind {
      case .chronology: "A chronology"
      case .answers: "A table of answers"
      case .form: "Form 2 as plain text"
      }
    let parted = reading.delimiter.map { ", cells parted by \($0.rawValue)" } ?? ""
    let header = reading.headerRow.map { ", titles in row \($0)" } ?? ""
    var facts = ["\(what), \(reading.encoding.rawValue)\(parted)\(header)."]
    if !reading.missing.isEmpty {
      let names = reading.missing.map(\.title).joined(separator: ", ")
      facts.append("Columns that are not there: \(names).")
    }
    if !reading.unanswered.isEmpty {
      let numbers = reading.unanswered.map { "\($0)" }.joined(separator: ", ")
      facts.append("Not answered: KLOE \(numbers).")
    }
    return facts + reading.remarks
  }

  private static func lines(of difference: ReturnDifference) -> [String] {
    func line(_ entry: ReturnFile.Entry) -> String {
      "  row \(entry.row), \(entry.content.when.shown): \(entry.content.what)"
    }
    var lines = [difference.words.firstCapital, ""]
    if !difference.added.isEmpty { lines += ["New"] + difference.added.map(line) + [""] }
    if !difference.removed.isEmpty { lines += ["Gone"] + difference.removed.map(line) + [""] }
    for change in difference.changed {
      lines += ["Changed", "  was" + line(change.before), "  is" + line(change.after), ""]
    }
    return lines
  }
}
