import CaseStore
import Casework
import Office

// The meetings of the fictional cases, minuted as a person minutes them: a line is what would be
// typed, `/d` and `/a` among it.

extension FictionalCase {
  /// What a step does in a meeting; `nil` for every other step.
  func meeting(_ step: JSON, on when: Occasion, in review: Case) throws -> Proposal? {
    guard let name = step["meeting"]?.text else { return nil }
    guard let meeting = EntryName(name).flatMap(review.meeting) else {
      throw Complaint.demonstrationIsBroken("a meeting was not planned")
    }
    let people = MeetingPeople(
      meeting, in: review, roll: Roll(of: office.partnership, on: when.day))
    if let line = step["line"]?.text {
      return try minute(line, step, in: meeting, of: review, people, on: when)
    }
    if let initials = step["here"]?.text {
      return .meet(meeting.entry, try here(initials, in: meeting, people))
    }
    if step["open"] != nil { return .meet(meeting.entry, .open(at: when)) }
    guard let safe = step["close"]?.text, let answer = step["text"]?.text,
      let entry = EntryName(step["entry"]?.text ?? "")
    else { throw Complaint.demonstrationIsBroken("a meeting's step is not known") }
    return .meet(
      meeting.entry,
      .close(
        MeetingAct.Closing(
          at: when, safetyEntry: entry, safety: [.safe: .keys([safe]), .answer: .text(answer)])))
  }

  private func here(
    _ initials: String, in meeting: Meeting, _ people: MeetingPeople
  ) throws -> MeetingAct {
    guard let person = people.person(initials) else {
      throw Complaint.demonstrationIsBroken("nobody at a meeting is \(initials)")
    }
    return .attend(
      Attendance(
        meeting: meeting.entry, who: person.who, initials: person.initials, seats: person.seats))
  }

  private func minute(
    _ typed: String, _ step: JSON, in meeting: Meeting, of review: Case, _ people: MeetingPeople,
    on when: Occasion
  ) throws -> Proposal {
    let line = ComposedLine(typed, people: people, now: when, calendar: office.calendar)
      .moving(among: meeting.agenda)
    var item = review.currentItem(of: meeting.entry)
    if let move = line.move {
      item = if case .to(let number) = move { number } else { (item ?? 0) + 1 }
    }
    guard let name = EntryName(step["entry"]?.text ?? FreshName.entry().text) else {
      throw Complaint.demonstrationIsBroken("a line has no proper name")
    }
    let speaker = step["who"]?.text.flatMap { people.person($0)?.who } ?? ""
    let last = review.minutes[meeting.entry].lines.last?.place
    let minuted = MinuteLine(
      meeting: meeting.entry, name: name, at: when,
      place: MinuteLine.place(at: UnitedKingdomDay.moment(of: when), after: last),
      speaker: speaker, kind: line.kind, text: line.text, item: item, enquiries: line.enquiries)
    return .meet(meeting.entry, .minute(minuted, line.answers))
  }
}
