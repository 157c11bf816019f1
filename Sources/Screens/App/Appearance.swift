import Casework
import Pages
import Terminal

extension Urgency {
  /// What the theme turns into a colour.
  var role: Role {
    switch self {
    case .late: .late
    case .soon: .soon
    case .running: .running
    case .done: .done
    case .waiting: .waiting
    }
  }

  /// The mark that stands beside the word.
  var mark: Mark {
    switch self {
    case .late: .late
    case .soon: .soon
    case .running: .running
    case .done: .done
    case .waiting: .waiting
    }
  }
}

extension Urgency {
  /// The mark in its look, to stand before a cell.
  var sign: TableCell.Run { TableCell.Run(mark, role) }
}

extension TableCell {
  /// How something stands: the word with the mark and the look of its urgency.
  init(_ words: String, state urgency: Urgency) {
    self.init(words, urgency.role, mark: urgency.sign)
  }
}
