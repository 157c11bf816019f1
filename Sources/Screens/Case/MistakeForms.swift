import Casework

private enum MistakeKind: String, CaseIterable {
  case openedInError = "opened-in-error"
  case duplicate

  var label: String {
    switch self {
    case .openedInError: "opened in error"
    case .duplicate: "a duplicate of another case"
    }
  }
}

extension FormDefinition {
  /// The case is no case, and counts nowhere from then on.
  static var mistake: FormDefinition {
    let kind = ChoiceHandle<MistakeKind>("as")
    let original: TextHandle = "of"
    return FormDefinition(
      title: "This is no case", subject: .openCase(at: .steps(), tells: false),
      purpose: { _ in
        "Something was opened that is no case of its own. Nothing is deleted: the record stays, "
          + "out of every count."
      },
      button: "Take it out of every count",
      fields: { _ in
        [
          .choice(kind, "It was", MistakeKind.allCases, \.label, isRequired: true),
          .text(
            original, "Which case goes on", hint: "Of a duplicate: its reference, like 2026-001."),
          .reason("It stays in the history."),
        ]
      },
      request: { filled in
        let mistake: CaseMistake? =
          switch filled[kind] {
          case .openedInError?: .openedInError
          case .duplicate?: CaseReference(filled[original]).map { .duplicate(of: $0) }
          case nil: nil
          }
        return mistake.flatMap {
          filled.propose(.count(as: $0), because: .why, asking: .takingOutOfCount)
        }
      },
      remarks: { filled in
        let isNamed = CaseReference(filled[original]) != nil
        let remark: Remark =
          filled[kind] == .duplicate && !isNamed
          ? .problem("Give the case that goes on, like 2026-001.") : .none
        return [FieldRemark(original.key, remark)]
      })
  }

  /// The case counts after all.
  static var countAgain: FormDefinition {
    FormDefinition(
      title: "Count the case again", subject: .openCase(at: .steps(), tells: false),
      purpose: { situation in
        "It is out of every count: \(situation.open?.review.mistake?.phrase ?? ""). From then on "
          + "it counts again."
      },
      button: "Count it again", fields: { _ in [.reason("It stays in the history.")] },
      request: { $0.propose(.count(as: nil), because: .why) })
  }
}

extension FormQuestion {
  fileprivate static let takingOutOfCount = FormQuestion(
    asked: "take this case out of every count?",
    explanation: "It leaves the list, what is due, the actions and the year's figures. Its record "
      + "and its history stay, and it can be counted again.", verb: "Take it out")
}
