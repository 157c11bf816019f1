import CaseStore
import Casework
import Documents

// A file that an organisation sent back, between the disk and the case. It is read in slices, so
// that keys are answered meanwhile; what there is so far is shown row by row, and only when
// somebody agrees do the rows become part of the case. The command line reads it in one go.

/// A return in hand: read, compared with what stands, and not taken in yet.
package struct ReturnDesk {
  package private(set) var hand: ReturnInHand
  private var reader: ReturnReader
  private let bytes: [UInt8]
  private var context: ReturnContext
  /// What was said of the columns of earlier files.
  private let remembered: [ColumnAssignment]
  private let digest: String
  private let organisation: String
  /// The lines of enquiry by the numbers they were sent under.
  private let lines: [Int: EntryName]
  /// Everybody who is asked, by name; a table of several organisations is split among them.
  private let requests: [String: EntryName]
  private let standing: [EntryName: Standing]
  /// For each organisation that has rows, which of them are which of its file that stands; none
  /// until all are read.
  private var matches: [(request: EntryName, match: EntryMatch)] = []
  private var shown = (rows: 0, answers: 0)

  /// The file whose place this one would take; no hash and no entries where it is the first.
  private typealias Standing = (digest: String?, entries: [ReturnFile.Entry])

  /// So many bytes are read between two looks at the keyboard: some milliseconds' worth.
  package static let slice = 1 << 17

  /// Reads a file's bytes; the rows are still to be read.
  ///
  /// - Throws: ``OfficeRefusal`` where the file cannot be read, `Refusal` where nobody of that
  ///   entry is asked.
  package init(
    _ path: String, of request: EntryName, in review: Case, today: Day,
    columns: [ColumnAssignment] = [], tables: Set<TableName>? = nil, leaks: LeakCheck?,
    roll: Roll? = nil
  ) throws {
    let path = ReturnDesk.fromHome(path)
    let name = path.split(separator: "/").last ?? "return"
    try self.init(
      try ImportedFile.bytes(at: path), named: String(name), of: request, in: review,
      today: today, columns: columns, tables: tables, leaks: leaks, roll: roll)
  }

  /// Takes a file's bytes; the rows are still to be read.
  ///
  /// What was said of the columns of an earlier file of the organisation counts for this one too,
  /// unless `columns` says otherwise. By the initials on the roll a table may name organisations.
  /// `mostRows` is for tests; a file may have as many as ``ReturnContext/mostRows`` says.
  package init(
    _ bytes: [UInt8], named name: String, of request: EntryName, in review: Case, today: Day,
    columns: [ColumnAssignment] = [], tables: Set<TableName>? = nil, leaks: LeakCheck? = nil,
    roll: Roll? = nil, mostRows: Int? = nil
  ) throws(Refusal) {
    guard let asked = review.request(request) else { throw .enquiry(.notAsked) }
    self.bytes = bytes
    digest = Digest(of: bytes).hex
    organisation = asked.organisation
    let issues = review.form2Issues(to: request)
    // Who has an earlier issue in hand may answer what only that one asked.
    let numbered = issues.flatMap { issue in issue.lines.map { ($0.number, $0.id) } }
    let all = review.currentLines.compactMap { line in line.number.map { ($0, line.id) } }
    lines = Dictionary(issues.isEmpty ? all : numbered) { first, _ in first }
    requests = Dictionary(review.requests.map { ($0.organisation, $0.id) }) { first, _ in first }
    standing = ReturnDesk.standing(in: review)
    let timeline = review.answers(in: Entry(.timeline))
    context = ReturnContext(
      today: today, lines: Set(lines.keys),
      periodFrom: timeline.occasion(.periodFrom)?.day,
      periodTo: timeline.occasion(.periodTo)?.day, sentForm: issues.last?.text)
    let current = review.currentLines.compactMap { line in line.number.map { (line.question, $0) } }
    let sent = issues.flatMap { issue in issue.lines.map { ($0.question, $0.number) } }
    let asks = issues.isEmpty ? current : sent
    let questions = Dictionary(grouping: asks) { FoldedName($0.0).text }
    // Two lines that begin alike cannot be told apart by their words.
    context.questions = questions.compactMapValues { asked in
      Set(asked.map(\.1)).count == 1 ? asked.first?.1 : nil
    }
    context.tables = tables
    remembered = review.columnsRemembered(of: request)
    context.columns = remembered
    context.columnsSaid = columns
    context.organisation = asked.organisation
    context.reference = review.reference.text
    context.organisations = review.requests.map(\.organisation)
    context.initials = ReturnDesk.initials(of: context.organisations, on: roll)
    context.returned = ReturnDesk.returned(in: review, besides: request)
    context.leaks = leaks.flatMap { $0.isEmpty ? nil : $0 }
    if let mostRows { context.mostRows = mostRows }
    reader = ReturnReader(bytes, context: context)
    hand = ReturnInHand(caseID: review.id, request: request, name: name)
  }

  private static func standing(in review: Case) -> [EntryName: Standing] {
    let files = review.requests.compactMap { review.currentReturn(of: $0.id, .chronology)?.file }
    return Dictionary(files.map { ($0.request, ($0.digest, $0.entries)) }) { first, _ in first }
  }

  /// The organisations by their initials, where those are of one only.
  private static func initials(of organisations: [String], on roll: Roll?) -> [String: String] {
    let known = (roll?.organisations ?? []).filter { organisations.contains($0.name) }
    let all = Dictionary(grouping: known) { $0.initials }
    return all.compactMapValues { $0.count == 1 ? $0[0].name : nil }
  }

  /// How many entries stand of each other organisation that did not come in a file of this one's.
  private static func returned(in review: Case, besides request: EntryName) -> [String: Int] {
    let own = Set(review.returnFiles(of: request).map(\.file.digest))
    let counts = review.requests.filter { $0.id != request }.compactMap { other in
      review.currentReturn(of: other.id, .chronology).map { (other.organisation, $0.file) }
    }.filter { !own.contains($0.1.digest) }.map { ($0.0, $0.1.entries.count) }
    return Dictionary(counts) { first, _ in first }
  }

  /// Reads the file again from its beginning, once a person has said what a column is; `nil` takes
  /// back what was said of it.
  package mutating func assign(_ column: String, is field: ColumnField?) {
    let said = field.map { [ColumnAssignment(column, is: $0)] } ?? []
    let name = ColumnAssignment(column, is: .other).name
    context.columns = context.columns.filter { $0.name != name }
    context.columnsSaid = context.columnsSaid.filter { $0.name != name }.replaced(by: said)
    readAgain()
  }

  /// Reads the file again from its beginning, once a person has said whether a sheet or table of it
  /// is to be read; the last one that is read stays.
  package mutating func take(_ table: TableName, _ isTaken: Bool) {
    var tables = context.tables ?? Set(reading.tables.filter(\.isTaken).map(\.name))
    if isTaken { tables.insert(table) } else { tables.remove(table) }
    guard !tables.isEmpty else { return }
    context.tables = tables
    readAgain()
  }

  private mutating func readAgain() {
    reader = ReturnReader(bytes, again: reader, context: context)
    matches = []
    shown = (0, 0)
    hand = ReturnInHand(caseID: hand.caseID, request: hand.request, name: hand.name)
    hand.hasChoices =
      !context.columnsSaid.isEmpty || context.columns != remembered || context.tables != nil
    beginReading()
  }

  static func fromHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Surroundings.environment("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// What was read so far.
  package var reading: ReturnReading { reader.reading }

  package var isComplete: Bool { hand.isComplete }

  /// Reads what is read before the first frame: a file of everyday size whole.
  package mutating func beginReading() {
    repeat { readOn() } while bytes.count <= ReturnDesk.slice && !hand.isComplete
  }

  /// Reads on, as much as keeps no key waiting.
  package mutating func readOn() {
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
    // Rows put together of several, and whose they are, are settled at the end.
    if reading.problems.isEmpty {
      hand.rows = []
      hand.counts = [:]
      hand.add(reading.rows.map { ReturnDesk.row($0) })
      hand.add(reading.answers.map { ReturnDesk.row($0) })
    }
    matches = matched(over: standing)
    hand.facts = ReturnDesk.facts(reading) + split
    hand.leaks =
      ReturnDesk.leaks(reading, of: organisation)
      + ReturnDesk.leaks(inTitlesOf: reading, name: hand.name, context.leaks)
    hand.problem = reading.problems.first.map { "\($0.problem) \($0.remedy)" }
    hand.columns = reading.columns
    hand.tables = reading.tables
    hand.asksForColumns = reading.asksForColumns
    hand.organisations = max(1, matches.count)
    let later = matches.filter { !(standing[$0.request]?.entries ?? []).isEmpty }
    guard !later.isEmpty else { return }
    hand.difference = later.map { each in
      (matches.count == 1 ? "" : "\(name(of: each.request)): ") + each.match.difference.words
    }.joined(separator: ". ")
    hand.differences = later.flatMap { ReturnDesk.lines(of: $0.match.difference) }
  }

  private func name(of request: EntryName) -> String {
    requests.first { $0.value == request }?.key ?? organisation
  }

  /// How many rows go to which organisation, where a table is split.
  private var split: [String] {
    guard reader.reading.isSplit else { return [] }
    let parts = matches.map { "\(name(of: $0.request)) \($0.match.entries.count)" }
    return ["Split by its column Organisation: \(parts.joined(separator: ", "))."]
  }

  private func request(of row: ReturnedRow) -> EntryName {
    row.organisation.isEmpty ? hand.request : requests[row.organisation] ?? hand.request
  }

  private func matched(
    over standing: [EntryName: Standing]
  ) -> [(request: EntryName, match: EntryMatch)] {
    let good = reader.reading.rows.filter { $0.outcome != .refused }
    var asked: [EntryName] = []
    for row in good {
      let request = request(of: row)
      if !asked.contains(request) { asked.append(request) }
    }
    return asked.map { name in
      let rows = good.filter { request(of: $0) == name }
      let match = EntryMatch(
        rows.map { .init(row: $0.row, table: $0.table, content: EntryContent($0)) },
        over: standing[name]?.entries ?? [], of: name, digest: digest)
      return (name, match)
    }
  }

  /// What goes into the case: the entries of each organisation, the answers, or both.
  package func files(for review: Case) -> [ReturnFile] {
    let reading = reader.reading
    guard reading.problems.isEmpty else { return [] }
    func file(
      _ part: ReturnFile.Part, of request: EntryName, _ entries: [ReturnFile.Entry],
      _ answers: [GivenAnswer], _ outcomes: [RowOutcome]
    ) -> ReturnFile {
      ReturnFile(
        request: request, organisation: name(of: request), part: part, name: hand.name,
        digest: digest, entries: entries, answers: answers,
        warned: outcomes.count { $0 == .warned }, refused: outcomes.count { $0 == .refused },
        columns: request == hand.request ? columnsToRemember : [])
    }
    // Another person may have taken a file of theirs in since this one was compared.
    let present = ReturnDesk.standing(in: review)
    let isSame = matches.allSatisfy { present[$0.request]?.digest == standing[$0.request]?.digest }
    var files = (isSame ? matches : matched(over: present)).map { request, match in
      let outcomes = reading.rows.filter { self.request(of: $0) == request }.map(\.outcome)
      return file(.chronology, of: request, match.entries, [], outcomes)
    }
    let answers = reading.answers.compactMap { given($0, in: review) }
    if !answers.isEmpty {
      files.append(file(.answers, of: hand.request, [], answers, reading.answers.map(\.outcome)))
    }
    return files
  }

  /// What counts for the organisation's next file.
  ///
  /// Of a column whose choice was taken back, what its title says.
  private var columnsToRemember: [ColumnAssignment] {
    let all = context.columns.replaced(by: context.columnsSaid)
    let reading = reader.reading
    let titled = reading.columns.map { ColumnAssignment($0.key, is: $0.field ?? .other) }
    let takenBack = titled.filter { column in
      remembered.contains { $0.name == column.name } && !all.contains { $0.name == column.name }
    }
    return reading.assigned + takenBack
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
  package func writeReport(
    on paper: CaseOnPaper, into folder: String, _ surroundings: Surroundings
  ) throws -> String {
    let document = Document.returnReport(
      on: reader.reading, file: hand.name, digest: digest, organisation: organisation, of: paper)
    let reading = reader.reading
    let part =
      reading.answers.isEmpty
      ? "-chronology" : reading.rows.isEmpty ? "-answers" : ""
    return try ExportedFile(
      "\(paper.review.reference.text)-return-check-\(organisation.asFileName)\(part)",
      ending: "txt",
      text: document.rendered(with: surroundings.templates.template(.document(.text)))
    ).write(into: folder, files: surroundings.files)
  }
}
