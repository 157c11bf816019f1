import ArgumentParser
import Casework
import Office

/// `sheets`: what can be filled in, and with which words.
struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "Show every section of a case and of the partnership, with its questions and "
      + "answers.",
    discussion: "A star marks what must be answered.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    if options.json {
      try Output.json(.array(Sheet.allCases.map(SheetJSON.facts)))
      return
    }
    for (index, sheet) in Sheet.allCases.enumerated() {
      if index > 0 { try Output.line("") }
      for line in SheetsCommand.lines(of: sheet) { try Output.line(line) }
    }
  }

  private static func lines(of sheet: Sheet) -> [String] {
    let facts = sheet.facts
    let owner = sheet.isOfPartnership ? "of the partnership, " : ""
    let questions = facts.questions.map { question in
      let id = question.id.text + (question.isRequired ? "*" : "")
      return "  \(id.padded(to: 24))  \(question.label): \(question.kind.words)"
    }
    return ["\(sheet.id)  \(facts.title) (\(owner)\(facts.shape.words))"] + questions
  }
}

/// `fill`: answers questions of a sheet.
struct FillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Answer questions of a section. Prints what was recorded.",
    discussion: """
      ENTRY is the number in the list, or new. For partners' positions it is local-authority, \
      police or health. Sections you fill in once take none. QUESTION=- reads that answer from \
      standard input, out of the shell's history. QUESTION= clears an answer. `rapidreview sheets` \
      names sections, questions and answers. Never type a real name of the child or family.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "The case, like 2026-014, or - for the partnership's sections.", valueName: "ref"))
  var reference: String

  @Argument(help: "The section, like incident.")
  var sheet: String

  @Argument(
    help: ArgumentHelp(
      "The entry if the section has several, then QUESTION=ANSWER.", valueName: "answer"))
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "The reason. A single - reads it from standard input.", valueName: "text"))
  var why: String?

  func run() throws {
    let surroundings = try options.surroundings()
    let place = try SheetPlace(reference, sheet, in: surroundings)
    let hasEntry = words.first.map { !$0.contains("=") } ?? false
    let entry = try SheetArgument.entry(
      hasEntry ? words.first : nil, of: place.sheet, in: place.holder)
    let given = Array(words.dropFirst(hasEntry ? 1 : 0))
    guard !given.isEmpty else { throw Complaint.sheet(.notAnAnswer(place.sheet)) }
    let answers = try place.argument.answers(given)
    let isNew = place.holder.number(of: entry) == nil && entry.name != .only
    let holder = try place.change(
      .fill(entry, answers), .fill(entry, answers), why: why.map { try StandardInput.text($0) })
    try SheetReport(entry, holder, reference: place.reference).say(
      only: answers, isNew: isNew && place.sheet.facts.shape == .register, asJSON: options.json)
  }
}

/// `remove`: takes an entry out of a register.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove an entry from a list, with a reason. The log keeps it.")

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "The case, like 2026-014, or - for the partnership's sections.", valueName: "ref"))
  var reference: String

  @Argument(help: "The section, like action.")
  var sheet: String

  @Argument(help: "The number of the entry.")
  var entry: String

  @Option(
    help: ArgumentHelp(
      "The reason. A single - reads it from standard input.", valueName: "text"))
  var why: String

  func run() throws {
    let surroundings = try options.surroundings()
    let place = try SheetPlace(reference, sheet, in: surroundings)
    guard entry != "new" else { throw Complaint.sheet(.noSuchEntry(place.sheet)) }
    let entry = try SheetArgument.entry(entry, of: place.sheet, in: place.holder)
    let number = place.holder.number(of: entry)
    _ = try place.change(.remove(entry), .remove(entry), why: StandardInput.text(why))
    if options.json {
      try Output.json([
        "reference": place.reference.map { .string($0.text) }, "sheet": .string(place.sheet.id),
        "entry": number.map { .int($0) },
      ])
    } else {
      let words = "\(place.sheet.facts.title) \(number ?? 0) removed"
      try Output.line(place.reference.map { "\($0.text)  \(words)" } ?? words)
    }
  }
}

/// Where a sheet lies that a command is about: in a case, or in the partnership.
struct SheetPlace {
  let sheet: Sheet
  /// The case; `nil` for the partnership.
  let review: Case?
  private let surroundings: Surroundings
  private let office: CaseOffice

  /// Finds it by the case's reference, or `-` for the partnership.
  init(_ reference: String, _ sheet: String, in surroundings: Surroundings) throws {
    let isPartnership = reference == "-"
    self.sheet = try SheetArgument.read(sheet, ofPartnership: isPartnership)
    self.surroundings = surroundings
    (office, review) =
      isPartnership
      ? (try surroundings.office(), nil) : try surroundings.office(opening: reference)
  }

  var reference: CaseReference? { review?.reference }
  var holder: any SheetHolder { review ?? office.partnership }

  /// Reads answers to the sheet's questions.
  var argument: AnswerArgument {
    AnswerArgument(sheet, of: review, in: office, now: surroundings.clock.now)
  }

  /// Records a change here; answers with what it left.
  func change(
    _ proposal: Proposal, _ forAll: PartnershipProposal, why: String?
  ) throws -> any SheetHolder {
    let person = try surroundings.person()
    let clock = surroundings.clock
    guard let review else {
      try office.change(forAll, why: why, by: person, clock: clock)
      return office.partnership
    }
    let change = try office.change(review.id, proposal, why: why, by: person, clock: clock)
    let after = try office.review(review.id, now: clock.moment)
    Report.notes(on: change, in: after, surroundings)
    return after
  }
}

/// What is said of an entry once it is filled in.
struct SheetReport {
  private let entry: Entry
  private let holder: any SheetHolder
  private let reference: CaseReference?

  init(_ entry: Entry, _ holder: any SheetHolder, reference: CaseReference?) {
    (self.entry, self.holder, self.reference) = (entry, holder, reference)
  }

  /// Prints the number of a new entry, and then what was recorded.
  func say(only given: Answers, isNew: Bool, asJSON: Bool) throws {
    if asJSON {
      try Output.json([
        "reference": reference.map { .string($0.text) }, "sheet": .string(entry.sheet.id),
        "entry": SheetJSON.name(of: entry, in: holder),
        "answers": SheetJSON.answers(holder.answers(in: entry), of: entry.sheet),
      ])
      return
    }
    if isNew { try Output.plain(holder.number(of: entry).map(String.init) ?? "") }
    let title = [reference?.text, entry.title(in: holder)].compactMap(\.self)
    try Output.line(title.joined(separator: "  "))
    for question in entry.sheet.facts.questions where given.given[question.id] != nil {
      let words = holder.answer(to: question.id, in: entry).map { question.words(of: $0) }
      let lines = (words ?? "cleared").split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        try Output.line(index == 0 ? "  \(question.label): \(line)" : "    \(line)")
      }
    }
  }
}

extension Entry {
  /// The sheet's title, with the number or partner where there are several entries.
  func title(in holder: any SheetHolder) -> String {
    switch sheet.facts.shape {
    case .once: sheet.facts.title
    case .byPartner:
      "\(sheet.facts.title): \(StatutoryPartner(rawValue: name.text)?.words ?? name.text)"
    case .register: "\(sheet.facts.title) \(holder.number(of: self).map(String.init) ?? "")"
    }
  }
}

extension SheetFacts.Shape {
  /// The name in JSON.
  var key: String {
    switch self {
    case .once: "once"
    case .register: "register"
    case .byPartner: "by-partner"
    }
  }

  var words: String {
    switch self {
    case .once: "once"
    case .register: "any number"
    case .byPartner: "one for each partner"
    }
  }
}

extension Question.Kind {
  /// The name in JSON.
  var key: String {
    switch self {
    case .line: "line"
    case .text: "text"
    case .day: "day"
    case .choice: "choice"
    case .several: "several"
    case .truth: "truth"
    case .person: "person"
    case .organisation: "organisation"
    case .recipients: "recipients"
    case .organisationsAsked: "organisations"
    case .links: "links"
    }
  }

  /// What can be answered, in a few words.
  var words: String {
    switch self {
    case .line: "a line"
    case .text: "text"
    case .day(.past): "a date in the past"
    case .day(.future): "a date in the future"
    case .day(.any): "a day"
    case .choice: "one of \(keys.joined(separator: ", "))"
    case .several: "some of \(keys.joined(separator: ", "))"
    case .truth: "yes or no"
    case .person: "a person, by initials or name"
    case .organisation: "an organisation, by initials or name"
    case .organisationsAsked: "organisations asked, by name, with commas between"
    case .links: "chosen on the screens"
    case .recipients: "some of \(keys.joined(separator: ", "))"
    }
  }

  /// The keys that can be answered; none where the answer is free.
  var keys: [String] {
    switch self {
    case .choice(let options), .several(let options): options.map(\.key)
    case .recipients: RecipientArgument.choices
    case .truth: ["yes", "no"]
    case .line, .text, .day, .person, .organisation, .organisationsAsked, .links: []
    }
  }
}
