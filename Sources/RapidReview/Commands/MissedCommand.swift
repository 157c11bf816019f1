import ArgumentParser
import CaseStore
import Casework
import Office

/// `missed`: the points to check in the chronology of a case.
struct MissedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missed",
    abstract: "List the points to check in a chronology, each with its rule.",
    discussion: """
      Gaps, silences, contradictions, the same event in several records, and records that an \
      organisation involved did not make. Each kind comes under its rule. Dismissed points are \
      left out, unless you give --all. Entries are named by their numbers in the chronology, from \
      1. Only single words of their text are printed, and dates as they were written.
      """,
    aliases: ["points"])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Flag(help: "Show what was dismissed as well, with the reason.")
  var all = false

  @Flag(help: "List the numbers of the rules, as the settings can change them, and nothing else.")
  var rules = false

  @Option(
    help: ArgumentHelp(
      "Only points of a kind: gap, silence, contradiction, duplicate, silent, no-source or "
        + "outside.", valueName: "kind"))
  var kind: ChronologyFlag.Kind?

  func run() throws {
    let surroundings = try options.surroundings()
    let (office, review) = try surroundings.office(opening: reference)
    let clock = surroundings.clock
    let chronology = ReviewedChronology(
      of: review, partnership: office.partnership, on: clock.now.day)
    if rules {
      try writeRules(chronology.rules.numbers)
    } else {
      let flags = (all ? chronology.flags : chronology.openFlags).filter { flag in
        kind.map { $0 == flag.kind } ?? true
      }
      if options.json {
        try Output.json(.array(flags.map { PointJSON.object($0, in: chronology) }))
      } else {
        try write(flags, in: chronology)
      }
    }
    Report.warn(of: office.findings(of: review.id).filter { $0.severity >= .damage }.count)
  }

  private func writeRules(_ numbers: RuleNumbers) throws {
    if options.json {
      let all = RuleNumber.allCases.map { number in
        [
          "name": .string(number.name), "value": .int(numbers[number]),
          "usual": .int(number.usual), "words": .string(number.words),
        ] as JSON
      }
      try Output.json(.array(all))
      return
    }
    let width = numbers.table.map(\.setting.count).max() ?? 0
    for row in numbers.table {
      let space = String(repeating: " ", count: width - row.setting.count + 2)
      try Output.line(row.setting + space + row.words)
    }
  }

  private func write(_ flags: [ChronologyFlag], in chronology: ReviewedChronology) throws {
    if flags.isEmpty {
      try Output.line("No points to check in \(chronology.entries.count) entries.")
    }
    for kind in ChronologyFlag.Kind.allCases {
      let found = flags.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      try Output.line("\(kind.words) (\(found.count))")
      try Output.line("  Rule: \(chronology.rules.rule(of: kind))")
      for flag in found {
        let numbers = flag.places.prefix(MissedCommand.mostNumbers).map { String($0 + 1) }
        let more = flag.places.count > numbers.count ? ", …" : ""
        try Output.line(
          "  \(numbers.joined(separator: ", "))\(more)  \(flag.words(in: chronology))")
        if let dismissal = chronology.dismissal(of: flag) {
          try Output.line("    Dismissed by \(dismissal.by) on \(dismissal.at.shown).")
        }
      }
    }
  }

  /// So many entries are named in a line; JSON names all.
  private static let mostNumbers = 8
}

extension ChronologyFlag.Kind: ExpressibleByArgument {}
