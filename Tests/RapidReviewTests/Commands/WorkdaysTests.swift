import Testing

@testable import RapidReview

/// `workdays`: the day reached on the first line, then why.
@Suite(.timeLimit(.minutes(10)))
struct WorkdaysTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let why: String
    let day: String
    let count: String
    let lines: [String]
    var testDescription: String { why }
  }

  private static let definition =
    "A working day is Monday to Friday, less the bank holidays of England and Wales."

  static let rows = [
    Row(
      why: "Easter and May Day are skipped by name", day: "2022-04-11", count: "15",
      lines: [
        "2022-05-05", "Thu 5 May 2022 is 15 working days after Mon 11 Apr 2022.",
        "Skipped: Fri 15 Apr Good Friday, Mon 18 Apr Easter Monday, "
          + "Mon 2 May Early May bank holiday, and weekends.", definition,
      ]),
    Row(
      why: "beyond the published years the day is provisional", day: "2030-04-11", count: "15",
      lines: [
        "2030-05-07", "Tue 7 May 2030 is 15 working days after Thu 11 Apr 2030.",
        "Skipped: Fri 19 Apr Good Friday, Mon 22 Apr Easter Monday, "
          + "Mon 6 May Early May bank holiday, and weekends.",
        "The GOV.UK list ends with 2028. Later days are projected from the statutory pattern, so "
          + "this date is provisional.", definition,
      ]),
    Row(
      why: "a weekend trigger is day 0", day: "sat 16 apr 2022", count: "1",
      lines: [
        "2022-04-19", "Tue 19 Apr 2022 is 1 working day after Sat 16 Apr 2022.",
        "Sat 16 Apr is at a weekend, but still counts as day 0.",
        "Skipped: Mon 18 Apr Easter Monday, and weekends.", definition,
      ]),
    Row(
      why: "a bank holiday as trigger is day 0", day: "2022-04-18", count: "1",
      lines: [
        "2022-04-19", "Tue 19 Apr 2022 is 1 working day after Mon 18 Apr 2022.",
        "Mon 18 Apr is Easter Monday, but still counts as day 0.",
        "No bank holidays fall between.", definition,
      ]),
  ]

  @Test(arguments: rows)
  func `the day comes first and is explained`(_ row: Row) throws {
    let ended = try Home().run("workdays", row.day, row.count)
    #expect(ended == .done(row.lines.joined(separator: "\n") + "\n"))
  }

  static let badCounts = ["ten", "1.5", "", "10001", "99999999999999999999", "١٥", "1\u{202E}5"]

  @Test(arguments: badCounts)
  func `what is no count of working days is refused`(_ count: String) throws {
    try Home().expectRefusal(
      ["workdays", "2022-04-11", count], 2, "That is not a number of working days.",
      "Give a whole number from 0 to 10000, as in `workdays 2022-04-11 15`.")
  }

  @Test func `the most that can be counted is counted`() throws {
    let ended = try Home().run("workdays", "2022-04-11", "10000")
    #expect(ended.status == 0)
    #expect(ended.output.contains("is 10000 working days after Mon 11 Apr 2022."))
  }

  @Test func `the days skipped are in the JSON with their reasons`() throws {
    let ended = try Home().run("workdays", "2022-04-14", "1", "--json")
    #expect(
      ended
        == .done(
          #"{"day":"2022-04-19","from":"2022-04-14","workingDays":1,"provisional":false,"skipped":["#
            + #"{"day":"2022-04-15","reason":"Good Friday"},"#
            + #"{"day":"2022-04-16","reason":"weekend"},"#
            + #"{"day":"2022-04-17","reason":"weekend"},{"day":"2022-04-18","#
            + #""reason":"Easter Monday"}]}"# + "\n"))
  }
}
