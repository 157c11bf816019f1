import ArgumentParser
import CaseStore
import Casework
import Documents
import Office
import Terminal

/// `meeting`: the meetings of a case, their minutes, and what is done in them.
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "List the meetings of a case, print minutes, or act in a meeting.",
    discussion: """
      Without a number, this lists the meetings. With one, it prints that meeting's minutes. To \
      plan a meeting, run `fill REF meeting new kind=… on=…`. ACT is one of:

      open, pause, next (item of the agenda), item (with --item)
      here, apologies, absent, left (with --who: initials or a name, and --on: another time)
      For someone who is not on the list, here needs --organisation.
      If that organisation is not on the list either, add --for.
      say (with --text, written as in the minutes: /a, /d, /r, /q, /k2)
      With - for the text, say records each line of standard input. Blank lines are skipped.
      To set the speaker there, start a line with initials and a tab.
      close (with --safe and --text, unless asked before), reopen (with --why)
      For a meeting held on another date, open and close take --on.
      began, ended (with --on and --why: the corrected time)
      circulate (with --to), approve (with --by), addendum (with --text)
      """)

  /// What can be done in a meeting.
  enum Act: String, CaseIterable {
    case open, pause, next, item, here, apologies, absent, left, say, close, reopen, began, ended
    case circulate, approve, addendum
  }

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: ArgumentHelp("The meeting's number in the list.", valueName: "n"))
  var number: Int?

  @Argument(help: ArgumentHelp("What to do in it: see above.", valueName: "act"))
  var act: String?

  @Option(help: ArgumentHelp("With item: which one.", valueName: "n"))
  var item: Int?

  @Option(help: ArgumentHelp("Initials, or a name.", valueName: "who"))
  var who: String?

  @Option(
    help: ArgumentHelp(
      "For somebody who is not known: their organisation.", valueName: "name"))
  var organisation: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "For somebody who is not known: who they speak for. local-authority, police, health or none.",
      valueName: "partner"))
  var speaksFor: String?

  @Option(help: ArgumentHelp("When it was, if not now.", valueName: "day"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "What is said. A single - reads it from standard input.", valueName: "text"))
  var text: String?

  @Option(help: ArgumentHelp("safe, action-needed or action-taken.", valueName: "answer"))
  var safe: String?

  @Option(help: ArgumentHelp("Who the minutes go to.", valueName: "whom"))
  var to: String?

  @Option(help: ArgumentHelp("Who approves minutes.", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "The reason. A single - reads it from standard input.", valueName: "text"))
  var why: String?

  func run() throws {
    let acting = try CaseAct(reference, in: options.surroundings())
    guard let number else { return try list(acting.review) }
    guard let meeting = acting.review.meetings.first(where: { $0.number == number }) else {
      throw Refusal.meeting(.noSuchMeeting)
    }
    guard let act else { return try print(meeting, of: acting) }
    guard let act = Act(rawValue: act) else { throw MeetingActUnknown() }
    if act == .say { return try say(in: meeting, acting) }
    let reason = try why.map { try StandardInput.text($0) }
    try acting.performAndSay(
      .meet(meeting.entry, try proposal(act, meeting, acting)), why: reason,
      asJSON: options.json)
  }
}

extension MeetingCommand {
  private func list(_ review: Case) throws {
    let meetings = review.meetings
    if options.json {
      try Output.json(
        .array(
          meetings.map { meeting in
            [
              "number": .int(meeting.number), "entry": .string(meeting.entry.text),
              "kind": .string(meeting.kind.id), "title": .string(meeting.title),
              "on": meeting.on.map { .string($0.iso) },
              "began": review.began(meeting.entry).map { .string($0.iso) },
              "place": .string(meeting.place),
              "state": .string(meeting.state.rawValue),
              "lines": .int(review.minutes[meeting.entry].lines.count),
            ]
          }))
      return
    }
    if meetings.isEmpty { try Output.line("No meetings planned.") }
    for meeting in meetings {
      // A meeting that was held stands under the day it was held on.
      let when = (review.began(meeting.entry) ?? meeting.on)?.shown ?? ""
      try Output.line(
        "\(meeting.number)  \(meeting.title)  \(when)  \(meeting.state.words)")
    }
  }

