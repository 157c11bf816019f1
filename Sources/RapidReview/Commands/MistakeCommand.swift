import ArgumentParser
import Casework
import Office

/// `mistake`: a case that is none leaves every count.
struct MistakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mistake",
    abstract: "Stop counting a case that was opened in error, or twice.",
    discussion: """
      Nothing is deleted. The record and its history stay. The case leaves the list, the due \
      steps, the actions and the year's figures. Needs a reason.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Option(help: ArgumentHelp("The case it duplicates, which continues.", valueName: "ref"))
  var duplicateOf: String?

  @Flag(help: "Count it again, as a case after all.")
  var countAgain = false

  @Option(
    help: ArgumentHelp(
      "The reason. A single - reads it from standard input.", valueName: "text"))
  var why: String

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let other = try duplicateOf.map(ReferenceArgument.read)
    let mistake: CaseMistake = other.map { .duplicate(of: $0) } ?? .openedInError
    try act.performAndSay(
      .count(as: countAgain ? nil : mistake), why: try StandardInput.text(why), asJSON: options.json
    )
  }
}
