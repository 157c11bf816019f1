import Casework

/// What can be written about all cases together.
package enum ExportOfAll: Hashable, Sendable {
  /// The deadlines and meetings of all open cases, for a calendar program.
  case days
  /// The actions of all cases, in Excel.
  case actions
  /// The partnership's own performance in a year, in Excel.
  case performance(year: Int)

  /// What it is, in a sentence.
  package var words: String {
    switch self {
    case .days: "the deadlines and meetings of all open cases, by reference only"
    case .actions: "the actions of all cases, by reference only"
    case .performance(let year): "our own performance in \(year), by reference only"
    }
  }

  /// What a form that writes it is called.
  package var title: String {
    switch self {
    case .days: "Export the days of all cases"
    case .actions: "Export the actions of all cases to Excel"
    case .performance(let year): "Export our own performance in \(year) to Excel"
    }
  }

  /// The name of its file, without the ending.
  package var fileName: String {
    switch self {
    case .days: "all-cases-schedule"
    case .actions: "all-cases-actions"
    case .performance(let year): "performance-\(year)"
    }
  }
}
