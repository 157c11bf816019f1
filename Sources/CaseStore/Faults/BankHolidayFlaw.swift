import Casework

/// Why GOV.UK's file of bank holidays cannot be used.
package enum BankHolidayFlaw: Error, Hashable, Sendable {
  case notJSON(JSON.Flaw)
  /// There is nothing in it for England and Wales.
  case noDivision
  case noHolidays
  /// An entry, counted from 0, lacks a title or a day.
  case badEntry(Int)
  /// A day stands in it twice.
  case duplicateDay(Day)
}

extension BankHolidayFlaw {
  var words: String {
    switch self {
    case .notJSON(let flaw): "The bank holiday file is not valid JSON (byte \(flaw.offset))."
    case .noDivision: "The file has no bank holidays for England and Wales."
    case .noHolidays: "The list of bank holidays is empty."
    case .badEntry(let index): "Bank holiday \(index + 1) has no title or no date."
    case .duplicateDay(let day): "\(day.iso) is in the bank holidays twice."
    }
  }
}
