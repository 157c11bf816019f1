import Casework

/// A line of enquiry, or the scope, in full sentences: for the foot of the list and the reader.
enum LineText {
  /// Everything that is known of a line.
  static func lines(of line: LineOfEnquiry, in review: Case) -> [String] {
    var lines = [line.question]
    if !PlainText.isBlank(line.rationale) { lines.append("Why we ask: \(line.rationale)") }
    let asked = line.organisations.isEmpty ? "everyone asked" : listed(line.organisations)
    lines.append("Asked of: \(asked)")
    if let reason = line.retirement { lines.append("Retired: \(reason)") }
    if let change = changedSinceSent(line, in: review) { lines.append(change) }
    let answered = review.requests.filter { review.answer(to: line.id, from: $0.id) != nil }
    if !answered.isEmpty { lines.append("Answered by: \(listed(answered.map(\.organisation)))") }
    if !PlainText.isBlank(line.finding) {
      lines.append("Finding, on \(pieces(line.evidence)): \(line.finding)")
    }
    return lines
  }

  /// The period, the people searched for, and who is asked.
  static func scope(_ review: Case) -> [String] {
    let timeline = review.answers(in: Entry(.timeline))
    var lines: [String] = []
    if let from = timeline.occasion(.periodFrom), let to = timeline.occasion(.periodTo) {
      lines.append("Period: \(from.day.shown) to \(to.day.shown)")
      lines.append("Why: \(timeline.text(.whyPeriod))")
    } else {
      lines.append("Period under review not set. Press Enter to set it.")
    }
    let people = timeline.text(.people)
    lines.append(
      PlainText.isBlank(people)
        ? "No one to search for yet. Press Enter to add codes."
        : "People searched for: \(people)")
    let organisations = review.organisationsAsked
    lines.append(
      organisations.isEmpty
        ? "No organisations chosen yet. Add them on \(CaseTab.requests.words)."
        : "Organisations asked: \(listed(organisations))")
    return lines
  }

  /// That a line reads otherwise than it was sent; `nil` where it does not.
  private static func changedSinceSent(_ line: LineOfEnquiry, in review: Case) -> String? {
    let sent = review.form2Issues.last { issue in issue.lines.contains { $0.id == line.id } }
    guard let old = sent?.lines.first(where: { $0.id == line.id }), old.question != line.question
    else { return nil }
    return "Changed since Form 2 went out. Send Form 2 again."
  }

  /// How much a finding rests on.
  static func pieces(_ evidence: [EvidenceName]) -> String {
    evidence.count == 1 ? "1 piece of evidence" : "\(evidence.count) pieces of evidence"
  }

  static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}
