import CaseStore
import Casework
import Screens
import Seeds
import Testing

@testable import Office
@testable import RapidReview

/// Laws of the process that hold of every case, under every edition there is.
struct ProcessLawTests {
  private static func cases(_ seed: UInt64) throws -> [RandomReview] {
    try ShippedData.ruleBook().editions.map { edition in
      try RandomReview(seed: seed, edition: edition)
    }
  }

  private static func open(_ review: RandomReview, days: Int) throws -> OpenCase {
    OpenCase(
      review: review.review,
      edition: try ShippedData.ruleBook().edition(review.review.editionID),
      calendar: try ShippedData.calendar(), today: review.until.day.adding(days: days))
  }

  @Test(arguments: UInt64(1)...60)
  func `no step waits for one that waits for it`(seed: UInt64) throws {
    for review in try ProcessLawTests.cases(seed) {
      let timetable = try ProcessLawTests.open(review, days: Int(seed % 7)).timetable
      for step in timetable.steps {
        var chain = [step.milestone]
        while case .waits(let next)? = timetable.step(chain[chain.count - 1])?.standing {
          try #require(!chain.contains(next), "seed \(seed): \(chain.map(\.id)) then \(next.id)")
          chain.append(next)
        }
      }
    }
  }

  @Test
  func `an LCSPR that is completed can be sent, and is published then`() throws {
    var review = try RandomReview(
      seed: 1, edition: try #require(ShippedData.ruleBook().editions.first), attempts: 0)
    for milestone in [Milestone.lcsprCommissioned, .lcsprCompleted] {
      try review.record(milestone)
    }
    let timetable = try ProcessLawTests.open(review, days: 0).timetable
    #expect(timetable.step(.lcsprSent)?.standing == .toDo)
    #expect(timetable.step(.lcsprPublished)?.standing == .waits(.lcsprSent))
  }

  @Test(arguments: UInt64(1)...60)
  func `the list, due and the case's own screen rank what comes next alike`(seed: UInt64) throws {
    for review in try ProcessLawTests.cases(seed) {
      let calendar = try ShippedData.calendar()
      // What the list knows was worked out on another day than it is shown.
      let outline = CaseOutline(
        of: review.review, timetable: try ProcessLawTests.open(review, days: 0).timetable)
      for days in [0, 1, 5, 30, 400] {
        let open = try ProcessLawTests.open(review, days: days)
        let row = CaseSummary(outline, on: open.timetable.today, calendar: calendar)
        try #require(row.owed == open.owed, "seed \(seed), \(days) days on")
        #expect(row == open.summary)
        #expect(row.owed.map(\.rank) == row.owed.map(\.rank).sorted())
      }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `a plan is held against the very days that the case is held to`(seed: UInt64) throws {
    for review in try ProcessLawTests.cases(seed) {
      let open = try ProcessLawTests.open(review, days: 0)
      let plan = open.review.plannedDays(
        under: open.edition, calendar: try ShippedData.calendar(), today: open.timetable.today)
      for day in plan.days {
        let step = try #require(open.timetable.step(day.milestone))
        #expect(
          day.limit?.due == step.deadline?.due?.day, "seed \(seed), \(day.milestone.id)")
      }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `what is owed by a day stands in the diary on that day`(seed: UInt64) throws {
    for review in try ProcessLawTests.cases(seed) {
      let open = try ProcessLawTests.open(review, days: Int(seed % 7))
      let diary = open.review.diary(open.timetable)
      for thing in open.owed {
        // A local review describes its incident by the day of a notification that it does without.
        guard let due = thing.due, let step = open.timetable.step(thing.owed.waiting),
          step.need.isNeeded
        else { continue }
        let name = "\(thing.owed.waiting.id)/due"
        // What a step was taken without is due with the next.
        let isPassed = step.recorded != nil
        let isThere = diary.contains { item in
          (item.name == name || isPassed && item.name.hasSuffix("/due"))
            && item.on.day == due && !item.isDone
        }
        #expect(isThere, "\(name)")
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `cases keep their places, whatever order they were read in`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let calendar = try ShippedData.calendar()
    let today = try #require(Day(year: 2026, month: 12, day: 1))
    // References come twice: two stores gave the same one.
    let rows = try (0..<12).flatMap { try ProcessLawTests.cases(seed * 100 + $0) }.map { review in
      CaseSummary(
        CaseOutline(
          of: review.review, timetable: try ProcessLawTests.open(review, days: 0).timetable),
        on: today, calendar: calendar)
    }
    let sorted = rows.sorted(by: CaseSummary.isBefore).map(\.id)
    for _ in 0..<5 {
      let shuffled = rows.shuffled(using: &random)
      #expect(shuffled.sorted(by: CaseSummary.isBefore).map(\.id) == sorted)
      let inOrder = CaseSummary.inOrder(
        shuffled.map(\.outline), on: today, calendar: calendar)
      #expect(inOrder.map(\.id) == sorted)
      #expect(inOrder.map(\.rank) == rows.sorted(by: CaseSummary.isBefore).map(\.rank))
    }
    for left in rows {
      for right in rows where left.id != right.id {
        #expect(CaseSummary.isBefore(left, right) != CaseSummary.isBefore(right, left))
      }
    }
  }
}
