import CaseStore
import Casework
import Documents

extension CaseOffice {
  /// A proposal with what the domain cannot work out: the digest of the words to be frozen.
  package func completed(
    _ proposal: Proposal, for review: Case, now: Moment
  ) throws -> Proposal {
    if case .freezeReport = proposal {
      return .freezeReport(digest: Digest(of: Array(review.reportText.canonical.utf8)).hex)
    }
    if case .erase(var wanted) = proposal {
      wanted.left = try store.leftOfErased(wanted.change, in: review.id, now: now)
      return .erase(wanted)
    }
    if case .meet(let meeting, .circulate(let to, let occasion, _)) = proposal {
      let digest = Digest(of: Array(review.minutesText(of: meeting).utf8)).hex
      return .meet(meeting, .circulate(to: to, on: occasion, digest: digest))
    }
    guard case .fill(let entry, var answers) = proposal, entry.sheet == .meeting else {
      return proposal
    }
    let before = review.answers(in: entry)
    guard before[.agenda] == nil, answers[.agenda] == nil,
      let kind = before.merged(with: answers).key(.kind).flatMap(MeetingKind.init(rawValue:))
    else { return proposal }
    // What the usual agenda is stands in a file, which the domain does not read.
    answers[.agenda] = .text(try agenda(of: kind))
    return .fill(entry, answers)
  }

  /// The usual agenda of a kind of meeting, an item a line.
  package func agenda(of kind: MeetingKind) throws -> String {
    try templates.template(.agenda(kind)).filled(with: .fields([:])).lines
      .filter { !$0.hasPrefix("#") }.joined(separator: "\n")
  }
}
