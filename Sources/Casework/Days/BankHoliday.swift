/// England and Wales' bank holidays as GOV.UK published them, and the file they came from.
package struct BankHolidayList: Hashable, Sendable {
  /// In order of day; no day twice.
  package let holidays: [BankHoliday]
  /// SHA-256 of the file, in lower-case hexadecimal.
  package let fileDigest: String

  package init(holidays: [BankHoliday], fileDigest: String) {
    self.holidays = holidays
    self.fileDigest = fileDigest
  }
}

/// One bank holiday.
package struct BankHoliday: Hashable, Sendable {
  package let day: Day
  /// GOV.UK's own words: "Good Friday".
  package let title: String
  /// GOV.UK's note, "Substitute day" or "Extra bank holiday"; empty otherwise.
  package let note: String

  package init(day: Day, title: String, note: String = "") {
    self.day = day
    self.title = title
    self.note = note
  }
}
