extension Case {
  /// Whether a milestone has a place in this case.
  package enum Need: Hashable, Sendable {
    case needed
    /// Somebody decided that it is not needed, with a reason.
    case setAside(reason: String, by: String)
    /// The course of the case rules it out.
    case ruledOut(reason: String)
    /// It is not known yet whether it is needed: that is for the milestone named to say.
    case open(until: Milestone)

    /// Whether it is not known yet whether it is needed.
    var isOpen: Bool {
      switch self {
      case .open: true
      case .needed, .setAside, .ruledOut: false
      }
    }

    /// Whether the milestone still belongs to the case's way.
    package var isNeeded: Bool {
      switch self {
      case .needed, .open: true
      case .setAside, .ruledOut: false
      }
    }
  }

  /// Whether a milestone is needed, and if not, why.
  package func need(of milestone: Milestone) -> Need {
    switch ledger.setting(of: .need(milestone)) {
    case .some(let setting):
      if case .notNeeded = setting.event {
        return .setAside(reason: setting.change.why ?? "", by: setting.change.by)
      }
      return .needed
    case .none: return needByCourse(of: milestone)
    }
  }

  private func needByCourse(of milestone: Milestone) -> Need {
    if let mistake { return .ruledOut(reason: "not counted as a case: \(mistake.phrase)") }
    if milestone == .closed || milestone == .becameAware || milestone == .criteriaDecided {
      return .needed
    }
    if milestone.isOnlyAfterCommissioning && milestone != .lcsprCommissioned
      && recorded(.lcsprCommissioned) == nil
    {
      return .ruledOut(reason: "no LCSPR has been commissioned")
    }
    if recorded(.withdrawn) != nil, milestone != .withdrawn {
      return .ruledOut(reason: "the notification was withdrawn")
    }
    if milestone == .executiveAgreed, wasSentByOverride {
      return .ruledOut(reason: "an Executive lead had the report sent without all signatures")
    }
    guard let result = criteria?.result else {
      return milestone == .stateAndOfstedNotified ? .open(until: .criteriaDecided) : .needed
    }
    switch result {
    case .notify(let alsoStateAndOfsted):
      if milestone == .stateAndOfstedNotified && !alsoStateAndOfsted {
        return .ruledOut(reason: "no looked-after child has died")
      }
      return .needed
    case .notifyStateAndOfstedOnly:
      return milestone == .stateAndOfstedNotified
        ? .needed
        : .ruledOut(reason: "only the Secretary of State and Ofsted are notified")
    case .notNotifiable:
      guard criteria?.followUp == .localReview else {
        return .ruledOut(reason: "the incident is not notifiable")
      }
      return milestone.isOnlyWithPanel
        ? .ruledOut(reason: "a local review, of which the Panel is not told") : .needed
    }
  }

  /// What an act in a case that is closed, or counts nowhere, is refused with; `nil` while it is
  /// open.
  func obstacle(to act: ReportAct) -> Refusal? {
    if let mistake { return .act(.countsNowhere(act, mistake)) }
    return isClosed ? .act(.caseClosed(act)) : nil
  }

  /// The reason wanted of who changes an entry of a case that has ended; `nil` while it goes on.
  func reasonWanted(toFill sheet: Sheet) -> Refusal? {
    if let mistake { return .reasonNeeded(.fillingUncounted(sheet, mistake)) }
    return isClosed ? .reasonNeeded(.fillingAfterClosing(sheet)) : nil
  }

  /// Whether the report went to the Panel although a partner had not agreed it.
  private var wasSentByOverride: Bool {
    guard let version = sending?.version, signatureOverride(of: version) != nil else {
      return false
    }
    return !partnersWithoutAgreement(on: version).isEmpty
  }

  /// The milestones shown: the whole path, an LCSPR once it is to be commissioned, a way out once
  /// taken, and closing after them all.
  package var milestones: [Milestone] {
    let open = Milestone.allCases.filter { milestone in
      if milestone == .closed { return false }
      if milestone.isWayOut { return recorded(milestone) != nil }
      if milestone.isOnlyAfterCommissioning {
        return recorded(.lcsprCommissioned) != nil || recorded(milestone) != nil
          || (milestone == .lcsprCommissioned && isPracticeReviewToCome)
      }
      return true
    }
    return open + [.closed]
  }

  /// Whether an LCSPR was recommended in the report that went to the Panel, so that somebody has to
  /// commission it, or to say with a reason why not.
  private var isPracticeReviewToCome: Bool {
    recommendation?.decision.isReviewRecommended == true && recorded(.sentToPanel) != nil
  }

  /// The part of the review the case is in: that of the first step still to do.
  package var stage: Stage {
    if isClosed { return .closed }
    let open = milestones.first { milestone in
      !milestone.isWayOut && recorded(milestone) == nil && need(of: milestone).isNeeded
        && !isPassed(milestone)
    }
    return open?.facts.stage ?? .ending
  }

  /// Whether a later stage has been reached, so that a step left out does not hold the case back.
  private func isPassed(_ milestone: Milestone) -> Bool {
    let stages = Stage.allCases
    guard let own = stages.firstIndex(of: milestone.facts.stage) else { return false }
    return milestones.contains { later in
      guard let index = stages.firstIndex(of: later.facts.stage) else { return false }
      return index > own && !later.isWayOut && recorded(later) != nil
    }
  }
}
