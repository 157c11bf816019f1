import ArgumentParser
import CaseStore
import Casework
import Office
import Terminal

/// `new`: opens a case without asking.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Open a case; prints its reference once it is on the disk.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("The child's code name, never the real one.", valueName: "code"))
  var child: String

  @Option(help: ArgumentHelp("When the local authority became aware.", valueName: "day"))
  var aware: String

  @Option(
    help: ArgumentHelp(
      "The rule edition; otherwise the one that held on that day.", valueName: "id"))
  var edition: String?

  @Flag(help: "Open it although there is a case of that name and day.")
  var another = false

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let day = try DayArgument.read(
      aware, now: surroundings.clock.now, calendar: office.calendar)
    let review = try office.openCase(
      child: child, aware: day, edition: edition, isAnother: another, by: try surroundings.person(),
      clock: surroundings.clock)
    // First and at once: whoever reads a pipe may rely on it from here on.
    if options.json {
      try Output.json(["reference": .string(review.reference.text)])
      return
    }
    try Output.plain(review.reference.text)
    let today = surroundings.clock.now.day
    for thing in office.open(review, on: today).owed.prefix(3) {
      try Output.line(DueLine.text(of: thing, on: today))
    }
  }
}

/// `record`: records that a milestone was reached.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record that a milestone was reached.",
    discussion: """
      What happened can always be recorded, also late; out of order, with --why. A day recorded \
      wrongly is mended with --correct and --why, and the history keeps both. With --answer, \
      QUESTION=ANSWER fills in the sheet that goes with the step, such as closing with closed. A \
      case that is closed with something left open, such as an action, is closed with --anyway.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: "The milestone, like panel-notified.")
  var milestone: String

  @Option(
    help: ArgumentHelp(
      "The day, with the time behind it where it counts: 2026-11-10T14:02.", valueName: "day"))
  var on: String

  @Option(help: ArgumentHelp("The reason.", valueName: "text"))
  var why: String?

  @Option(
    help: ArgumentHelp(
      "An answer to the sheet that goes with the step; again for each.",
      valueName: "question=answer"))
  var answer: [String] = []

  @Flag(help: "Put this day in place of the one recorded before.")
  var correct = false

  @Flag(help: "With closed: close the case with what is left open.")
  var anyway = false

  func run() throws {
    let surroundings = try options.surroundings()
    let (office, review) = try surroundings.office(opening: reference)
    guard let milestone = Milestone(rawValue: milestone) else {
      throw Complaint.noSuchMilestone(milestone)
    }
    let open = office.open(review, on: surroundings.clock.now.day)
    let trigger = open.timetable.step(milestone)?.deadline?.due?.from.day
    let occasion = try TypedDay.read(
      on, as: .recorded, now: surroundings.clock.now, trigger: trigger, calendar: office.calendar
    ).occasion
    let answers = try answers(with: milestone, of: review, in: office, surroundings)
    let proposal: Proposal =
      correct ? .correct(milestone, on: occasion) : .record(milestone, on: occasion, answers)
    let left = milestone == .closed && !correct ? review.leftOpen : []
    if !anyway, !left.isEmpty {
      _ = try review.propose(
        proposal, by: try surroundings.person(), why: why, now: surroundings.clock.now)
      throw Doubted(
        left.joined(separator: " "),
        remedy: "Do what is left to do first. To close the case all the same, add --anyway.")
    }
    let change = try office.change(
      review.id, proposal, why: why, by: try surroundings.person(), clock: surroundings.clock)
    for sentence in left { Output.error(SafeText.shown(sentence)) }
    let after = try office.review(review.id, now: surroundings.clock.moment)
    Report.notes(on: change, in: after, surroundings)
    try Report.step(milestone, of: review.id, in: office, surroundings, asJSON: options.json)
  }

  private func answers(
    with milestone: Milestone, of review: Case, in office: CaseOffice, _ surroundings: Surroundings
  ) throws -> Answers {
    guard !answer.isEmpty else { return Answers() }
    guard !correct, let sheet = milestone.sheet else {
      throw Complaint.sheet(.noAnswersHere(milestone))
    }
    return try AnswerArgument(sheet, of: review, in: office, now: surroundings.clock.now)
      .answers(answer)
  }
}

/// `renumber`: gives one of two cases that were made apart under one reference another.
struct RenumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renumber",
    abstract: "Give the later of two cases with one reference another reference.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The reference both carry.", valueName: "ref"))
  var reference: String

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let newer = try office.renumber(
      try ReferenceArgument.read(reference), by: try surroundings.person(),
      now: surroundings.clock.moment
    ).reference
    if options.json {
      try Output.json(["reference": .string(newer.text)])
    } else {
      try Output.plain(newer.text)
    }
  }
}
