import ArgumentParser
import CaseStore
import Casework
import Office

/// `hold`: a case is kept whole until the hold is lifted.
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Place a legal hold on a case, or lift it.",
    discussion: """
      Under a hold, nothing in the case can be erased, and the case cannot be disposed of. Give a \
      reason: who may need the record, or who released it.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Flag(help: "Lift it.")
  var lift = false

  @Option(
    help: ArgumentHelp(
      "The reason. A single - reads it from standard input.", valueName: "text"))
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
    abstract: "List the closed cases due for a retention review, or keep one for longer.",
    discussion: """
      Without REF, this lists the cases due for a retention review, and those waiting to be \
      disposed of. With REF, it says when and why that case is reviewed. With --keep-until and a \
      reason, the case is kept and reviewed again on that date. Nothing is destroyed \
      automatically. See `dispose`.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String?

  @Option(help: ArgumentHelp("Keep it, and review it again then.", valueName: "day"))
  var keepUntil: String?

  @Option(
    help: ArgumentHelp(
      "The reason. A single - reads it from standard input.", valueName: "text"))
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
    if rows.isEmpty { try Output.line("No records to review.") }
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
    commandName: "dispose", abstract: "Destroy a closed case. Two members must sign.",
    discussion: """
      One member orders it with --ground and --why. This changes nothing yet. Another member \
      confirms it with --confirm, at their own computer and with their own key. Then the whole \
      case is overwritten and removed, here and wherever else the store is opened. You cannot undo \
      this. Without REF, this lists the waiting orders and the cases disposed of.

      GROUND is retention-reviewed, no-case or required-by-law. The reason stays when the case is \
      gone, so do not name anyone in it. You must first lift a legal hold, and wait for the \
      retention review.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String?

  @Option(
    help: ArgumentHelp("retention-reviewed, no-case or required-by-law.", valueName: "ground"))
  var ground: String?

  @Option(
    help: ArgumentHelp(
      "Who decided it and why. A single - reads it from standard input.", valueName: "text"))
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
    try Output.line("\(act.review.reference.text)  Disposal ordered. Nothing is deleted yet.")
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
    try Output.line("\(reference.text)  Disposed of. You still need to deal with:")
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
    if states.isEmpty { try Output.line("No cases were disposed of, and no orders are waiting.") }
    for state in states {
      let order = state.order
      let how = state.isDone ? "disposed of" : "waiting for a second member"
      try Output.line(
        "\(order.reference.text)  \(how), ordered on \(order.day.shown) (\(order.ground.label))")
    }
  }
}
