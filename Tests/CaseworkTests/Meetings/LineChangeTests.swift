import Testing

@testable import Casework

/// What is changed of a line that stands, and the one home of what was agreed.
struct LineChangeTests {
  private func words(_ typed: String, in held: MeetingInTest) throws -> ComposedLine {
    let meeting = try #require(held.review.review.meeting(held.meeting))
    return ComposedLine(
      typed, people: MeetingPeople(meeting, in: held.review.review, roll: nil),
      now: held.review.now, calendar: PublishedHolidays.calendar)
  }

  @Test
  func `words are replaced only by whoever was shown them`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute("As first typed")
    try held.act(
      .change(name, .words(try words("As corrected", in: held), since: "As first typed")))
    let before = held.record.lines
    #expect(throws: Refusal.meeting(.lineChanged)) {
      try held.act(
        .change(name, .words(try words("By another", in: held), since: "As first typed")))
    }
    #expect(held.record.lines == before)
    #expect(before.map(\.text) == ["As corrected"])
  }

  @Test
  func `moving, marking and naming who spoke leave the words alone`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute("As first typed")
    try held.act(.change(name, .speaker("Tom Bracken, Fenmoor Police")))
    try held.act(.change(name, .withheld(true)))
    try held.act(.change(name, .moved(place: 5, item: 2)))
    try held.act(.change(name, .enquiries([2, 2, 1])))
    let line = try #require(held.record[name])
    #expect(line.text == "As first typed" && line.speaker == "Tom Bracken, Fenmoor Police")
    #expect(line.isWithheld && line.place == 5 && line.item == 2)
    #expect(line.enquiries == [2, 1] || line.enquiries == [2, 2, 1])
    #expect(throws: Refusal.self) { try held.act(.change(name, .withheld(true))) }
    #expect(throws: Refusal.meeting(.noSuchLine)) {
      try held.act(.change(entry("nowhere"), .withheld(true)))
    }
  }

  @Test
  func `what a corrected action no longer says is taken back`() throws {
    var held = try MeetingInTest()
    try held.readExtracts()
    try held.open()
    let name = try held.minute(
      "Ask for the letter", .action,
      answers: [
        .owner: .text("Tom Bracken, Fenmoor Police"), .due: .occasion(occasion("2026-11-30")),
      ])
    try held.act(
      .change(name, .words(try words("/a Ask twice", in: held), since: "/a Ask for the letter")))
    let action = try #require(held.review.review.actionPoints.first)
    #expect(action.text == "Ask twice" && action.owner.isEmpty && action.due == nil)
    try held.review.propose(.fill(action.entry, [.owner: .text("Ayesha Reed")]))
    try held.review.propose(.fill(action.entry, [.owner: .text("")]))
    #expect(held.review.review.actionPoints.first?.owner == "")
  }

  @Test
  func `the words of what was agreed have one home, the register`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute("Ask for the letter", .decision)
    try held.review.propose(.fill(Entry(.decision, name), [.text: .text("Ask for both letters")]))
    #expect(held.record[name]?.text == "Ask for both letters")
    try held.act(.change(name, .moved(place: 77, item: 1)))
    #expect(held.record[name]?.text == "Ask for both letters")
    #expect(held.review.review.decision(Entry(.decision, name)).text == "Ask for both letters")
    try held.review.propose(.undo)
    try held.review.propose(.undo)
    #expect(held.record[name]?.text == "Ask for the letter")
  }

  @Test
  func `an old record whose line and register differ shows the register's words in both`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute("Ask for the letter", .action)
    held.review.append(
      [.answered(Entry(.action, name), .text, .text("Ask for both"))], by: "Ben")
    #expect(held.record[name]?.text == "Ask for both")
    var line = try #require(held.record[name])
    line.text = "Ask for the letter"
    held.review.append([.met(.minuted(line))], by: "Ben")
    #expect(held.record[name]?.text == "Ask for both")
  }

  @Test
  func `a line becomes an action and is a plain line again, its words the same`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute("Ask for the letter", speaker: "Tom Bracken, Fenmoor Police")
    for _ in 0..<2 {
      try held.act(.change(name, .kind(.action)))
      #expect(held.review.review.actionPoints.map(\.text) == ["Ask for the letter"])
      #expect(held.record[name]?.speaker == "")
      try held.act(.change(name, .kind(.said)))
      #expect(held.review.review.actionPoints.isEmpty)
      #expect(held.record[name]?.text == "Ask for the letter")
    }
  }

  @Test
  func `the words of approved minutes change through no register`() throws {
    var held = try MeetingInTest()
    try held.readExtracts()
    try held.open()
    let name = try held.minute("Ask for the letter", .action)
    try held.close()
    try held.act(.circulate(to: "All", on: held.review.now, digest: "d"))
    try held.act(.approve(by: "Joan Sedge", on: held.review.now))
    #expect(throws: Refusal.meeting(.approvedAlready)) {
      try held.review.propose(.fill(Entry(.action, name), [.text: .text("Ask for both")]))
    }
    try held.review.propose(.fill(Entry(.action, name), [.owner: .text("Tom Bracken")]))
  }

  @Test
  func `minutes are compared with a version by what they say, not by how it is put`() throws {
    var held = try MeetingInTest()
    try held.readExtracts()
    try held.open()
    let name = try held.minute("Ask for the letter")
    try held.close()
    // As another program would have put it: every label is another one.
    held.review.append(
      [
        .met(
          .circulated(
            MinutesVersion(
              meeting: held.meeting, number: 1, digest: "d", text: "In other words", to: "All",
              on: held.review.now)))
      ], by: "Ben")
    let version = try #require(held.record.versions.last)
    #expect(held.review.review.isUnchanged(since: version))
    #expect(throws: Refusal.meeting(.sameVersion(1))) {
      try held.act(.circulate(to: "All", on: held.review.now, digest: "e"))
    }
    try held.act(.change(name, .speaker("Tom Bracken, Fenmoor Police")))
    #expect(!held.review.review.isUnchanged(since: version))
    #expect(throws: Refusal.meeting(.changedSinceCirculated(1))) {
      try held.act(.approve(by: "Joan Sedge", on: held.review.now))
    }
    try held.review.propose(.undo)
    try held.act(.approve(by: "Joan Sedge", on: held.review.now))
    #expect(held.review.review.state(of: held.meeting) == .approved)
  }
}
