// A case at other times, and through other eyes. Nothing is kept for it: every change carries when
// it was recorded and what its author had read, so any past state is a fold of fewer changes.
//
// What was recorded by a moment goes by the clocks of the computers it was recorded on, which is
// all there is to go by: a change stamped by a clock a year ahead is recorded a year from now. What
// somebody knew goes by what they had read, and no clock can change it.

extension Case {
  /// The case as it was recorded on a moment: the fold of the changes whose stamp is not after it.
  ///
  /// - Returns: `nil` where the case was not open then.
  package func asRecorded(by moment: Moment) -> Case? {
    known(by: changes.filter { $0.stamp.at <= moment })
  }

  /// The case as the author of a change knew it: the fold of what they had read by then.
  ///
  /// - Parameters:
  ///   - change: The change; without it, unless `including` says so.
  ///   - including: Whether the change itself counts: the case as its author left it.
  /// - Returns: `nil` where there is no such change, or its author had not read the opening.
  package func asKnown(to change: ChangeID, including: Bool = false) -> Case? {
    guard let author = self[change] else { return nil }
    return known(by: changes.filter { author.hasSeen($0.id) || including && $0.id == change })
  }

  /// The fold of fewer changes, beside the same partnership.
  private func known(by changes: Changes) -> Case? {
    var review = Case(id: id, changes: changes)
    review?.partnership = partnership
    return review
  }

  /// The changes that somebody who had read so far has not read, in their order.
  ///
  /// - Parameter heads: The number of the last record read of each writer; none read of others.
  /// - Returns: The changes that are new to them; none where they have read all.
  package func changes(since heads: [WriterID: Int]) -> [Change<CaseEvent>] {
    changes.filter { $0.id.number > heads[$0.id.writer] ?? 0 }
  }

  /// How far somebody has read who has read all of this case.
  package var heads: [WriterID: Int] {
    var heads: [WriterID: Int] = [:]
    for change in changes {
      heads[change.id.writer] = max(heads[change.id.writer] ?? 0, change.id.number)
    }
    return heads
  }

  /// What was recorded before a change, by the clocks, that its author had not read.
  package func unread(by change: Change<CaseEvent>) -> [Change<CaseEvent>] {
    changes.filter { other in
      other.id != change.id && Change.isInOrder(other, change) && !change.hasSeen(other.id)
        && !other.hasSeen(change.id)
    }
  }

  /// A change of this case; `nil` where there is none of that name.
  package subscript(_ id: ChangeID) -> Change<CaseEvent>? { changes.first { $0.id == id } }
}
