import Testing

@testable import Casework

/// What was erased leaves its field empty: nothing older comes back in any place that shows it.
struct ErasedFieldsTests {
  /// What an order leaves of a change that set these fields.
  private static func erased(
    _ change: Change<CaseEvent>, _ fields: [CaseField]
  ) -> Change<CaseEvent> {
    let left = Erasure.Left(
      digest: String(repeating: "0", count: 64), stamp: change.stamp, seen: change.seen,
      isCopy: false, fields: [])
    return Change(
      inPlaceOf: change.id, by: Erasure.Order(decidedBy: "DPO", ground: "Law", left: left),
      events: fields.map { .emptied($0) }, person: "Ben", at: Moment(milliseconds: 0))
  }

  private static func action() throws -> (held: MeetingInTest, line: EntryName, entry: Entry) {
    var held = try MeetingInTest()
    try held.open()
    let line = try held.minute("The first words", .action)
    return (held, line, Entry(.action, line))
  }

  /// The text of the line where its last change is erased, and where it is gone on from there.
  private static func text(
    _ held: MeetingInTest, _ line: EntryName, erasing fields: [CaseField],
    then further: (inout CaseInTest) throws -> Void = { _ in }
  ) throws -> String? {
    var held = held
    let last = held.review.changes.count - 1
    try further(&held.review)
    var changes = held.review.changes
    changes[last] = erased(changes[last], fields)
    return folded(changes).minutes[held.meeting][line]?.text
  }

  @Test func `the words of an action that its register had replaced are not in the minutes`() throws
  {
    var (held, line, entry) = try Self.action()
    try held.review.propose(.fill(entry, [.text: .text("The second words")]))
    #expect(held.record[line]?.text == "The second words")
    let field = CaseField.answer(entry, .text)
    #expect(try Self.text(held, line, erasing: [field]) == "")
    // In whatever order the changes come.
    var changes = held.review.changes
    changes[changes.count - 1] = Self.erased(changes[changes.count - 1], [field])
    #expect(folded(changes.reversed()).minutes[held.meeting][line]?.text == "")
    // What is said afterwards counts as ever.
    let later = try Self.text(held, line, erasing: [field]) { review in
      review.append([.answered(entry, .text, .text("The third words"))])
    }
    #expect(later == "The third words")
    guard var typed = held.record[line] else { return }
    typed.text = "The third words"
    let minuted = try Self.text(held, line, erasing: [field]) { review in
      review.append([.met(.minuted(typed))])
    }
    #expect(minuted == "The third words")
  }

  @Test func `a line that is erased with its action is gone, and says nothing`() throws {
    let (held, line, entry) = try Self.action()
    let fields: [CaseField] = [
      .meeting(held.meeting, .line(line)), .answer(entry, .text),
    ]
    #expect(try Self.text(held, line, erasing: fields) == nil)
  }

  @Test func `a time that was put right does not come back as it was`() throws {
    var held = try MeetingInTest()
    try held.open()
    try held.act(
      .correctTimes(began: occasion("2026-11-26T09:30"), ended: nil), why: "The clock was slow")
    var changes = held.review.changes
    let last = changes.count - 1
    changes[last] = Self.erased(
      changes[last], [.meeting(held.meeting, .time(.began)), .milestone(.reviewMeetingHeld)])
    held.review = CaseInTest(changes, now: held.review.now)
    #expect(held.review.review.began(held.meeting) == nil)
    #expect(!held.review.review.minutesText(of: held.meeting).contains("10:00"))
    // It can be said anew, and the meeting goes on.
    try held.act(.correctTimes(began: held.review.now, ended: nil), why: "It was at ten")
    #expect(held.review.review.began(held.meeting) == held.review.now)
    try held.close()
    #expect(held.review.review.ended(held.meeting) != nil)
  }

  @Test func `only what an order took away counts as erased`() throws {
    var case_ = CaseInTest()
    case_.append([.notNeeded(.closed)])
    let ordered = case_.changes[1].id
    // An order of the first versions, or one that fits nothing: the change stands with its words.
    case_.append([.erased(Erasure(ordered))])
    #expect(case_.review.obstacleToErasing(ordered) == nil)
    var changes = case_.changes
    changes[1] = Self.erased(changes[1], [.need(.closed)])
    #expect(folded(changes).obstacleToErasing(ordered) == .alreadyErased)
  }
}
