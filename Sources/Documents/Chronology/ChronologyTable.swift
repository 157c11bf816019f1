import Casework

extension CSVText {
  /// The chronology of a case as a table that can be taken in again.
  ///
  /// The columns of the form that goes out, with the review's word where it spoke, and the
  /// organisation behind them, which a return does not have and an import passes over. With one
  /// organisation only its entries.
  package static func chronology(
    _ chronology: ReviewedChronology, key: CodeKey? = nil, of organisation: String? = nil
  ) -> String {
    var text = text([ChronologyColumn.allCases.map(\.title) + ["Organisation"]])
    for place in chronology.entries.indices
    where organisation == nil || chronology.entries[place].organisation == organisation {
      let entry = chronology[place]
      let cells = ChronologyColumn.allCases.map { column in
        let cell = entry.cell(column)
        switch column {
        case .people: return key?.namedPeople(cell) ?? cell
        case .what, .source, .analysis: return key?.named(cell) ?? cell
        default: return cell
        }
      }
      append(cells + [entry.entry.organisation], to: &text)
    }
    return text
  }
}

extension ReviewedEntry {
  /// What stands in a column when the entry is written out.
  package func cell(_ column: ChronologyColumn) -> String {
    switch column {
    case .date:
      // As it was written, where that is how it is known; so it is read again as the same day.
      PlainText.isBlank(content.when.written) ? "" : content.when.written
    case .time: content.time.value?.text ?? content.time.written
    case .people: content.people
    case .what: content.what
    case .source: content.source
    case .childSeen: content.childSeen.value?.rawValue ?? content.childSeen.written
    case .significance: significance.map { String($0.rawValue) } ?? ""
    case .practice: practice?.rawValue ?? ""
    case .status: status?.rawValue ?? ""
    case .lines: numbers.map(String.init).joined(separator: ", ")
    case .analysis: analysis
    }
  }
}
