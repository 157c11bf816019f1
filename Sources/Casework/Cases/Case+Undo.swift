extension Case {
  /// The changes taken out by an undo that no later redo has put back.
  ///
  /// Later means having seen it: a redo made after a clock was set back stands all the same.
  static func undone(in sorted: Changes) -> Set<ChangeID> {
    var named: Set<ChangeID> = []
    var ledger = Ledger<ChangeID, CaseEvent>()
    for change in sorted {
      for event in change.events {
        switch event {
        case .undone(let id), .redone(let id):
          named.insert(id)
          ledger.set(id, to: event, by: change)
        default: break
        }
      }
    }
    return named.filter { ledger.setting(of: $0)?.event == .undone($0) }
  }

  /// My latest change that still counts and can be undone; `nil` where there is none.
  package func latestChange(by person: String) -> Change<CaseEvent>? {
    changes.last { change in
      change.by == person && !undone.contains(change.id) && change.isUndoable
    }
  }

  /// My latest change taken out by an undo, if I have changed nothing else since.
  package func latestUndone(by person: String) -> Change<CaseEvent>? {
    var redoable: [ChangeID] = []
    for change in changes where change.by == person {
      if change.isUndoable { redoable = [] }
      for event in change.events {
        switch event {
        case .undone(let id): redoable.append(id)
        case .redone(let id): redoable.removeAll { $0 == id }
        default: break
        }
      }
    }
    guard let id = redoable.last(where: undone.contains) else { return nil }
    return changes.first { $0.id == id }
  }

  /// What keeps a change from being undone: a later change that rests on it.
  ///
  /// Later means having read it, whatever the clocks said: what was set in ignorance of it is a
  /// conflict, which undoing one side settles.
  func restsOn(_ change: Change<CaseEvent>) -> Change<CaseEvent>? {
    let fields = Set(change.events.compactMap(\.field))
    let feedsReport = change.events.contains(where: \.feedsReport)
    let feedsRecommendation = change.events.contains(where: \.feedsRecommendation)
    let settled = Set(change.events.compactMap(\.settledMilestone))
    let fed = Set(change.events.flatMap(\.milestonesFed))
    let minuted = Set(change.events.compactMap(\.meetingFed))
    return changes.first { later in
      guard later.hasSeen(change.id), !undone.contains(later.id) else { return false }
      return later.events.contains { event in
        if let field = event.field, fields.contains(field) { return true }
        switch event {
        case .recommendationDecided where feedsRecommendation, .reportFrozen where feedsReport:
          return true
        case .met(.circulated(let version)) where minuted.contains(version.meeting): return true
        default: break
        }
        guard let milestone = event.reachedMilestone else { return false }
        if fed.contains(milestone) { return true }
        if milestone == .closed { return !settled.isEmpty }
        return !settled.isDisjoint(with: milestone.facts.expects)
      }
    }
  }
}

extension CaseEvent {
  /// The steps that rest on an answer: those recorded with its sheet, or complete by its notice.
  fileprivate var milestonesFed: [Milestone] {
    guard case .answered(let entry, _, _) = self else { return [] }
    if entry.sheet == .notice {
      return NoticeSubject.allCases.flatMap { NoticeDuty.of($0, members: []) }.map(\.milestone)
    }
    return Milestone.allCases.filter { $0.sheet == entry.sheet }
  }

  /// The meeting whose minutes say it.
  fileprivate var meetingFed: EntryName? {
    guard case .met(let event) = self, event.feedsMinutes else { return nil }
    return event.meeting
  }

  /// The milestone this event says was reached.
  fileprivate var reachedMilestone: Milestone? {
    switch self {
    case .recorded(let milestone, _, _): milestone
    case .criteriaDecided: .criteriaDecided
    case .reportSent: .sentToPanel
    default: nil
    }
  }

  /// The milestone that nobody waits for after this event: it was reached, or is not needed.
  fileprivate var settledMilestone: Milestone? {
    if case .notNeeded(let milestone) = self { return milestone }
    return reachedMilestone
  }
}

extension CaseEvent {
  /// Whether the words of the report come from it, or freezing them waits for it.
  fileprivate var feedsReport: Bool {
    switch self {
    case .answered(let entry, _, _): [.report, .waiver, .purposes].contains(entry.sheet)
    case .recommendationDecided: true
    default: false
    }
  }

  /// Whether the recommendation rests on it.
  fileprivate var feedsRecommendation: Bool {
    switch self {
    case .answered(let entry, _, _): entry.sheet == .recommendation || entry.sheet == .position
    case .criteriaDecided: true
    default: false
    }
  }
}

extension Change<CaseEvent> {
  /// Whether it froze, finalised, signed or sent: others rely on it, so it is never undone.
  var isBinding: Bool {
    events.contains { event in
      switch event {
      case .reportFrozen, .reportFinalised, .reportSigned, .signaturesOverridden, .reportSent,
        .met(.circulated), .met(.approved), .met(.added):
        true
      default: false
      }
    }
  }

  /// Opening a case, erasing, and undoing itself, cannot be undone.
  var isUndoable: Bool {
    events.allSatisfy { event in
      switch event {
      case .opened, .referenceChanged, .undone, .redone, .erased, .unknown: false
      // A meeting that was opened is closed, and one that was closed is gone on with.
      case .met(.step): false
      default: true
      }
    }
  }
}
