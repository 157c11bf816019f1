import Glibc

/// What a person at the screens waits for, measured in a terminal.
struct ScreenBenchmarks {
  let program: String
  let isQuick: Bool

  // MARK: Start

  /// From before the process is made to the first row of the list, and the processor time of it.
  ///
  /// Cold is without the person's own folder, so without whatever is kept there to start faster. A
  /// long list then begins with a frame that says what is being read.
  func start(_ household: Household, vim: Double?) throws -> [Figure] {
    let first: [Int: Double] = [10: vim.map { $0 * 2 } ?? 15, 1000: 15, 10_000: 40]
    let later: [Int: Double] = [10: vim.map { $0 * 1.3 } ?? 10, 1000: 8, 10_000: 15]
    var figures: [Figure] = []
    for isCold in [true, false] {
      // A command reads everything and leaves the list index behind, as any day's work does.
      if !isCold {
        _ = try CommandBenchmarks.seconds(
          of: program, ["list"], environment: household.environment)
      }
      var times = Samples()
      var processor = Samples()
      for _ in 0..<runs(household) {
        if isCold { try household.forgetEverythingSeen() }
        let session = try open(household)
        let isLong = isCold && household.caseCount > 100
        let burst =
          isLong
          ? session.listenToStart(isReady: ScreenBenchmarks.saysReading)
          : session.listenToStart(isReady: ScreenBenchmarks.hasRow)
        guard let ready = burst.ready else { throw BenchmarkFailure.neverShown("a case") }
        times.add(ready)
        processor.add(session.processorMilliseconds)
      }
      let words = "\(household.caseCount) cases, \(isCold ? "first start" : "started before")"
      figures.append(
        Figure(
          number: "3", what: "start to first frame, \(words)", measured: times.median,
          unit: .milliseconds, target: (isCold ? first : later)[household.caseCount],
          peer: vim.map { ("vim", $0) }))
      figures.append(
        Figure(
          number: "", what: "processor time of it", measured: processor.median,
          unit: .milliseconds))
    }
    return figures
  }

  /// Milliseconds to the first row of the list, where the person's own folder is there.
  func startedBefore(_ household: Household) throws -> Double {
    let burst = try open(household).listenToStart(isReady: ScreenBenchmarks.hasRow)
    guard let ready = burst.ready else { throw BenchmarkFailure.neverShown("a case") }
    return ready
  }

  private func runs(_ household: Household) -> Int {
    switch household.caseCount {
    case ..<100: isQuick ? 7 : 21
    case ..<5000: isQuick ? 3 : 7
    default: isQuick ? 2 : 5
    }
  }

  func open(_ household: Household) throws -> PtyProgram {
    household.dropDrafts()
    return try PtyProgram(
      program, ["screens", "--today", CaseTemplate.today.iso],
      environment: household.environment)
  }

  /// Opened and settled on the list, with the closed cases shown as well: every case is a row.
  func openList(_ household: Household) throws -> PtyProgram {
    let session = try open(household)
    let burst = session.listenToStart(isReady: ScreenBenchmarks.hasRow)
    guard burst.ready != nil else { throw BenchmarkFailure.neverShown("a case") }
    _ = session.type("c")
    return session
  }

  /// The frame says that the cases are being read.
  private static func saysReading(_ written: [UInt8]) -> Bool {
    written.contains(Array("Reading the cases.".utf8))
  }

  /// A reference has been written, and so the first row of the list.
  private static func hasRow(_ written: [UInt8]) -> Bool {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard written.count > 8 else { return false }
    return (0...(written.count - 8)).contains { start in
      written[start + 4] == UInt8(ascii: "-") && written[start..<(start + 4)].allSatisfy(isDigit)
        && written[(start + 5)..<(start + 8)].allSatisfy(isDigit)
    }
  }

  // MARK: Keys

  /// A key, or a few, that do one thing, pressed again and again.
  struct Press {
    let what: String
    /// Pressed in turn.
    let keys: [String]
    /// Which of the keys counts; `nil` counts all.
    var counted: Int?
    var bytesTarget: Double?
    /// Half of the presses may take so long; `nil` for half again as long as the peer's.
    var medianTarget: Double?
  }

  private static let down = "\u{1B}OB"
  private static let up = "\u{1B}OA"

  /// Key to settled frame on each screen, and the bytes of it.
  func keys(_ household: Household, peers: [String: PeerBenchmarks.Keys]) throws -> [Figure] {
    let session = try openList(household)
    let (down, up) = (ScreenBenchmarks.down, ScreenBenchmarks.up)
    var figures = measure(
      Press(
        what: "move in the list", keys: [down, down, down, down, up, up, up, up],
        bytesTarget: 200), session, household, peer: peers["nano, line"])
    if household.caseCount > 500 {
      _ = session.type(String(repeating: down, count: 30), quiet: 100)
      figures += measure(
        Press(what: "scroll the list by a row", keys: [down], bytesTarget: 800), session,
        household, peer: peers["nano, line"])
    }
    _ = session.type("\u{1B}OH")
    figures += measure(
      Press(
        what: "page in the list", keys: ["\u{1B}[6~", "\u{1B}[5~"],
        bytesTarget: 4096), session, household, peer: peers["nano, page"])
    _ = session.type("\u{1B}OH")
    figures += measure(
      Press(
        what: "open a case", keys: ["\r", "\u{1B}OD"], counted: 0, bytesTarget: 4096,
        medianTarget: 0.7),
      session, household, peer: nil)
    figures += measure(
      Press(what: "Esc back to the list", keys: ["\r", "\u{1B}"], counted: 1), session, household,
      peer: nil)
    _ = session.type("\r", quiet: 60)
    _ = session.type("\u{1B}OH")
    figures += measure(
      Press(what: "move in a case", keys: [down, down, up, up], bytesTarget: 600), session,
      household, peer: peers["nano, line"])
    _ = session.type("\u{1B}OD")
    figures += measure(
      Press(what: "find as typed", keys: ["c", "e", "d", "\u{7F}", "\u{7F}", "\u{7F}"]), session,
      household, peer: nil, opening: "/")
    _ = session.type("\u{1B}", quiet: 60)
    figures += measure(
      Press(
        what: "type a character in a form", keys: ["a", "s", "p", "e", "n", "\u{7F}", "\u{7F}"],
        bytesTarget: 150), session, household, peer: peers["nano, typed"], opening: "n")
    _ = session.type("\u{1B}", quiet: 60)
    household.dropDrafts()
    return figures
  }

