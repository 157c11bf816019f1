import Testing

@testable import Casework

/// How old the child was at an event, from how old it was when the incident happened.
struct ChildAgeTests {
  private static let incident = day("2026-10-03")

  @Test(arguments: [
    ("14 months", "2026-10-03", "14 months"), ("14 months", "2026-10-02", "13 or 14 months"),
    ("14 months", "2026-09-03", "13 months"), ("14 months", "2025-08-20", "0 or 1 month"),
    ("14 months", "2025-07-01", "not born"), ("14 months", "2025-07-20", nil),
    ("9", "2026-10-03", "9 years"), ("9 years", "2026-10-02", "8 or 9 years"),
    ("9 years old", "2020-01-15", "2 or 3 years"), ("9", "March 2024", "6 or 7 years"),
    ("6 weeks", "2026-09-26", "5 weeks"), ("1 week", "2026-10-03", "1 week"),
    ("14 months", "not known", nil), ("14 months", "2025", nil),
  ])
  func `an age is said as exactly as the case says it, and no more`(
    _ age: String, _ written: String, _ words: String?
  ) throws {
    let age = try #require(ChildAge(age, on: Self.incident))
    let when = UncertainDay.read(written, today: day("2026-12-31")).day
    #expect(age.words(on: when) == words)
  }

  @Test(arguments: [
    "", "unborn", "about nine", "9 or 10", "9 years 3 months", "900", "9 fortnights",
  ])
  func `what is no age in one unit gives none`(_ written: String) {
    #expect(ChildAge(written, on: Self.incident) == nil)
  }
}
