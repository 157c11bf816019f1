import ArgumentParser
import CaseStore
import Casework
import Office

/// `actions`: the actions of all cases.
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Show the actions of all cases, most overdue first. Ends with 4 if any is late.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Show the closed actions as well.")
  var closed = false

  /// One action, its case and how it stands.
  private struct Row {
    let review: CaseExtract
    let action: ActionPoint
    let standing: Timetable.Standing
    let rank: Timetable.Rank
  }

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let today = surroundings.clock.now.day
    let extracts = office.readExtracts(now: surroundings.clock.moment)
    let rows = extracts.cases.flatMap { review in
      review.actions.filter { closed || !$0.isClosed }.map { action in
        Row(
          review: review, action: action, standing: action.standing(on: today, office.calendar),
          rank: action.rank(on: today, office.calendar))
      }
    }.sorted {
      ($0.rank, $0.review.reference, $0.action.number)
        < ($1.rank, $1.review.reference, $1.action.number)
    }
    if options.json {
      try Output.json(.array(rows.map(ActionsCommand.json)))
    } else {
      if rows.isEmpty {
        try Output.line(closed ? "There are no actions." : "No open actions.")
      }
      for row in rows { try Output.line(ActionsCommand.line(of: row)) }
    }
    Report.warn(of: office.damage)
    if rows.contains(where: { $0.standing.urgency == .late }) { throw ExitStatus.somethingLate }
  }

  private static func line(of row: Row) -> String {
    let action = row.action
    let due = action.due?.shown ?? ""
    let text = action.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let closed = action.closedOn.map { ", closed \($0.shown)" } ?? ""
    return "\(row.review.reference.text)/\(action.number)  \(row.standing.word.padded(to: 12))  "
      + "\(due.padded(to: 15))  \(text) (\(action.ownersInWords))\(closed)"
  }

  private static func json(_ row: Row) -> JSON {
    let action = row.action
    return [
      "reference": .string(row.review.reference.text),
      "child": .string(row.review.child),
      "number": .int(action.number),
      "entry": .string(action.entry.name.text),
      "text": .string(action.text),
      "owner": .string(action.owner),
      "organisation": .string(action.organisation),
      "due": action.due.map { .string($0.iso) },
      "status": .string(row.standing.key),
      "days": row.standing.days.map { .int($0.count) },
      "evidence": .string(action.evidence),
      "closedBy": .string(action.closedBy),
      "closedOn": action.closedOn.map { .string($0.iso) },
    ]
  }
}
