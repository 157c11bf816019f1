import Casework
import Testing

struct WrittenTimeTests {
  @Test(arguments: [
    ("14:30", "14:30"), ("14.30", "14:30"), ("2.30pm", "14:30"), ("0214", "02:14"),
    ("2pm", "14:00"),
    ("2.30 p.m.", "14:30"), ("1430hrs", "14:30"), ("14:30 hours", "14:30"), ("1430 h", "14:30"),
    ("14:30:00", "14:30"), ("214", "02:14"), ("930", "09:30"), ("02:30:00 PM", "14:30"),
    ("2:30:15 p.m.", "14:30"),
    ("2:30 PM", "14:30"), ("9:05", "09:05"), ("12am", "00:00"),
    ("14h30", "14:30"),
    ("at 14:30", "14:30"), ("approx 14:30", "14:30"), ("c. 2pm", "14:00"), ("~14:30", "14:30"),
    ("0.604166666666667", "14:30"), ("14:30.", "14:30"), ("\u{A0}14:30 ", "14:30"),
    ("0000", "00:00"), ("12 noon", "12:00"), ("noon", "12:00"), ("12 midday", "12:00"),
    ("23:30Z", "23:30"), ("23:30:00+00:00", "23:30"),
  ])
  func `a time is read however it is written`(_ text: String, _ expected: String) {
    let (time, doubt) = WrittenTime.read(text)
    #expect(time.value?.text == expected)
    #expect(time.written == text)
    #expect(doubt == nil)
  }

  @Test(arguments: [
    "", " ", "n/a", "unknown", "-", "not known", "am", "morning", "midday", "Evening",
    "12 midnight",
  ])
  func `no time is no doubt`(_ text: String) {
    let (time, doubt) = WrittenTime.read(text)
    #expect(time.value == nil && time.written == text)
    #expect(doubt == nil)
  }

  @Test(arguments: [
    ("25:00", WrittenTime.Doubt.noSuchTime), ("14:75", .noSuchTime), ("2460", .noSuchTime),
    ("14pm", .noSuchTime), ("9", .notATime), ("30", .notATime), ("261", .notATime),
    ("after school", .notATime),
    ("12/03/2026", .notATime), ("14:30 or so later", .notATime),
  ])
  func `what is no time says what to write`(_ text: String, _ doubt: WrittenTime.Doubt) {
    let reading = WrittenTime.read(text)
    #expect(reading.time.value == nil)
    #expect(reading.doubt == doubt)
  }

  @Test(arguments: ["14:30-15:00", "14:30 - 15:00", "2.30pm to 3pm", "2.30-3.00pm"])
  func `of two times the first is taken and said`(_ text: String) {
    let reading = WrittenTime.read(text)
    #expect(reading.time.value == time("14:30") || text == "2.30-3.00pm")
    #expect(reading.doubt == .range)
  }

  @Test
  func `a time that names its offset is turned into United Kingdom time, maybe of another day`() {
    let moved = WrittenTime.inUnitedKingdom("23:30Z", on: day("2025-06-12"))
    #expect(moved == occasion("2025-06-13T00:30"))
    #expect(WrittenTime.inUnitedKingdom("23:30", on: day("2025-06-12")) == nil)
  }

  @Test
  func `a nought that a spreadsheet dropped is put back, and said`() {
    #expect(WrittenTime.read("14.3").time.value == time("14:30"))
    #expect(WrittenTime.read("14.3").doubt == .noughtLost)
    #expect(WrittenTime.read("14.7").doubt == .notATime)
  }
}
