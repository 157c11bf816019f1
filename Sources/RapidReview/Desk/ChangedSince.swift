import CaseStore
import Casework
import Office

/// What has changed since this person last looked: which changes of the open case are new to them,
/// and which cases are others.
struct ChangedSince {
  private let marks: LookedMarks
  private var counts: [CaseID: Int]
  private var opened: (id: CaseID, heads: [WriterID: Int]?)?
  /// The cases that have other changes than when this person last looked at them.
  private(set) var cases: Set<CaseID> = []

  init(_ surroundings: Surroundings, of store: Store) {
    marks = LookedMarks(
      local: surroundings.localPath, store: store.id, files: surroundings.files,
      keys: store.localKeys)
    counts = marks.counts
  }

  /// A case is opened: what was looked at before stays the measure until it is left.
  mutating func begin(_ id: CaseID) {
    guard opened?.id != id else { return }
    opened = (id, marks.heads(of: id))
  }

  /// Other people's changes of the open case since this person last looked; none the first time.
  func changes(of review: Case, besidesThoseOf person: String?) -> Set<ChangeID> {
    guard let opened, opened.id == review.id, let heads = opened.heads else { return [] }
    return Set(review.changes(since: heads).filter { $0.by != person }.map(\.id))
  }

  /// The case is left.
  mutating func end() { opened = nil }

  /// The case has been looked at, as it is here.
  mutating func keep(_ review: Case) {
    marks.keep(heads: review.heads, changes: review.changes.count, of: review.id)
    counts[review.id] = review.changes.count
    cases.remove(review.id)
  }

  /// Holds the list against what was looked at.
  mutating func compare(_ rows: [CaseSummary]) {
    cases = []
    guard !counts.isEmpty else { return }
    for row in rows {
      if let count = counts[row.id], count != row.outline.changes { cases.insert(row.id) }
    }
  }
}
