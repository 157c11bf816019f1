import Casework

/// All that is recorded of one case, or of the partnership, with what was found on reading it.
package struct History<Event: Hashable & Sendable>: Sendable {
  /// In the order they are folded in; a change written again after a failed sync stands here once.
  package let changes: [Change<Event>]
  package let findings: [StoreFinding]
  /// The last record of each writer: what somebody who reads this has seen.
  package let heads: [WriterID: Int]

  package init(changes: [Change<Event>], findings: [StoreFinding], heads: [WriterID: Int]) {
    self.changes = changes
    self.findings = findings
    self.heads = heads
  }
}