  private func measure(
    _ press: Press, _ session: PtyProgram, _ household: Household, peer: PeerBenchmarks.Keys?,
    opening: String? = nil
  ) -> [Figure] {
    if let opening { _ = session.type(opening, quiet: 60) }
    var times = Samples()
    var bytes = Samples()
    let total = isQuick ? 60 : 200
    var index = 0
    // Whole turns, so that it ends on the screen it began on.
    while index < total * 3, times.values.count < total || index % press.keys.count != 0 {
      let place = index % press.keys.count
      index += 1
      // A lone Esc is told from the start of a sequence by the silence after it.
      let burst = session.type(press.keys[place], quiet: press.keys[place] == "\u{1B}" ? 60 : 20)
      guard press.counted == nil || press.counted == place, let settled = burst.settled else {
        continue
      }
      times.add(settled)
      bytes.add(Double(burst.bytes))
    }
    let name = "\(press.what), \(household.caseCount) cases"
    if press.what.hasPrefix("Esc") {
      return [
        Figure(
          number: "8", what: "\(name), p95", measured: times.percentile(95), unit: .milliseconds,
          target: 60)
      ]
    }
    let median = press.medianTarget ?? peer.map { $0.times.median * 1.5 } ?? 1
    var figures = [(50.0, median), (95, 5), (99, 16)].map { share, target in
      Figure(
        number: "4", what: "\(name), p\(Int(share))", measured: times.percentile(share),
        unit: .milliseconds, target: target,
        peer: share == 50 ? peer.map { ($0.name, $0.times.median) } : nil)
    }
    figures.append(
      Figure(
        number: press.bytesTarget == nil ? "" : "6", what: "\(name), bytes, p95",
        measured: bytes.percentile(95), unit: .bytes, target: press.bytesTarget,
        peer: peer.map { ($0.name, $0.bytes.percentile(95)) }))
    return figures
  }

  // MARK: The whole frame, rest, and the end

  /// In the text of many lines of the first case's next step.
  func openReason(_ household: Household) throws -> PtyProgram {
    let session = try openList(household)
    for key in ["\r", "\r", "\t"] { _ = session.type(key, quiet: 60) }
    return session
  }

  /// A frame drawn anew, and a paste into a text area with its undo.
  func frameAndPaste(_ household: Household) throws -> [Figure] {
    let frame = try openList(household).type("\u{0C}")
    let session = try openReason(household)
    let line = "A line of an email, pasted as it was. "
    let text = String(String(repeating: line, count: 300).prefix(10_000))
    var pastes = Samples()
    var undos = Samples()
    for _ in 0..<(isQuick ? 5 : 20) {
      let burst = session.type("\u{1B}[200~\(text)\u{1B}[201~", quiet: 60)
      guard let settled = burst.settled else { continue }
      pastes.add(settled)
      if let undone = session.type("\u{1A}", quiet: 60).settled { undos.add(undone) }
    }
    _ = session.type("\u{1B}", quiet: 60)
    household.dropDrafts()
    return [
      Figure(
        number: "6", what: "a whole frame, bytes", measured: Double(frame.bytes), unit: .bytes,
        target: 4096),
      Figure(
        number: "8", what: "paste of 10 kB into a text area, median", measured: pastes.median,
        unit: .milliseconds, target: 50),
      Figure(
        number: "8", what: "one undo takes it back, median", measured: undos.median,
        unit: .milliseconds),
    ]
  }

  /// Memory with the list shown, a minute of rest, and the end when the terminal vanishes.
  func rest(_ household: Household) throws -> [Figure] {
    var session = try openList(household)
    let memory = session.residentMebibytes
    _ = session.listen(from: PtyProgram.now, limit: 500)
    let before = session.processorMilliseconds
    let seconds: Double = isQuick ? 5 : 60
    let start = PtyProgram.now
    var bytes = 0
    while PtyProgram.milliseconds(since: start) < seconds * 1000 {
      let left = seconds * 1000 - PtyProgram.milliseconds(since: start)
      bytes += session.listen(from: PtyProgram.now, limit: left).bytes
    }
    let busy = (session.processorMilliseconds - before) / (seconds * 10)
    var ends = Samples()
    for _ in 0..<(isQuick ? 2 : 5) {
      ends.add(session.vanish() ?? .infinity)
      session = try openList(household)
    }
    let cases = "\(household.caseCount) cases"
    return [
      Figure(
        number: "6", what: "an idle minute, \(cases)", measured: Double(bytes) * 60 / seconds,
        unit: .bytes, target: 200),
      Figure(
        number: "7", what: "memory, \(cases) listed", measured: memory, unit: .mebibytes,
        target: household.caseCount <= 10 ? 9 : 18),
      Figure(
        number: "7", what: "processor at rest, \(cases)", measured: busy, unit: .percent,
        target: 0.1),
      Figure(
        number: "7", what: "ends after the terminal vanished, longest, \(cases)",
        measured: ends.largest, unit: .milliseconds, target: 1000),
    ]
  }
}
