/// Why the clock does not run on a day.
package enum NonWorkingDay: Hashable, Sendable {
  /// Saturday or Sunday.
  case weekend
  /// A bank holiday of England and Wales on a weekday.
  case bankHoliday(BankHoliday)

  /// In words: `weekend`, `Good Friday`, `Boxing Day (substitute day)`.
  package var words: String {
    switch self {
    case .weekend: "weekend"
    case .bankHoliday(let holiday):
      holiday.note.isEmpty ? holiday.title : "\(holiday.title) (\(holiday.note.lowercased()))"
    }
  }
}

extension NonWorkingDay {
  /// In a sentence about a day: "a weekend", "Good Friday".
  package var asPlanned: String { self == .weekend ? "a weekend" : words }
}