  private func print(_ meeting: Meeting, of acting: CaseAct) throws {
    let surroundings = acting.surroundings
    let exporter = Exporter(surroundings, acting.office, maker: surroundings.knownName)
    let text = try exporter.text(
      of: .minutes, paper: exporter.paper(of: acting.review, meeting.entry), as: .text)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      try Output.line(String(line))
    }
  }

  /// What an act asks of the meeting.
  private func proposal(
    _ act: Act, _ meeting: Meeting, _ acting: CaseAct
  ) throws -> MeetingAct {
    let now = try options.surroundings().clock.now
    let review = acting.review
    switch act {
    case .open: return .open(at: try occasion(acting))
    case .reopen: return .open(at: try occasion(acting) ?? now)
    case .began: return .correctTimes(began: try occasion(acting) ?? now, ended: nil)
    case .ended: return .correctTimes(began: nil, ended: try occasion(acting) ?? now)
    case .pause: return .pause(at: now)
    case .next: return .begin(item: (review.currentItem(of: meeting.entry) ?? 0) + 1, at: now)
    case .item: return .begin(item: item ?? 1, at: now)
    case .here, .apologies, .absent, .left:
      return .mark(try named(), try mark(act, meeting, acting, now))
    case .close:
      let answers: Answers =
        try safe.map { [.safe: .keys([$0]), .answer: .text(try given())] } ?? [:]
      return .close(
        MeetingAct.Closing(
          at: try occasion(acting), safetyEntry: FreshName.entry(), safety: answers))
    case .circulate: return .circulate(to: to ?? "", on: now, digest: "")
    case .approve: return .approve(by: by ?? "", on: now)
    case .addendum:
      return .add(
        FreshName.entry(), text: try given(), by: try acting.surroundings.person(), on: now)
    case .say: throw MeetingActUnknown()
    }
  }

  private func given() throws -> String { try text.map { try StandardInput.text($0) } ?? "" }

  /// The time given; `nil` where none was.
  private func occasion(_ acting: CaseAct) throws -> Occasion? { try on.map(acting.day) }

  /// Who is meant, as far as it was typed.
  private func named() throws -> NamedAttendee {
    let partner = try speaksFor.map { typed in
      guard let found = NamedAttendee.SpeaksFor(key: typed) else { throw SpeaksForUnknown() }
      return found
    }
    return NamedAttendee(who ?? "", of: organisation ?? "", speaksFor: partner)
  }

  private func mark(
    _ act: Act, _ meeting: Meeting, _ acting: CaseAct, _ now: Occasion
  ) throws -> AttendanceMark {
    let given = try occasion(acting)
    switch act {
    case .apologies: return .apologies
    case .absent: return .absent
    case .left: return .left(at: given?.time)
    case .open, .pause, .next, .item, .here, .say, .close, .reopen, .began, .ended, .circulate,
      .approve, .addendum:
      let usual = acting.review.timeOfComing(to: meeting.entry, now: now)
      return .present(from: given.map(\.time) ?? usual)
    }
  }

  /// Records what is said: the text, or each line of standard input as it comes.
  private func say(in meeting: Meeting, _ acting: CaseAct) throws {
    let surroundings = try options.surroundings()
    var speaker = ""
    if text != "-" { return try say(text ?? "", in: meeting, acting, surroundings, &speaker) }
    var lines = StandardLines()
    var recorded = 0
    while true {
      do {
        guard let line = try lines.next() else { break }
        // A blank line parts what was typed and says nothing.
        guard !PlainText.isBlank(line) else { continue }
        try say(line, in: meeting, acting, surroundings, &speaker)
        recorded += 1
      } catch let problem as any StatedProblem {
        throw InputStopped(problem, line: lines.number, recorded)
      }
    }
    if options.json {
      try Output.json(["recorded": .int(recorded)])
    } else {
      try Output.line("\(recorded.counted("line")) recorded.")
    }
  }

  private func say(
    _ typed: String, in meeting: Meeting, _ acting: CaseAct, _ surroundings: Surroundings,
    _ speaker: inout String
  ) throws {
    let now = surroundings.clock.now
    let people = acting.review.people(at: meeting)
    var typed = typed[...]
    if let tab = typed.firstIndex(of: "\t") {
      let initials = String(typed[..<tab])
      speaker = people.person(initials)?.who ?? initials
      typed = typed[typed.index(after: tab)...]
    } else if let who {
      speaker = people.person(who)?.who ?? who
    }
    let base = acting.review.base(ofDaysIn: meeting.entry, now: now)
    let line = ComposedLine(
      String(typed), people: people, now: base, calendar: acting.office.calendar
    ).moving(among: meeting.agenda)
    var item = acting.review.currentItem(of: meeting.entry)
    if let move = line.move {
      item = if case .to(let number) = move { number } else { (item ?? 0) + 1 }
    }
    if line.text.isEmpty, let item, line.move != nil {
      try acting.perform(.meet(meeting.entry, .begin(item: item, at: now)))
      return
    }
    let last = acting.review.minutes[meeting.entry].lines.last?.place
    let isSaid = line.kind == .said || line.kind == .query
    let minuted = MinuteLine(
      meeting: meeting.entry, name: FreshName.entry(), at: now,
      place: MinuteLine.place(at: surroundings.clock.moment, after: last),
      speaker: isSaid ? speaker : "", kind: line.kind, text: line.text, item: item,
      enquiries: line.enquiries)
    try acting.perform(.meet(meeting.entry, .minute(minuted, line.answers)))
  }
}

/// A word on the command line that names nothing done in a meeting.
struct MeetingActUnknown: StatedProblem {
  let problem = "There is no meeting action with that name."
  let remedy =
    "Choose one: \(MeetingCommand.Act.allCases.map(\.rawValue).joined(separator: ", "))."
}

/// A word on the command line that names nobody people speak for in a meeting.
struct SpeaksForUnknown: StatedProblem {
  let problem = "Members cannot speak for that in a meeting."
  let remedy =
    "Give one of these: \(NamedAttendee.SpeaksFor.all.map(\.key).joined(separator: ", "))."
}
