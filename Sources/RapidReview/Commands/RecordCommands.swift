import ArgumentParser
import CaseStore
import Casework
import Office
import Terminal

/// `new`: opens a case without asking.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Open a case. Prints its reference once it is saved.")

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("The child's code name, never the real one.", valueName: "code"))
  var child: String

  @Option(help: ArgumentHelp("When the local authority became aware.", valueName: "day"))
  var aware: String

  @Option(
    help: ArgumentHelp(
      "The rule edition. Without it, the one in force on that date.", valueName: "id"))
  var edition: String?

  @Flag(help: "Open it although there is a case with that name and date.")
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
      You can always record what happened, even late. If an earlier step is not recorded, add \
      --why. To correct a wrong date, use --correct and --why. The log keeps both. With --answer, \
      QUESTION=ANSWER fills in the section that goes with the step. To close a case with something \
      open, such as an action, add --anyway.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: "The milestone, like panel-notified.")
  var milestone: String

  @Option(
    help: ArgumentHelp(
      "The date, with the time if it matters: 2026-11-10T14:02.", valueName: "day"))
  var on: String

  @Option(help: ArgumentHelp("The reason.", valueName: "text"))
  var why: String?

  @Option(
    help: ArgumentHelp(
      "An answer to a question that goes with the step. Repeat for each.",
      valueName: "question=answer"))
  var answer: [String] = []

  @Flag(help: "Replace the date recorded before with this one.")
  var correct = false

  @Flag(help: "With closed: close the case although something is open.")
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
        remedy: "Finish what is open first. To close the case anyway, add --anyway.")
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
    abstract: "Give the later of two cases with the same reference a new one.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The reference they share.", valueName: "ref"))
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
