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
    case .notJSON(let flaw): "The file of bank holidays is no JSON at byte \(flaw.offset)."
    case .noDivision: "The file holds no bank holidays of England and Wales."
    case .noHolidays: "The list of bank holidays is empty."
    case .badEntry(let index): "Entry \(index + 1) of the bank holidays lacks a title or a day."
    case .duplicateDay(let day): "\(day.iso) stands twice in the bank holidays."
    }
  }
}
