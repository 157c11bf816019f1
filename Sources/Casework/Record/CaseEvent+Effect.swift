/// What the program must know of an event of a case, whatever it says in words.
///
/// Every event has one row, here or in the file of its family. Nothing in a row has a value of its
/// own accord: whoever adds an event decides whether it can be undone, whether it is a decision,
/// and what rests on it.
package struct CaseEffect: Hashable, Sendable {
  /// The field it sets; `nil` for those that act on other changes, or are unknown.
  package let field: CaseField?
  let undoing: Undoing
  /// Whether its author decided something by it, and did not only say what had happened.
  let decides: Bool
  /// The step of the process that nobody waits for after it; `nil` for most.
  let step: Step?
  /// What of the case is made of it; `nil` where nothing else is.
  let feeds: Part?
  /// What of the case it was made on, so that this is not undone from under it.
  let restsOn: Part?

  init(
    _ field: CaseField?, _ undoing: Undoing, decides: Bool, step: Step?, feeds: Part?,
    restsOn: Part?
  ) {
    self.field = field
    self.undoing = undoing
    self.decides = decides
    self.step = step
    self.feeds = feeds
    self.restsOn = restsOn
  }

  /// What becomes of a change with it when its author undoes.
  enum Undoing: Hashable, Sendable {
    case possible
    /// Others rely on it: it is refused.
    case refused
    /// It is passed over, and the change before it is undone.
    case passedOver
  }

  /// What becomes of a step of the process.
  enum Step: Hashable, Sendable {
    case reached(Milestone)
    /// It is not needed.
    case setAside(Milestone)

    var milestone: Milestone {
      switch self {
      case .reached(let milestone), .setAside(let milestone): milestone
      }
    }
  }

  /// A part of a case that other parts are made of.
  enum Part: Hashable, Sendable {
    case report, recommendation
    case minutes(EntryName)
    /// The steps that are recorded with answers of a sheet, or complete by them.
    case steps(Sheet)
  }
}

extension CaseEvent {
  /// The row of the table of events for this one.
  package var effect: CaseEffect {
    switch self {
    case .opened:
      return CaseEffect(.opening, .passedOver, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .referenceChanged:
      return CaseEffect(
        .reference, .passedOver, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .mistaken:
      return CaseEffect(.mistake, .possible, decides: true, step: nil, feeds: nil, restsOn: nil)
    case .recorded(let milestone, _, _):
      return CaseEffect(
        .milestone(milestone), .possible, decides: milestone.endsReview,
        step: .reached(milestone), feeds: nil, restsOn: nil)
    case .retracted(let milestone):
      return CaseEffect(
        .milestone(milestone), .possible, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .notNeeded(let milestone):
      return CaseEffect(
        .need(milestone), .possible, decides: true, step: .setAside(milestone), feeds: nil,
        restsOn: nil)
    case .neededAfterAll(let milestone):
      return CaseEffect(
        .need(milestone), .possible, decides: true, step: nil, feeds: nil, restsOn: nil)
    case .planned(let milestone, _):
      return CaseEffect(
        .plan(milestone), .possible, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .criteriaDecided:
      return CaseEffect(
        .criteria, .possible, decides: true, step: .reached(.criteriaDecided),
        feeds: .recommendation, restsOn: nil)
    case .answered(let entry, let question, _):
      return CaseEffect(
        .answer(to: question, in: entry), .possible, decides: false, step: nil,
        feeds: entry.sheet.feeds, restsOn: nil)
    case .removed(let entry):
      return CaseEffect(
        .presence(entry), .possible, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .linesOrdered:
      return CaseEffect(.lineOrder, .possible, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .emptied(let field):
      return CaseEffect(field, .passedOver, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .undone, .redone, .erased, .erasureAsked, .unknown:
      return CaseEffect(nil, .passedOver, decides: false, step: nil, feeds: nil, restsOn: nil)
    case .recommendationDecided(let decision, _): return decision.effect
    case .reportFrozen(let version): return version.effect
    case .reportFinalised(let done): return done.effect
    case .reportSigned(let signature): return signature.effect
    case .signaturesOverridden(let override): return override.effect
    case .reportSent(let sending): return sending.effect
    case .met(let event): return event.effect
    case .form2Issued(let issue): return issue.effect
    case .returnImported(let file): return file.effect
    case .packFrozen(let pack): return pack.effect
    }
  }

  /// The field it sets; `nil` for those that act on other changes, or are unknown.
  package var field: CaseField? { effect.field }

  /// The change it undoes or does again; `nil` for every other event.
  package var changeNamed: ChangeID? {
    if case .undone(let id) = self { return id }
    if case .redone(let id) = self { return id }
    return nil
  }
}

extension Milestone {
  /// Whether recording it decides that the review is over.
  fileprivate var endsReview: Bool { self == .withdrawn || self == .closed }
}

extension Change<CaseEvent> {
  /// Whether it froze, finalised, signed or sent: others rely on it, so it is never undone.
  var isBinding: Bool { events.contains { $0.effect.undoing == .refused } }

  /// Opening a case, erasing, and undoing itself, cannot be undone.
  var isUndoable: Bool { events.allSatisfy { $0.effect.undoing != .passedOver } }

  /// Whether its author decided something by it, and did not only say what had happened.
  package var isDecision: Bool { events.contains(where: \.effect.decides) }
}

extension Sheet {
  /// What of a case its answers make up.
  var feeds: CaseEffect.Part {
    switch part {
    case .report, .purposes: .report
    case .recommendation: .recommendation
    case .chronology, .chronologyMarks, .meetings, .others, .partnership: .steps(self)
    }
  }
}
