import Testing

@testable import RapidReview

/// Bad input: each is refused with problem and remedy, repeats nothing of a case, changes nothing.
@Suite(.timeLimit(.minutes(10)))
struct RefusedInputTests {
  private static func record(on day: String) -> [String] {
    ["record", "2025-001", "instigated", "--on", day, "--why", "canary", "--as", "Canary"]
  }

  private static func row(_ day: String, _ problem: String, _ remedy: String) -> Refused {
    Refused("--on '\(day.prefix(20))'", record(on: day), problem, remedy)
  }

  static let days = [
    row("2025-02-30", "There is no 30 February.", Refused.checkDay),
    row("2025-02-29", "2025 has no 29 February.", Refused.checkDay),
    row("31 apr", "There is no 31 April.", Refused.checkDay),
    row(
      "2025-13-01", "There is no month 13.", "Type the day before the month, as 12/6 for 12 June."),
    row("1/1/1850", "The day lies outside 1900 to 2100.", Refused.checkDay),
    row("today 25:00", "There is no such time.", "Type a time as 14:02 or 2.30pm."),
    row("14:02", "This is a time without a day.", "Type the day first, as today 14:02."),
    row("12", "12 could be a day of any month.", "Type the month too, as 12 jun."),
    row("june", "This is a month without a day.", "Type the day too, as 12 jun."),
    row(
      "26-11-05", "This could be Thu 5 Nov 2026, or Sat 26 Nov 2005.",
      "Type the year in full, as 2026-11-05."),
    row("jun 26", "This could be 26 June, or June 2026.", "Type 26 jun for the day."),
    row(
      "fri 12.06", "This could be 12:06, or 12 June.",
      "Type 12:06 for the time, or 12/6 for the day."),
    row(
      "tue 10 nov 2025", "10 Nov 2025 is a Monday, not a Tuesday.",
      "Correct the one that is wrong, or leave the weekday out."),
    row(
      "5wd", "A number of days needs a plus or a minus.",
      "Type +5wd to count on, or -5wd to count back."),
    row("", "No day was typed.", Refused.typeADay),
    row("canary", "This was not understood as a day.", Refused.typeADay),
    row("tod\u{202E}xy", "This was not understood as a day.", Refused.typeADay),
    row("\u{1B}[2J", "This was not understood as a day.", Refused.typeADay),
    row(
      String(repeating: "9", count: 10_000), "This was not understood as a day.", Refused.typeADay),
  ]

  static let future = [
    Refused(
      "a date in the future", record(on: "2025-11-11"), status: 1,
      "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
    Refused(
      "a minute to come", ["--today", "2025-11-10T09:00"] + record(on: "2025-11-10T09:01"),
      status: 1, "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
    Refused(
      "a case to come", ["new", "--child", "Canary B", "--aware", "11 nov 2025", "--as", "Canary"],
      status: 1, "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
    Refused(
      "a decision to come", decide("--on", "11 nov 2025"), status: 1,
      "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
  ]

  private static func decide(_ further: String...) -> [String] {
    [
      "criteria", "2025-001", "--abuse", "known", "--outcome", "died", "--rationale", "canary",
      "--as", "Canary",
    ] + further
  }

  private static let milestones = """
    Choose a milestone: became-aware, panel-notified, partners-notified, \
    state-and-ofsted-notified, instigated, executive-informed, chair-informed, \
    scrutineer-informed, initial-discussion-held, form2-issued, returns-in, pack-shared, \
    review-meeting-held, report-drafted, outcome-notified, panel-received, panel-responded, \
    response-shared, post-meeting-held, closed, \
    lcspr-commissioned, lcspr-completed, lcspr-sent, lcspr-published, withdrawn.
    """
  private static let reference = "Give a reference like 2026-014."

  static let names = [
    Refused(
      "an unknown case", ["show", "2025-999"], "There is no case 2025-999 in the store.",
      "Look up the case with `rapidreview list --closed`."),
    Refused("a child for a case", ["show", "Canary Aspen"], notAReference, reference),
    Refused("nothing for a case", ["show", ""], notAReference, reference),
    Refused("a path for a case", ["show", "../2025-001"], notAReference, reference),
    Refused("a case 0", ["show", "2025-000"], notAReference, reference),
    Refused(
      "an unknown milestone",
      ["record", "2025-001", "canary", "--on", "today", "--as", "Canary"],
      "There is no milestone of that name.", milestones),
    Refused(
      "an unknown answer",
      ["criteria", "2025-001", "--abuse", "canary"] + [
        "--outcome", "died", "--rationale", "canary",
      ], "--abuse does not have that answer.", "Answer one of: known, suspected, neither."),
    Refused(
      "an unknown kind of harm", decide("--harm", "emotional,canary"),
      "--harm does not have that answer.",
      "Answer one of: mental-health, intellectual, emotional, social, behavioural, "
        + "physical-health, other."),
    Refused(
      "an unknown edition",
      ["new", "--child", "Canary B", "--aware", "today", "--edition", "canary", "--as", "C"],
      "There is no rule edition with that name.",
      "Choose an edition: partnership-guide, working-together-2023."),
    Refused(
      "nobody", ["new", "--child", "Canary B", "--aware", "today"],
      "Your name is needed for the record.",
      "Give your name with --as NAME, or set RAPIDREVIEW_NAME."),
    Refused(
      "a reference only one case has", ["renumber", "2025-001", "--as", "Canary"],
      "Only one case has the reference 2025-001.", "You do not need to do anything."),
    Refused(
      "a store where one is", ["init", "--unsealed"], "STORE already exists.",
      "Name another folder with --store."),
    Refused(
      "a store without a folder", ["--store", "", "list"], "--store needs a folder.",
      "Name a folder, or leave --store out."),
    Refused(
      "a store that is none", ["--store", "STORE/cases", "list"],
      "There is no store at STORE/cases.",
      "Make one with `rapidreview init`, or name another with --store."),
  ]

  private static let notAReference = "That is not the reference of a case."

  @Test(arguments: days + future + names)
  func `bad input is refused with what to do instead, and nothing is changed`(_ row: Refused)
    throws
  {
    try row.expect(in: try Home.furnished())
  }
}
