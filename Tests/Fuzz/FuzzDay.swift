import Casework

private let monday = Day(year: 2026, month: 11, day: 23)
private let calendar = WorkingCalendar(BankHolidayList(holidays: [], fileDigest: ""))

/// Any text as a day typed into a field, recorded and planned.
///
/// A day that is understood is in the years 1900 to 2100, and understood again as it is shown.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzDay(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let monday else { return 0 }
  let now = Occasion(day: monday, time: TimeOfDay(hour: 9, minute: 30))
  for purpose in [TypedDay.Purpose.recorded, .planned] {
    do {
      let typed = try TypedDay.read(
        text, as: purpose, now: now, trigger: monday, calendar: calendar)
      precondition((1900...2100).contains(typed.occasion.day.year), "the year is in bounds")
      let shown = typed.occasion.shown
      let again = try? TypedDay.read(
        shown, as: purpose, now: now, trigger: monday, calendar: calendar)
      precondition(again?.occasion == typed.occasion, "what is shown can be typed")
    } catch {
      precondition(!error.problem.isEmpty && !error.remedy.isEmpty, "a refusal has its words")
    }
  }
  return 0
}
