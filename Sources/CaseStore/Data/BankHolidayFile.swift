import Casework

/// GOV.UK's `bank-holidays.json`, as published at <https://www.gov.uk/bank-holidays.json>.
package enum BankHolidayFile {
  /// Why a file cannot be used.
  package enum Flaw: Error, Hashable, Sendable {
    case notJSON(JSON.Flaw)
    /// There is nothing in it for England and Wales.
    case noDivision
    case noHolidays
    /// An entry, counted from 0, lacks a title or a day.
    case badEntry(Int)
    /// A day stands in it twice.
    case duplicateDay(Day)
  }

  /// Reads the holidays of England and Wales, in order, with the digest of the whole file.
  ///
  /// Editors and mail programs save it anew in encodings of their own, so it is decoded first.
  package static func read(_ bytes: [UInt8]) throws(StoreError) -> BankHolidayList {
    do {
      return BankHolidayList(
        holidays: try holidays(in: bytes), fileDigest: Digest(of: bytes).hex)
    } catch {
      throw .bankHolidays(error)
    }
  }

  private static func holidays(in bytes: [UInt8]) throws(Flaw) -> [BankHoliday] {
    let json: JSON
    do { json = try JSON(Array(TextDecoding(bytes).text.utf8)) } catch { throw .notJSON(error) }
    guard let events = json["england-and-wales"]?["events"]?.items else { throw .noDivision }
    guard !events.isEmpty else { throw .noHolidays }
    var holidays: [Day: BankHoliday] = [:]
    for (index, event) in events.enumerated() {
      guard let title = event["title"]?.text, let day = Day(iso: event["date"]?.text ?? "") else {
        throw .badEntry(index)
      }
      let holiday = BankHoliday(day: day, title: title, note: event["notes"]?.text ?? "")
      guard holidays.updateValue(holiday, forKey: day) == nil else { throw .duplicateDay(day) }
    }
    return holidays.values.sorted { $0.day < $1.day }
  }
}

extension BankHolidayFile.Flaw {
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
