import Casework

/// A line of enquiry, or the scope, in full sentences: for the foot of the list and the reader.
enum LineText {
  /// Everything that is known of a line.
  static func lines(of line: LineOfEnquiry, in review: Case) -> [String] {
    var lines = [line.question]
    if !PlainText.isBlank(line.rationale) { lines.append("Why it is asked: \(line.rationale)") }
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
      lines.append("The period under review is not set. Enter fills it in.")
    }
    let people = timeline.text(.people)
    lines.append(
      PlainText.isBlank(people)
        ? "Nobody is named to search the records for; write their codes with Enter."
        : "People searched for: \(people)")
    let organisations = review.organisationsAsked
    lines.append(
      organisations.isEmpty
        ? "No organisation is chosen yet; 4 chooses them."
        : "Organisations asked: \(listed(organisations))")
    return lines
  }

  /// That a line reads otherwise than it was sent; `nil` where it does not.
  private static func changedSinceSent(_ line: LineOfEnquiry, in review: Case) -> String? {
    let sent = review.form2Issues.last { issue in issue.lines.contains { $0.id == line.id } }
    guard let old = sent?.lines.first(where: { $0.id == line.id }), old.question != line.question
    else { return nil }
    return "It was changed after it was sent; on Returns, x sends Form 2 again and says so."
  }

  /// How much a finding rests on.
  static func pieces(_ evidence: [EvidenceName]) -> String {
    evidence.count == 1 ? "1 piece of evidence" : "\(evidence.count) pieces of evidence"
  }

  static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}
