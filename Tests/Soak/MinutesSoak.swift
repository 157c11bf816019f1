import CPty
import CaseStore
import Casework
import Seeds
import Trials

/// A meeting held in the real program, and what the store has of it.
struct HeldMeeting {
  let home: Household
  let id: CaseID
  let meeting: EntryName

  /// A home whose only meeting is open.
  static func opened() throws -> HeldMeeting {
    let home = try Household.settled()
    try home.expect([
      "fill", "2026-001", "meeting", "new", "kind=other", "on=today", "agenda=Business",
    ])
    try home.expect(["meeting", "2026-001", "1", "open"])
    let store = try home.observe()
    guard let id = try store.caseIDs().first,
      let meeting = try HeldMeeting.review(id, store).meetings.first
    else { throw Household.Failure.neverHappened("a meeting was opened") }
    return HeldMeeting(home: home, id: id, meeting: meeting.entry)
  }

  private static func review(_ id: CaseID, _ store: Store) throws -> Case {
    let history = try store.load(id, now: Household.now)
    guard let review = Case(id: id, changes: history.changes) else {
      throw Household.Failure.neverHappened("the case was read")
    }
    return review
  }

  /// The lines as somebody else reads them.
  func lines() throws -> [MinuteLine] {
    try HeldMeeting.review(id, home.observe()).minutes[meeting].lines
  }

  /// The program in the meeting, ready to be typed in.
  func open(as person: String = Household.person) throws -> TerminalSession {
    let session = try home.open(["screens", "--as", person])
    try session.waitFor("quit")
    for keys in ["\r", "6", "\u{1B}OH", "\u{1B}OB", "\r"] {
      session.send(keys)
      session.settle(for: 80)
    }
    try session.waitFor("Business")
    session.settle()
    return session
  }

  /// The line that was being typed, as its draft has it; drafts are then forgotten.
  func takeDraft() throws -> String {
    let box = try DraftBox(local: home.local, files: SystemFileSystem())
    var text = ""
    for draft in try box.recover() {
      let parts = draft.text.split(
        separator: "\n", maxSplits: 4, omittingEmptySubsequences: false)
      if draft.place.field.contains("minutes/"), parts.count == 5 { text = String(parts[4]) }
      try box.remove(draft.id)
    }
    return text
  }
}

/// SIGKILL at random moments of a meeting being minuted at fifteen keys a second: every line that
/// was finished is there, and of the line being typed at most the last second is gone.
enum MinutesSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    let held = try HeldMeeting.opened()
    var random = SeededGenerator(seed: order.seed)
    var turn = 0
    var before = 0
    while order.goesOn(after: turn, usually: 200), !tally.isHopeless {
      turn += 1
      before += try kill(turn, held, before, order.rate ?? 15, &random, &tally)
      tally.expectSound(held.home, "after kill \(turn)")
      held.home.isKept = tally.hasFailed
    }
    tally.count("lines at the end", try held.lines().count)
  }

  /// Types for a few seconds, kills, and looks at what is there.
  ///
  /// - Returns: How many lines were added.
  private static func kill(
    _ turn: Int, _ held: HeldMeeting, _ before: Int, _ rate: Int,
    _ random: inout SeededGenerator, _ tally: inout Tally
  ) throws -> Int {
    let session = try held.open()
    var typed = ""
    var times: [Int] = []
    let count = Int.random(in: 5...90, using: &random)
    let start = pty_now()
    for number in 0..<count {
      let due = start + Int64((number + 1) * 1000 / rate)
      if pty_now() < due { session.listen(until: due) }
      let isEnd = number % 23 == 22
      session.send(isEnd ? "\r" : "\(number % 10)")
      typed += isEnd ? "\n" : "\(number % 10)"
      times.append(Household.now.milliseconds)
      session.forget()
    }
    session.listen(until: pty_now() + Int64.random(in: 0...70, using: &random))
    let killed = Household.now.milliseconds
    session.kill()
    let lines = try held.lines()
    let added = lines.count - before
    let half = try held.takeDraft()
    // A draft that outlived its line is known by the line.
    let isRecorded = lines.last.map { $0.text == half } ?? false
    let kept =
      lines.suffix(max(0, added)).map { $0.text + "\n" }.joined()
      + (isRecorded ? "" : half)
    tally.count("meetings killed while somebody typed")
    tally.expect(typed.hasPrefix(kept), "kill \(turn): '\(kept)' is there of '\(typed)'")
    let lost = typed.utf8.count - kept.utf8.count
    tally.greatest("keys lost at most", lost)
    let bound = times.count { $0 >= killed - 1000 }
    tally.expect(lost <= bound, "kill \(turn): \(lost) keys lost, \(bound) may be")
    return max(0, added)
  }
}

/// Two in one meeting, a thousand lines each, and a third with half a line: all are there, in one
/// order for everybody, and the half line is as it was.
enum TogetherSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    let held = try HeldMeeting.opened()
    let times = order.times ?? 1000
    let third = try held.open(as: "C. Third")
    third.send("half a line")
    third.settle()
    let writers = try ["A. First", "B. Second"].map { try held.open(as: $0) }
    for number in 0..<times {
      for (index, writer) in writers.enumerated() {
        let text = "\(index == 0 ? "first" : "second") \(number)"
        tally.expect(writer.send("\(text)\r"), "a program no longer reads keys")
        writer.listen(for: 2)
        writer.forget()
      }
      third.listen(for: 0)
      if tally.isHopeless { return }
    }
    let deadline = pty_now() + 120_000
    while try held.lines().count < 2 * times, pty_now() < deadline {
      for session in writers + [third] { session.listen(for: 50) }
    }
    let lines = try held.lines()
    tally.count("lines by two programs", lines.count)
    for name in ["first", "second"] {
      let own = lines.filter { $0.text.hasPrefix(name) }.map(\.text)
      tally.expect(
        own == (0..<times).map { "\(name) \($0)" }, "\(own.count) lines of the \(name), or disorder"
      )
    }
    tally.expect(try held.lines() == lines, "read again, the order is another")
    for session in writers { session.kill() }
    third.send(" more\r")
    third.settle(for: 400)
    tally.expect(
      try held.lines().contains { $0.text == "half a line more" }, "the third's line was touched")
    third.kill()
    tally.expectSound(held.home, "after the meeting")
    held.home.isKept = tally.hasFailed
  }
}

/// Nine thousand keys at fifteen a second into the composer, a line every forty: none lost, none
/// out of order.
enum ComposerSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    let held = try HeldMeeting.opened()
    let session = try held.open()
    let rate = max(1, order.rate ?? 15)
    var typed = ""
    var sent = 0
    let start = pty_now()
    while order.goesOn(after: sent, usually: 9000) {
      sent += 1
      let isEnd = sent % 40 == 0
      let key = isEnd ? "\r" : "\(sent * 7 % 10)"
      typed += isEnd ? "\n" : key
      let due = start + Int64(sent * 1000 / rate)
      if pty_now() < due { session.listen(until: due) }
      tally.expect(session.send(key), "the program no longer reads keys")
      session.forget()
      if tally.isHopeless { return }
    }
    session.settle(for: 500)
    session.kill()
    let kept = try held.lines().map { $0.text + "\n" }.joined() + held.takeDraft()
    tally.count("keys sent", sent)
    tally.count("bytes a key on average", session.byteCount / max(1, sent))
    tally.expect(
      kept == typed, "of \(typed.utf8.count) keys \(kept.utf8.count) are kept, or in disorder")
    tally.expectSound(held.home, "after typing")
    held.home.isKept = tally.hasFailed
  }
}
