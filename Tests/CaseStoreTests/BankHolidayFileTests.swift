import CaseStore
import Casework
import Testing

struct BankHolidayFileTests {
  @Test func `holidays of England and Wales are read in order, and of nowhere else`() throws {
    let file = Array(
      """
      {"england-and-wales": {"division": "england-and-wales", "events": [
        {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true},
        {"title": "Good Friday", "date": "2026-04-03", "notes": "", "bunting": false}]},
       "scotland": {"events": [{"title": "2nd January", "date": "2026-01-02"}]}}
      """.utf8)
    let list = try BankHolidayFile.read(file)
    #expect(list.holidays.map(\.title) == ["Good Friday", "Boxing Day"])
    #expect(list.holidays.map(\.note) == ["", "Substitute day"])
    #expect(list.holidays.first?.day == Day(year: 2026, month: 4, day: 3))
    #expect(list.fileDigest == Digest(of: file).hex)
  }

  @Test func `a list saved anew in another encoding is read, and keeps its own digest`() throws {
    let text = #"{"england-and-wales":{"events":[{"title":"St Zoë’s","date":"2026-04-03"}]}}"#
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for file in [[0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + wide, wide] {
      let list = try BankHolidayFile.read(file)
      #expect(list.holidays.map(\.title) == ["St Zoë’s"])
      #expect(list.fileDigest == Digest(of: file).hex)
    }
  }

  @Test(arguments: [
    (#"{"scotland":{"events":[]}}"#, BankHolidayFlaw.noDivision),
    (#"{"england-and-wales":{"events":[]}}"#, .noHolidays),
    (#"{"england-and-wales":{"events":[{"title":"x","date":"2026-02-30"}]}}"#, .badEntry(0)),
    (
      #"{"england-and-wales":{"events":[{"title":"x","date":"1970-01-01"},{"title":"y","date":"1970-01-01"}]}}"#,
      .duplicateDay(Day(number: 0))
    ),
    ("<html>", .notJSON(JSON.Flaw(kind: .unexpectedByte, offset: 0))),
  ])
  func `a file that cannot be used says why`(text: String, flaw: BankHolidayFlaw) {
    #expect(throws: StoreError.bankHolidays(flaw)) { try BankHolidayFile.read(Array(text.utf8)) }
  }
}
