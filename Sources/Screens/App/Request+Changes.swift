import Casework

extension Request {
  /// The parts of the situation that may be others once it is performed; no others are worked out.
  package var changes: Set<Part> {
    switch self {
    // What is shown afterwards is all made anew.
    case .unlock, .lock, .enter: []
    case .suspend, .redraw, .syncDrafts, .editOutside, .keepReadingPlace, .notice, .readDocument,
      .openExport:
      []
    case .keepDraft, .editDraft, .dropDraft, .putDraftAside: .typing
    case .assignColumn, .takeTable, .dropReturn: [.returnInHand]
    case .readPeople, .showPeople: [.people]
    case .open, .openFirst: .caseOnScreen.union([.saving])
    case .propose(_, let proposal, _) where proposal.isMinute:
      .caseOnScreen.union([
        .drafts, .saving, .unsavedMinutes, .extracts, .user, .partnership,
      ])
    case .newCase, .renumber, .propose, .proposeForAll, .orderDisposal, .confirmDisposal,
      .identify, .make, .member, .sharing, .mendStore,
      .tryFictionalCases, .rehearse, .setPerson, .export, .exportNamed, .exportNotice, .exportAll,
      .rescueLines,
      .writeForm2, .writePack, .readReturn, .takeReturnIn, .writeReturnReport, .quit:
      .everything
    }
  }
}

extension Proposal {
  /// Whether it is a line of minutes, or a change to one.
  package var isMinute: Bool {
    if case .meet(_, .minute) = self { return true }
    if case .meet(_, .change) = self { return true }
    return false
  }
}
