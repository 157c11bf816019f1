import Casework
import Seeds

/// What people record in an erasure trial: few fields of every kind, so that one is often set
/// several times.
enum ErasureEvents {
  static let meeting = name("m1")
  private static let action = Entry(.action, name("a1"))
  private static let notices = ["a", "b"].map { Entry(.notice, name($0)) }

  /// An event that holds a word of its own wherever it holds words.
  static func next(
    _ word: String, _ known: [Change<CaseEvent>], _ random: inout SeededGenerator
  ) -> CaseEvent {
    let on = Occasion(day: Day(number: 20_762 + Int.random(in: 0...2, using: &random)))
    let other = known.filter { $0.id.number > 1 }.randomElement(using: &random)?.id
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return .answered(notices[1], .how, .text(word))
    case 1: return .removed(notices[0])
    case 2, 3: return other.map { .undone($0) } ?? .answered(notices[0], .how, nil)
    case 4: return other.map { .redone($0) } ?? .answered(action, .text, nil)
    case 5, 6:
      let isAction = Int.random(in: 0..<4, using: &random) > 0
      return .met(
        .minuted(
          MinuteLine(
            meeting: meeting, name: action.name, at: on, place: 1000,
            kind: isAction ? .action : .said, text: word)))
    case 7, 8: return .answered(action, .text, .text(word))
    case 9:
      return .met(
        .attended(Attendance(meeting: meeting, who: "Nora", deputyOf: word)))
    case 10: return .met(.timed(meeting, .began, at: on))
    case 11: return .met(.step(meeting, .opened, at: on))
    case 12: return .recorded(.chairInformed, on: on, corrects: false)
    case 13: return .planned(.reviewMeetingHeld, for: on)
    case 14: return .notNeeded(.packShared)
    default: return .answered(notices[0], .how, .text(word))
    }
  }

  /// Where something is shown of a field that was erased, in the places that show it; none should
  /// be.
  static func risen(in review: Case) -> [String] {
    var risen: [String] = []
    for change in review.changes {
      for case .emptied(let field) in change.events {
        let settings = review.settings(of: field)
        guard settings.last?.change.id == change.id else { continue }
        if isShown(field, erasedBy: change, in: review) { risen.append(field.words) }
      }
    }
    return risen
  }

  private static func isShown(
    _ field: CaseField, erasedBy change: Change<CaseEvent>, in review: Case
  ) -> Bool {
    let record = review.minutes[meeting]
    switch field {
    case .answer(let entry, let question):
      if review.answer(to: question, in: entry) != nil { return true }
      guard question == .text, let line = record[entry.name], line.entry == entry else {
        return false
      }
      let said = review.settings(of: .meeting(meeting, .line(entry.name))).last
      return !line.text.isEmpty && said.map { change.hasSeen($0.change.id) } ?? true
    case .meeting(_, .line(let line)): return record[line] != nil
    case .meeting(_, .attendance(let who)): return record.attendances.contains { $0.who == who }
    case .meeting(_, .time(.began)): return review.began(meeting) != nil
    case .milestone(let milestone): return review.recorded(milestone) != nil
    case .plan(let milestone): return review.planned(milestone) != nil
    default: return false
    }
  }

  /// What the minutes come to, in a form that compares.
  static func minutes(of review: Case) -> [String] {
    let record = review.minutes[meeting]
    return record.lines.map { "\($0)" } + record.attendances.map { "\($0)" }
      + record.steps.map { "\($0)" } + [review.began(meeting)?.iso ?? ""]
  }

  private static func name(_ text: String) -> EntryName {
    guard let name = EntryName(text) else { preconditionFailure("\(text) names an entry") }
    return name
  }
}
