// What somebody who has just changed a case is told besides. An act may be about to take a step and
// find it out of order, which takes a reason that nobody was asked for: that the step stays open is
// then said, and why.

extension Case {
  /// What is to be known of a change that has just been recorded, in sentences; mostly nothing.
  ///
  /// Which step it would have taken and why it did not, and that the case counts nowhere.
  package func notes(on change: Change<CaseEvent>, now: Occasion) -> [String] {
    var notes = [Milestone.form2Issued, .returnsIn].compactMap { step in
      refusal(of: step, with: change, now: now).map { refusal in
        "\(refusal.problem) “\(step.facts.toDo)” is still open. Record it with a reason."
      }
    }
    let isAboutCounting = change.events.contains { event in
      if case .mistaken = event { return true }
      return false
    }
    if let mistake, !isAboutCounting {
      notes.append("Not counted as a case: \(mistake.phrase).")
    }
    return notes
  }

  /// Why a change did not take a step that all is there for; `nil` where it did, or was never to.
  private func refusal(
    of step: Milestone, with change: Change<CaseEvent>, now: Occasion
  ) -> Refusal? {
    guard recorded(step) == nil, need(of: step).isNeeded,
      change.events.contains(where: { $0.mayTake(step) }), let day = dayOfAll(for: step)
    else { return nil }
    do throws(Refusal) {
      try checkRecording(step, on: day ?? now, now: now, hasReason: false)
      return nil
    } catch {
      return error
    }
  }

  /// The day by which all that a step takes was there, as far as days are known; `nil` while
  /// something is missing.
  private func dayOfAll(for step: Milestone) -> Occasion?? {
    let requests = self.requests
    let (isThere, days): (Bool, [Occasion]) =
      step == .form2Issued
      ? (
        requests.allSatisfy { $0.state != .toAsk || $0.isResolved }, requests.compactMap(\.askedOn)
      )
      : (requests.allSatisfy(\.isResolved), requests.compactMap(\.resolvedOn))
    guard isThere, !requests.isEmpty else { return nil }
    return .some(days.max { $0.isBefore($1) })
  }
}

extension CaseEvent {
  /// Whether a change with this event is one that takes the step where all is there.
  fileprivate func mayTake(_ step: Milestone) -> Bool {
    if case .form2Issued = self { return step == .form2Issued }
    guard step == .returnsIn else { return false }
    if case .returnImported = self { return true }
    guard case .answered(let entry, let question, let answer) = self else { return false }
    if entry.sheet == .proceeding { return question == .reason }
    return entry.sheet == .organisationAsked && question == .state
      && InformationRequest.State.isAnswer(answer)
  }
}

extension InformationRequest.State {
  fileprivate static func isAnswer(_ answer: Answer?) -> Bool {
    guard case .keys(let keys) = answer, let key = keys.first else { return false }
    return InformationRequest.State(rawValue: key)?.isAnswer ?? false
  }
}
