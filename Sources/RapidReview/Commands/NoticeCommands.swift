import ArgumentParser
import CaseStore
import Casework
import Office

/// `tell`: records who was told what.
struct TellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tell", abstract: "Record that people were told. Prints the notice's number.",
    discussion: """
      A step such as telling the Executive is done once everyone it names has been told. `members` \
      means every member of the SPRG. `to-tell` lists who is still to tell.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: "The subject: notification, outcome, panel-response, lcspr, family or other.")
  var subject: String

  @Option(
    help: ArgumentHelp(
      "Who was told, with commas between: scrutineer,members.", valueName: "keys"))
  var to: String

  @Option(help: ArgumentHelp("When.", valueName: "day"))
  var on: String

  @Option(help: ArgumentHelp("e-mail, telephone, in-person, letter or portal.", valueName: "key"))
  var how: String

  @Option(help: ArgumentHelp("Who told them: initials or a name.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("A note. A single - reads it from standard input.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("The reason, if one is needed.", valueName: "text"))
  var why: String?

  func run() throws {
    let surroundings = try options.surroundings()
    let act = try CaseAct(reference, in: surroundings)
    let argument = AnswerArgument(
      .notice, of: act.review, in: act.office, now: surroundings.clock.now)
    var words = ["about=\(subject)", "to=\(to)", "on=\(on)", "how=\(how)", "by=\(by)"]
    if let note { words.append("note=\(note)") }
    let answers = try argument.answers(words)
    let entry = Entry(.notice, FreshName.entry())
    try act.perform(.tell(entry, answers, members: argument.roll.members), why: why)
    let untold = NoticeJSON.untold(in: act, roll: argument.roll)
    if options.json {
      try Output.json([
        "reference": .string(act.review.reference.text), "sheet": .string(Sheet.notice.id),
        "entry": SheetJSON.name(of: entry, in: act.review),
        "completed": .array(act.completed.map(CaseJSON.step)), "untold": untold,
        "warnings": .array(act.review.warnings.map(JSON.string)),
      ])
      return
    }
    try SheetReport(entry, act.review, reference: act.review.reference).say(
      only: answers, isNew: true, asJSON: false)
    try act.sayCompleted()
    for warning in act.review.warnings { try Output.line("Warning: \(warning)") }
  }
}

/// `to-tell`: who must still be told; `untold` before.
struct UntoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "to-tell", abstract: "Show who is still to tell, what about, and by when.",
    aliases: ["untold"])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  func run() throws {
    let surroundings = try options.surroundings()
    let act = try CaseAct(reference, in: surroundings)
    let roll = Roll(of: act.office.partnership, on: surroundings.clock.now.day)
    if options.json {
      try Output.json(NoticeJSON.untold(in: act, roll: roll))
      return
    }
    for warning in act.review.warnings { try Output.line("Warning: \(warning)") }
    let untold = act.review.untold(members: roll.members)
    if untold.isEmpty { try Output.line("Everyone due to be told has been told.") }
    for (duty, recipients) in untold {
      let standing = act.timetable.step(duty.milestone)?.standing.word ?? ""
      try Output.line("\(duty.milestone.facts.toDo): \(standing)")
      for recipient in recipients {
        try Output.line("  \(recipient.key.padded(to: 26))  \(roll.words(of: recipient))")
      }
    }
  }
}

/// Notices as JSON.
enum NoticeJSON {
  /// Every notice of a case.
  static func notices(in review: Case, roll: Roll) -> JSON {
    .array(
      review.entries(of: .notice).map { entry in
        let notice = review.answers(in: entry)
        return [
          "entry": SheetJSON.name(of: entry, in: review),
          "about": notice.key(.about).map(JSON.string),
          "to": .array(notice.keys(.to).map { recipient($0, roll) }),
          "on": notice.occasion(.on).map { .string($0.iso) },
          "how": notice.key(.how).map(JSON.string),
          "by": .string(notice.text(.by)),
          "note": .string(notice.text(.note)),
        ]
      })
  }

  /// Who must still be told in the case of an act.
  static func untold(in act: CaseAct, roll: Roll) -> JSON {
    untold(in: act.review, act.timetable, roll: roll)
  }

  /// Who must still be told, by the duty.
  static func untold(in review: Case, _ timetable: Timetable, roll: Roll) -> JSON {
    .array(
      review.untold(members: roll.members).map { duty, recipients in
        let step = timetable.step(duty.milestone)
        return [
          "about": .string(duty.subject.id),
          "milestone": .string(duty.milestone.id),
          "due": step?.deadline?.due.map { .string($0.day.iso) },
          "status": step.map { .string($0.standing.key) },
          "recipients": .array(recipients.map { recipient($0.key, roll) }),
        ]
      })
  }

  private static func recipient(_ key: String, _ roll: Roll) -> JSON {
    [
      "recipient": .string(key),
      "words": .string(Recipient(key: key).map(roll.words) ?? key),
    ]
  }
}
