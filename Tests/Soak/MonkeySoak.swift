import Glibc
import Seeds
import Terminal
import Trials

/// Keys that nobody would press, in an order that nobody would press them in.
enum MonkeySoak {
  /// A million keys in a terminal: no trap, and it answers afterwards.
  static func run(_ order: Order, _ tally: inout Tally) throws {
    let home = try Household()
    var keys = RandomKeys(seed: order.seed)
    var session = try home.open(["demo"])
    try session.waitFor("quit")
    var done = 0
    while order.goesOn(after: done, usually: 1_000_000), !tally.isHopeless {
      for _ in 0..<100 {
        session.forget()
        if keys.isDue(oneIn: 40) {
          session.resize(columns: keys.number(in: 1...300), rows: keys.number(in: 1...200))
          tally.count("resizes")
        }
        if keys.isDue(oneIn: 40) {
          session.send("\u{1B}[200~\(keys.paste)\u{1B}[201~")
          tally.count("pastes")
        }
        let pressed = (0..<keys.number(in: 1...12)).map { _ in keys.next() }
        session.send(pressed.joined())
        done += pressed.count
        session.listen(for: 0)
        if let status = session.endedWith {
          tally.expect(status == 0, "it ended with \(status) near key \(done)")
          tally.count("times it was left and started again")
          session = try home.open(["demo"])
          try session.waitFor("quit")
        }
      }
      try expectAnswer(session, after: done, &tally)
    }
    tally.count("keys", done)
  }

  /// Comes back to a known size and expects the whole screen on Ctrl-L.
  private static func expectAnswer(
    _ session: TerminalSession, after keys: Int, _ tally: inout Tally
  ) throws {
    session.signal(SIGCONT)
    session.resize(columns: 80, rows: 24)
    // Enter shows again what `z` has hidden, and ends a sequence that was begun.
    session.settle(for: 60)
    session.send("\r")
    session.settle(for: 60)
    session.forget()
    session.send([0x0C])
    session.listen(for: 10_000)
    let hasEnded = session.endedWith.map { $0 == 0 } ?? false
    tally.expect(session.output.count > 200 || hasEnded, "it no longer answers after key \(keys)")
  }

  /// Scripts of 10,000 keys without a terminal, each at its own size: they end, and well.
  static func runScripts(_ order: Order, _ tally: inout Tally) throws {
    let home = try Household()
    var keys = RandomKeys(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 100), !tally.isHopeless {
      done += 1
      let script = (0..<10_000).map { _ in keys.nextName() }.joined()
      let size = "\(keys.number(in: 1...200))x\(keys.number(in: 1...80))"
      let words = ["demo", "--script", script, "--size", size, "--dump"]
      let ended = try home.start(words).wait()
      tally.expect(ended.status == 0, "script \(done) at \(size) ended with \(ended.status)")
      let isHarmless = ended.output.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      }
      tally.expect(isHarmless, "script \(done) printed a control character")
    }
    tally.count("scripts of 10,000 keys", done)
  }
}

/// What a monkey presses: every key the program knows, and text.
struct RandomKeys {
  private var random: SeededGenerator
  private var texts: HostileText

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    texts = HostileText(seed: seed &+ 1)
  }

  /// What xterm sends for keys that are no characters.
  private static let special = [
    "\r", "\r", "\r", "\u{1B}", "\u{1B}", "\t", "\t", "\u{1B}[Z", "\u{7F}", "\u{1B}[3~",
    "\u{1B}[2~", "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}OH", "\u{1B}OF",
    "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[1;5D", "\u{1B}[1;5C", "\u{1B}[1;2A", "\u{1B}[1;2B",
    "\u{1B}[1;2C", "\u{1B}[1;2D", "\u{1B}[1;2H", "\u{1B}[1;2F", "\u{1B}OP", "\u{1B}OQ",
    "\u{1B}[15~", "\u{1B}[24~", "\u{1B}[99~", "\u{1B}[1;", "\u{1B}O", "\u{1B}[<0;3;4M",
  ]

  /// One key as the terminal sends it.
  mutating func next() -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: return RandomKeys.special.randomElement(using: &random) ?? ""
    case 9..<11: return String(Unicode.Scalar(UInt8.random(in: 0...31, using: &random)))
    case 11: return isDue(oneIn: 20) ? texts.next() : "é"
    default: return letter
    }
  }

  /// One key as `--script` names it.
  mutating func nextName() -> String {
    guard Int.random(in: 0..<2, using: &random) == 0 else { return letter }
    let names = KeyName.all + ["C-a", "C-e", "C-k", "C-l", "C-r", "C-s", "C-u", "C-w", "C-z"]
    return "<\(names.randomElement(using: &random) ?? "Enter")>"
  }

  /// A printable character; leaving at every other key would be no trial, so q is rare.
  private var letter: String {
    mutating get {
      let scalar = Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))
      switch scalar {
      case "q": return isDue(oneIn: 50) ? "q" : "x"
      case "<", ",", "*": return "n"
      default: return String(scalar)
      }
    }
  }

  /// Text to paste, without the end of the paste in it.
  var paste: String {
    mutating get { texts.next().split(separator: "\u{1B}").joined() }
  }

  mutating func isDue(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
}
