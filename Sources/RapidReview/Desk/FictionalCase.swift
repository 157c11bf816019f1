import CaseStore
import Casework
import Office

/// One fictional case out of its file: a list of steps, each on its day.
///
/// Days are told in working days before or after today; a step without one is done on the day of
/// the step before it.
struct FictionalCase {
  let json: JSON
  let office: CaseOffice
  let clock: Clock

  init(_ json: JSON, in office: CaseOffice, clock: Clock) {
    (self.json, self.office, self.clock) = (json, office, clock)
  }

  /// Records the case in the store.
  func make() throws {
    guard let child = json["child"]?.text, let by = json["by"]?.text,
      let steps = json["steps"]?.items, let first = steps.first
    else { throw Complaint.demonstrationIsBroken("a case has no steps") }
    var when = try day(of: first, after: Occasion(day: clock.now.day))
    let opened = try office.store.openCase(
      year: clock.now.day.year, child: child,
      edition: office.ruleBook.edition(on: when.day)?.id ?? "",
      further: [.recorded(.becameAware, on: when, corrects: false)], by: by,
      now: UnitedKingdomDay.moment(of: present(on: when)))
    // Folded here and not read again after every step: a hundred tests make these cases.
    var changes = [opened.change]
    for step in steps.dropFirst() {
      when = try day(of: step, after: when)
      guard let review = Case(id: opened.id, changes: changes) else { break }
      changes.append(try record(step, on: when, in: review, by: step["by"]?.text ?? by))
    }
    try recordIdentity(of: opened.id, by: by, on: when)
  }

  private func record(
    _ step: JSON, on when: Occasion, in review: Case, by: String
  ) throws -> Change<CaseEvent> {
    // Each change is made on its own day, so that the record reads as one that was kept.
    let now = present(on: when)
    let moment = UnitedKingdomDay.moment(of: now)
    let proposal = try office.completed(
      try proposal(step, on: when, in: review), for: review, now: moment)
    let why = step["why"]?.text
    let events = try review.propose(proposal, by: by, why: why, now: now)
    return try office.store.append(events, to: review.id, by: by, why: why, now: moment)
  }

  /// Made-up names that occur nowhere else, apart from the case as real ones would be.
  private func recordIdentity(of id: CaseID, by: String, on when: Occasion) throws {
    var identity = Identity(changes: [])
    let moment = UnitedKingdomDay.moment(of: present(on: when))
    for member in json["identity"]?.members ?? [] {
      guard let question = IdentityQuestion(rawValue: member.key), let text = member.value.text
      else { throw Complaint.demonstrationIsBroken("an identity has no such question") }
      let events = try identity.propose(question, text, by: by, why: nil)
      try office.store.append(events, toIdentityOf: id, by: by, now: moment)
      identity = Identity(changes: try office.store.loadIdentity(id, now: moment).changes)
    }
  }

  /// The time at which something of a day was recorded: never after now.
  private func present(on when: Occasion) -> Occasion {
    guard when.day < clock.now.day else { return clock.now }
    return Occasion(day: when.day, time: when.time ?? TimeOfDay(hour: 17, minute: 0))
  }

  /// The day of a step: so many working days before today, or after it.
  private func day(of step: JSON, after before: Occasion) throws -> Occasion {
    let today = clock.now.day
    let time = step["time"]?.text.flatMap { TimeOfDay($0) }
    if let ago = step["working-days-ago"]?.whole.flatMap(WorkingDays.init(counting:)) {
      let day = ago == 0 ? today : office.calendar.workingDay(ago, before: today).day
      return Occasion(day: day, time: time)
    }
    guard let ahead = step["working-days-ahead"]?.whole.flatMap(WorkingDays.init(counting:)) else {
      return Occasion(day: before.day, time: time)
    }
    return Occasion(day: office.calendar.workingDay(ahead, after: today).day, time: time)
  }
}

