import CaseStore
import Casework

/// Typing in a meeting of 10,000 lines: each of them a record, and none of them folded for a key.
struct MinutesBenchmarks {
  let program: String
  let folder: String
  let isQuick: Bool

  private static let lineCount = 10_000

  /// Key to settled frame and bytes; Enter, which records a line; a paste and its undo.
  func run(peer: PeerBenchmarks.Keys?) throws -> [Figure] {
    let household = Household(folder: "\(folder)/minutes", caseCount: 1)
    try make(household)
    let session = try PtyProgram(
      program, ["screens", "--today", CaseTemplate.today.iso],
      environment: household.environment)
    _ = session.type("", quiet: 500, limit: 3000)
    // The case, tab 5, the meeting; it is read and verified whole here, once.
    for key in ["\r", "6", "\u{1B}OH", "\u{1B}OB"] {
      _ = session.type(key, quiet: 400, limit: 3000)
    }
    let opened = session.type("\r", quiet: 400, limit: 5000)
    guard opened.bytes > 0 else { throw BenchmarkFailure.neverShown("the meeting") }
    return typing(session, peer) + entering(session) + pastes(session)
  }

  private func typing(_ session: PtyProgram, _ peer: PeerBenchmarks.Keys?) -> [Figure] {
    var times = Samples()
    var bytes = Samples()
    let typed = Array("seen at home by the health visitor. ")
    for number in 0..<(isQuick ? 150 : 600) {
      let burst = press(String(typed[number % typed.count]), session)
      guard let settled = burst.settled else { continue }
      times.add(settled)
      bytes.add(Double(burst.bytes))
      // A line is no longer than somebody says at once.
      if number % 70 == 69 { _ = session.type("\u{15}", quiet: 40) }
    }
    let what = "type in minutes of 10,000 lines"
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

  /// Enter: the line is recorded, synced and folded in, and stands in the transcript.
  private func entering(_ session: PtyProgram) -> [Figure] {
    _ = session.type("\u{15}", quiet: 60)
    var times = Samples()
    for number in 0..<(isQuick ? 30 : 100) {
      for character in "Line \(number)" { _ = press(String(character), session) }
      if let settled = session.type("\r", quiet: 25, limit: 1000).settled { times.add(settled) }
    }
    return [(50.0, nil), (99, 20.0)].map { share, target in
      Figure(
        number: "", what: "Enter in minutes of 10,000 lines, recorded and synced, p\(Int(share))",
        measured: times.percentile(share), unit: .milliseconds, target: target)
    }
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
        number: "8", what: "paste of 10 kB into minutes of 10,000 lines, median",
        measured: pastes.median, unit: .milliseconds, target: 50),
      Figure(
        number: "8", what: "one undo takes it back, in minutes, median", measured: undos.median,
        unit: .milliseconds),
    ]
  }

  private func press(_ key: String, _ session: PtyProgram) -> PtyProgram.Burst {
    let burst = session.type(key, quiet: 5)
    _ = session.listen(from: PtyProgram.now, limit: 20)
    return burst
  }

  /// A store with one case, and in it a meeting that is open and has its lines, a record each.
  private func make(_ household: Household) throws {
    let moment = Moment(milliseconds: CaseTemplate.today.number * 86_400_000)
    let day = Occasion(day: CaseTemplate.today)
    let store = try Store.create(
      at: household.store, local: household.local, files: SystemFileSystem(),
      partnership: "Fenmoor Safeguarding Children", by: "A. Chair", now: moment)
    guard let meeting = EntryName("meeting") else { return }
    let id = try store.openCase(
      year: CaseTemplate.today.year, child: "Child Aspen", edition: "wt-2023",
      further: [.recorded(.becameAware, on: day, corrects: false)], by: "A. Chair", now: moment
    ).id
    let entry = Entry(.meeting, meeting)
    try store.append(
      [
        .answered(entry, .kind, .keys([MeetingKind.rapidReview.id])),
        .answered(entry, .on, .occasion(day)),
        .answered(entry, .agenda, .text("Welcome\nSafety\nReturns")),
        .met(.step(meeting, .opened, at: day)), .met(.itemBegun(meeting, 1, at: day)),
      ], to: id, by: "A. Chair", now: moment)
    for number in 1...Self.lineCount {
      guard let name = EntryName("line-\(number)") else { continue }
      let line = MinuteLine(
        meeting: meeting, name: name, at: day, place: number * 1000, speaker: "Sally Ward",
        text: "Entry \(number) of the minutes, as it was said there.", item: 1)
      try store.append([.met(.minuted(line))], to: id, by: "A. Chair", now: moment)
    }
  }
}
