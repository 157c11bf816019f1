import CaseStore
import Casework
import Seeds
import Trials

/// A chronology of 10,000 entries of twelve organisations, read in a terminal; and the rules that
/// look through it, in this process.
struct ChronologyBenchmarks {
  let program: String
  let folder: String
  let isQuick: Bool

  private static let entryCount = 10_000
  private static let organisationCount = 12

  /// Opens, filters by two fields, finds a word, jumps to the last gap, moves, tags; memory.
  func run() throws -> [Figure] {
    let household = Household(folder: "\(folder)/chronology", caseCount: 1)
    try make(household)
    let session = try PtyProgram(
      program, ["screens", "--today", CaseTemplate.today.iso],
      environment: household.environment)
    _ = session.type("", quiet: 500, limit: 5000)
    for key in ["\r", "3"] { _ = session.type(key, quiet: 500, limit: 5000) }
    let opened = session.type("\t", quiet: 300, limit: 5000)
    guard opened.bytes > 0 else { throw BenchmarkFailure.neverShown("the chronology") }
    var figures: [Figure] = []
    // Away to the schedule and back: the case is loaded, the screen is made anew.
    figures += measure("open", ["\t", "\t"], counted: 1, session)
    figures += filtering(session)
    figures += measure(
      "find a word as it is typed", ["b", "r", "u", "\u{7F}", "\u{7F}", "\u{7F}"], session,
      opening: "/", closing: "\u{1B}")
    figures += measure("jump to the last gap", ["\u{1B}OF", "G"], counted: 1, session)
    figures += measure("move", ["\u{1B}OB", "\u{1B}OB", "\u{1B}OA", "\u{1B}OA"], session)
    figures += measure("page", ["\u{1B}[6~", "\u{1B}[5~"], session)
    figures += measure(
      "tag a KLOE, recorded and synced", ["1"], session, opening: "\u{1B}OH", target: nil)
    figures.append(
      Figure(
        number: "", what: "memory with a chronology of 10,000 entries",
        measured: session.residentMebibytes, unit: .mebibytes, target: 60))
    return figures + rules()
  }

  /// An organisation and a line are chosen in the form, and the last key shows them.
  private func filtering(_ session: PtyProgram) -> [Figure] {
    var times = Samples()
    for _ in 0..<(isQuick ? 10 : 40) {
      for key in ["f", " ", "\t", "\t", " ", "\t", "\t", "\t", "\t"] {
        _ = session.type(key, quiet: 20, limit: 1000)
      }
      if let settled = session.type("\r", quiet: 30, limit: 1000).settled { times.add(settled) }
      _ = session.type("F", quiet: 30, limit: 1000)
    }
    return [figure("filter by two fields", times, target: 16)]
  }

  private func measure(
    _ what: String, _ keys: [String], counted: Int? = nil, _ session: PtyProgram,
    opening: String? = nil, closing: String? = nil, target: Double? = 16
  ) -> [Figure] {
    if let opening { _ = session.type(opening, quiet: 60) }
    var times = Samples()
    for turn in 0..<(isQuick ? 10 : 40) * keys.count {
      let place = turn % keys.count
      let burst = session.type(keys[place], quiet: 25, limit: 1000)
      guard counted == nil || counted == place, let settled = burst.settled else { continue }
      times.add(settled)
    }
    if let closing { _ = session.type(closing, quiet: 80) }
    return [figure(what, times, target: target)]
  }

  private func figure(_ what: String, _ times: Samples, target: Double?) -> Figure {
    Figure(
      number: "", what: "\(what), chronology of 10,000 entries, p95",
      measured: times.percentile(95), unit: .milliseconds, target: target)
  }

