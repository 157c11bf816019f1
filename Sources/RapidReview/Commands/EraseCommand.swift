import ArgumentParser
import CaseStore
import Casework
import Office

/// `erase`: what a record says is taken out, by order.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a record by order, for good.",
    discussion: """
      The words are overwritten in place. The log keeps the entry's place, who ordered it and on \
      what ground. Nothing older comes back. ENTRY is WRITER:N, as in `history --json` (the start \
      of the writer is enough). Or it is SHEET or SHEET:ENTRY, for every record of that part. \
      Without --confirm, the command only says what it would erase, and where else the same words \
      are. If the settings say that erasing takes two, the first run asks. Another person then \
      runs `erase REF ENTRY --confirm`, without giving ground and name again.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: ArgumentHelp("The record, like abcd:12, or notice:2.", valueName: "entry"))
  var entry: String

  @Option(
    help: ArgumentHelp("The law, and the request it follows from.", valueName: "text"))
  var ground: String?

  @Option(help: ArgumentHelp("Who decided it.", valueName: "name"))
  var byOrderOf: String?

  @Flag(help: "Do it. You cannot undo this.")
  var confirm = false

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let wanted = try EraseArgument.changes(entry, in: act.review).map {
      ErasureWanted($0, decidedBy: byOrderOf ?? "", ground: ground ?? "")
    }
    for one in wanted {
      if let obstacle = act.review.obstacleToErasing(one.change) { throw Refusal.erasure(obstacle) }
    }
    guard confirm else { return try say(wanted, in: act) }
    var done: [(words: String, state: EraseState)] = []
    for one in wanted {
      let words = try act.perform(.erase(one))
      done.append((words, EraseState(of: one.change, in: act)))
    }
    if options.json {
      return try Output.json([
        "reference": .string(act.review.reference.text),
        "records": .array(
          done.map { ["words": .string($0.words), "state": .string($0.state.rawValue)] }),
      ])
    }
    for (words, state) in done {
      try Output.line("\(act.review.reference.text)  \(words)")
      if let further = state.further { Output.error("rapidreview: \(further)") }
    }
  }

  private func say(_ wanted: [ErasureWanted], in act: CaseAct) throws {
    let records = wanted.map { one in
      (
        words: act.review[one.change].map(act.review.summary) ?? "",
        alsoIn: act.review.placesWithWords(of: one.change),
        askedBy: act.review.erasureAsked(of: one.change)?.by
      )
    }
    if options.json {
      return try Output.json([
        "reference": .string(act.review.reference.text),
        "records": .array(
          records.map {
            [
              "words": .string($0.words), "state": .string("kept"),
              "alsoIn": .array($0.alsoIn.map(JSON.string)),
              "askedBy": $0.askedBy.map(JSON.string) ?? .null,
            ]
          }),
        "places": .array(
          CaseTrace.allCases.map {
            ["place": .string($0.words), "becomes": .string($0.whenErased)]
          }),
      ])
    }
    for record in records {
      try Output.line("Would erase: \(record.words)")
      if let person = record.askedBy { try Output.line("  \(person) asked for it.") }
      for place in record.alsoIn { try Output.line("  the same words are also in: \(place)") }
    }
    for trace in CaseTrace.allCases {
      try Output.line("\(trace.words): \(trace.whenErased).")
    }
    try Output.line("Nothing was erased. To erase it, add --confirm. You cannot undo this.")
  }
}

/// What has become of a record that is to be erased.
private enum EraseState: String {
  case erased
  /// Another person has to confirm it.
  case asked
  /// It is ordered, and this disk still has the words.
  case ordered

  init(of change: ChangeID, in act: CaseAct) {
    guard act.review[change]?.isErased == true else {
      self = .asked
      return
    }
    let isDue = act.office.findings(of: act.review.id).contains { finding in
      if case .erasureDue = finding.what { true } else { false }
    }
    self = isDue ? .ordered : .erased
  }

  /// What is still to be done; `nil` for nothing.
  var further: String? {
    switch self {
    case .erased: nil
    case .asked:
      "Not erased yet. Your settings require a second person.\nAnother person runs `rapidreview "
        + "erase` with the same reference, the same entry and --confirm."
    case .ordered:
      "Ordered, but the words are still on this disk.\nOpen the case again once the disk can be "
        + "written. That removes them."
    }
  }
}

/// Which records are meant on the command line.
enum EraseArgument {
  static func changes(_ text: String, in review: Case) throws -> [ChangeID] {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    if let name = parts.first, let sheet = Sheet(rawValue: name) {
      let entry = try SheetArgument.entry(parts.dropFirst().first, of: sheet, in: review)
      let found = review.changes.filter { change in
        !change.isErased && change.events.contains { $0.field?.entry == entry }
      }
      guard !found.isEmpty else { throw Refusal.erasure(.noSuchChange) }
      return found.map(\.id)
    }
    guard parts.count == 2, let number = Int(parts[1]), parts[0].count >= 4 else {
      throw Refusal.erasure(.noSuchChange)
    }
    let found = review.changes.map(\.id).filter {
      $0.number == number && $0.writer.text.hasPrefix(parts[0])
    }
    guard found.count == 1 else { throw Refusal.erasure(.noSuchChange) }
    return found
  }
}

extension CaseField {
  /// The entry it is a part of; `nil` for what is of none.
  fileprivate var entry: Entry? {
    switch self {
    case .answer(let entry, _), .presence(let entry): entry
    case .opening, .reference, .mistake, .criteria, .milestone, .need, .plan, .recommendation,
      .reportVersion, .finalisation, .signature, .signatureOverride, .sending, .meeting,
      .lineOrder, .form2, .returned, .pack:
      nil
    }
  }
}
