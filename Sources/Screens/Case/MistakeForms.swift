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
      title: "Not a case", subject: .openCase(at: .steps(), tells: false),
      purpose: { _ in
        "For a case that was opened in error or twice. Nothing is deleted. The record stays, but "
          + "is not counted."
      },
      button: "Stop counting it",
      fields: { _ in
        [
          .choice(kind, "It was", MistakeKind.allCases, \.label, isRequired: true),
          .text(
            original, "Which case continues",
            hint: "For a duplicate: the other case's reference, like 2026-001."),
          .reason("Kept in the log."),
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
          ? .problem("Give the case that continues, like 2026-001.") : .none
        return [FieldRemark(original.key, remark)]
      })
  }

  /// The case counts after all.
  static var countAgain: FormDefinition {
    FormDefinition(
      title: "Count the case again", subject: .openCase(at: .steps(), tells: false),
      purpose: { situation in
        "It is not counted now: \(situation.open?.review.mistake?.phrase ?? ""). Record this to "
          + "count it again."
      },
      button: "Count it again", fields: { _ in [.reason("Kept in the log.")] },
      request: { $0.propose(.count(as: nil), because: .why) })
  }
}

extension FormQuestion {
  fileprivate static let takingOutOfCount = FormQuestion(
    asked: "stop counting this case?",
    explanation: "It leaves the list, the due steps, the actions and the year's figures. Its "
      + "record and log stay. You can count it again.", verb: "Stop counting")
}
