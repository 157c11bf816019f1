import ArgumentParser
import CaseStore
import Casework
import Office

/// `criteria`: answers the serious-incident test and decides.
struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria", abstract: "Answer the serious-incident test and record the decision.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Option(help: "Abuse or neglect of the child: known, suspected or neither.")
  var abuse: String

  @Option(help: "What happened to the child: died, seriously-harmed or neither.")
  var outcome: String

  @Option(
    help: ArgumentHelp(
      "Kinds of serious harm, with commas between: mental-health, intellectual, emotional, "
        + "social, behavioural, physical-health, other."))
  var harm: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Long-term impairment is likely, though not certain.")
  var longTermLikely: Bool?

  @Flag(
    inversion: .prefixedNo, help: "The child has recovered. Serious harm may still have occurred.")
  var recovered: Bool?

  @Flag(help: "The child was looked after by the local authority.")
  var lookedAfter = false

  @Option(help: ArgumentHelp("The date of the decision.", valueName: "day"))
  var on = "today"

  @Option(
    help: ArgumentHelp(
      "Why. A single - reads it from standard input, out of the shell's history.",
      valueName: "text"))
  var rationale: String

  @Option(
    help: ArgumentHelp(
      "A partner's view, again for each: local-authority, police or health, = and notifiable, "
        + "not-notifiable or undecided.", valueName: "partner=view"))
  var view: [String] = []

  @Option(
    help: ArgumentHelp(
      "What follows where it is not notifiable: local-review or no-review.", valueName: "key"))
  var followUp: String?

  func run() throws {
    let surroundings = try options.surroundings()
    let (office, review) = try surroundings.office(opening: reference)
    let occasion = try DayArgument.read(
      on, now: surroundings.clock.now, calendar: office.calendar)
    let test = SeriousIncidentTest(
      abuseOrNeglect: try ChoiceArgument.read("--abuse", abuse),
      outcome: try ChoiceArgument.read("--outcome", outcome),
      harms: Set(
        try (harm ?? "").split(separator: ",").map { try ChoiceArgument.read("--harm", String($0)) }
      ),
      isLongTermHarmLikely: longTermLikely, hasRecovered: recovered, wasLookedAfter: lookedAfter,
      rationale: try StandardInput.text(rationale), views: try views(),
      followUp: try followUp.map { try ChoiceArgument.read("--follow-up", $0) })
    try office.change(
      review.id, .decideCriteria(test, on: occasion), why: nil, by: try surroundings.person(),
      clock: surroundings.clock)
    if !options.json { try Output.line(test.result.sentence) }
    try Report.step(
      .criteriaDecided, of: review.id, in: office, surroundings, asJSON: options.json)
  }

  private func views() throws(Complaint) -> [StatutoryPartner: SeriousIncidentTest.View] {
    var views: [StatutoryPartner: SeriousIncidentTest.View] = [:]
    for given in view {
      let parts = given.split(separator: "=", maxSplits: 1).map(String.init)
      let partner: StatutoryPartner = try ChoiceArgument.read("--view", parts.first ?? "")
      views[partner] = try ChoiceArgument.read("--view", parts.count == 2 ? parts[1] : "")
    }
    return views
  }
}
