import Casework

extension MeetingScreen {
  /// Shows a meeting as a route names it.
  init(
    _ caseID: CaseID, _ name: EntryName, on focus: CasePlace.MeetingFocus?,
    in situation: Situation
  ) {
    switch focus {
    case nil: self.init(caseID, name)
    case .line(let line): self.init(caseID, name, on: line)
    case .correction(let line):
      self.init(caseID, name)
      follow(situation)
      let begun = correctionDraft(line)
      if let draft = situation.drafts.last(where: { $0.name == begun }) {
        offerCorrection(of: line, draft)
      }
    }
  }

  /// The place in which a line was being typed when the program ended, and what to say of it.
  ///
  /// Whatever was typed, one goes on in the composer: nobody who looks at the prompt may type into
  /// another line. A correction is offered, and its line says so.
  ///
  /// - Returns: `nil` for a draft of something else.
  static func restoring(
    _ draft: KeptDraft, in situation: Situation
  ) -> (route: Route, words: String)? {
    let parts = draft.name.form.split(separator: "/").map(String.init)
    guard let kind = parts.first, ["minutes", "minutes-edit", SetAsideLine.form].contains(kind),
      parts.count >= 2, let name = EntryName(parts[1]), let review = situation.open?.review,
      review.id == draft.name.caseID, review.meeting(name) != nil
    else { return nil }
    var screen = MeetingScreen(review.id, name)
    screen.follow(situation)
    if kind == SetAsideLine.form {
      guard !screen.setAside.isEmpty else { return nil }
      return (.inCase(review.id, .meeting(name)), screen.wordsOfMissing)
    }
    if kind == "minutes-edit", parts.count == 3, let line = EntryName(parts[2]) {
      let words = "A correction you were typing \(draft.at.shown) is not recorded."
      return (.inCase(review.id, .meeting(name, on: .correction(line))), words)
    }
    let isLeft = !screen.setAside.isEmpty && screen.meeting?.state.isLive == false
    let words =
      isLeft ? screen.wordsOfMissing : "The line you were typing \(draft.at.shown) is back."
    return (.inCase(review.id, .meeting(name)), words)
  }
}
