/// One entry of the chronology: what one organisation's records say happened.
package struct ChronologyEntry: Hashable, Sendable, Identifiable {
  /// Stays its own when a corrected file takes the place of the one it came from.
  package let id: EntryName
  package let origin: Origin
  /// The organisation whose record it is.
  package let organisation: String
  package let content: EntryContent

  /// Where an entry is from.
  package enum Origin: Hashable, Sendable {
    /// The row of the standing file of the organisation asked under that entry.
    case returned(EntryName, row: Int)
    /// Somebody wrote it into the case by hand.
    case written
  }

  package init(id: EntryName, origin: Origin, organisation: String, content: EntryContent) {
    (self.id, self.origin) = (id, origin)
    (self.organisation, self.content) = (organisation, content)
  }
}

extension ChronologyEntry {
  /// Where it stands in the chronology.
  package var place: UncertainDay.Place { content.when.place(at: content.time.value) }

  /// When it happened, for a document: `12 March 2026 at 2:30pm`.
  package var whenInFull: String { at(content.time.value?.inFull, content.when.explainedInFull) }

  /// When it happened, for the entry in full: `12 Mar 2026, 14:30`, and of an uncertain day also as
  /// which days it is understood.
  package var whenExplained: String {
    content.time.value.map { "\(content.when.explained), \($0.text)" } ?? content.when.explained
  }

  /// When it happened, for a list: `12 Mar 2026, 14:30`, an uncertain day as it was written.
  package var whenShown: String {
    guard let time = content.time.value else { return content.when.said }
    return "\(content.when.said), \(time.text)"
  }

  private func at(_ time: String?, _ day: String) -> String {
    guard let time else { return day }
    return content.when.precision == .exact ? "\(day) at \(time)" : "\(day), at \(time)"
  }
}
