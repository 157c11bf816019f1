import Casework

extension CSVText {
  /// The chronology of a case as a table that can be taken in again.
  ///
  /// The columns of the form that goes out, with the review's word where it spoke; then the
  /// organisation, by which an import splits the table again; then whatever else organisations
  /// sent, under their own titles. With one organisation only its entries.
  package static func chronology(
    _ chronology: ReviewedChronology, key: CodeKey? = nil, of organisation: String? = nil
  ) -> String {
    let places = chronology.entries.indices.filter { place in
      organisation == nil || chronology.entries[place].organisation == organisation
    }
    let further = FurtherColumns(
      of: places.map { chronology.cellsBeside(at: $0) })
    var text = text([
      ChronologyColumn.allCases.map(\.title) + [ColumnField.organisation.label] + further.titles
    ])
    for place in places {
      let entry = chronology[place]
      let cells = ChronologyColumn.allCases.map { column in
        let cell = entry.cell(column)
        switch column {
        case .people: return key?.namedPeople(cell) ?? cell
        case .what, .action, .source, .analysis: return key?.named(cell) ?? cell
        case .date, .time, .childSeen, .significance, .practice, .status, .lines: return cell
        }
      }
      let others = further.cells(chronology.cellsBeside(at: place))
      append(
        cells + [entry.entry.organisation] + others.map { key?.named($0) ?? $0 }, to: &text)
    }
    return text
  }
}

/// The columns of a table for cells under titles that are not ours, each title as often as one row
/// has it.
struct FurtherColumns {
  private(set) var titles: [String] = []

  init(of rows: [[ReturnedCell]]) {
    for row in rows {
      var left = titles
      for cell in row {
        if let place = left.firstIndex(of: cell.title) {
          left.remove(at: place)
        } else {
          titles.append(cell.title)
        }
      }
    }
  }

  /// A row's cells, each in its column.
  func cells(_ row: [ReturnedCell]) -> [String] {
    var texts = titles.map { _ in "" }
    var isTaken = titles.map { _ in false }
    for cell in row {
      let place = titles.indices.first { titles[$0] == cell.title && !isTaken[$0] }
      guard let place else { continue }
      isTaken[place] = true
      texts[place] = cell.text
    }
    return texts
  }
}
