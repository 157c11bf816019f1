/// One rapid review as its changes leave it.
///
/// A value folded from changes; nothing else alters it. What a person wants to do is put to
/// ``propose(_:by:why:now:)``, which answers with events to append or with a ``Refusal``.
package struct Case: Sendable {
  package typealias Changes = [Change<CaseEvent>]

  package let id: CaseID
  /// Every change, in the order they are folded, also those undone and those not understood.
  package let changes: Changes
  /// The changes that an undo has taken out and no redo has put back.
  package let undone: Set<ChangeID>
  let ledger: Ledger<CaseField, CaseEvent>
  /// The entries of its registers, in the order they were added.
  package let order: EntryOrder
  /// Every freezing of the report, in the order they are folded.
  let freezings: [Freezing]
  /// What its meetings have come to.
  package let minutes: MinutesBook
  /// The fields of every Form 2 that was sent, in the order they are folded.
  let issued: [CaseField]
  /// Every file that was taken in, in the order they are folded.
  package let returnFiles: [TakenIn]
  /// The numbers of the packs that were frozen, in the order they are folded.
  let packNumbers: [Int]
  /// The numbers of versions of the report that were erased.
  let erasedVersions: Set<Int>

  /// What the partnership keeps, as it was when the case was read; `nil` where it was not given.
  ///
  /// Who is who in a meeting is looked up there. Nothing of it is part of the case's own record.
  package var partnership: Partnership?

  /// Folds changes, in any order, into a case.
  ///
  /// - Returns: `nil` where no change opens the case: its first record is missing.
  package init?(id: CaseID, changes: Changes) {
    let sorted = changes.sorted(by: Change.isInOrder)
    let undone = Case.undone(in: sorted)
    var fold = CaseFold()
    for change in sorted where !undone.contains(change.id) { fold.take(change) }
    self.init(id: id, changes: sorted, undone: undone, fold)
  }

  /// A case out of what its changes were folded to; `nil` where none of them opens it.
  init?(id: CaseID, changes: Changes, undone: Set<ChangeID>, _ fold: CaseFold) {
    guard
      case .opened(let reference, let child, let edition) = fold.ledger.setting(of: .opening)?.event
    else { return nil }
    self.id = id
    self.changes = changes
    self.undone = undone
    ledger = fold.ledger
    order = fold.order
    freezings = fold.freezings
    (issued, returnFiles, packNumbers) = (fold.issued, fold.returnFiles, fold.packNumbers)
    erasedVersions = fold.erasedVersions
    minutes = fold.minutes
    self.child = child
    editionID = edition
    if case .referenceChanged(let newer) = ledger.setting(of: .reference)?.event {
      self.reference = newer
    } else {
      self.reference = reference
    }
  }

  /// What people call the case: `2026-014`.
  package let reference: CaseReference
  /// The code name of the child; never a real name.
  package let child: String
  /// The rule edition the case was opened under and keeps.
  package let editionID: String

  /// A milestone's record: when, who says so, and why where a reason was given.
  package struct Recorded: Hashable, Sendable {
    package let on: Occasion
    package let by: String
    package let why: String?
    /// The day recorded before was wrong, and this one replaced it.
    package let isCorrection: Bool
    package let change: ChangeID
  }

  /// When a milestone was reached; `nil` while it has not been.
  package func recorded(_ milestone: Milestone) -> Recorded? {
    switch milestone.facts.kind {
    case .criteriaDecision: return criteriaSetting.map(\.recorded)
    case .consequence:
      guard let criteria = criteriaSetting else { return nil }
      return criteria.test.result.wayOut == milestone ? criteria.recorded : nil
    case .fact, .closing, .act:
      if case .act(let act) = milestone.facts.kind, let done = recorded(act) { return done }
      guard let setting = ledger.setting(of: .milestone(milestone)),
        case .recorded(_, let occasion, let corrects) = setting.event
      else { return milestone == .reportDrafted ? draftedByFreezing : nil }
      return Recorded(
        on: occasion, by: setting.change.by, why: setting.change.why, isCorrection: corrects,
        change: setting.change.id)
    }
  }

  /// The serious-incident test as decided; `nil` while it is open.
  package var criteria: SeriousIncidentTest? { criteriaSetting?.test }

  private var criteriaSetting: (test: SeriousIncidentTest, recorded: Recorded)? {
    guard let setting = ledger.setting(of: .criteria),
      case .criteriaDecided(let test, let occasion) = setting.event
    else { return nil }
    let recorded = Recorded(
      on: occasion, by: setting.change.by, why: test.rationale, isCorrection: false,
      change: setting.change.id)
    return (test, recorded)
  }

  /// The day planned for a milestone, by a plan or in the review's timeline; `nil` where none is.
  package func planned(_ milestone: Milestone) -> Occasion? {
    ledger.setting(of: .plan(milestone))?.event.plannedDay
  }

  /// Whether nothing is owed in it any more: it was closed, or was no case.
  package var isClosed: Bool { recorded(.closed) != nil || mistake != nil }

  /// Why it is no case and counts nowhere; `nil` for every other.
  package var mistake: CaseMistake? {
    guard case .mistaken(let mistake) = ledger.setting(of: .mistake)?.event else { return nil }
    return mistake
  }

  /// Fields that two people set without having seen each other, sorted by their words.
  ///
  /// What was written in an entry that was taken out, by somebody who had read it, is none.
  package var conflicts: [CaseField] {
    ledger.fieldsInConflict.filter { field in
      if case .answer(let entry, _) = field { return !isRemoved(entry) }
      return true
    }.sorted { $0.words < $1.words }
  }

  /// The settings of a field that stand against each other, latest last; one or none in peace.
  package func settings(of field: CaseField) -> [Ledger<CaseField, CaseEvent>.Setting] {
    ledger.settings(of: field)
  }
}
