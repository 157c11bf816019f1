import ArgumentParser
import CaseStore
import Casework
import Office

/// `missed`: what the rules find in the chronology of a case.
struct MissedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missed",
    abstract: "Show what was missed in a chronology: gaps, contradictions, silences, each by rule.",
    discussion: """
      Each kind stands under the rule that finds it. What was dismissed is left out unless --all \
      is given. No free text of an entry is printed. The entries are named by their numbers in the \
      chronology, from 1.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Flag(help: "Show what was dismissed as well, with the reason.")
  var all = false

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let clock = surroundings.clock
    let review = try office.review(ReferenceArgument.read(reference), now: clock.moment)
    let chronology = ReviewedChronology(
      of: review, partnership: office.partnership, on: clock.now.day)
    let flags = all ? chronology.flags : chronology.openFlags
    if options.json {
      try Output.json(.array(flags.map { json(of: $0, in: chronology) }))
    } else {
      try write(flags, in: chronology)
    }
    Report.warn(of: office.findings(of: review.id).filter { $0.severity >= .damage }.count)
  }

  private func write(_ flags: [ChronologyFlag], in chronology: ReviewedChronology) throws {
    if flags.isEmpty {
      try Output.line("The rules find nothing in \(chronology.entries.count) entries.")
    }
    for kind in ChronologyFlag.Kind.allCases {
      let found = flags.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      try Output.line("\(kind.words)")
      try Output.line("  Rule: \(chronology.rules.rule(of: kind))")
      for flag in found {
        let numbers = flag.places.map { String($0 + 1) }.joined(separator: ", ")
        try Output.line("  \(numbers)  \(flag.words(in: chronology))")
        if let dismissal = chronology.dismissals[flag.id] {
          try Output.line("    Dismissed by \(dismissal.by) on \(dismissal.at.shown).")
        }
      }
    }
  }

  private func json(of flag: ChronologyFlag, in chronology: ReviewedChronology) -> JSON {
    let dismissal: JSON? = chronology.dismissals[flag.id].map { dismissal in
      [
        "by": .string(dismissal.by), "at": .string(dismissal.at.iso),
        "reason": .string(dismissal.reason),
      ]
    }
    let entries: [JSON] = flag.places.map { place in
      let entry = chronology.entries[place]
      return [
        "entry": .string(entry.id.text), "number": .int(place + 1),
        "when": .string(entry.content.when.shown), "organisation": .string(entry.organisation),
      ]
    }
    return [
      "flag": .string(flag.id.text), "kind": .string(flag.kind.rawValue),
      "words": .string(flag.words(in: chronology)),
      "rule": .string(chronology.rules.rule(of: flag.kind)), "entries": .array(entries),
      "dismissed": dismissal,
    ]
  }
}
