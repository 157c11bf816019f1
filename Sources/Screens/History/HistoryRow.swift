import Casework

/// One change as the history lists it, worked out once for as long as the case is the same.
struct HistoryRow: Sendable {
  let change: Change<CaseEvent>
  /// The day and time it was recorded, by its computer's clock, in the United Kingdom.
  let when: Occasion
  /// What happened, in plain words.
  let words: String
  let kinds: Set<CaseField.Kind>
  let isUndone: Bool
  let isNew: Bool
  /// Somebody set the same to something else, neither having read the other.
  let differs: Bool

  /// What a person filters by.
  struct Filter: Hashable, Sendable {
    /// `nil` for everyone.
    var person: String?
    /// `nil` for every kind of field.
    var kind: CaseField.Kind?
  }

  /// Every change of a case, newest first.
  static func rows(of open: OpenCase) -> [HistoryRow] {
    let review = open.review
    let differing = review.changesInConflict
    return review.changes.reversed().map { change in
      HistoryRow(
        change: change, when: UnitedKingdomDay.occasion(at: change.stamp.at),
        words: review.words(of: change),
        kinds: Set(review.fields(of: change).map(\.kind)),
        isUndone: review.undone.contains(change.id), isNew: open.new.contains(change.id),
        differs: differing.contains(change.id))
    }
  }

  /// The words that say what is to be known of it besides; empty for most.
  var notes: [String] {
    (differs ? ["differs"] : []) + (isNew ? ["new"] : []) + (isUndone ? ["undone"] : [])
  }

  /// What is searched: the words, the person, the fields, the day, the reason.
  func texts(in review: Case) -> [String] {
    [words, change.by, when.shown, change.why ?? ""] + notes
      + review.fields(of: change).flatMap { [$0.words, $0.kind.words] }
  }

  /// Whether a filter lets it through.
  func passes(_ filter: Filter) -> Bool {
    if let person = filter.person, person != change.by { return false }
    if let kind = filter.kind, !kinds.contains(kind) { return false }
    return true
  }
}
