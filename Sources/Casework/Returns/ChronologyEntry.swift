/// One entry of the chronology: what one organisation's records say happened.
package struct ChronologyEntry: Hashable, Sendable, Identifiable {
  /// Stays its own when a corrected file takes the place of the one it came from.
  package let id: EntryName
  package let origin: Origin
  /// The organisation whose record it is.
  package let organisation: String
  /// Its day is the one the review gave it, where it did; what was written stays as it was sent.
  package let content: EntryContent
  /// The day the review gave it; `nil` where its own stands.
  package let given: GivenDay?

  /// Where an entry is from.
  package enum Origin: Hashable, Sendable {
    /// The row of the standing file of the organisation asked under that entry.
    case returned(EntryName, row: Int)
    /// Somebody wrote it into the case by hand.
    case written
  }

  package init(
    id: EntryName, origin: Origin, organisation: String, content: EntryContent,
    given: GivenDay? = nil
  ) {
    (self.id, self.origin) = (id, origin)
    (self.organisation, self.content, self.given) = (organisation, content, given)
  }
}

extension ChronologyEntry {
  /// Where it stands in the chronology.
  package var place: UncertainDay.Place { content.when.place(at: content.time.value) }

  /// The day for a list, an uncertain one as it was written.
  package var daySaid: String { given?.day.said ?? content.when.said }

  /// When it happened, for a list: `12 Mar 2026, 14:30`.
  package var whenShown: String { at(content.time.value?.text, daySaid, joint: ", ") }

  /// When it happened, for the entry in full: of an uncertain day also as which days it is
  /// understood, of a day the review gave who gave it and what was sent.
  package var whenExplained: String {
    let day = given.map { "\($0.words); \(sent)" } ?? content.when.explained
    return at(content.time.value?.text, day, joint: ", ")
  }

  /// The same for a document: `12 March 2026 at 2:30pm`.
  package var whenInFull: String {
    let day = given.map { "\($0.inFull); \(sent)" } ?? content.when.explainedInFull
    let isExact = content.when.precision == .exact && given == nil
    return at(content.time.value?.inFull, day, joint: isExact ? " at " : ", at ")
  }

  /// What its organisation sent as its day.
  private var sent: String {
    let words = content.when.written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "sent without a date" : "sent as: \(words)"
  }

  private func at(_ time: String?, _ day: String, joint: String) -> String {
    time.map { day + joint + $0 } ?? day
  }
}
