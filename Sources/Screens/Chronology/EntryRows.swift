import Casework
import Pages
import Terminal

/// Makes the rows of the chronology's list for a page of a width.
///
/// The columns, from the left: a mark for what this person has not read, whether the date is
/// uncertain, the date, the organisation's code, what happened; from 120 columns on the action and
/// outcome; then, where there is room, the source, significance and practice, and who was there; at
/// the right what there is to heed and the lines of enquiry, in one cell. On a narrower page the
/// action and outcome stand in a line of their own.
struct EntryRows: Sendable {
  let chronology: ReviewedChronology
  let width: Int
  /// Whether any entry says what was done about it.
  let hasActions: Bool
  /// How wide the codes of organisations are at most.
  let widthOfCodes: Int
  /// Whether what happened may take two lines.
  let wraps: Bool

  /// From this width on the action and outcome have a column.
  private static let wide = 120

  private var hasActionLine: Bool { hasActions && width < EntryRows.wide }

  /// An entry, or what is joined with it.
  func entry(at place: Int, isRead: Bool) -> ListRow {
    let row = JoinedRow(at: place, in: chronology)
    let entry = row.entries[0]
    let content = entry.content
    let columns = self.columns
    let what = EntryRows.oneLine(content.what)
    let parts = wraps ? what.wrapped(to: widthOfWhat(in: columns), lines: 2) : [what]
    let significance = entry.significance.flatMap { $0 == .none ? nil : $0.words }
    let weight = [significance, entry.practice?.rawValue].compactMap(\.self)
    let action = hasActions ? [TableCell(EntryRows.oneLine(content.action))] : []
    var day = TableCell(entry.entry.daySaid)
    if content.when.precision == .unknown { day.short = "undated" }
    var lines = [
      ListRow.Line(
        columns,
        [
          isRead ? .empty : TableCell("", after: TableCell.Run(.new, .plain)),
          TableCell(row.isDayUncertain ? "~" : ""), day,
          TableCell(row.codes), TableCell(parts.first ?? ""),
        ] + action + [
          TableCell(content.source), TableCell(weight.joined(separator: " ")),
          TableCell(content.people), row.state,
        ])
    ]
    lines += parts.dropFirst().map { EntryRows.below($0) }
    let outcome = EntryRows.oneLine(content.action)
    if hasActionLine, !outcome.isEmpty {
      lines.append(EntryRows.below("Outcome: \(outcome)", .quiet))
    }
    return ListRow(lines: lines)
  }

  /// A gap or a silence, between dots.
  func gap(_ words: String) -> ListRow {
    let line = ListRow.Line(
      Columns(start: 8, [Column(.rest, gap: 2)]),
      [
        TableCell(
          words, .soon, before: TableCell.Run("··· ", .soon), after: TableCell.Run(" ···", .soon))
      ])
    return ListRow(lines: [line])
  }

  /// A further line of an entry, under what happened.
  private static func below(_ text: String, _ role: Role = .plain) -> ListRow.Line {
    ListRow.Line(Columns(start: 21, [Column(.rest, gap: 2)]), [TableCell(text, role)])
  }

  private func widthOfWhat(in columns: Columns) -> Int {
    let places = columns.places(width: width) { _ in 0 }
    return max(10, (places[EntryRows.placeOfWhat]?.count ?? 1) - 1)
  }

  private static let placeOfWhat = 4

  /// Codes that are joined take more room than one, up to three of the usual length.
  private var columns: Columns {
    Columns(
      start: 2,
      [
        Column(.columns(1), gap: 0), Column(.columns(1), gap: 0),
        Column(.columns(12), isTrailing: true), Column(.columns(1 + min(14, widthOfCodes))),
        Column(.rest),
      ] + (hasActions ? [Column(.growing(22, by: 3), leastPage: EntryRows.wide)] : []) + [
        Column(.columns(19), leastPage: 170), Column(.columns(15), leastPage: 150),
        Column(.columns(14), leastPage: 130), Column(.columns(14), isMarked: true, gap: 0),
      ])
  }

  /// A text may be as long as a page; of it only what could fit is looked at.
  private static func oneLine(_ text: String) -> String {
    text.prefix(1_000).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
