import Casework
import OfficeFiles

// Reads people and organisations from bytes: CSV, cells parted by tabs as a spreadsheet copies
// them, or the first sheet of an Excel file with a row of our titles. The same readers cut the
// cells that cut those of a return. A row with a name is a person; one with only an organisation is
// an organisation. An organisation that only its people name is added before them.

/// Reads one table of people and organisations.
package struct PeopleTable {
  private var reading = PeopleReading()
  private let today: Day
  /// The organisations that have a row, folded.
  private var organisations: Set<FoldedName> = []

  /// The titles are looked for in so many rows, and so many rows are read.
  private static let mostTitleRows = 20
  private static let mostRows = 2000

  /// Reads a table.
  ///
  /// - Throws: ``PeopleProblem`` where nothing can be made of it as a whole.
  package static func read(
    _ bytes: [UInt8], today: Day
  ) throws(PeopleProblem) -> PeopleReading {
    var table = PeopleTable(today: today)
    for rows in try PeopleTable.candidates(bytes) {
      guard rows.count <= mostRows else { throw .tooMany(most: mostRows) }
      guard let titles = rows.prefix(mostTitleRows).firstIndex(where: hasTitles) else { continue }
      table.take(rows[(titles + 1)...], titled: rows[titles].cells)
      guard !table.reading.rows.isEmpty else { throw .nothingThere }
      return table.reading
    }
    throw .noTitles
  }

  private init(today: Day) { self.today = today }

  /// One row of cells, and its number.
  private typealias Cells = (number: Int, cells: [String])

  /// The table, cut in each of the ways it could be meant.
  private static func candidates(_ bytes: [UInt8]) throws(PeopleProblem) -> [[Cells]] {
    if OfficeReader.canBegin(bytes) {
      do throws(OfficeProblem) {
        return try OfficeReader.read(bytes).tables.map { rows(of: .office(OfficeRows(of: $0))) }
      } catch {
        throw .office(problem: error.problem, remedy: error.remedy)
      }
    }
    if let kind = FileKind.name(of: bytes) { throw .notATable(kind) }
    let decoding = TextDecoding(bytes)
    guard decoding.bytes[decoding.start...].contains(where: { $0 > 0x20 }) else {
      throw .nothingThere
    }
    return ReturnReading.Delimiter.allCases.map {
      rows(of: .text(decoding, parted: $0.byte))
    }
  }

  private static func rows(of source: TableSource) -> [Cells] {
    var (source, rows) = (source, [Cells]())
    var budget = Int.max / 2
    while rows.count <= mostRows, case .record(let record) = source.next(&budget) {
      let cells = record.ends.indices.map { ReturnText(source.text(of: record, $0)).text }
      rows.append((record.row, cells))
    }
    return rows
  }

  /// Whether a row is one of titles: it names somebody or an organisation, and something else of
  /// ours or nothing at all.
  private static func hasTitles(_ row: Cells) -> Bool {
    let columns = row.cells.map { PeopleColumn(titled: $0) }
    let filled = row.cells.count { !PlainText.isBlank($0) }
    let known = columns.count { $0 != nil }
    return (columns.contains(.name) || columns.contains(.organisation))
      && (known > 1 || known == filled)
  }

  private mutating func take(_ rows: ArraySlice<Cells>, titled titles: [String]) {
    var columns = titles.map { PeopleColumn(titled: $0) }
    // In a table without organisations of its own a name is that of an organisation where the
    // column beside it is one only organisations have.
    if !columns.contains(.organisation), !columns.contains(.roles), columns.contains(.partner) {
      columns = columns.map { $0 == .name ? .organisation : $0 }
    }
    reading.unknownTitles = zip(titles, columns).filter { $1 == nil && !PlainText.isBlank($0) }
      .map(\.0)
    var read: [PeopleReading.Row] = []
    for row in rows where row.cells.contains(where: { !PlainText.isBlank($0) }) {
      var cells: [PeopleColumn: String] = [:]
      for (column, cell) in zip(columns, row.cells) {
        guard let column, !PlainText.isBlank(cell), cells[column] == nil else { continue }
        cells[column] = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      guard !cells.isEmpty else { continue }
      read.append(self.row(row.number, cells))
    }
    organisations = Set(read.filter { $0.sheet == .organisation }.map { FoldedName($0.name) })
    let all = named(by: read) + read
    reading.rows = all.filter { $0.sheet == .organisation } + all.filter { $0.sheet == .person }
  }

  private func row(_ number: Int, _ cells: [PeopleColumn: String]) -> PeopleReading.Row {
    let sheet: Sheet = cells[.name] == nil ? .organisation : .person
    var row = PeopleReading.Row(number: number, sheet: sheet, answers: Answers())
    for column in PeopleColumn.allCases {
      guard let question = column.question(in: sheet), let text = cells[column] else { continue }
      put(text, in: question, of: &row)
    }
    if sheet == .organisation {
      if cells[.organisation] == nil { row.problems.append("There is no name in this row.") }
      if row.answers[.partner] == nil { row.answers[.partner] = .keys(["none"]) }
      return row
    }
    if cells[.organisation] == nil {
      row.problems.append(
        "The organisation is missing. For somebody independent, write “Independent”.")
    }
    // What a row says of somebody's organisation counts for that.
    row.partner = cells[.partner].flatMap { StatutoryPartner(written: $0) }
    if row.answers[.roles] == nil, row.problems.isEmpty {
      let isLead = row.answers[.executiveFor] != nil
      let role: PartnershipRole = isLead ? .executive : .other
      row.answers[.roles] = .keys([role.id])
      row.remarks.append("No role was given, so it is “\(role.words)”.")
    }
    return row
  }

  private func put(_ text: String, in question: QuestionID, of row: inout PeopleReading.Row) {
    if question == .roles {
      putRoles(text, of: &row)
    } else if question == .executiveFor || question == .partner {
      guard !["no", "none", "n/a", "-"].contains(text.lowercased()) else { return }
      guard let partner = StatutoryPartner(written: text) else {
        row.problems.append(
          "“\(text)” is not a statutory partner. Write local authority, police or health.")
        return
      }
      row.answers[question] = .keys([partner.rawValue])
    } else if question == .from || question == .until {
      let day = UncertainDay.read(text, today: today).day
      guard day.precision == .exact, let exact = day.from else {
        row.problems.append("“\(text)” is not a date. Write it like 12/06/2026.")
        return
      }
      row.answers[question] = .occasion(Occasion(day: exact))
    } else {
      row.answers[question] = .text(text)
    }
  }

  private func putRoles(_ text: String, of row: inout PeopleReading.Row) {
    let written = text.split { ",;/".contains($0) }.map { ReturnText(String($0)).text }
    let roles = written.map { PartnershipRole(written: $0) }
    if let place = roles.firstIndex(where: { $0 == nil }) {
      let known = PartnershipRole.allCases.map(\.words).joined(separator: ", ")
      row.problems.append("“\(written[place])” is not a role. Write one of these: \(known).")
    }
    row.answers[.roles] = .keys(roles.compactMap { $0?.id })
  }

  /// The organisations that only people name, each once, before them.
  private func named(by rows: [PeopleReading.Row]) -> [PeopleReading.Row] {
    var seen = organisations
    return rows.compactMap { row in
      let name = row.answers.text(.organisation)
      guard row.sheet == .person, row.problems.isEmpty, !name.isEmpty,
        FoldedName(name) != FoldedName("Independent"), seen.insert(FoldedName(name)).inserted
      else { return nil }
      // Whoever leads for a statutory partner belongs to it.
      let theirs = rows.filter { FoldedName($0.answers.text(.organisation)) == FoldedName(name) }
      let leads =
        theirs.lazy.compactMap { $0.answers.key(.executiveFor) }.first
        ?? theirs.lazy.compactMap(\.partner?.rawValue).first
      return PeopleReading.Row(
        number: row.number, sheet: .organisation,
        answers: [.name: .text(name), .partner: .keys([leads ?? "none"])],
        remarks: ["Added because somebody in the table belongs to it."])
    }
  }
}
