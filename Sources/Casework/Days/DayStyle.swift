/// How days and times stand in a sentence that screens and documents share.
package enum DayStyle: Hashable, Sendable {
  /// As the screens show them: `Tue 10 Nov 2026 14:02`.
  case shown
  /// As what leaves the program says them: `10 November 2026 at 2:02pm`.
  case inFull

  func words(_ occasion: Occasion) -> String {
    switch self {
    case .shown: occasion.shown
    case .inFull: occasion.inFull
    }
  }

  func words(_ day: Day) -> String {
    switch self {
    case .shown: day.shown
    case .inFull: day.inFull
    }
  }

  func words(_ time: TimeOfDay) -> String {
    switch self {
    case .shown: time.text
    case .inFull: time.inFull
    }
  }
}
