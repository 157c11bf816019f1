import Casework

extension FormDefinition {
  /// A legal hold is placed on the case, or the one that stands is lifted.
  static var hold: FormDefinition {
    FormDefinition(
      title: "Legal hold", subject: .openCase(at: .steps(), tells: false),
      purpose: { situation in
        guard let hold = situation.open?.review.legalHold else {
          return "Under a hold, nothing in this case can be erased, and the case cannot be "
            + "disposed of."
        }
        return "\(hold.sentence) Once you lift it, entries can be erased and the case can be "
          + "disposed of."
      },
      button: "Record hold",
      fields: { situation in
        let isHeld = situation.open?.review.legalHold != nil
        return [.reason(isHeld ? "Who released it, and when." : "Who may need the record.")]
      },
      request: { filled in
        let isHeld = filled.situation.open?.review.legalHold != nil
        return filled.propose(
          .hold(!isHeld), because: .why, asking: isHeld ? .liftingHold : nil)
      })
  }

  /// A closed case is kept, and looked at again on another day.
  static var keepRecord: FormDefinition {
    let day = DayHandle.day.read(.future, from: .today)
    return FormDefinition(
      title: "Keep the record", subject: .openCase(at: .steps(), tells: false),
      purpose: { situation in
        let review = situation.retentionReview
        return (review.map { "Retention review \($0.day.shown). \($0.sentence) " } ?? "")
          + "Which date should it be reviewed again?"
      },
      button: "Keep the record",
      fields: { _ in
        [
          .day(day, "Keep it until", isRequired: true),
          .reason("Who decided it, and why it is still needed."),
        ]
      },
      request: { filled in
        filled[day].flatMap { filled.propose(.keep(until: $0.day), because: .why) }
      })
  }

  /// A closed case is ordered to be disposed of, or what another member ordered is confirmed.
  static var dispose: FormDefinition {
    let typed: TextHandle = "typed"
    let ground = ChoiceHandle<DisposalGround>("ground")
    return FormDefinition(
      title: "Dispose of the case", subject: .openCase(at: .steps(), tells: false),
      purpose: { situation in
        if let asked = situation.disposalAsked, !asked.isOwn {
          return "\(asked.sentence) Then the whole case is overwritten and removed."
        }
        return "This takes two members. Nothing changes when you order it. When another member "
          + "confirms it, the whole case is overwritten and removed."
      },
      button: "Go on",
      fields: { situation in
        let reference = situation.open?.review.reference.text ?? ""
        let check: FormField = .text(
          typed, "Type its reference", hint: "\(reference), to show you mean this case.",
          isRequired: true)
        if let asked = situation.disposalAsked, !asked.isOwn { return [check] }
        return [
          .choice(ground, "Ground", DisposalGround.allCases, \.label, isRequired: true),
          .reason(
            "Who decided it. This is kept when the case is gone, so do not name a child."), check,
        ]
      },
      request: { filled in
        guard let id = filled.caseID, let reference = filled.situation.open?.review.reference,
          CaseReference(filled[typed]) == reference
        else { return nil }
        if let asked = filled.situation.disposalAsked, !asked.isOwn {
          return FormRequest(
            request: .confirmDisposal(id), question: .disposing(of: reference, isLast: true))
        }
        return filled[ground].map { ground in
          FormRequest(
            request: .orderDisposal(id, ground, why: filled[.why]),
            question: .disposing(of: reference, isLast: false))
        }
      },
      remarks: { filled in
        let reference = filled.situation.open?.review.reference
        let isOther = !filled[typed].isEmpty && CaseReference(filled[typed]) != reference
        return [
          FieldRemark(
            typed.key, isOther ? .problem("That is not the reference of this case.") : .none)
        ]
      },
      end: { filled in
        guard let asked = filled.situation.disposalAsked, !asked.isOwn else { return .back }
        return .goOn(.retention)
      })
  }
}

extension Situation {
  /// That the open case is to be disposed of, and waits for a second member; `nil` where nobody
  /// ordered that.
  var disposalAsked: DisposalAsked? {
    list.records.first { $0.outline.id == open?.review.id }?.asked
  }

  /// When the record of the open case is looked at again; `nil` while it is open.
  var retentionReview: RetentionReview? {
    guard let review = open?.review, let years = partnership.sheets?.retentionYears else {
      return nil
    }
    return review.retentionReview(years)
  }
}

extension FormQuestion {
  fileprivate static let liftingHold = FormQuestion(
    asked: "lift the legal hold?",
    explanation: "Entries can then be erased, and the case can be disposed of. The log keeps who "
      + "lifted it, and why.", verb: "Lift hold")

  /// Says what will be gone, and what will not.
  fileprivate static func disposing(of reference: CaseReference, isLast: Bool) -> FormQuestion {
    let left = CaseTrace.allCases.filter { !$0.isClearedWhenDisposed }
      .map { "– \($0.words): \($0.whenDisposed)" }.joined(separator: "\n")
    let first =
      isLast
      ? "All of \(reference.text) is overwritten and removed now: the record, the real names, "
        + "every version, the drafts. You cannot undo this.\n"
      : "Nothing is deleted yet. When another member confirms it, all of \(reference.text) is "
        + "overwritten and removed.\n"
    return FormQuestion(
      asked: isLast
        ? "dispose of \(reference.text) for good?"
        : "order that \(reference.text) be disposed of?",
      explanation: first + "These copies stay:\n\(left)",
      verb: isLast ? "Dispose of case" : "Order disposal")
  }
}
