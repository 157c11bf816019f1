/// A point to check that means nothing, with what was found in words.
package struct DismissedPoint: Hashable, Sendable {
  package let name: EntryName
  package let found: String

  package init(name: EntryName, found: String) { (self.name, self.found) = (name, found) }
}

extension Case {
  /// The events that dismissing several points with one reason makes; those that were dismissed
  /// with these words before make none.
  ///
  /// - Throws: ``Refusal`` as ``filling(_:with:now:hasReason:)`` does, and where nothing changes.
  func dismissing(
    _ points: [DismissedPoint], _ reason: String, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    var events: [CaseEvent] = []
    for point in points {
      let answers: Answers = [.reason: .text(reason), .found: .text(point.found)]
      do throws(Refusal) {
        events += try filling(
          Entry(.dismissal, point.name), with: answers, now: now, hasReason: false)
      } catch .sheet(.nothingChanged) {
        continue
      }
    }
    guard !events.isEmpty else { throw .sheet(.nothingChanged(.dismissal)) }
    return events
  }
}
