/// A key line of enquiry: a question that the review sets out to answer.
///
/// Made by ``Case/linesOfEnquiry`` alone, from the register, the order people gave the lines, and
/// the numbers that were sent out with Form 2.
package struct LineOfEnquiry: Hashable, Sendable, Identifiable {
  package let id: EntryName
  /// What people call it, from 1; `nil` for one retired before it was ever sent.
  ///
  /// A number that was sent never changes and is never given to another line.
  package let number: Int?
  /// Whether it was sent with a Form 2, which fixes its number.
  package let isSent: Bool
  package let question: String
  package let rationale: String
  /// The organisations it is asked of, by name; none stands for all that are asked.
  package let organisations: [String]
  /// The meeting that agreed it; `nil` for a draft.
  package let agreedAt: String?
  /// Why it was retired; `nil` while it stands.
  package let retirement: String?
  /// What the review finds; empty until it is written.
  package let finding: String
  /// What the finding rests on: names of chronology entries and answers.
  package let evidence: [EvidenceName]

  package var isRetired: Bool { retirement != nil }

  /// What people call it: `KLOE 3`; `KLOE` alone for one that has no number.
  package var title: String { number.map { "KLOE \($0)" } ?? "KLOE" }

  /// Whether it is asked of an organisation.
  package func isAsked(of organisation: String) -> Bool {
    organisations.isEmpty || organisations.contains(organisation)
  }
}
