import CaseStore
import Casework
import Office

/// A command's change to one case: the case before and after it, and the steps it completed.
final class CaseAct {
  let office: CaseOffice
  let surroundings: Surroundings
  /// The case as it stands now.
  private(set) var review: Case
  private var before: Case

  /// Opens the store and the case of a reference.
  init(_ reference: String, in surroundings: Surroundings) throws {
    self.surroundings = surroundings
    (office, review) = try surroundings.office(opening: reference)
    before = review
  }

  /// The case's steps today.
  var timetable: Timetable { office.open(review, on: surroundings.clock.now.day).timetable }

  /// A day as typed, of something that happened.
  func day(_ text: String) throws -> Occasion {
    try DayArgument.read(text, now: surroundings.clock.now, calendar: office.calendar)
  }

  /// The organisation asked of that name, or of those initials in the partnership's register.
  func request(named text: String) throws(Refusal) -> EntryName {
    let wanted = FoldedText(text)
    let roll = Roll(of: office.partnership, on: surroundings.clock.now.day)
    let named = roll.organisations(ofInitials: text)
    let found = review.requests.filter { request in
      FoldedText(request.organisation) == wanted || named.contains(request.organisation)
    }
    guard let request = found.first else { throw .enquiry(.notAsked) }
    return request.id
  }

  /// Throws what a change would be refused with, and records nothing.
  func check(_ proposal: Proposal, why: String? = nil) throws {
    _ = try review.propose(
      proposal, by: try surroundings.person(), why: why, now: surroundings.clock.now)
  }

  /// Records a change.
  ///
  /// - Returns: The change in plain words.
  @discardableResult
  func perform(_ proposal: Proposal, why: String? = nil) throws -> String {
    try follow(
      office.change(
        review.id, proposal, why: why, by: try surroundings.person(), clock: surroundings.clock))
  }

  /// Takes over a change that was recorded, and says what is to be known of it besides.
  ///
  /// - Returns: The change in plain words.
  @discardableResult
  func follow(_ change: Change<CaseEvent>) throws -> String {
    before = review
    review = try office.review(review.id, now: surroundings.clock.moment)
    Report.notes(on: change, in: review, surroundings)
    return review.words(of: change)
  }

  /// The steps the change completed.
  var completed: [Timetable.Step] {
    timetable.steps.filter { $0.recorded != nil && before.recorded($0.milestone) == nil }
  }

  /// Prints a line for each step the change completed.
  func sayCompleted() throws {
    for step in completed {
      let when = step.recorded.map { " \($0.on.shown)" } ?? ""
      try Output.line("\(review.reference.text)  \(step.words)\(when): \(step.standing.word)")
    }
  }

  /// Records a change and says what was done.
  func performAndSay(_ proposal: Proposal, why: String? = nil, asJSON: Bool) throws {
    let words = try perform(proposal, why: why)
    if asJSON {
      try Output.json([
        "reference": .string(review.reference.text), "words": .string(words),
        "completed": .array(completed.map(CaseJSON.step)),
      ])
      return
    }
    try Output.line("\(review.reference.text)  \(words)")
    try sayCompleted()
  }
}
