import Seeds
import Testing

@testable import Casework

/// Lines of minutes: their order, their registers, and that a fold of some more is a fold of all.
struct MinuteLineTests {
  @Test
  func `an action typed in a meeting stands in the register of actions`() throws {
    var held = try MeetingInTest()
    try held.open()
    let line = try held.minute(
      "Ask for the letter", .action,
      answers: [
        .owner: .text("Tom Bracken, Fenmoor Police"),
        .due: .occasion(occasion("2026-11-30")),
      ])
    let action = try #require(held.review.review.actionPoints.first)
    #expect(action.owner == "Tom Bracken, Fenmoor Police")
    #expect(action.due == day("2026-11-30"))
    #expect(held.review.review.minutes.meeting(of: action.entry.name) == held.meeting)
    try held.act(.removeLine(line))
    #expect(held.review.review.actionPoints.isEmpty)
    try held.review.propose(.undo)
    #expect(held.review.review.actionPoints.map(\.text) == ["Ask for the letter"])
    #expect(held.record.lines.map(\.text) == ["Ask for the letter"])
  }

  @Test(arguments: ["/k1 JS", "/"])
  func `a command in the speaker's place is refused, and nothing is minuted`(
    _ speaker: String
  ) throws {
    var held = try MeetingInTest()
    try held.open()
    #expect(throws: Refusal.meeting(.speakerIsCommand)) {
      try held.minute("Seen twice.", speaker: speaker)
    }
    #expect(held.record.lines.isEmpty)
  }

  @Test
  func `whoever types is not held up by an owner nobody has named`() throws {
    var held = try MeetingInTest()
    try held.open()
    try held.minute("Ask for the letter", .action)
    let action = try #require(held.review.review.actionPoints.first)
    #expect(action.owner.isEmpty)
    #expect(action.due == nil)
  }

  @Test
  func `a decision is noted until its rationale and the positions are there`() throws {
    var held = try MeetingInTest()
    try held.readExtracts()
    try held.open()
    let line = try held.minute("Ask for the letter", .decision)
    let decision = Entry(.decision, line)
    #expect(
      held.review.review.decision(decision).state
        == .noted(lacks: [
          "its rationale",
          "the positions of the local authority, the police and the health partner",
        ]))
    try held.review.propose(.fill(decision, positions(dissent: true, rationale: "It differs.")))
    #expect(
      held.review.review.decision(decision).state == .noted(lacks: ["the grounds of the dissent"]))
    try held.review.propose(.fill(decision, [.dissent: .text("It takes too long.")]))
    #expect(held.review.review.decision(decision).state == .made)
  }

  private func positions(dissent: Bool, rationale: String) -> Answers {
    [
      .rationale: .text(rationale), .positionLocalAuthority: .keys(["agrees"]),
      .positionPolice: .keys([dissent ? "dissents" : "agrees"]),
      .positionHealth: .keys(["agrees"]),
    ]
  }

  @Test
  func `a decision of a meeting without its quorum is provisional until ratified`() throws {
    var held = try MeetingInTest()
    try held.attend("Joan Sedge, Fenmoor Council", [.chair, .localAuthority])
    try held.open()
    let decision = Entry(.decision, try held.minute("Ask for the letter", .decision))
    try held.review.propose(.fill(decision, positions(dissent: false, rationale: "It differs.")))
    #expect(held.review.review.decision(decision).state == .provisional)
    try held.review.propose(
      .fill(
        decision,
        [
          .ratifiedOn: .occasion(occasion("2026-11-26")), .ratifiedBy: .text("Joan Sedge"),
        ]))
    #expect(held.review.review.decision(decision).state == .made)
  }

  @Test
  func `quorum counts who is in the room at the time`() throws {
    var held = try MeetingInTest()
    try held.readExtracts()
    try held.open()
    #expect(held.review.review.quorum(of: held.meeting).isMet)
    try held.attend(
      "Tom Bracken, Fenmoor Police", [.police], [Attendance.Stay(until: time(10, 30))])
    let now = held.review.review.quorum(of: held.meeting)
    #expect(now.missing == [.police] && now.missingInWords == ["the police"])
    #expect(now.words == "not quorate, 3 here")
    #expect(held.review.review.quorum(of: held.meeting, at: time(10, 29)).isMet)
    #expect(!held.review.review.quorum(of: held.meeting, at: time(10, 30)).isMet)
    try held.attend(
      "Nadia Firth, Fenmoor Police", [.police], [Attendance.Stay(from: time(10, 45))])
    #expect(held.review.review.quorum(of: held.meeting).isMet)
    #expect(!held.review.review.quorum(of: held.meeting, at: time(10, 40)).isMet)
  }

  @Test
  func `lines keep the order of their places, and a place between two is found`() throws {
    var held = try MeetingInTest()
    try held.open()
    let names = try ["one", "two", "three"].map { try held.minute($0) }
    var third = try #require(held.record[names[2]])
    third.place = try #require(
      MinuteLine.place(after: nil, before: held.record.lines[0].place))
    try held.act(.minute(third))
    #expect(held.record.lines.map(\.text) == ["three", "one", "two"])
    var second = try #require(held.record[names[1]])
    second.place = try #require(
      MinuteLine.place(after: held.record.lines[0].place, before: held.record.lines[1].place))
    try held.act(.minute(second))
    #expect(held.record.lines.map(\.text) == ["three", "two", "one"])
    #expect(MinuteLine.place(after: 4, before: 5) == nil)
    #expect(MinuteLine.place(after: .max, before: nil) == nil)
    #expect(MinuteLine.place(after: nil, before: .min) == nil)
  }

  @Test(arguments: 0..<20)
  func `a fold of some more changes is a fold of all`(_ seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    var held = try MeetingInTest()
    try held.readExtracts()
    try held.open()
    var names: [EntryName] = []
    for step in 0..<60 {
      switch dice.roll(6) {
      case 0 where !names.isEmpty:
        guard var line = held.record[names[dice.roll(names.count)]] else { continue }
        line.text += " again"
        line.place += dice.roll(5000) - 2500
        try held.act(.minute(line))
      case 1 where !names.isEmpty:
        let name = names[dice.roll(names.count)]
        if held.record[name] != nil { try held.act(.removeLine(name)) }
      case 2: names.append(try held.minute("Do \(step)", .action))
      case 3: names.append(try held.minute("Decide \(step)", .decision))
      default: names.append(try held.minute("Said \(step)"))
      }
    }
    let all = held.review.changes
    let cut = 8 + dice.roll(all.count - 8)
    let some = folded(Array(all[..<cut]))
    let further = try #require(some.adding(Array(all[cut...])))
    let whole = folded(all)
    #expect(further.minutes[held.meeting].lines == whole.minutes[held.meeting].lines)
    #expect(further.changes == whole.changes)
    #expect(further.actionPoints == whole.actionPoints)
    #expect(further.decisions.map(\.number) == whole.decisions.map(\.number))
    #expect(further.conflicts == whole.conflicts)
  }

  @Test
  func `a line read late is put where it was typed, and what undoes is folded anew`() throws {
    var held = try MeetingInTest()
    try held.open()
    let before = held.review.changes
    try held.minute("mine")
    let late = MinuteLine(
      meeting: held.meeting, name: entry("late"), at: held.review.now, place: 10, text: "theirs")
    held.review.append(
      [.met(.minuted(late))], by: "Ben", at: before.count * 1000 - 1)
    let all = held.review.changes
    let known = folded(Array(all.dropLast()))
    let further = try #require(known.adding([all[all.count - 1]]))
    #expect(further.changes == folded(all).changes)
    #expect(further.minutes[held.meeting].lines.map(\.text) == ["theirs", "mine"])
    held.review.append([.undone(all[all.count - 2].id)], by: "Ana")
    #expect(further.adding([held.review.changes[all.count]]) == nil)
  }

  @Test
  func `two who change one line without having read each other differ about it`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute("first")
    let heads = Dictionary(
      uniqueKeysWithValues: [(writer("ana"), held.review.changes.count)])
    var line = try #require(held.record[name])
    line.text = "by Ben"
    held.review.append([.met(.minuted(line))], by: "Ben", seen: heads)
    line.text = "by Cleo"
    held.review.append([.met(.minuted(line))], by: "Cleo", seen: heads)
    #expect(held.review.review.conflicts == [.meeting(held.meeting, .line(name))])
    #expect(held.record.lines.map(\.text) == ["by Cleo"])
    line.text = "by Ana"
    #expect(throws: Refusal.inConflict(.meeting(held.meeting, .line(name)))) {
      try held.act(.minute(line))
    }
  }
}
