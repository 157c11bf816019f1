import ArgumentParser
import CaseStore
import Casework
import Documents
import Office

/// `history`: who changed what, when and why; and the case as it was recorded on a moment.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show every change to a case: who, when, what and why.",
    discussion: """
      With --as-of, you see the case as it was recorded then: its steps on that date, and the \
      history up to it. Times are by the clocks of the computers in use. Without a time, you see \
      the end of that day.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Option(
    help: ArgumentHelp("Only changes by people whose name contains this.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "Only changes to fields that contain this: criteria, plans, “Chair "
        + "told”.", valueName: "text"))
  var field: String?

  @Option(
    help: ArgumentHelp("The case as recorded on this date, or date and time.", valueName: "moment"))
  var asOf: String?

  func run() throws {
    let surroundings = try options.surroundings()
    let (office, current) = try surroundings.office(opening: reference)
    let now = surroundings.clock.now
    let moment = try asOf.map {
      try DayArgument.read($0, now: now, calendar: office.calendar)
    }
    // Where another day is taken for today, it says nothing of when changes were stamped.
    if let moment, surroundings.clock.fixed == nil, moment.day > now.day {
      throw Complaint.stillToCome(moment, today: now.day)
    }
    let review = try moment.map { try HistoryCommand.past(current, on: $0) } ?? current
    let changes = review.changesAsTold.filter { shows($0, in: review) }
    var open = office.open(review, on: moment?.day ?? now.day)
    // What the partnership did to the days, or is lost, is no change of a field.
    if field == nil {
      if person == nil { open.losses = office.losses(of: review.id) }
      open.calendarMoves = office.calendarMoves(of: review).filter { move in
        (person.map { Needle($0).isIn(move.by) } ?? true)
          && (moment.map { move.stamp.at <= UnitedKingdomDay.lastMoment(of: $0) } ?? true)
      }
    }
    let attestations = office.attestations(of: current)
    if options.json {
      try Output.json(HistoryCommand.json(open, changes, attestations, asOf: moment))
    } else {
      for line in lines(of: open, changes, attestations ?? [:], asOf: moment) {
        try Output.line(line)
      }
    }
    Report.warn(of: office.findings(of: review.id).filter { $0.severity >= .damage }.count)
  }

  private static func past(_ review: Case, on occasion: Occasion) throws(Complaint) -> Case {
    guard let past = review.asRecorded(by: UnitedKingdomDay.lastMoment(of: occasion)) else {
      let first = review.changes.first.map { UnitedKingdomDay.occasion(at: $0.stamp.at) }
      throw .notOpenThen(review.reference, occasion, first: first)
    }
    return past
  }

  private func shows(_ change: Change<CaseEvent>, in review: Case) -> Bool {
    if let person, !Needle(person).isIn(change.by) { return false }
    guard let field else { return true }
    let needle = Needle(field)
    return review.fields(of: change).contains {
      needle.isIn($0.words) || needle.isIn($0.kind.words)
    }
  }

  private func lines(
    of open: OpenCase, _ changes: [Change<CaseEvent>], _ attestations: [ChangeID: Attestation],
    asOf moment: Occasion?
  ) -> [String] {
    let review = open.review
    let history = CaseRecord.history(
      of: review, showing: changes, moves: open.calendarMoves, losses: open.losses,
      attestations: attestations)
    let found =
      history.isEmpty ? ["No changes match that person and field."] : history
    guard let moment else { return found }
    let heading = "As recorded on \(moment.shown) – not as it is now"
    let whole = CaseRecord.lines(
      of: review, timetable: open.timetable, summary: open.summary, edition: open.edition,
      history: found)
    return [heading, ""] + whole
  }

  private static func json(
    _ open: OpenCase, _ changes: [Change<CaseEvent>], _ attestations: [ChangeID: Attestation]?,
    asOf moment: Occasion?
  ) -> JSON {
    let review = open.review
    return [
      "reference": .string(review.reference.text),
      "asOf": moment.map { .string($0.iso) },
      "milestones": moment.map { _ in .array(open.timetable.steps.map(CaseJSON.step)) },
      "conflicts": .array(review.conflicts.map { CaseJSON.conflict($0, in: review) }),
      "history": .array(changes.map { json($0, in: review, attestations?[$0.id]) }),
      "calendarMoves": .array(open.calendarMoves.map(CaseJSON.move)),
      "lost": .array(open.losses.map(JSON.string)),
    ]
  }

  /// A change as `show` has it, its fields, and what its author had not read.
  private static func json(
    _ change: Change<CaseEvent>, in review: Case, _ attestation: Attestation?
  ) -> JSON {
    let further: JSON = [
      "signedBy": attestation?.signer.map(JSON.string) ?? .null,
      "signature": attestation.map { .string($0.mark ?? "signed") } ?? .null,
      "fields": .array(review.fields(of: change).map { .string($0.words) }),
      "differs": .bool(review.changesInConflict.contains(change.id)),
      "notRead": .array(
        review.unread(by: change).map { other in
          ["writer": .string(other.id.writer.text), "n": .int(other.id.number)]
        }),
    ]
    return .object(
      (CaseJSON.change(change, in: review).members ?? []) + (further.members ?? []))
  }
}
