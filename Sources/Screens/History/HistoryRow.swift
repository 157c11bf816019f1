import Casework
import Documents

/// One thing the history lists, worked out once for as long as the case is the same.
struct HistoryRow: Sendable {
  let source: Source
  /// Who did it.
  let by: String
  /// The reason given, where one was.
  let why: String?
  /// The day and time it was recorded, by its computer's clock, in the United Kingdom.
  let when: Occasion
  /// What happened, in plain words.
  let words: String
  let kinds: Set<CaseField.Kind>
  let isUndone: Bool
  let isNew: Bool
  /// Somebody set the same to something else, neither having read the other.
  let differs: Bool

  /// Where it comes from.
  enum Source: Sendable {
    case change(Change<CaseEvent>)
    /// The partnership took in newer bank holidays, and days of this case moved.
    case calendar(CalendarMove)
  }

  /// Tells rows apart, whatever else there is.
  enum ID: Hashable, Sendable {
    case change(ChangeID), calendar(ChangeID)
  }

  /// What a person filters by.
  struct Filter: Hashable, Sendable {
    /// `nil` for everyone.
    var person: String?
    /// `nil` for every kind of field.
    var kind: CaseField.Kind?
  }

  var id: ID {
    switch source {
    case .change(let change): .change(change.id)
    case .calendar(let move): .calendar(move.change)
    }
  }

  /// The change of the case; `nil` for what the partnership did.
  var change: Change<CaseEvent>? {
    if case .change(let change) = source { return change }
    return nil
  }

  /// Every change of a case and every move of its days, newest first.
  static func rows(of open: OpenCase) -> [HistoryRow] {
    let review = open.review
    let differing = review.changesInConflict
    var moves = open.calendarMoves
    var rows: [HistoryRow] = []
    for change in review.changes.reversed() {
      while let move = moves.last, move.stamp > change.stamp {
        rows.append(HistoryRow(move))
        moves.removeLast()
      }
      rows.append(
        HistoryRow(
          source: .change(change), by: change.by, why: change.why,
          when: UnitedKingdomDay.occasion(at: change.stamp.at),
          words: review.words(of: change),
          kinds: Set(review.fields(of: change).map(\.kind)),
          isUndone: review.undone.contains(change.id), isNew: open.new.contains(change.id),
          differs: differing.contains(change.id)))
    }
    return rows + moves.reversed().map { HistoryRow($0) }
  }

  /// The words that say what is to be known of it besides; empty for most.
  var notes: [String] {
    (differs ? ["differs"] : []) + (isNew ? ["new"] : []) + (isUndone ? ["undone"] : [])
  }

  /// What is searched: the words, the person, the fields, the day, the reason.
  func texts(in review: Case) -> [String] {
    [words, by, when.shown, why ?? ""] + notes
      + (change.map(review.fields) ?? []).flatMap { [$0.words, $0.kind.words] }
  }

  /// It in full, as plain lines.
  func account(in review: Case) -> [String] {
    switch source {
    case .change(let change): ChangeAccount.lines(of: change, in: review)
    case .calendar(let move): ChangeAccount.lines(of: move)
    }
  }

  /// Whether a filter lets it through.
  func passes(_ filter: Filter) -> Bool {
    if let person = filter.person, person != by { return false }
    if let kind = filter.kind, !kinds.contains(kind) { return false }
    return true
  }
}

extension HistoryRow {
  private init(_ move: CalendarMove) {
    self.init(
      source: .calendar(move), by: move.by, why: nil,
      when: UnitedKingdomDay.occasion(at: move.stamp.at), words: move.words, kinds: [.days],
      isUndone: false, isNew: false, differs: false)
  }
}
