import Casework

// A table of several organisations, as the exported chronology is one. Where a row names another
// organisation that is asked, the row is that one's, and the rows of each take the place of its
// file before. That is no small thing where the other sent a file of its own: one row in which a
// school names the police would leave the police with that row. Such rows are refused, unless the
// table is our own export and holds all there is, or a person said that the column tells whose
// entry each row is.

extension ReturnReader {
  /// Says whose entry each row is, where the table names at least one organisation that is asked
  /// besides the sender; otherwise the words are kept with each entry as any other column's are.
  mutating func settleOrganisations() {
    guard let column = reading.columns.first(where: { $0.field == .organisation }) else { return }
    let asked = organisationsByName
    let named = reading.rows.map { asked[FoldedName($0.organisation).text] }
    reading.isSplit = named.contains { $0 != nil && $0 != context.organisation }
    let namesSender = named.contains(context.organisation)
    let unsure = organisationsNotReplaced(named)
    for (place, found) in named.enumerated() {
      let written = reading.rows[place].organisation
      if !reading.isSplit {
        keep(
          written, of: place, in: column, isSender: found == context.organisation,
          isOther: namesSender && found == nil)
      } else if let found, !unsure.contains(found) {
        reading.rows[place].organisation = found
      } else if PlainText.isBlank(written) {
        note(
          place, in: column,
          "No organisation is named here. The row was counted as the sender's own.", .warned)
      } else if found != nil {
        note(
          place, in: column,
          "The organisation named here sent its own return, which this would replace. Say whether "
            + "this column shows whose entry each row is.", .refused)
      } else {
        note(
          place, in: column,
          "This case has not asked an organisation with this name. Use the case's name for it, or "
            + "add it first.", .refused)
      }
    }
  }

  /// The organisations by their folded names and initials.
  private var organisationsByName: [String: String] {
    let initials = context.initials.map { (FoldedName($0.key).text, $0.value) }
    let names = (context.organisations + [context.organisation]).map { (FoldedName($0).text, $0) }
    var all = Dictionary(initials) { first, _ in first }
    for (name, organisation) in names { all[name] = organisation }
    all[""] = nil
    return all
  }

  /// The organisations whose own returns the rows must not replace.
  private func organisationsNotReplaced(_ named: [String?]) -> Set<String> {
    let isSaid = reading.assigned.contains {
      $0.field == .organisation && context.columnsSaid.contains($0)
    }
    guard !isSaid else { return [] }
    return Set(
      context.returned.filter { organisation, count in
        !isExport || named.count { $0 == organisation } < count
      }.keys)
  }

  /// Keeps what stands in the column as any other cell, in a table that is not split.
  private mutating func keep(
    _ written: String, of place: Int, in column: ReturnReading.Column, isSender: Bool,
    isOther: Bool
  ) {
    reading.rows[place].organisation = ""
    guard !PlainText.isBlank(written), !isSender else { return }
    let title = column.title.isEmpty ? ColumnField.organisation.label : column.title
    reading.rows[place].other.append(ReturnedCell(title, written))
    guard isOther else { return }
    note(
      place, in: column,
      "This case has not asked an organisation with this name. The row was counted as the sender's "
        + "own.", .warned)
  }

  private mutating func note(
    _ place: Int, in column: ReturnReading.Column, _ words: String, _ outcome: RowOutcome
  ) {
    let row = reading.rows[place]
    let isNaming = !(context.leaks?.questions(in: row.organisation).isEmpty ?? true)
    reading.rows[place].messages.append(
      RowMessage(
        cell: row.table.map { "\($0.words), row \(row.row)" } ?? column.letters + String(row.row),
        words: words, outcome: outcome,
        stands: isNaming ? EntryReader.notRepeated : row.organisation))
  }
}
