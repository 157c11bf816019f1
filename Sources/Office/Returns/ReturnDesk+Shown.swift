import Casework
import Documents

// What of a file is shown before it is taken in.

extension ReturnDesk {
  package static func row(_ row: ReturnedRow) -> ReturnInHand.Row {
    let time = row.time.value.map { ", \($0.text)" } ?? ""
    let lead = row.when.precision == .unknown ? row.when.written : row.when.said
    return ReturnInHand.Row(
      number: row.row, table: row.table, outcome: row.outcome, lead: lead + time, text: row.what,
      cells: EntryContent(row).cells, messages: row.messages)
  }

  package static func row(_ answer: ReturnedAnswer) -> ReturnInHand.Row {
    let lead: String
    switch answer.subject {
    case .line(let number): lead = "KLOE \(number)"
    case .prompt(let prompt): lead = prompt.words.firstCapital
    case nil: lead = "belongs to no question"
    }
    return ReturnInHand.Row(
      number: answer.row, table: answer.table, outcome: answer.outcome, lead: lead,
      text: answer.text,
      messages: answer.messages)
  }

  /// What was found out about the file as a whole, a sentence each.
  package static func facts(_ reading: ReturnReading) -> [String] {
    guard let kind = reading.kind else { return [] }
    var facts = [
      reading.format == .text ? textFact(reading, kind) : officeFact(reading, kind)
    ]
    if let tables = tablesFact(reading) { facts.append(tables) }
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

  private static func textFact(_ reading: ReturnReading, _ kind: ReturnReading.Kind) -> String {
    let what =
      switch kind {
      case .chronology: "A chronology"
      case .answers: "A table of answers"
      case .form: "Form 2 as plain text"
      }
    let parted = reading.delimiter.map { ", separated by \($0.rawValue)" } ?? ""
    let header =
      reading.headerRow.map { ", titles in row \($0)" }
      ?? (kind == .form ? "" : ", without titles")
    return "\(what), \(reading.encoding.rawValue)\(parted)\(header)."
  }

  private static func officeFact(_ reading: ReturnReading, _ kind: ReturnReading.Kind) -> String {
    let what =
      switch kind {
      case .chronology: "A chronology"
      case .answers: "A table of answers"
      case .form: "Form 2, or answers and entries in one file,"
      }
    let taken = reading.tables.filter(\.isTaken).map(\.name.words)
    let from = taken.isEmpty ? "" : ", from \(taken.prefix(4).joined(separator: ", "))"
    let more = taken.count > 4 ? " and \(taken.count - 4) more" : ""
    let header = reading.headerRow.map { taken.count == 1 ? ", titles in row \($0)" : "" } ?? ""
    return "\(what) in \(reading.format.rawValue)\(from)\(more)\(header)."
  }

  /// Which tables of the file are not read; `nil` where all are.
  private static func tablesFact(_ reading: ReturnReading) -> String? {
    let left = reading.tables.filter { !$0.isTaken }.map(\.name.words)
    guard !left.isEmpty, left.count < reading.tables.count else { return nil }
    let more = left.count > 4 ? " and \(left.count - 4) more" : ""
    return "Not read: \(left.prefix(4).joined(separator: ", "))\(more)."
  }

  /// Which rows hold something of the case's real names, by organisation, day and row.
  package static func leaks(_ reading: ReturnReading, of organisation: String) -> [String] {
    func line(_ of: String, _ when: String, _ row: Int, _ questions: [IdentityQuestion]) -> String {
      let kinds = questions.map(\.label).joined(separator: ", ").lowercased()
      return "\(of), \(when), row \(row) of the file: \(kinds)"
    }
    return reading.rows.filter { !$0.identifies.isEmpty }.map { row in
      line(
        row.organisation.isEmpty ? organisation : row.organisation, row.when.said, row.row,
        row.identifies)
    }
      + reading.answers.filter { !$0.identifies.isEmpty }.map { answer in
        line(organisation, "an answer", answer.row, answer.identifies)
      }
  }

  /// Whether the file's name or a column's title holds something of the case's real names: both are
  /// kept with what is taken in.
  package static func leaks(
    inTitlesOf reading: ReturnReading, name: String, _ check: LeakCheck?
  ) -> [String] {
    let places =
      [("the name of the file", name)]
      + reading.columns.map { ("the title of column \($0.letters)", $0.title) }
      + zip(1..., reading.tables).map { ("the name of table \($0)", $1.name.words) }
    return places.compactMap { place, text in
      guard let questions = check?.questions(in: text), !questions.isEmpty else { return nil }
      return "\(place): \(questions.map(\.label).joined(separator: ", ").lowercased())"
    }
  }

  package static func lines(of difference: ReturnDifference) -> [String] {
    func line(_ entry: ReturnFile.Entry) -> String {
      "  \(entry.place), \(entry.content.when.said): \(entry.content.what)"
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
