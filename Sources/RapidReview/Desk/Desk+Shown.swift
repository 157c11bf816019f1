import Casework
import Office
import Screens

// What the screens are shown is made anew after every request, and so after every key in a text.
// What costs more than a look is therefore worked out again only where something of it may be
// another: a key in the composer of a meeting goes through neither the case nor the roll.

extension Desk {
  /// What the open case is worked out from.
  struct ShownKey: Hashable {
    let id: CaseID
    let changes: Int
    let revision: Int
    let day: Day
    let person: String?
  }

  /// The case on screen worked out for today, anew only where something of it may be another.
  func open(_ review: Case, on today: Day, in office: CaseOffice) -> OpenCase {
    let key = shownKey(of: review, on: today, in: office)
    if let shown, shown.key == key { return shown.open }
    var open = office.open(review, on: today)
    open.new = looking?.new(in: review, to: person) ?? []
    open.calendarMoves = office.calendarMoves(of: review)
    open.losses = office.losses(of: review.id)
    open.hasLoss = office.findings(of: review.id).contains { finding in
      finding.what.severity == .loss && finding.acceptance == nil
    }
    shown = (key, open)
    return open
  }

  func shownKey(of review: Case, on today: Day, in office: CaseOffice) -> ShownKey {
    ShownKey(
      id: review.id, changes: review.changes.count, revision: office.revision, day: today,
      person: person)
  }

  func roll(of partnership: Partnership, on day: Day) -> Roll {
    if let kept, kept.revision == office?.revision, kept.roll.day == day { return kept.roll }
    let roll = Roll(of: partnership, on: day)
    kept = (office?.revision ?? 0, roll)
    return roll
  }
}
