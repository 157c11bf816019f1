/// Typing in a text of 10,000 lines, in the many-line field of a form, measured in a terminal.
///
/// A frame is settled at the last byte before 5 ms of silence: once in a second another one follows
/// it, `Saved` with the time, as soon as the disk has the text. A key that finds the program
/// waiting for the disk is counted as it comes.
struct TextBenchmarks {
  let screens: ScreenBenchmarks
  let isQuick: Bool
  /// Typing into the same number of lines in another editor, in the same run; `nil` without one.
  let peer: PeerBenchmarks.Keys?

  private static let lineCount = 10_000

  /// Some 500 kB, each line another one.
  private static let lines = (1...lineCount).map { number in
    "10:14 S. Ward  Entry \(number) of the minutes, as it was said there."
  }

  /// Key to settled frame and bytes, at the end and in the midst of the text; a paste and its undo.
  func run(_ household: Household) throws -> [Figure] {
    let session = try screens.openReason(household)
    var figures = [processorTime(in: "an empty text", session)]
    let text = Self.lines.joined(separator: "\n")
    let filled = session.type("\u{1B}[200~\(text)\u{1B}[201~", quiet: 1500, limit: 60_000)
    guard filled.bytes > 0 else { throw BenchmarkFailure.neverShown("the long text") }
    figures += typing(at: "the end", session)
    _ = session.type("\u{07}Entry 5000 of\r", quiet: 100)
    figures += typing(at: "the middle", session)
    figures.append(processorTime(in: "a text of 10,000 lines", session))
    figures += keys(session)
    figures += pastes(session)
    _ = session.type("\u{1B}", quiet: 200, limit: 5000)
    household.dropDrafts()
    return figures
  }

  private func typing(at place: String, _ session: PtyProgram) -> [Figure] {
    var times = Samples()
    var bytes = Samples()
    let typed = Array("seen at home by the health visitor. ")
    for number in 0..<(isQuick ? 100 : 400) {
      let burst = press(String(typed[number % typed.count]), session)
      guard let settled = burst.settled else { continue }
      times.add(settled)
      bytes.add(Double(burst.bytes))
    }
    let what = "type at \(place) of a text of 10,000 lines"
    return [(50.0, nil), (95, nil), (99, 8)].map { share, target in
      Figure(
        number: target == nil ? "" : "5", what: "\(what), p\(Int(share))",
        measured: times.percentile(share), unit: .milliseconds, target: target,
        peer: peer.map { ($0.name, $0.times.percentile(share)) })
    } + [
      Figure(
        number: "6", what: "\(what), bytes, p95", measured: bytes.percentile(95), unit: .bytes,
        target: 150, peer: peer.map { ($0.name, $0.bytes.percentile(95)) })
    ]
  }

  /// What a typed character costs the processor, which a busy machine does not change: the same in
  /// a text of 10,000 lines as in none.
  private func processorTime(in text: String, _ session: PtyProgram) -> Figure {
    let keys = isQuick ? 60 : 200
    let before = session.processorMilliseconds
    for number in 0..<keys {
      _ = press(number.isMultiple(of: 2) ? "x" : "\u{7F}", session)
    }
    return Figure(
      number: "", what: "processor time of a character typed in \(text), mean",
      measured: (session.processorMilliseconds - before) / Double(keys), unit: .milliseconds)
  }

  /// Other keys that must not go through the whole text.
  private func keys(_ session: PtyProgram) -> [Figure] {
    let presses = [
      ("new line, and Backspace over it", ["\r", "\u{7F}"]),
      ("delete a word, and undo", ["\u{17}", "\u{1A}"]),
      ("page up and down", ["\u{1B}[5~", "\u{1B}[6~"]),
    ]
    return presses.map { what, keys in
      var times = Samples()
      for number in 0..<(isQuick ? 40 : 100) {
        if let settled = press(keys[number % 2], session).settled { times.add(settled) }
      }
      return Figure(
        number: "5", what: "\(what), in 10,000 lines, p99", measured: times.percentile(99),
        unit: .milliseconds, target: 8)
    }
  }

  /// Presses a key, and lets pass what comes of itself before the next.
  private func press(_ key: String, _ session: PtyProgram) -> PtyProgram.Burst {
    let burst = session.type(key, quiet: 5)
    _ = session.listen(from: PtyProgram.now, limit: 20)
    return burst
  }

  private func pastes(_ session: PtyProgram) -> [Figure] {
    let line = "A line of an email, pasted as it was. "
    let text = String(String(repeating: line, count: 300).prefix(10_000))
    var pastes = Samples()
    var undos = Samples()
    for _ in 0..<(isQuick ? 5 : 20) {
      let burst = session.type("\u{1B}[200~\(text)\u{1B}[201~", quiet: 60)
      if let settled = burst.settled { pastes.add(settled) }
      if let undone = session.type("\u{1A}", quiet: 60).settled { undos.add(undone) }
    }
    return [
      Figure(
        number: "8", what: "paste of 10 kB into 10,000 lines, median", measured: pastes.median,
        unit: .milliseconds, target: 50),
      Figure(
        number: "8", what: "one undo takes it back, median", measured: undos.median,
        unit: .milliseconds),
    ]
  }
}
