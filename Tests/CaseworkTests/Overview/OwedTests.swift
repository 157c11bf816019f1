import Casework
import Testing

/// What comes next: the most pressing first, and what a step waits for before the step.
struct OwedTests {
  private func things(_ subject: CaseInTest, on today: String) -> [OwedToday] {
    subject.timetable(on: today).owedToday(in: subject.review)
  }

  @Test(arguments: Reached.allCases, ["2026-11-09", "2026-11-25", "2026-12-31"])
  func `things stand by urgency and day, and what a step waits for before it`(
    _ reached: Reached, _ today: String
  ) throws {
    let subject = try CaseInTest.walked(to: reached)
    let things = things(subject, on: today)
    #expect(!things.isEmpty)
    #expect(things.map(\.rank) == things.map(\.rank).sorted())
    #expect(Set(things.map(\.what)).count == things.count, "nothing is listed twice")
    for (place, thing) in things.enumerated() {
      guard case .preparation(let preparation) = thing.what else { continue }
      #expect(subject.review.missing.contains(preparation))
      let step = things.firstIndex { $0.what == .step(preparation.facts.before) }
      if let step { #expect(place < step, "\(preparation)") }
    }
    for preparation in subject.review.missing {
      #expect(things.contains { $0.what == .preparation(preparation) })
    }
  }

  @Test func `what a step was taken without stands before the next step, with its day`() throws {
    // Form 2 went out, and nobody was asked whether the children are safe.
    var subject = try CaseInTest.walked(to: .notified)
    try subject.record(.initialDiscussionHeld, "2026-11-11", why: "Out of order.")
    try subject.record(.form2Issued, "2026-11-11", why: "Out of order.")
    #expect(subject.review.missing.contains(.safetyAtInitialDiscussion))
    let things = things(subject, on: "2026-11-12")
    let place = try #require(
      things.firstIndex { $0.preparation == .safetyAtInitialDiscussion })
    let step = try #require(things.firstIndex { $0.milestone == .returnsIn })
    #expect(place < step)
    #expect(things[place].due == things[step].due && things[step].due != nil)
  }

  /// A list keeps an outline made on an earlier day, and only its first thing is looked at.
  @Test(arguments: Reached.allCases)
  func `no day changes the order, so that an outline of one day is right on every other`(
    _ reached: Reached
  ) throws {
    var subject = try CaseInTest.walked(to: reached)
    if reached == .sent {
      try subject.propose(
        .fill(
          Entry(.furtherInformation, entry("f1")),
          [.asked: .text("Which school?"), .askedOn: .occasion(occasion("2026-12-03"))]))
      #expect(
        things(subject, on: "2026-12-04").first { $0.preparation == .furtherInformation }?.due
          == nil, "the day of the Panel's reply is the Panel's")
    }
    let days = ["2026-11-09", "2026-11-25", "2026-12-04", "2026-12-31", "2027-06-30"]
    for made in days {
      let outline = CaseOutline(of: subject.review, timetable: subject.timetable(on: made))
      for read in days where made <= read {
        let ranks = outline.owed.map {
          $0.on(day(read), calendar: PublishedHolidays.calendar).rank
        }
        #expect(ranks == ranks.sorted(), "made \(made), read \(read)")
      }
    }
  }

  @Test
  func `at the very start the incident is described, then the criteria are decided`() {
    let things = things(CaseInTest(), on: "2026-11-06")
    #expect(
      things.prefix(4).map(\.words)
        == [
          "Describe the incident", "Describe the child", "Decide if notifiable", "Notify the Panel",
        ])
    #expect(things.first?.due == day("2026-11-12"))
  }

  @Test
  func `what a report lacks stands before its agreement, though no rule sets a day for it`()
    throws
  {
    var subject = try CaseInTest.walked(to: .notified)
    for milestone in Milestone.path.prefix(while: { $0 != .reportFinalised })
    where subject.review.recorded(milestone) == nil && milestone != .stateAndOfstedNotified {
      try subject.record(milestone, "2026-11-24")
    }
    let things = things(subject, on: "2026-11-25")
    let agreement = try #require(things.firstIndex { $0.what == .step(.executiveAgreed) })
    let before = things.prefix(agreement).map(\.what)
    for preparation in [Preparation.purposes, .positions, .reportWritten, .reportFrozen] {
      #expect(before.contains(.preparation(preparation)), "\(preparation)")
    }
    #expect(before.contains(.step(.reportFinalised)))
    #expect(!before.contains(.step(.sentToPanel)))
  }

  @Test
  func `a step that an act completes is next until the act is done`() throws {
    var subject = try CaseInTest.walked(to: .written)
    // What is frozen names the days of the steps, and so they come first.
    for milestone in Milestone.path.prefix(while: { $0 != .reportDrafted })
    where subject.review.recorded(milestone) == nil && milestone != .stateAndOfstedNotified {
      try subject.record(milestone, "2026-11-24")
    }
    try subject.take(.frozen)
    let next = { subject.timetable(on: "2026-11-25").next.map(\.milestone) }
    #expect(next().contains(.reportFinalised))
    try subject.take(.finalised)
    #expect(!next().contains(.reportFinalised))
    #expect(next().first == .executiveAgreed)
    try subject.take(.signed)
    #expect(!next().contains(.executiveAgreed))
    #expect(next().prefix(2) == [.outcomeNotified, .sentToPanel])
    try subject.take(.sent)
    #expect(!next().contains(.sentToPanel))
    #expect(subject.review.stage == .report, "the Chair and the Scrutineer are to be told")
    try subject.record(.outcomeNotified, "2026-12-01")
    #expect(subject.review.stage == .withPanel)
    // A changed word takes the steps back until the next version is through them.
    var changed = try CaseInTest.walked(to: .signed)
    try changed.propose(.fill(Entry(.report), [.learning: .text("Another word.")]))
    #expect(changed.timetable(on: "2026-11-25").step(.executiveAgreed)?.recorded == nil)
  }

  @Test
  func `a report that is frozen was drafted, whatever was recorded, and that is not taken back`()
    throws
  {
    var subject = try CaseInTest.walked(to: .frozen)
    let drafted = try #require(subject.review.recorded(.reportDrafted))
    #expect(drafted.on.day == UnitedKingdomDay.occasion(at: Moment(milliseconds: 0)).day)
    #expect(!things(subject, on: "2026-12-31").contains { $0.what == .step(.reportDrafted) })
    #expect(throws: Refusal.decidedOtherwise(.reportDrafted)) {
      try subject.propose(.retract(.reportDrafted), why: "A mistake.")
    }
    try subject.propose(.correct(.reportDrafted, on: occasion("2026-11-27")), why: "Known better.")
    #expect(subject.review.recorded(.reportDrafted)?.on == occasion("2026-11-27"))
  }

  @Test
  func `a closed case has nothing next`() throws {
    var subject = try CaseInTest.walked(to: .notified)
    try subject.end()
    #expect(things(subject, on: "2026-12-31") == [])
  }
}
