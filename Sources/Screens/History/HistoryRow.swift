import Casework
import Documents

/// One thing the history lists, worked out once for as long as the case is the same.
struct HistoryRow: Sendable {
  let source: Source
  /// Who did it.
  let by: String
  /// The reason given, where one was.
  let why: String?
  /// The day and time it was recorded, by its computer's clock, in the United Kingdom; `nil` for
  /// what is lost.
  let when: Occasion?
  /// What happened, in plain words.
  let words: String
  let kinds: Set<CaseField.Kind>
  let isUndone: Bool
  let isNew: Bool
  /// Somebody set the same to something else, neither having read the other.
  let differs: Bool
  /// Who has signed it; `nil` where the store has no members.
  var attestation: Attestation?

  /// Where it comes from.
  enum Source: Sendable {
    case change(Change<CaseEvent>)
    /// Lines of one meeting that one person typed one after the other, the newest first.
    case minutes([Change<CaseEvent>])
    /// The partnership took in newer bank holidays, and days of this case moved.
    case calendar(CalendarMove)
    /// Something was recorded, and is lost: what is known of it.
    case lost(String)
  }

  /// Tells rows apart, whatever else there is.
  enum ID: Hashable, Sendable {
    case change(ChangeID), calendar(ChangeID), lost(String)
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
    // The first line names the row: further ones may still come.
    case .minutes(let changes): .change(changes[changes.count - 1].id)
    case .calendar(let move): .calendar(move.change)
    case .lost(let words): .lost(words)
    }
  }

  /// The change of the case, of several the last; `nil` for what the partnership did.
  var change: Change<CaseEvent>? { changes.first }

  /// The changes of the case it stands for, the newest first; none for what the partnership did.
  var changes: [Change<CaseEvent>] {
    switch source {
    case .change(let change): [change]
    case .minutes(let changes): changes
    case .calendar, .lost: []
    }
  }

  /// Whether it is the row of that name, or has that change among others.
  func stands(for id: ID?) -> Bool {
    self.id == id || changes.count > 1 && changes.contains { .change($0.id) == id }
  }

  /// Every change of a case and every move of its days, newest first; before them what is lost.
  ///
  /// Two hours of minutes are hundreds of lines: those of one meeting that one person typed one
  /// after the other are one row, but for actions, decisions, and what is to be noted of a line.
  static func rows(
    of open: OpenCase, attestations: [ChangeID: Attestation]? = nil
  ) -> [HistoryRow] {
    let review = open.review
    let differing = review.changesInConflict
    var moves = open.calendarMoves
    var rows: [HistoryRow] = []
    for change in review.changesAsTold.reversed() {
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
          differs: differing.contains(change.id), attestation: attestations?[change.id]))
    }
    return open.losses.map { HistoryRow(lost: $0) } + gathered(rows)
      + moves.reversed().map { HistoryRow($0) }
  }

  /// The rows with those together that only add lines to one meeting.
  private static func gathered(_ rows: [HistoryRow]) -> [HistoryRow] {
    var all: [HistoryRow] = []
    var index = 0
    while index < rows.count {
      let first = rows[index]
      var end = index + 1
      if let meeting = first.meetingOfLine {
        while end < rows.count, rows[end].by == first.by, rows[end].meetingOfLine == meeting,
          rows[end].change?.id.writer == first.change?.id.writer,
          rows[end].attestation == first.attestation
        {
          end += 1
        }
      }
      all.append(end - index > 1 ? HistoryRow(lines: rows[index..<end]) : first)
      index = end
    }
    return all
  }

  /// The meeting of a change that is a line of minutes and nothing else, with nothing to be noted.
  private var meetingOfLine: EntryName? {
    guard marks.isEmpty, why == nil, case .change(let change) = source, change.events.count == 1,
      let line = change.events[0].minutedLine, line.entry == nil
    else { return nil }
    return line.meeting
  }

  /// The words that say what is to be known of it besides; empty for most.
  var notes: [String] { marks + [attestation?.mark].compactMap(\.self) }

  private var marks: [String] {
    (differs ? ["differs"] : []) + (isNew ? ["new"] : []) + (isUndone ? ["undone"] : [])
  }

  /// What is searched: the words, the person, the fields, the day, the reason.
  func texts(in review: Case) -> [String] {
    [words, by, when?.shown ?? "", why ?? ""] + notes
      + (change.map(review.fields) ?? []).flatMap { [$0.words, $0.kind.words] }
      + (changes.count > 1 ? changes.map(review.words(of:)) : [])
  }

  /// It in full, as plain lines.
  func account(in review: Case) -> [String] {
    switch source {
    case .change(let change): ChangeAccount.lines(of: change, in: review) + signature
    case .minutes(let changes): account(ofLines: changes, in: review) + signature
    case .calendar(let move): ChangeAccount.lines(of: move)
    case .lost(let words): [words, "", "`rapidreview check` says what to do."]
    }
  }

  /// Who has signed it, where the store has members.
  private var signature: [String] { attestation.map { ["", $0.words] } ?? [] }

  /// Lines typed one after the other, the first first, with what their author knew at the last.
  private func account(ofLines changes: [Change<CaseEvent>], in review: Case) -> [String] {
    let (newest, oldest) = (changes[0].id, changes[changes.count - 1].id)
    let head = [
      "\(words), \(when?.day.shown ?? ""), by the clock of the computer they were recorded on",
      "By \(by)", "",
    ]
    return head + changes.reversed().map(review.words(of:)) + [""]
      + ChangeAccount.reading(of: changes[0], in: review)
      + ["", "Records \(oldest.number) to \(newest.number) of writer \(newest.writer.text)."]
  }

  /// Whether a filter lets it through.
  func passes(_ filter: Filter) -> Bool {
    if let person = filter.person, person != by { return false }
    if let kind = filter.kind, !kinds.contains(kind) { return false }
    return true
  }
}

extension HistoryRow {
  /// One row for lines typed one after the other, the newest first.
  private init(lines: ArraySlice<HistoryRow>) {
    let changes = lines.flatMap(\.changes)
    let newest = lines[lines.startIndex]
    let oldest = lines[lines.endIndex - 1]
    var times: [String] = []
    for row in [oldest, newest] {
      let time = row.when.map { $0.time?.text ?? $0.shown }
      if let time, times.last != time { times.append(time) }
    }
    // A line that was mended among them is one line still.
    let names = Set(changes.flatMap(\.events).compactMap { $0.minutedLine?.name })
    let count = names.count == 1 ? "1 line" : "\(names.count) lines"
    self.init(
      source: .minutes(changes), by: newest.by, why: nil, when: newest.when,
      words: "Minutes: \(count), \(times.joined(separator: " to "))",
      kinds: newest.kinds, isUndone: false, isNew: false, differs: false,
      attestation: newest.attestation)
  }

  private init(lost words: String) {
    self.init(
      source: .lost(words), by: "", why: nil, when: nil, words: "LOST: \(words)", kinds: [],
      isUndone: false, isNew: false, differs: false)
  }

  private init(_ move: CalendarMove) {
    self.init(
      source: .calendar(move), by: move.by, why: nil,
      when: UnitedKingdomDay.occasion(at: move.stamp.at), words: move.words, kinds: [.days],
      isUndone: false, isNew: false, differs: false)
  }
}

extension CaseEvent {
  /// The line that was minuted; `nil` for anything else.
  fileprivate var minutedLine: MinuteLine? {
    if case .met(.minuted(let line)) = self { return line }
    return nil
  }
}
