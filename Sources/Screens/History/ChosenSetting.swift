import Casework

/// One of the settings that people differ by: an event, named by its change and its place in it.
///
/// Named so, and not by its field, a draft's name holds it whatever fields there are.
package struct ChosenSetting: Hashable, Sendable {
  package let change: ChangeID
  /// The place of the event among the change's, from 0.
  package let place: Int

  /// The setting of a field by a change; `nil` where the change does not set it.
  package init?(_ field: CaseField, by change: Change<CaseEvent>) {
    guard let place = change.events.lastIndex(where: { $0.field == field }) else { return nil }
    self.change = change.id
    self.place = place
  }

  /// Reads what ``text`` writes; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let writer = WriterID(String(parts[0])), let number = Int(parts[1]),
      let place = Int(parts[2])
    else { return nil }
    change = ChangeID(writer: writer, number: number)
    self.place = place
  }

  /// The setting as the name of a draft holds it.
  var text: String { "\(change.writer.text)/\(change.number)/\(place)" }

  /// The event; `nil` where the case has none of that name.
  func event(in review: Case) -> CaseEvent? {
    guard let events = review[change]?.events, events.indices.contains(place) else { return nil }
    return events[place]
  }

  /// What is chosen, and in place of what, in a sentence or two.
  func introduction(in review: Case?) -> String {
    guard let review, let event = event(in: review), let author = review[change]?.by else {
      return "This is no longer in the case. Press Esc to go back."
    }
    let others = event.field.map(review.settings)?.filter { $0.change.id != change } ?? []
    let replaced = others.map { "\($0.event.words) (\($0.change.by))" }.joined(separator: "; ")
    return "Keep what \(author) recorded: \(event.words.asSentence) It replaces: "
      + "\(replaced.asSentence) Your reason goes into the log."
  }
}
