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

/// How far a line of enquiry has got.
package enum LineState: Hashable, Sendable {
  /// Nobody has agreed it yet.
  case draft
  /// A meeting agreed it, and it has not been sent.
  case agreed(at: String)
  /// So many of the organisations it was sent to have answered.
  case asked(answered: Int, of: Int)
  /// What the review finds is written.
  case found
  case retired

  /// The state as every screen and list says it.
  package var words: String {
    switch self {
    case .draft: "draft"
    case .agreed(let meeting): "agreed, \(meeting)"
    case .asked(let answered, let of) where answered == 0: "asked of \(of), no answer"
    case .asked(let answered, let of): "\(answered) of \(of) answered"
    case .found: "finding written"
    case .retired: "retired"
    }
  }

  /// How pressing it is: a line that was asked and has no answer is loud.
  package var urgency: Urgency {
    switch self {
    case .draft: .running
    case .agreed: .running
    case .asked(let answered, _) where answered == 0: .late
    case .asked(let answered, let of): answered < of ? .soon : .running
    case .found: .done
    case .retired: .waiting
    }
  }
}

/// What a finding rests on: an entry of the chronology, or an organisation's answer to the line.
package enum EvidenceName: Hashable, Sendable {
  case entry(EntryName)
  /// The answer of the organisation that was asked under this entry.
  case answer(EntryName)

  /// The name on the wire.
  package var key: String {
    switch self {
    case .entry(let name): "entry/\(name.text)"
    case .answer(let request): "answer/\(request.text)"
    }
  }

  /// `nil` for a key of a newer version.
  package init?(key: String) {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let name = EntryName(parts[1]) else { return nil }
    switch parts[0] {
    case "entry": self = .entry(name)
    case "answer": self = .answer(name)
    default: return nil
    }
  }
}
