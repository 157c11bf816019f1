import ArgumentParser
import Casework
import Office

/// `decide`: the recommendation, on the answers and positions that are there.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide the recommendation, using the recorded answers and positions.",
    discussion: """
      Fill in the section recommendation and each partner's position first. The decision keeps \
      what its decider had read. If its evidence changes later, it is shown as out of date.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("The date of the decision.", valueName: "day"))
  var on: String

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    try act.performAndSay(
      .decideRecommendation(by: by, on: act.day(on)), asJSON: options.json)
  }
}

/// `freeze`: makes the report's words a version.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Freeze the report: keep a fixed copy, with its check code.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    // The digest is worked out where the words are read.
    try act.performAndSay(.freezeReport(digest: ""), asJSON: options.json)
  }
}

/// `finalise`: one of the two who finalise the report.
struct FinaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finalise", abstract: "Finalise the frozen version for one of the two sides.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: "The side: sprg-chair or business-unit.")
  var side: String

  @Option(help: "Who finalises it.")
  var name: String

  @Option(help: ArgumentHelp("When.", valueName: "day"))
  var on: String

  @Flag(help: "Record it although the name is not on the list of people.")
  var anyway = false

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let proposal = Proposal.finaliseReport(
      try ChoiceArgument.read("SIDE", side), name: name, on: try act.day(on))
    if !anyway { try act.requireKnown(name, for: proposal) }
    try act.performAndSay(proposal, asJSON: options.json)
  }
}

/// `sign`: a statutory partner's word on the version that stands.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Record a statutory partner's response to the finalised version.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: "The partner: local-authority, police or health.")
  var partner: String

  @Option(help: "Who signs.")
  var name: String

  @Option(help: ArgumentHelp("Their capacity: lead, delegate or deputy.", valueName: "text"))
  var capacity: String

  @Option(
    help: ArgumentHelp("agrees, agrees-with-comment or disagrees.", valueName: "position"))
  var position = Signature.Position.agrees.rawValue

  @Option(
    help: ArgumentHelp(
      "The comment or the grounds. A single - reads it from standard input.", valueName: "text"))
  var comment: String?

  @Option(help: ArgumentHelp("When, with the time.", valueName: "day"))
  var on: String

  @Flag(help: "Record it although that partner has no one with that name.")
  var anyway = false

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let given = SignatureGiven(
      partner: try ChoiceArgument.read("PARTNER", partner), name: name, capacity: capacity,
      position: try ChoiceArgument.read("--position", position),
      comment: try comment.map { try StandardInput.text($0) } ?? "", on: try act.day(on))
    if !anyway { try act.requireKnown(name, of: given.partner, for: .signReport(given)) }
    try act.performAndSay(.signReport(given), asJSON: options.json)
  }
}

/// `override`: an Executive lead's decision that the report goes without all signatures.
struct OverrideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Record an Executive lead's decision to send without all three signatures.",
    discussion: "The name and the reason are printed on the report and stay in the log.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: "The partner whose lead decides: local-authority, police or health.")
  var partner: String

  @Option(help: "The Executive lead.")
  var name: String

  @Option(help: ArgumentHelp("When.", valueName: "day"))
  var on: String

  @Option(
    help: ArgumentHelp(
      "The reason. A single - reads it from standard input.", valueName: "text"))
  var why: String

  @Flag(help: "Record it although that partner has no one with that name.")
  var anyway = false

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let partner: StatutoryPartner = try ChoiceArgument.read("PARTNER", partner)
    let proposal = Proposal.overrideSignatures(partner, name: name, on: try act.day(on))
    let reason = try StandardInput.text(why)
    if !anyway { try act.requireKnown(name, of: partner, for: proposal, why: reason) }
    try act.performAndSay(proposal, why: reason, asJSON: options.json)
  }
}

/// `send`: the report went to the Panel.
struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Record that the report was sent to the Panel.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Option(help: ArgumentHelp("When, with the time.", valueName: "day"))
  var on: String

  @Option(
    help: ArgumentHelp(
      "How it was sent and what proves it. A single - reads it from standard "
        + "input.", valueName: "text"))
  var evidence: String

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    try act.performAndSay(
      .sendReport(evidence: StandardInput.text(evidence), on: act.day(on)), asJSON: options.json)
  }
}
