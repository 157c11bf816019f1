import Casework

extension MeetingScreen {
  /// The screens on which a line was being typed when the program ended, and what to say of it.
  ///
  /// Whatever was typed, one goes on in the composer: nobody who looks at the prompt may type into
  /// another line. A correction is offered, and its line says so.
  ///
  /// - Returns: `nil` for a draft of something else.
  package static func screens(
    restoring draft: KeptDraft, in situation: Situation
  ) -> (screens: [any Screen], words: String)? {
    let parts = draft.name.form.split(separator: "/").map(String.init)
    guard let kind = parts.first, ["minutes", "minutes-edit", SetAsideLine.form].contains(kind),
      parts.count >= 2, let name = EntryName(parts[1]), let review = situation.open?.review,
      review.id == draft.name.caseID, review.meeting(name) != nil
    else { return nil }
    var screen = MeetingScreen(review.id, name)
    screen.follow(situation)
    if kind == SetAsideLine.form {
      guard !screen.setAside.isEmpty else { return nil }
      return ([CaseScreen(review.id), MeetingsScreen(review.id), screen], screen.wordsOfMissing)
    }
    var words = "The line you were typing \(draft.at.shown) is back."
    if kind == "minutes-edit", parts.count == 3, let line = EntryName(parts[2]) {
      screen.offerCorrection(of: line, draft)
      words = "A correction you were typing \(draft.at.shown) is not recorded."
    }
    return ([CaseScreen(review.id), MeetingsScreen(review.id), screen], words)
  }
}