  /// Everything that is worked out when such a case is opened: the order, the marks, all rules.
  private func rules() -> [Figure] {
    guard let id = CaseID("aspen"), let writer = WriterID("ana") else { return [] }
    var changes: [Change<CaseEvent>] = []
    for (number, events) in ChronologyBenchmarks.events.enumerated() {
      changes.append(
        Change(
          id: ChangeID(writer: writer, number: number + 1),
          stamp: Stamp(at: Moment(milliseconds: number), tick: 0), by: "A. Chair", seen: [:],
          events: events, why: nil))
    }
    guard let reference = CaseReference(year: 2026, number: 1) else { return [] }
    let opening = CaseEvent.opened(
      reference: reference, child: "Child Aspen", edition: "wt-2023")
    changes.insert(
      Change(
        id: ChangeID(writer: writer, number: changes.count + 1),
        stamp: Stamp(at: Moment(milliseconds: -1), tick: 0), by: "A. Chair", seen: [:],
        events: [opening], why: nil), at: 0)
    guard let review = Case(id: id, changes: changes) else { return [] }
    var times = Samples()
    var count = 0
    for _ in 0..<(isQuick ? 3 : 10) {
      let start = PtyProgram.now
      count = ReviewedChronology(of: review).flags.count
      times.add(PtyProgram.milliseconds(since: start))
    }
    return [
      Figure(
        number: "", what: "order and all rules over 10,000 entries, \(count) found",
        measured: times.median, unit: .milliseconds, target: 1000)
    ]
  }

  private func make(_ household: Household) throws {
    let moment = Moment(milliseconds: CaseTemplate.today.number * 86_400_000)
    let store = try Store.create(
      at: household.store, local: household.local, files: SystemFileSystem(),
      partnership: "Fenmoor Safeguarding Children", by: "A. Chair", now: moment)
    let id = try store.openCase(
      year: CaseTemplate.today.year, child: "Child Aspen", edition: "wt-2023",
      further: [
        .recorded(.becameAware, on: Occasion(day: CaseTemplate.today), corrects: false)
      ], by: "A. Chair", now: moment
    ).id
    for events in ChronologyBenchmarks.events {
      try store.append(events, to: id, by: "A. Chair", now: moment)
    }
  }

  /// Three lines of enquiry, twelve organisations, and a file of each, over five years.
  private static let events: [[CaseEvent]] = {
    let words =
      "visit school weight meeting letter bruise fall cot bottle asleep clinic quiet hungry noise "
      + "neighbour report plan fever cough absent lunch reading ambulance hospital referral home"
    let all = words.split(separator: " ")
    var chance = SeededGenerator(seed: 7)
    var made: [[CaseEvent]] = (1...3).compactMap { number in
      EntryName("line-\(number)").map { name in
        [.answered(Entry(.lineOfEnquiry, name), .question, .text("Fictional question \(number)?"))]
      }
    }
    for organisation in 0..<organisationCount {
      guard let request = EntryName("o-\(organisation)") else { continue }
      let name = "Organisation \(organisation) Service"
      var entries: [ReturnFile.Entry] = []
      for row in 0..<(entryCount / organisationCount + (organisation < 4 ? 1 : 0)) {
        guard let id = EntryName("e-\(organisation)-\(row)") else { continue }
        // The spring of the third year has nothing: the last gap.
        var day = Int(chance.next() % 1826)
        if (800..<860).contains(day) { day += 60 }
        let when = UncertainDay.read(
          CaseTemplate.today.adding(days: day - 1900).iso, today: CaseTemplate.today
        ).day
        let what = (0..<14).map { _ in String(all[Int(chance.next() % UInt64(all.count))]) }
        entries.append(
          ReturnFile.Entry(
            id: id, row: row + 2,
            content: EntryContent(
              when: when, people: "HV\(row % 7) M", what: what.joined(separator: " "),
              source: "Record \(row)",
              childSeen: Understood(row % 3 == 0 ? .no : .yes, written: "yes"),
              lines: [row % 3 + 1])))
      }
      made.append([.answered(Entry(.organisationAsked, request), .organisation, .text(name))])
      made.append([
        .returnImported(
          ReturnFile(
            request: request, organisation: name, part: .chronology, name: "fictional.csv",
            digest: String(repeating: "0", count: 64), entries: entries, warned: 0, refused: 0))
      ])
    }
    return made
  }()
}
