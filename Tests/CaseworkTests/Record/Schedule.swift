import Casework
import Seeds

/// What people see of a case, to compare two folds by.
struct Picture: Hashable {
  let recorded: [Case.Recorded?]
  let planned: [Occasion?]
  let needs: [Case.Need]
  let conflicts: [CaseField]
  let undone: Set<ChangeID>

  init(_ review: Case) {
    recorded = Milestone.allCases.map { review.recorded($0) }
    planned = Milestone.allCases.map { review.planned($0) }
    needs = Milestone.allCases.map { review.need(of: $0) }
    conflicts = review.conflicts
    undone = review.undone
  }
}

/// Several people at one case at random, each reading the others' journals now and then.
///
/// Two to four writers, clocks up to ten minutes apart and one of them a year ahead. What a writer
/// has read is causally closed: reading a journal means having read what its writer had.
enum Schedule {
  static let milestones: [Milestone] = [.panelNotified, .chairInformed, .form2Issued]
  private static let people = ["Ana", "Ben", "Cy", "Dee"]

  static func changes(_ random: inout SeededGenerator) -> [Change<CaseEvent>] {
    let team = Array(people.prefix(Int.random(in: 2...4, using: &random)))
    let offsets = team.map { person in
      person == team.last ? 31_536_000_000 : Int.random(in: -600_000...600_000, using: &random)
    }
    var seen: [[WriterID: Int]] = team.map { _ in [:] }
    var changes = CaseInTest().changes
    seen[0][writer(team[0])] = 1
    for step in 1...Int.random(in: 5...40, using: &random) {
      let who = Int.random(in: 0..<team.count, using: &random)
      if Int.random(in: 0..<3, using: &random) == 0 {
        let other = Int.random(in: 0..<team.count, using: &random)
        seen[who].merge(seen[other], uniquingKeysWith: max)
      }
      let own = writer(team[who])
      let number = (seen[who][own] ?? 0) + 1
      let known = changes.filter { (seen[who][$0.id.writer] ?? 0) >= $0.id.number }
      var others = seen[who]
      others[own] = nil
      changes.append(
        Change(
          id: ChangeID(writer: own, number: number),
          stamp: Stamp(at: Moment(milliseconds: step * 60_000 + offsets[who]), tick: 0),
          by: team[who], seen: others, events: [event(known, by: own, &random)], why: "As it was"))
      seen[who][own] = number
    }
    return changes
  }

  /// Any event, checked by nobody; an undo or redo is of a change of one's own.
  private static func event(
    _ known: [Change<CaseEvent>], by own: WriterID, _ random: inout SeededGenerator
  ) -> CaseEvent {
    let milestone = milestones.randomElement(using: &random) ?? .panelNotified
    let when = Occasion(
      day: day("2026-11-10").adding(days: Int.random(in: 0...2, using: &random)))
    let mine = known.filter { $0.id.writer == own && $0.events.first?.field != .opening }
    switch Int.random(in: 0..<9, using: &random) {
    case 0...2: return .recorded(milestone, on: when, corrects: false)
    case 3: return .planned(milestone, for: when)
    case 4: return .notNeeded(milestone)
    case 5: return .neededAfterAll(milestone)
    case 6: return .retracted(milestone)
    case 7:
      return mine.randomElement(using: &random).map { .undone($0.id) } ?? .retracted(milestone)
    default:
      return mine.randomElement(using: &random).map { .redone($0.id) } ?? .neededAfterAll(milestone)
    }
  }
}
