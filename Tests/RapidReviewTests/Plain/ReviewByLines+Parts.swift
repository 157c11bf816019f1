import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

// The parts of a whole review, each as it is done in plain mode.

extension ReviewByLines {
  /// What somebody who has never used the program starts with: no store, and no name.
  static func new(on day: String) throws -> ReviewByLines {
    let surroundings = try on(day, MemoryFileSystem())
    var review = try ReviewByLines(try PlainTalk(surroundings), surroundings)
    try review.fill(
      "as plain files", ["Partnership": "Fenmoor Partnership", "Your name": "Ruth Fennel"])
    return review
  }

  private static func on(_ day: String, _ files: any FileSystem) throws -> Surroundings {
    let now = Occasion(
      day: try #require(Day(iso: day)), time: TimeOfDay(hour: 16, minute: 0))
    return Surroundings(
      storePath: "/store", localPath: "/own", files: files, clock: Clock(fixed: now),
      givenName: nil)
  }

  /// Leaves the program, and comes back to the case on a later day.
  mutating func come(on day: String) throws {
    try say("q")
    let surroundings = try ReviewByLines.on(day, surroundings.files)
    resume(try PlainTalk(surroundings), in: surroundings, on: day)
    try say("1")
  }

  mutating func enrolEverybody() throws {
    try say("people")
    for (name, initials, partner) in [
      ("Fenmoor Council", "FC", "local"), ("Fenmoor Police", "FP", "police"),
      ("Fenmoor Health Board", "FHB", "health"),
    ] {
      try act(
        "new", on: "Organisations",
        ["Name": name, "Initials": initials, "Statutory partner": partner])
    }
    for (name, organisation, partner) in [
      ("Owen Larch", "FC", "local"), ("Nadia Firth", "FP", "police"),
      ("Priya Alder", "FHB", "health"),
    ] {
      try act(
        "new", on: "People",
        [
          "Name": name, "Organisation": organisation, "Roles": "executive",
          "Executive for": partner, "Capacity": "Lead",
        ])
    }
    for (name, role) in [
      ("Marian Teasel", "chair of the"), ("Hugh Sorrel", "independent"),
      ("Joan Sedge", "chair of sprg"),
      ("Ruth Fennel", "business unit manager"),
    ] {
      try act("new", on: "People", ["Name": name, "Organisation": "FC", "Roles": role])
    }
    try say("top")
  }

  /// The case, what happened, and the serious-incident test.
  mutating func openCase() throws {
    try say("new")
    try answer(["Code name": "Child Aspen", "LA became aware": "today"])
    try go(to: "facts")
    try fill(
      "The incident",
      [
        "What happened": "A fictional incident at home.\nIt was in the kitchen.",
        "Where it happened": "A private home.", "When it happened": "4/11",
        "Who became aware": "OL",
      ])
    try act("new", on: "The children", ["Code name": "Child Aspen", "Age": "14 months"])
    try go(to: "steps")
    try say("criteria")
    try answer([
      "Abuse or neglect": "suspected", "What happened": "1", "Looked-after child": "n",
      "View: Police": "1", "Rationale": "Both limbs are met.",
    ])
  }

  /// The notices, the plan, and everybody told who is to be told then.
  mutating func notify() throws {
    try record(
      "Notify the Panel",
      ["Notification's reference": "DEMO-SIN-1", "Sent by": "OL", "Nature": "c"])
    try record("Notify partners")
    try go(to: "timeline")
    try say("whole plan", "")
    try record("Instigate review")
    try tellAll()
  }

  mutating func tellAll() throws {
    try go(to: "notices")
    try say("3")
    try answer([:])
  }

  /// The initial discussion, a line of enquiry, the scope, the plan confirmed, who is asked.
  mutating func discuss() throws {
    try record("Initial discussion")
    try checkSafety(at: "initial")
    try go(to: "KLOE")
    try act("new", on: "Scope", ["Question": "What was known to whom?"])
    try go(to: "timeline")
    try say("timeline")
    try answer([
      "Period from": "1/1/2025", "Period to": "5/11/2026", "Why this period": "The last two years.",
    ])
    try say("confirm")
    try answer([:])
    try go(to: "returns")
    try act("new", on: "No organisation", ["Organisation": "FP", "State": "to send"])
  }

  mutating func checkSafety(at meeting: String) throws {
    try go(to: "meetings")
    try act(
      "new", on: "Immediate safety",
      [
        "Asked at": meeting, "When": "today", "Are the children safe": "safe",
        "What is known": "All are safe.",
      ])
  }
}
