import ArgumentParser
import CaseStore
import Casework
import Office

/// `hold`: a case is kept whole until the hold is lifted.
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Place a legal hold on a case, or lift it.",
    discussion: """
      While it stands, nothing is erased from the case and it cannot be disposed of. Both take a \
      reason: who may need the record, or who released it.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Flag(help: "Lift it.")
  var lift = false

  @Option(help: ArgumentHelp("The reason; - reads it from standard input.", valueName: "text"))
  var why: String

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    try act.performAndSay(
      .hold(!lift), why: try StandardInput.text(why), asJSON: options.json)
  }
}

/// `retention`: which records are to be looked at, and until when one is kept.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "List the closed cases whose record is to be reviewed, or keep one for longer.",
    discussion: """
      Without REF it lists the cases whose retention review has come, and those that wait to be \
      disposed of. With REF it says when and why that case is looked at again. With --keep-until \
      it is kept, and looked at again on that day; that takes a reason. Nothing is destroyed by \
      itself: see `dispose`.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String?

  @Option(help: ArgumentHelp("Keep it, and look at it again then.", valueName: "day"))
  var keepUntil: String?

  @Option(help: ArgumentHelp("The reason; - reads it from standard input.", valueName: "text"))
  var why: String?

  func validate() throws {
    if keepUntil != nil, reference == nil { throw ValidationError("--keep-until needs REF.") }
    if why != nil, keepUntil == nil { throw ValidationError("--why goes with --keep-until.") }
  }

  func run() throws {
    guard let reference else { return try list() }
    let act = try CaseAct(reference, in: options.surroundings())
    guard let keepUntil else { return try show(act) }
    try act.performAndSay(
      .keep(until: try act.day(keepUntil).day), why: try why.map(StandardInput.text),
      asJSON: options.json)
  }

  private func list() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let rows = office.recordsToReview(on: surroundings.clock.now.day)
    if options.json {
      try Output.json(.array(rows.map(RetentionJSON.row)))
      return
    }
    if rows.isEmpty { try Output.line("No record is to be reviewed.") }
    for row in rows {
      let words = [
        row.outline.reference.text, row.outline.child.padded(to: 16),
        row.day.shown.padded(to: 15), row.standing,
      ]
      try Output.line(words.joined(separator: "  ").trimmedAtEnd)
    }
    Report.warn(of: office.damage)
  }

  private func show(_ act: CaseAct) throws {
    let review = act.review.retentionReview(act.office.partnership.retentionYears)
    if options.json {
      try Output.json(RetentionJSON.whole(act.review, review))
      return
    }
    let reference = act.review.reference.text
    if let hold = act.review.legalHold { try Output.line("\(reference)  \(hold.sentence)") }
    guard let review else {
      try Output.line("\(reference)  The case is open. Its retention review is set when it closes.")
      return
    }
    try Output.line("\(reference)  Retention review \(review.day.shown). \(review.sentence)")
  }
}

/// `dispose`: a case is destroyed, once two members have signed for it.
struct DisposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispose", abstract: "Have a closed case destroyed; two members sign for it.",
    discussion: """
      One member orders it with --ground and --why, which changes nothing yet. Another confirms it \
      with --confirm at their own computer, under their own key, and then the whole case is \
      overwritten and removed, here and wherever else the store is opened. It cannot be undone. \
      Without REF it lists the orders that wait, and what was disposed of.

      GROUND is retention-reviewed, no-case or required-by-law. The reason stays when the case is \
      gone, so it names nobody. A legal hold, or a retention review that has not come, is in the \
      way.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String?

  @Option(
    help: ArgumentHelp("retention-reviewed, no-case or required-by-law.", valueName: "ground"))
  var ground: String?

  @Option(
    help: ArgumentHelp(
      "Who decided it and why; - reads it from standard input.", valueName: "text"))
  var why: String?

  @Flag(help: "Confirm what another member ordered. The case is destroyed.")
  var confirm = false

  func validate() throws {
    if reference == nil, confirm || ground != nil || why != nil {
      throw ValidationError("REF is missing: which case?")
    }
    if confirm, ground != nil || why != nil {
      throw ValidationError("--confirm goes without --ground and --why: the order has both.")
    }
    if reference != nil, !confirm, ground == nil || why == nil {
      throw ValidationError("Give --ground and --why to order it, or --confirm to confirm it.")
    }
  }

  func run() throws {
    let surroundings = try options.surroundings()
    guard let reference else { return try list(try surroundings.office()) }
    let act = try CaseAct(reference, in: surroundings)
    if confirm { return try confirmOrder(act) }
    let ground: DisposalGround = try ChoiceArgument.read("--ground", ground ?? "")
    try act.office.orderDisposal(
      of: act.review.id, ground, why: try StandardInput.text(why ?? ""),
      by: try surroundings.person(), clock: surroundings.clock)
    if options.json {
      try Output.json([
        "reference": .string(act.review.reference.text), "ground": .string(ground.rawValue),
        "done": .bool(false),
      ])
      return
    }
    try Output.line("\(act.review.reference.text)  Ordered to be disposed of. Nothing is gone yet.")
    try sayTraces()
    try Output.line(
      "Another member confirms it: rapidreview dispose \(act.review.reference.text) --confirm")
  }

  private func confirmOrder(_ act: CaseAct) throws {
    let reference = act.review.reference
    try act.office.confirmDisposal(
      of: act.review.id, by: try act.surroundings.person(), clock: act.surroundings.clock)
    if options.json {
      try Output.json(["reference": .string(reference.text), "done": .bool(true)])
      return
    }
    try Output.line("\(reference.text)  Disposed of. What is left is for you:")
    try sayTraces(onlyLeft: true)
  }

  private func sayTraces(onlyLeft: Bool = false) throws {
    for trace in CaseTrace.allCases where !onlyLeft || !trace.isClearedWhenDisposed {
      try Output.line("  \(trace.words): \(trace.whenDisposed).")
    }
  }

  private func list(_ office: CaseOffice) throws {
    let states = office.store.disposalStates()
    if options.json {
      try Output.json(.array(states.map(RetentionJSON.order)))
      return
    }
    if states.isEmpty { try Output.line("No case was disposed of, and no order waits.") }
    for state in states {
      let order = state.order
      let how = state.isDone ? "disposed of" : "waits for a second member"
      try Output.line(
        "\(order.reference.text)  \(how), ordered on \(order.day.shown) (\(order.ground.label))")
    }
  }
}
