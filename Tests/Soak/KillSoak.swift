import CPty
import CaseStore
import Casework
import Seeds
import Trials

// A process may die at any moment: the machine runs out of memory, a person ends it. What they
// were told is recorded must be there afterwards, what they typed must come back, and the store
// must be sound, however often it happens.
//
// Three ways to die, in turn: in the midst of a command, of opening a case on the screens, and of
// typing a reason into a form. Each turn then reads the store as another person would.

/// SIGKILL at random moments over all that changes something.
enum KillSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    for form in Household.forms(&tally) { try run(order, form, &tally) }
  }

  private static func run(_ order: Order, _ form: StoreForm, _ tally: inout Tally) throws {
    let home = try Household.settled(form)
    try home.expect([
      "record", "2026-001", "chair-informed", "--on", "2026-11-06", "--why", "first",
    ])
    var random = SeededGenerator(seed: order.seed)
    var promises = Promises()
    let patience = try duration(home)
    tally.count("microseconds a command has at most", patience)
    var turn = 0
    let end = order.end(ofPart: form == .plain ? 1 : 2, of: 2)
    while order.goesOn(after: turn, usually: 200, until: end), !tally.isHopeless {
      turn += 1
      switch turn % 4 {
      case 0: try killTyping(turn, home, &random, &tally)
      case 1: try killScreens(turn, home, &random, &promises, &tally)
      default: try killCommand(turn, home, patience, &random, &promises, &tally)
      }
      tally.expectSound(home, "after kill \(turn)")
      try promises.check(home, &tally, after: turn)
      if tally.hasFailed { home.isKept = true }
    }
    let check = try home.start(["check"]).wait()
    tally.expect([0, 10].contains(check.status), "check exits \(check.status): \(check.output)")
    tally.count("cases at the end", try home.observe().caseIDs().count)
  }

  /// Microseconds the quickest of a few commands takes, and a little more.
  private static func duration(_ home: Household) throws -> Int {
    var quickest = Int64.max
    for _ in 0..<3 {
      let start = pty_now()
      try home.expect(["new", "--child", "Child Clock", "--aware", "2026-11-20"])
      quickest = min(quickest, pty_now() - start)
    }
    return Int(quickest) * 1600
  }

  private static func killCommand(
    _ turn: Int, _ home: Household, _ patience: Int, _ random: inout SeededGenerator,
    _ promises: inout Promises, _ tally: inout Tally
  ) throws {
    let isNew = Bool.random(using: &random)
    let name = "Child Kill \(turn)"
    let reason = "Kill \(turn)."
    let day = 7 + turn % 15
    let words =
      isNew
      ? ["new", "--child", name, "--aware", "2026-11-20"]
      : [
        "record", "2026-001", "chair-informed", "--correct", "--on",
        "2026-11-\(day < 10 ? "0" : "")\(day)", "--why", reason,
      ]
    let ended = try home.start(words).kill(after: Int.random(in: 0...patience, using: &random))
    tally.count(ended.status == 137 ? "commands killed" : "commands that were done before")
    guard ended.output.hasPrefix("2026-"), ended.output.contains("\n") else { return }
    if ended.status == 137 { tally.count("commands killed after they had answered") }
    if isNew { promises.children.insert(name) } else { promises.reasons.insert(reason) }
  }

  private static func killScreens(
    _ turn: Int, _ home: Household, _ random: inout SeededGenerator, _ promises: inout Promises,
    _ tally: inout Tally
  ) throws {
    let name = "Child Screen \(turn)"
    let session = try home.open()
    try session.waitFor("quit")
    session.send("n")
    try session.waitFor("Code name")
    session.settle()
    session.forget()
    session.send("\(name)\t20/11\r")
    session.listen(until: pty_now() + Int64.random(in: 0...150, using: &random))
    session.kill()
    session.settle(for: 1)
    tally.count("screens killed")
    if session.hasShown("is open.") {
      tally.count("screens killed after they had said that the case is open")
      promises.children.insert(name)
    }
    try TypedText.forgetAll(home)
  }

  private static func killTyping(
    _ turn: Int, _ home: Household, _ random: inout SeededGenerator, _ tally: inout Tally
  ) throws {
    let session = try TypedText.openReason(home)
    var typed = TypedText()
    let leavesField = Bool.random(using: &random)
    for number in 0..<Int.random(in: 5...60, using: &random) {
      session.send(typed.next(number))
      if session.listen(for: Int64.random(in: 0...25, using: &random)) { session.forget() }
    }
    if leavesField {
      session.send("\t")
      session.settle()
    }
    // Never sooner than the terminal has handed the keys over: a key not yet read is not typed.
    session.kill()
    tally.count("forms killed while typing")
    let kept = try TypedText.read(home)
    let lost = typed.text.utf8.count - kept.utf8.count
    tally.expect(typed.text.hasPrefix(kept), "kill \(turn): other text came back than was typed")
    tally.greatest("keys lost at most while typing", lost)
    let bound = leavesField ? 0 : typed.keys(since: Household.now.milliseconds - 1000)
    tally.expect(lost <= bound, "kill \(turn): \(lost) keys lost, \(bound) may be")
    if leavesField { tally.count("of them after the field was left: none may be lost") }
  }
}

/// What the program has said is recorded.
struct Promises {
  var children: Set<String> = []
  var reasons: Set<String> = []

  /// Reads the whole store and expects each exactly once.
  func check(_ home: Household, _ tally: inout Tally, after turn: Int) throws {
    let store = try home.observe()
    var found: [String: Int] = [:]
    for id in try store.caseIDs() {
      let history = try store.load(id, now: Household.now)
      for change in history.changes {
        if let why = change.why { found[why, default: 0] += 1 }
        for case .opened(_, let child, _) in change.events { found[child, default: 0] += 1 }
      }
    }
    for promise in children.union(reasons) where found[promise] != 1 {
      tally.expect(false, "kill \(turn): '\(promise)' is there \(found[promise] ?? 0) times")
    }
    for (text, count) in found where text.contains("Kill") || text.contains("Screen") {
      tally.expect(count == 1, "kill \(turn): '\(text)' is there \(count) times")
    }
    let count = children.count + reasons.count
    tally.greatest("changes acknowledged, all found after every kill", count)
  }
}
