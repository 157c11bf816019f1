/// Something that was agreed to be done, as the register of a case has it.
package struct ActionPoint: Hashable, Sendable {
  package let entry: Entry
  /// Its number in the register of its case.
  package let number: Int
  package let text: String
  package let owner: String
  package let organisation: String
  /// `nil` only where a newer version recorded it without.
  package let due: Day?
  /// The same with the time, where one was agreed.
  package let dueAt: Occasion?
  package let evidence: String
  package let closedBy: String
  /// The day it was closed; `nil` while it is open.
  package let closedOn: Day?

  /// Reads the answers of an entry of ``Sheet/action``.
  package init(_ entry: Entry, number: Int, _ answers: Answers) {
    self.entry = entry
    self.number = number
    text = answers.text(.text)
    owner = answers.text(.owner)
    organisation = answers.text(.organisation)
    dueAt = answers.occasion(.due)
    due = dueAt?.day
    evidence = answers.text(.evidence)
    closedBy = answers.text(.closedBy)
    closedOn = answers.occasion(.closedOn)?.day
  }

  package var isClosed: Bool { closedOn != nil }

  /// Who does it, with the organisation: said once where the owner's name carries it already.
  package var owners: String {
    guard !organisation.isEmpty else { return owner }
    guard !owner.isEmpty else { return organisation }
    let isSaid = owner.lowercased().hasSuffix(", \(organisation.lowercased())")
    return isSaid || owner.lowercased() == organisation.lowercased()
      ? owner : "\(owner), \(organisation)"
  }

  /// The same in a sentence, also where nobody does it yet.
  package var ownersInWords: String { owners.isEmpty ? "no owner yet" : owners }

  /// Who is to do it, as short as a margin needs it; empty where nobody was named.
  package var shortOwner: String {
    ComposedLine.owners(in: owner).map { NamedPerson($0).short }.joined(separator: " and ")
  }

  /// How it stands on a day, in the words and marks of every deadline.
  package func standing(on today: Day, _ calendar: WorkingCalendar) -> Timetable.Standing {
    guard let due else { return isClosed ? .done : .toDo }
    guard let closedOn else {
      return Timetable.Standing(Deadline.Status(due: due, on: today, calendar: calendar))
    }
    return closedOn <= due
      ? .done : .doneLate(calendar.workingDays(after: due, through: closedOn))
  }

  /// Where it stands among others on a day.
  package func rank(on today: Day, _ calendar: WorkingCalendar) -> Timetable.Rank {
    Timetable.Rank(urgency: standing(on: today, calendar).urgency, day: due)
  }
}

extension Case {
  /// The actions of the case, in the order they were agreed.
  package var actionPoints: [ActionPoint] {
    entries(of: .action).map { entry in
      ActionPoint(entry, number: number(of: entry) ?? 0, answers(in: entry))
    }
  }
}
