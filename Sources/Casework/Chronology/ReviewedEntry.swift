/// An entry with what the review made of it: where both spoke, the review's word stands.
package struct ReviewedEntry: Sendable, Identifiable {
  package let entry: ChronologyEntry
  package let mark: EntryMark

  package var id: EntryName { entry.id }
  package var content: EntryContent { entry.content }
  package var status: EntryStatus? { mark.status ?? content.status }
  package var significance: Significance? { mark.significance ?? content.significance }
  package var practice: PracticeMark? { mark.practice ?? content.practice }

  /// The review's analysis, or the organisation's own where the review wrote none.
  package var analysis: String {
    PlainText.isBlank(mark.analysis) ? content.analysis : mark.analysis
  }

  /// The numbers of all lines it is tied to, by the review or by its organisation, ascending.
  package var numbers: [Int] {
    content.lines.isEmpty ? mark.numbers : Set(mark.numbers + content.lines).sorted()
  }

  /// The lines as a list shows them: `K2` tied by the review, `k2` by the organisation alone.
  package var linesShown: String {
    numbers.map { (mark.numbers.contains($0) ? "K" : "k") + String($0) }.joined(separator: " ")
  }
}

extension ReviewedEntry {
  /// What stands in a column when the entry is written out: the review's word where it spoke.
  package func cell(_ column: ChronologyColumn) -> String {
    switch column {
    case .significance:
      mark.significance.map { String($0.rawValue) } ?? content.cell(column)
    case .practice: mark.practice?.rawValue ?? content.cell(column)
    case .status: mark.status?.rawValue ?? content.cell(column)
    case .lines:
      mark.numbers.isEmpty
        ? content.cell(column) : numbers.map(String.init).joined(separator: ", ")
    case .analysis: analysis
    case .date, .time, .people, .what, .action, .source, .childSeen: content.cell(column)
    }
  }

  /// What its organisation wrote where the review's word stands in its place.
  package var overruled: [ReturnedCell] {
    [ChronologyColumn.significance, .practice, .status, .lines, .analysis].compactMap { column in
      let (own, shown) = (content.cell(column), cell(column))
      // Of KLOEs that were understood, both are shown together.
      let isShown = own == shown || column == .lines && content.asWritten[column] == nil
      guard !isShown, !PlainText.isBlank(own) else { return nil }
      return ReturnedCell("\(column.title), as sent", own)
    }
  }
}

extension ReviewedChronology {
  /// What stands beside an entry under titles of its own: what the review's word stands in place
  /// of, the date it gave, what it joined the entry with, and the columns the chronology does not
  /// have.
  package func cellsBeside(at place: Int) -> [ReturnedCell] {
    let entry = self[place]
    let given = entry.entry.given.map { ReturnedCell("Date given by the review", $0.inFull) }
    let others = joins.places(with: place).filter { $0 != place }.map { other in
      "\(entries[other].organisation), \(entries[other].whenShown)"
    }
    let joined =
      others.isEmpty ? nil : ReturnedCell("One event with", others.joined(separator: "; "))
    return entry.overruled + [given, joined].compactMap(\.self) + entry.content.other
  }
}
