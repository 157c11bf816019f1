import Casework

/// An entry of the chronology as lines to read.
package enum EntryText {
  /// What matters first, for the foot of the screen.
  ///
  /// Of joined records each is said, one below the other.
  static func lines(at place: Int, in chronology: ReviewedChronology) -> [String] {
    let places = chronology.joins.places(with: place)
    guard places.count > 1 else { return ownLines(at: place, in: chronology) }
    let codes = places.map { chronology.organisation(at: $0).code }.joined(separator: " and ")
    return ["One event, joined by the review: \(codes)"]
      + places.flatMap { [""] + ownLines(at: $0, in: chronology) }
  }

  private static func ownLines(at place: Int, in chronology: ReviewedChronology) -> [String] {
    let entry = chronology[place]
    let content = entry.content
    var lines = ["\(entry.entry.whenExplained)  \(entry.entry.organisation)"]
    lines.append(content.what)
    lines.append(facts(of: entry).joined(separator: " "))
    if !PlainText.isBlank(content.action) {
      lines.append("\(ChronologyColumn.action.title): \(content.action)")
    }
    if !PlainText.isBlank(entry.mark.note) { lines.append("Note: \(entry.mark.note)") }
    if !PlainText.isBlank(entry.analysis) { lines.append("Analysis: \(entry.analysis)") }
    // Gaps and silences lie between entries and have rows of their own.
    lines += chronology.flags(at: place).compactMap { flag in
      switch flag.kind {
      // Gaps and silences lie between entries and have rows of their own.
      case .gap, .silence: nil
      // Said among the facts above.
      case .noSource: nil
      case .outside: "! Outside the period under review"
      case .contradiction, .duplicate, .silent: "! \(flag.words(in: chronology))"
      }
    }
    return lines
  }

  /// The short columns as sentences.
  private static func facts(of entry: ReviewedEntry) -> [String] {
    let content = entry.content
    var facts: [String] = []
    if !PlainText.isBlank(content.people) { facts.append("Who: \(content.people).") }
    facts.append(
      PlainText.isBlank(content.source) ? "No source." : "Source: \(content.source).")
    if let seen = content.childSeen.value { facts.append("Child seen: \(seen.words).") }
    if entry.mark.isKeyEpisode { facts.append("Key episode.") }
    if let status = entry.status { facts.append("Status: \(status.rawValue).") }
    if let weight = entry.significance { facts.append("Significance: \(weight.words).") }
    if let practice = entry.practice { facts.append("Practice: \(practice.rawValue).") }
    let unread: [(ChronologyColumn, Bool)] = [
      (.time, content.time.value == nil), (.childSeen, content.childSeen.value == nil),
      (.significance, entry.significance == nil), (.practice, entry.practice == nil),
      (.status, entry.status == nil), (.lines, entry.numbers.isEmpty),
    ]
    for (column, isUnread) in unread where isUnread && !PlainText.isBlank(content.cell(column)) {
      facts.append("\(column.title), as written: \(content.cell(column)).")
    }
    return facts
  }

  /// What an organisation wrote beyond what the lines above say, a line each.
  private static func further(of entry: ReviewedEntry) -> [String] {
    let kept = entry.content.wordsKept.filter { kept in
      !entry.overruled.contains { $0.text == kept.text }
    }
    let cells =
      kept.map { ReturnedCell("\($0.title) as written", $0.text) } + entry.overruled
    let other = entry.content.other.map { "  \($0.line)" }
    return cells.map(\.line) + (other.isEmpty ? [] : ["Other columns:"] + other)
  }

  /// All that is known, with the rule of each flag, and where the entry is from.
  package static func everything(at place: Int, in chronology: ReviewedChronology) -> [String] {
    let places = chronology.joins.places(with: place)
    guard places.count > 1 else { return ownEverything(at: place, in: chronology) }
    return [lines(at: place, in: chronology)[0]]
      + places.flatMap { [""] + ownEverything(at: $0, in: chronology) }
  }

  private static func ownEverything(
    at place: Int, in chronology: ReviewedChronology
  ) -> [String] {
    let entry = chronology[place]
    var lines = ownLines(at: place, in: chronology)
    if !entry.numbers.isEmpty {
      lines.append("KLOEs: \(entry.linesShown). Linked by the review: K, by its organisation: k.")
    }
    switch entry.entry.origin {
    case .returned(_, let row): lines.append("From row \(row) of the organisation's file.")
    case .written: lines.append("Written into the case by hand.")
    }
    lines += further(of: entry)
    for kind in ChronologyFlag.Kind.allCases
    where chronology.flags(at: place).contains(where: { $0.kind == kind }) {
      lines += ["", "Rule, \(kind.words.lowercased()): \(chronology.rules.rule(of: kind))"]
    }
    return lines
  }
}

extension ChildSeen {
  /// As lists say it.
  var words: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notApplicable: "n/a"
    case .unknown: "not known"
    }
  }
}

extension Significance {
  /// As lists say it.
  var words: String {
    switch self {
    case .none: "none"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }
}