extension FictionalCase {
  /// What a step of the file does.
  private func proposal(
    _ step: JSON, on when: Occasion, in review: Case
  ) throws -> Proposal {
    if let milestone = step["record"]?.text.flatMap(Milestone.init(rawValue:)) {
      let answers = try milestone.sheet.map { sheet in
        try Demonstration.answers(step, to: sheet, in: office, now: clock.now)
      }
      return .record(milestone, on: when, answers ?? Answers())
    }
    if let proposal = try enquiry(step, on: when, in: review) { return proposal }
    if let proposal = try meeting(step, on: when, in: review) { return proposal }
    if let milestone = step["plan"]?.text.flatMap(Milestone.init(rawValue:)) {
      return .plan(milestone, for: when)
    }
    if step["fill"] != nil {
      let (entry, answers) = try Demonstration.filling(step, in: office, now: clock.now)
      return .fill(entry, answers)
    }
    if let subject = step["tell"]?.text { return try notice(step, about: subject, on: when) }
    if step["decide"] != nil { return .decideCriteria(try test(step), on: when) }
    return try act(step, on: when)
  }

  private func notice(_ step: JSON, about subject: String, on when: Occasion) throws -> Proposal {
    let argument = AnswerArgument(.notice, in: office, now: clock.now)
    var answers = try argument.answers([
      "about=\(subject)", "to=\(step["to"]?.text ?? "")", "how=\(step["how"]?.text ?? "")",
      "by=\(step["by-whom"]?.text ?? "")",
    ])
    answers[.on] = .occasion(when)
    guard let name = EntryName(step["entry"]?.text ?? "") else {
      throw Complaint.demonstrationIsBroken("a notice has no proper name")
    }
    return .tell(Entry(.notice, name), answers, members: argument.roll.members)
  }

  private func act(_ step: JSON, on when: Occasion) throws -> Proposal {
    let name = step["name"]?.text ?? ""
    if let decider = step["decide-recommendation"]?.text {
      return .decideRecommendation(by: decider, on: when)
    }
    if step["freeze"] != nil { return .freezeReport(digest: "") }
    if let side = step["finalise"]?.text.flatMap(Finalisation.Side.init(rawValue:)) {
      return .finaliseReport(side, name: name, on: when)
    }
    if let evidence = step["send"]?.text { return .sendReport(evidence: evidence, on: when) }
    guard let partner = step["sign"]?.text.flatMap(StatutoryPartner.init(rawValue:)),
      let position = step["position"]?.text.flatMap(Signature.Position.init(rawValue:))
    else { throw Complaint.demonstrationIsBroken("a step is not known") }
    return .signReport(
      SignatureGiven(
        partner: partner, name: name, capacity: step["capacity"]?.text ?? "", position: position,
        comment: step["comment"]?.text ?? "", on: when))
  }

  private func test(_ step: JSON) throws -> SeriousIncidentTest {
    typealias Test = SeriousIncidentTest
    guard let abuse = step["abuse-or-neglect"]?.text.flatMap(Test.Suspicion.init(rawValue:)),
      let outcome = step["outcome"]?.text.flatMap(Test.Outcome.init(rawValue:)),
      let rationale = step["rationale"]?.text
    else { throw Complaint.demonstrationIsBroken("a decision has no answer") }
    let names = (step["harms"]?.items ?? []).compactMap(\.text)
    var views: [StatutoryPartner: Test.View] = [:]
    for partner in StatutoryPartner.allCases {
      views[partner] = step["views"]?[partner.rawValue]?.text.flatMap(Test.View.init(rawValue:))
    }
    return Test(
      abuseOrNeglect: abuse, outcome: outcome,
      harms: Set(names.compactMap(Test.Harm.init(rawValue:))),
      isLongTermHarmLikely: step["long-term-likely"]?.truth, hasRecovered: step["recovered"]?.truth,
      wasLookedAfter: step["looked-after"]?.truth ?? false, rationale: rationale, views: views,
      followUp: step["follow-up"]?.text.flatMap(Test.FollowUp.init(rawValue:)))
  }
}
