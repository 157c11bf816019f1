/// Something that was decided, as the register of a case has it.
package struct Decision: Hashable, Sendable {
  package let entry: Entry
  /// Its number in the register of its case.
  package let number: Int
  package let text: String
  package let rationale: String
  /// Where each partner stands, by key; only those who were asked.
  package let positions: [StatutoryPartner: String]
  package let dissent: String
  /// The meeting it was typed in; `nil` where it was written into the register.
  package let meeting: EntryName?
  package let state: State
  package let ratifiedOn: Occasion?
  package let ratifiedBy: String

  /// Whether it is a decision yet.
  package enum State: Hashable, Sendable {
    /// What it still lacks, in words.
    case noted(lacks: [String])
    /// The meeting was not quorate, and nobody has ratified it since.
    case provisional
    case made

    package var words: String {
      switch self {
      case .noted: "noted"
      case .provisional: "provisional"
      case .made: "decided"
      }
    }
  }
}

extension Case {
  /// The decisions of the case, in the order they were made.
  package var decisions: [Decision] {
    // Who was there is worked out once for each meeting.
    var there: [EntryName: [Attendance]] = [:]
    return entries(of: .decision).map { entry in
      let meeting = minutes.meeting(of: entry.name)
      if let meeting, there[meeting] == nil { there[meeting] = attendances(of: meeting) }
      return decision(entry, there: meeting.flatMap { there[$0] })
    }
  }

  /// A decision as it stands.
  package func decision(_ entry: Entry) -> Decision { decision(entry, there: nil) }

  private func decision(_ entry: Entry, there: [Attendance]?) -> Decision {
    let answers = self.answers(in: entry)
    var positions: [StatutoryPartner: String] = [:]
    for partner in StatutoryPartner.allCases {
      positions[partner] = answers.key(partner.positionQuestion)
    }
    let meeting = minutes.meeting(of: entry.name)
    return Decision(
      entry: entry, number: number(of: entry) ?? 0, text: answers.text(.text),
      rationale: answers.text(.rationale), positions: positions,
      dissent: answers.text(.dissent), meeting: meeting,
      state: state(of: answers, positions, entry.name, in: meeting, there: there),
      ratifiedOn: answers.occasion(.ratifiedOn), ratifiedBy: answers.text(.ratifiedBy))
  }

  private func state(
    of answers: Answers, _ positions: [StatutoryPartner: String], _ name: EntryName,
    in meeting: EntryName?, there: [Attendance]?
  ) -> Decision.State {
    var lacks: [String] = []
    if answers[.rationale] == nil { lacks.append("its rationale") }
    let unasked = StatutoryPartner.allCases.filter { positions[$0] == nil }.map(\.inSentence)
    if let last = unasked.last {
      let others = unasked.dropLast().joined(separator: ", ")
      lacks.append(
        others.isEmpty ? "the position of \(last)" : "the positions of \(others) and \(last)")
    }
    if positions.values.contains("dissents"), answers[.dissent] == nil {
      lacks.append("the grounds of the dissent")
    }
    guard lacks.isEmpty else { return .noted(lacks: lacks) }
    let isRatified = answers[.ratifiedOn] != nil && answers[.ratifiedBy] != nil
    if let meeting, let line = minutes[meeting][name], !isRatified,
      !Quorum(there ?? attendances(of: meeting), at: timeSaid(line)).isMet
    {
      return .provisional
    }
    return .made
  }
}
