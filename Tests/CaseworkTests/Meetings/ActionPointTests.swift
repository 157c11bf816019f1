import Testing

@testable import Casework

struct ActionPointTests {
  private func action(due: String?, closed: String? = nil) -> ActionPoint {
    var answers: Answers = [.text: .text("Obtain the letter"), .owner: .text("A. Patel")]
    answers[.due] = due.map { .occasion(occasion($0)) }
    answers[.closedOn] = closed.map { .occasion(occasion($0)) }
    return ActionPoint(Entry(.action), number: 5, answers)
  }

  /// The day looked at is Monday 23 November 2026.
  @Test(arguments: [
    ("2026-11-20", nil, "LATE 1 day"), ("2026-11-22", nil, "LATE 1 day"),
    ("2026-11-23", nil, "due today"),
    ("2026-11-25", nil, "2 days left"), ("2026-11-20", "2026-11-20", "done"),
    ("2026-11-18", "2026-11-20", "done late"), (nil, nil, "to do"), (nil, "2026-11-20", "done"),
  ])
  func `an action stands as every deadline does`(
    _ due: String?, _ closed: String?, _ word: String
  ) {
    let action = action(due: due, closed: closed)
    #expect(action.standing(on: day("2026-11-23"), PublishedHolidays.calendar).word == word)
    #expect(action.isClosed == (closed != nil))
  }

  @Test
  func `a case's actions keep their numbers when one is taken out`() throws {
    var subject = CaseInTest()
    for (name, text) in [("a", "First"), ("b", "Second")] {
      try subject.propose(
        .fill(
          Entry(.action, try #require(EntryName(name))),
          [
            .text: .text(text), .owner: .text("A. Patel"),
            .due: .occasion(occasion("2027-01-04")),
          ]))
    }
    try subject.propose(.remove(Entry(.action, try #require(EntryName("a")))), why: "Twice")
    #expect(subject.review.actionPoints.map(\.number) == [2])
    #expect(subject.review.actionPoints.map(\.text) == ["Second"])
  }
}
