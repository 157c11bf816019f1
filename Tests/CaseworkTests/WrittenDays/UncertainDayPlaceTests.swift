import Casework
import Testing

/// Where a day stands among others.
struct UncertainDayPlaceTests {
  @Test
  func `entries stand by the first day they can be, and a day above the month that holds it`() {
    let written = [
      "n/a", "2026", "March 2026", "2 March 2026", "1 March 2026", "before 1 March 2026",
      "~ 1 March 2026", "since 1 March 2026", "1-3 March 2026", "spring 2026", "31 Dec 2025",
    ]
    let sorted = written.map { UncertainDayTests.read($0).day }
      .sorted { $0.place() < $1.place() }.map(\.written)
    #expect(
      sorted == [
        "31 Dec 2025", "2026", "before 1 March 2026", "1 March 2026", "~ 1 March 2026",
        "1-3 March 2026", "March 2026", "spring 2026", "since 1 March 2026", "2 March 2026", "n/a",
      ])
    let exact = UncertainDayTests.read("1 March 2026").day
    #expect(exact.place() < exact.place(at: time("00:00")))
    #expect(exact.place(at: time("09:00")) < exact.place(at: time("14:30")))
  }

  @Test(arguments: [
    ("12/03/2026", true), ("March 2026", true), ("April 2026", false), ("2026", true),
    ("by 1 March 2026", true), ("before 1 March 2026", false), ("by 28 February 2026", false),
    ("after 30 March 2026", true), ("after 31 March 2026", false),
    ("since 2 April 2026", false),
    ("n/a", true),
  ])
  func `a day can lie in a period or cannot`(_ text: String, _ expected: Bool) {
    let (first, last) = (day("2026-03-01"), day("2026-03-31"))
    #expect(UncertainDayTests.read(text).day.canLie(from: first, to: last) == expected)
  }
}
