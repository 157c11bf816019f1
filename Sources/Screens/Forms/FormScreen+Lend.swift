extension FormScreen {
  /// Why the text cannot be opened in the person's own editor; `nil` where it can.
  func obstacleToLending(in situation: Situation) -> String? {
    if definition.holdsRealNames { return "Real names are kept only on the Real names screen." }
    guard situation.user.editor != nil else {
      return "This is turned off. The guide explains how to turn it on, and the risk."
    }
    return form.isInArea ? nil : "You can open only longer texts in your editor."
  }

  /// Says what it means before the text leaves.
  func askToLend(in situation: Situation) -> Response {
    guard let editor = situation.user.editor, let text = form.areaText else { return .none }
    return .push(
      ConfirmScreen(
        "Open this text in \(editor)?",
        explanation: (situation.user.lendsInMemory
          ? "While it is open, it is in memory as plain text that only you can read. It is "
            + "overwritten when you return. "
          : "While it is open, it is on the disk as plain text that only you can read. ")
          + "\(editor) may keep copies elsewhere, which this program cannot find or remove. Your "
          + "text so far is kept here. Ctrl-Z undoes what you change there.",
        verb: "Open in \(editor)", then: .request(.editOutside(text))))
  }

  package mutating func handle(edited text: String, with tools: inout Tools) -> Response {
    respond(
      to: form.handle(edited: text, at: tools.situation.moment.milliseconds),
      leavingField: true, in: tools.situation)
  }
}
