import Casework

/// GOV.UK's `bank-holidays.json`, as published at <https://www.gov.uk/bank-holidays.json>.
package enum BankHolidayFile {
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

  private static func holidays(in bytes: [UInt8]) throws(BankHolidayFlaw) -> [BankHoliday] {
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
