// How days and times are written: two ways and no third. ISO where a program or a record reads it,
// "Fri 12 Jun 2026" where a person does. Casework imports nothing, so the writing is done here.

extension Day {
  /// The day as ISO 8601 writes it: `2026-11-05`.
  package var iso: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Reads exactly what ``iso`` writes; `nil` for anything else and for a day that does not exist.
  package init?(iso text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D,
      let year = wholeNumber(digits[0..<4]), let month = wholeNumber(digits[5..<7]),
      let day = wholeNumber(digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as the screens show it: `Fri 12 Jun 2026`.
  package var shown: String { "\(shownShort) \(year)" }

  /// The day where the year is plain from its surroundings: `Fri 12 Jun`.
  package var shownShort: String { "\(weekday.shortName) \(day) \(monthShortName)" }

  /// ``shownShort`` at a fixed width of ten columns, for tables: `Thu  5 Nov`.
  package var shownNarrow: String {
    "\(weekday.shortName) \(day < 10 ? " " : "")\(day) \(monthShortName)"
  }

  /// The month in full: `June`.
  package var monthName: String { Day.monthNames[month - 1] }

  /// The month in three letters: `Jun`.
  package var monthShortName: String { String(monthName.prefix(3)) }

  /// The twelve months in full, January first.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Weekday {
  /// The day of the week in full: `Friday`.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The day of the week in three letters: `Fri`.
  package var shortName: String { String(name.prefix(3)) }
}

extension TimeOfDay {
  /// The time by the 24-hour clock: `14:02`, `09:00`.
  package var text: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }

  /// Reads exactly what ``text`` writes; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == 0x3A, let hour = wholeNumber(digits[0..<2]),
      let minute = wholeNumber(digits[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }
}

extension Occasion {
  /// The occasion as the screens show it: `Tue 10 Nov 2026 14:02`, or the day alone.
  package var shown: String {
    guard let time else { return day.shown }
    return "\(day.shown) \(time.text)"
  }

  /// The occasion as a record writes it: `2026-11-10T14:02`, or `2026-11-10` alone.
  package var iso: String {
    guard let time else { return day.iso }
    return "\(day.iso)T\(time.text)"
  }

  /// Reads exactly what ``iso`` writes; `nil` for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let day = Day(iso: first) else { return nil }
    guard parts.count == 2 else {
      self.init(day: day)
      return
    }
    guard let time = TimeOfDay(parts[1]) else { return nil }
    self.init(day: day, time: time)
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// ASCII digits only: `Int(_:)` would also take a sign.
private func wholeNumber(_ digits: some Sequence<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return value
}
