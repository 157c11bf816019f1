import Casework
import Terminal

// How the rows are looked at: in the order of another column, or with more of what happened. None
// of it changes the record, and none of it is kept.

extension ChronologyScreen {
  static let viewing: [Action<ChronologyScreen>] = [
    Action(
      .character("s"), "Sort by the next column. Esc returns to date order",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.sort(by: screen.order.next)
      return .message(
        Message(
          screen.order == .day
            ? "In date order again."
            : "Sorted by \(screen.order.words). Press s for the next column, Esc for dates."))
    },
    Action(
      .character("W"), "Show one or two lines for each entry",
      unless: { screen, _ in screen.obstacleToReading }
    ) { screen, _ in
      screen.wraps.toggle()
      return .message(
        Message(
          screen.wraps
            ? "Each entry has two lines. Press W for one." : "Each entry has one line."))
    },
  ]

  /// Puts the rows in the order of a column, the cursor staying on its entry.
  mutating func sort(by order: ChronologySort) {
    self.order = order
    list()
  }
}
