extension FormScreen {
  /// Why the text cannot be opened in the person's own editor; `nil` where it can.
  func obstacleToLending(in situation: Situation) -> String? {
    if definition.holdsRealNames { return "Real names are kept in the identity and nowhere else." }
    guard situation.user.editor != nil else {
      return "Off. The guide says how to turn it on, and what it risks."
    }
    return form.isInArea ? nil : "Only a text of many lines can be opened in your editor."
  }

  /// Says what it means before the text leaves.
  func askToLend(in situation: Situation) -> Response {
    guard let editor = situation.user.editor, let text = form.areaText else { return .none }
    return .push(
      ConfirmScreen(
        "Open this text in \(editor)?",
        explanation: (situation.user.lendsInMemory
          ? "While it is open there it lies in memory, in plain text which only you can read. "
            + "It is overwritten when it comes back. "
          : "There is no folder in memory to lend it from. While it is open there it lies on the "
            + "disk, in plain text which only you can read. ")
          + "\(editor) may keep drafts, swap files, backups or a history of it elsewhere, "
          + "which this program cannot find and does not remove. What you typed so far stays kept "
          + "here, and what comes back is one change that Ctrl-Z takes back.",
        verb: "Open it in \(editor)", then: .request(.editOutside(text))))
  }

  package mutating func handle(edited text: String, with tools: inout Tools) -> Response {
    respond(
      to: form.handle(edited: text, at: tools.situation.moment.milliseconds),
      leavingField: true, in: tools.situation)
  }
}
