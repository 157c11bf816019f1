import Casework

/// Something to be done in a case, and how to tell whether a key would open what it is done in:
/// for the walk of a first review, and for the keys of the next things.
///
/// What a key would open is asked of the screen's own table, so that a key that is moved is named
/// by itself.
struct WalkGoal {
  let thing: Owed.What
  let review: Case

  /// Whether what a key answers leads there.
  func isServed(by response: Response) -> Bool {
    switch response {
    case .push(let screen):
      if let form = screen as? FormScreen { return isServed(by: form.formName) }
      return (screen as? ConfirmScreen).map { isServed(by: $0.response) } ?? false
    case .go(.inCase(_, .form(let name))): return isServed(by: name)
    case .go(.inCase(_, .plan)): return thing == .preparation(.planLaidOut)
    case .request(.propose(_, .layOut, _)): return thing == .preparation(.planLaidOut)
    case .request(.propose(_, .freezeReport, _)): return thing == .preparation(.reportFrozen)
    case .several(let responses): return responses.contains(where: isServed)
    case .none, .pop, .go, .message, .request, .proseBeneath, .runBeneath: return false
    }
  }

  /// Whether the form is one in which it is done, and not done yet.
  func isServed(by form: FormName) -> Bool {
    switch thing {
    case .step(let milestone): isServed(milestone, by: form)
    case .preparation(let preparation): isServed(preparation, by: form)
    }
  }

  private func isServed(_ milestone: Milestone, by form: FormName) -> Bool {
    if case .tell(_, let subject) = form {
      return NoticeDuty.of(subject, members: []).contains { $0.milestone == milestone }
    }
    if case .noReturn(_, let state) = form {
      return milestone == .returnsIn && state == .nothingHeld
    }
    if case .finalise = form { return milestone == .reportFinalised }
    if case .sign = form { return milestone == .executiveAgreed }
    return form == .record(milestone) || milestone == .criteriaDecided && form == .criteria
      || milestone == .sentToPanel && form == .sendReport
  }

  private func isServed(_ preparation: Preparation, by form: FormName) -> Bool {
    guard case .fill(let entry, let only) = form else {
      return preparation == .recommendationDecided && form == .decideRecommendation
    }
    let answers = review.answers(in: entry)
    switch preparation.facts.way {
    case .sheet(let sheet): return entry.sheet == sheet && !review.isComplete(entry)
    case .recommendation where preparation == .positions:
      return entry.sheet == .position && !review.isComplete(entry)
    case .recommendation:
      let open = answers.missing(in: .recommendation).map(\.id)
      return preparation == .recommendationAnswered && entry.sheet == .recommendation
        && only.contains(where: open.contains)
    case .report:
      return preparation == .reportWritten && entry.sheet == .report
        && review.sectionsMissing.contains { only.contains($0.question) }
    }
  }
}
