import Casework
import Terminal

/// What can be gone to from a meeting, found by typing: lines of enquiry, decisions, actions,
/// earlier lines, entries of the chronology.
struct GoToList: Sendable {
  /// One thing, and where it leads.
  struct Row: Hashable, Sendable {
    /// "K2", "D3", "A5", "C120": typed, it finds just this.
    let key: String
    let words: String
    let target: Target
  }

  enum Target: Hashable, Sendable {
    /// A line of the minutes.
    case line(EntryName)
    /// A text to read.
    case text(title: String, lines: [String])
    /// An entry of the chronology.
    case entry(EntryName)
  }

  private let all: [Row]
  /// What is searched: the rows with their keys, and of an entry all it says.
  private var haystack = Haystack()
  private(set) var rows: [Row]
  private(set) var field = TextField()
  private(set) var cursor = ListCursor()
  /// Whether the last key was for the rows, and not for the words.
  private(set) var isOnRow = false

  /// Takes rows, and what is searched of those that say more than they show.
  init(_ rows: [Row], further: [EntryName: [String]] = [:]) {
    all = rows
    self.rows = rows
    for row in rows {
      var texts = [row.key, row.words]
      if case .entry(let name) = row.target { texts += further[name] ?? [] }
      haystack.add(texts)
    }
  }

  var current: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  mutating func handle(_ key: Key, with tools: inout Tools) {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      isOnRow = !rows.isEmpty && cursor.move(by: key, count: rows.count, page: tools.page)
    default:
      isOnRow = false
      let milliseconds = tools.situation.moment.milliseconds
      guard field.handle(key, clipboard: &tools.clipboard, at: milliseconds) == .changed
      else { return }
      let typed = field.text.trimmed
      let key = FoldedText(typed)
      var found = Array(all.indices)
      for word in typed.split(separator: " ") {
        let here = Set(haystack.rows(with: Needle(String(word))))
        found = found.filter(here.contains)
      }
      let exact = all.filter { FoldedText($0.key) == key }
      rows = exact + found.map { all[$0] }.filter { FoldedText($0.key) != key }
      cursor.select(0, count: rows.count)
    }
  }
}

extension GoToList {
  /// Everything a meeting can go to.
  init(of review: Case, in meeting: EntryName, _ chronology: ReviewedChronology?) {
    let record = review.minutes[meeting]
    var rows: [Row] = review.linesOfEnquiry.compactMap { enquiry in
      guard let number = enquiry.number else { return nil }
      let here = record.lines.filter { $0.enquiries.contains(number) }
      var lines = [enquiry.question]
      if !enquiry.rationale.isEmpty { lines.append("Rationale: \(enquiry.rationale)") }
      if !enquiry.finding.isEmpty { lines.append("Finding: \(enquiry.finding)") }
      if !here.isEmpty { lines += ["", "Said about it in this meeting:"] }
      lines += here.map { "\($0.margin): \($0.text)" }
      return Row(
        key: "K\(number)", words: enquiry.question,
        target: .text(title: enquiry.title, lines: lines))
    }
    for decision in review.decisions {
      rows.append(
        Row(
          key: "D\(decision.number)", words: decision.text,
          target: record[decision.entry.name] != nil
            ? .line(decision.entry.name) : .text(title: decision.title, lines: decision.lines)))
    }
    for action in review.actionPoints {
      let lines = [
        action.text, "Owner: \(action.owner)",
        "Due: \(action.due?.shown ?? "no day agreed")",
      ]
      rows.append(
        Row(
          key: "A\(action.number)",
          words: "\(action.shortOwner): \(action.text)",
          target: record[action.entry.name] != nil
            ? .line(action.entry.name)
            : .text(title: "Action \(action.number)", lines: lines)))
    }
    // The chronology is the longest, so it comes last; typing finds in it.
    var further: [EntryName: [String]] = [:]
    for place in chronology.map({ Array($0.entries.indices) }) ?? [] {
      guard let chronology, chronology.caseID == review.id else { break }
      let entry = chronology.entries[place]
      let words = "\(entry.whenShown)  \(chronology.organisation(at: place).code): "
      rows.append(
        Row(
          key: "C\(place + 1)", words: words + entry.content.what.prefix(GoToList.mostShown),
          target: .entry(entry.id)))
      further[entry.id] = [entry.organisation] + entry.content.texts
    }
    self.init(rows, further: further)
  }

  /// In characters; no row is as wide.
  private static let mostShown = 200
}

extension Decision {
  var title: String { "Decision \(number): \(state.words)" }

  /// All that is known of it, a paragraph each.
  var lines: [String] {
    var lines = [text]
    if !rationale.isEmpty { lines.append("Rationale: \(rationale)") }
    if !dissent.isEmpty { lines.append("Dissent: \(dissent)") }
    if case .noted(let lacks) = state {
      lines.append("To complete this decision, add: \(lacks.joined(separator: ", ")).")
    }
    return lines
  }
}
