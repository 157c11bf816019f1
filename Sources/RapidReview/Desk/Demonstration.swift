import CaseStore
import Casework
import Screens

/// A fictional partnership and its cases, dated around today, in a file system in memory: nothing
/// that is done there is kept.
enum Demonstration {
  /// Makes the fictional cases of `data/demonstration.json`.
  static func surroundings(clock: Clock) throws -> Surroundings {
    let surroundings = Surroundings(
      storePath: "/demonstration", localPath: "/own", files: MemoryFileSystem(), clock: clock,
      givenName: "A. Visitor")
    guard let bytes = ShippedData.bytes(of: "demonstration.json"), let json = try? JSON(bytes),
      let partnership = json["partnership"]?.text, let cases = json["cases"]?.items
    else { throw Complaint.demonstrationIsBroken("the file cannot be read") }
    let store = try Store.create(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files,
      partnership: partnership, by: "R. Fennel", now: clock.moment)
    let office = try Office(store, now: clock.moment)
    for json in cases { try make(json, in: office, today: clock.now.day) }
    return surroundings
  }

  private static func make(_ json: JSON, in office: Office, today: Day) throws {
    guard let child = json["child"]?.text, let by = json["by"]?.text,
      let steps = json["steps"]?.items, let first = steps.first
    else { throw Complaint.demonstrationIsBroken("a case has no steps") }
    let aware = try occasion(of: first, today: today, office.calendar)
    // Each change is made on its own day, so that the record reads as one that was kept.
    let start = Clock(fixed: end(of: aware))
    let edition = office.ruleBook.edition(on: aware.day)?.id ?? ""
    let opened = try office.store.openCase(
      year: today.year, child: child, edition: edition,
      further: [.recorded(.becameAware, on: aware, corrects: false)], by: by,
      now: UnitedKingdomDay.moment(of: start.now))
    for step in steps.dropFirst() {
      let when = try occasion(of: step, today: today, office.calendar)
      let proposal = try proposal(step, on: when)
      let made = Clock(fixed: end(of: when.day <= today ? when : Occasion(day: today)))
      let moment = UnitedKingdomDay.moment(of: made.now)
      let review = try office.fresh(opened.id, now: moment)
      let events = try review.propose(
        proposal, by: by, why: step["why"]?.text, now: made.now)
      try office.store.append(
        events, to: opened.id, by: by, why: step["why"]?.text,
        now: moment)
    }
  }

  private static func end(of occasion: Occasion) -> Occasion {
    Occasion(day: occasion.day, time: occasion.time ?? TimeOfDay(hour: 17, minute: 0))
  }

  private static func proposal(_ step: JSON, on when: Occasion) throws -> Proposal {
    if let milestone = step["record"]?.text.flatMap(Milestone.init(rawValue:)) {
      return .record(milestone, on: when)
    }
    if let milestone = step["plan"]?.text.flatMap(Milestone.init(rawValue:)) {
      return .plan(milestone, for: when)
    }
    typealias Test = SeriousIncidentTest
    guard step["decide"] != nil,
      let abuse = step["abuse-or-neglect"]?.text.flatMap(Test.Suspicion.init(rawValue:)),
      let outcome = step["outcome"]?.text.flatMap(Test.Outcome.init(rawValue:)),
      let rationale = step["rationale"]?.text
    else { throw Complaint.demonstrationIsBroken("a step is not known") }
    let names = (step["harms"]?.items ?? []).compactMap(\.text)
    let harms = names.compactMap(Test.Harm.init(rawValue:))
    let test = Test(
      abuseOrNeglect: abuse, outcome: outcome, harms: Set(harms),
      hasRecovered: step["recovered"]?.truth ?? false,
      wasLookedAfter: step["looked-after"]?.truth ?? false, rationale: rationale)
    return .decideCriteria(test, on: when)
  }

  /// The day of a step: so many working days before today, or after it.
  private static func occasion(
    of step: JSON, today: Day, _ calendar: WorkingCalendar
  ) throws -> Occasion {
    let time = step["time"]?.text.flatMap { TimeOfDay($0) }
    if let ago = step["working-days-ago"]?.whole.flatMap(WorkingDays.init(counting:)) {
      return Occasion(day: calendar.workingDay(ago, before: today).day, time: time)
    }
    guard let ahead = step["working-days-ahead"]?.whole.flatMap(WorkingDays.init(counting:)) else {
      throw Complaint.demonstrationIsBroken("a step has no day")
    }
    return Occasion(day: calendar.workingDay(ahead, after: today).day, time: time)
  }
}
