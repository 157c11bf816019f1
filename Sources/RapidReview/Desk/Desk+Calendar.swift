import CaseStore
import Casework
import Office
import Screens

extension Desk {
  /// What to say when somebody else has taken in newer bank holidays: which days move.
  func newsOfCalendar(since earlier: [CaseID: ListIndex.Entry], openID: CaseID?) -> Message? {
    guard let office, let change = office.calendarChange else { return nil }
    let moment = surroundings.clock.moment
    let news = "\(change.by) has taken in newer bank holidays"
    if let openID, let move = office.latestMove(of: openID, now: moment) {
      return Message("\(news). In this case: \(move.daysInWords)", .warning)
    }
    let references = office.moved(since: earlier).compactMap {
      office.entries[$0]?.outline.reference.text
    }
    guard let first = references.first else {
      return Message(
        "\(news); no day that is open moves\(office.pending.isEmpty ? "" : " so far").")
    }
    let others = references.count - 1
    let more = others == 0 ? "" : others == 1 ? " and 1 other case" : " and \(others) other cases"
    return Message("\(news): days of \(first)\(more) move. The history, 9, says which.", .warning)
  }
}
