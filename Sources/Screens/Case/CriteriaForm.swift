import Casework

extension FormDefinition {
  /// Whether it is a serious incident, and what follows.
  static var criteria: FormDefinition {
    let handles = CriteriaHandles()
    return FormDefinition(
      title: "Criteria decision", subject: .openCase(at: .steps(), tells: false),
      purpose: { _ in
        "A serious incident: abuse or neglect is known or suspected, and the child has died or "
          + "been seriously harmed."
      },
      button: "Decide", fields: { handles.fields(holding: $0.open?.review.criteria) },
      request: { filled in
        guard let day = filled[.day], let test = handles.decided(in: filled) else { return nil }
        return filled.propose(.decideCriteria(test, on: day))
      },
      remarks: { filled in
        guard let test = handles.answered(in: filled) else { return [] }
        let words = ([test.result.sentence] + test.prompts).joined(separator: " ")
        return [FieldRemark(handles.wasLookedAfter.key, .understood(words))]
      })
  }
}

/// The fields of the serious-incident test, and the test they answer.
private struct CriteriaHandles: Sendable {
  typealias Test = SeriousIncidentTest

  let abuse = ChoiceHandle<Test.Suspicion>("abuse")
  let outcome = ChoiceHandle<Test.Outcome>("outcome")
  let harms = ChoiceHandle<Test.Harm>("harms")
  let isLongTerm = ChoiceHandle<Bool>("long-term")
  let hasRecovered = ChoiceHandle<Bool>("recovered")
  let wasLookedAfter = ChoiceHandle<Bool>("looked-after")
  let followUp = ChoiceHandle<Test.FollowUp>("follow-up")
  let rationale = TextHandle.why

  private func view(of partner: StatutoryPartner) -> ChoiceHandle<Test.View> {
    ChoiceHandle(FieldKey("view-\(partner.rawValue)"))
  }

  func fields(holding test: Test?) -> [FormField] {
    [
      .choice(
        abuse, "Abuse or neglect", Test.Suspicion.allCases, \.words,
        chosen: test?.abuseOrNeglect, isRequired: true),
      .choice(
        outcome, "What happened", Test.Outcome.allCases, \.words, chosen: test?.outcome,
        isRequired: true),
      .several(
        harms.key, "Serious harm to", Test.Harm.allCases.map { Choice($0.rawValue, $0.words) },
        chosen: test?.harms.map(\.rawValue) ?? []),
      .yesNo(
        isLongTerm, "Long-term harm likely", test?.isLongTermHarmLikely,
        hint: "Use your judgement if it is likely but not certain."),
      .yesNo(
        hasRecovered, "Child has recovered", test?.hasRecovered,
        hint: "Recovery does not rule out serious harm."),
      .yesNo(
        wasLookedAfter, "Looked-after child", test?.wasLookedAfter,
        hint: "A looked-after child's death is always notified.", isRequired: true),
      .choice(
        followUp, "If not notifiable", Test.FollowUp.allCases, \.words, chosen: test?.followUp,
        hint: "A local review goes the same way, without the Panel."),
    ]
      + StatutoryPartner.allCases.map { partner in
        .choice(
          view(of: partner), "View: \(partner.words)", Test.View.allCases, \.words,
          chosen: test?.views[partner])
      } + [
        .day(.day, "Decided", "today", isRequired: true),
        .area(
          rationale, "Rationale", test?.rationale ?? "", rows: 3,
          hint: "Why you decided this. It becomes part of the record.", isRequired: true),
      ]
  }

  /// The test as it would be decided; what was left as it was is as it stands.
  func decided(in filled: FilledForm) -> Test? {
    let isUntouched = filled.form.fields.allSatisfy { field in
      field.key == DayHandle.day.key || filled.isUntouched(field.key)
    }
    let standing = isUntouched ? filled.situation.open?.review.criteria : nil
    return standing ?? answered(in: filled)
  }

  /// The test as answered; `nil` while an answer is missing.
  func answered(in filled: FilledForm) -> Test? {
    guard let abuse = filled[abuse], let outcome = filled[outcome] else { return nil }
    var views: [StatutoryPartner: Test.View] = [:]
    for partner in StatutoryPartner.allCases { views[partner] = filled[view(of: partner)] }
    return Test(
      abuseOrNeglect: abuse, outcome: outcome, harms: Set(filled.all(harms)),
      isLongTermHarmLikely: filled[isLongTerm], hasRecovered: filled[hasRecovered],
      wasLookedAfter: filled[wasLookedAfter] ?? false, rationale: filled[rationale], views: views,
      followUp: filled[followUp])
  }
}
