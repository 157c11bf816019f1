import ArgumentParser
import CaseStore
import Casework
import Office

/// `pack`: freezes the SPRG's pack as a version and writes it into a folder.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Freeze the meeting pack and save it to a folder.",
    discussion: """
      Writes the KLOEs with answers and findings, the chronology, and what is missing and why. \
      Formats are Word, a page and plain text. It is refused while a return is outstanding, unless \
      the chair has decided to proceed without it. `export REF pack` writes it without freezing \
      it.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Option(name: .long, help: ArgumentHelp("The folder. Created if needed.", valueName: "dir"))
  var to: String

  @Flag(
    name: .long,
    help: "Open the Word document with the program the system has for it (xdg-open or open).")
  var open = false

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let exporter = Exporter(act.surroundings, act.office, maker: try act.surroundings.person())
    let (pack, change, written) = try exporter.freezePack(
      of: act.review.id, into: to, by: try act.surroundings.person())
    try act.follow(change)
    let path = written?.path ?? ""
    if options.json {
      try Output.json([
        "path": .string(path), "version": .int(pack.number), "sha256": .string(pack.digest),
        "handling": written?.handling.map(JSON.string) ?? .null,
      ])
    } else {
      try Output.line(path)
      Output.caution(written)
    }
    if open { try act.surroundings.open(path) }
  }
}
