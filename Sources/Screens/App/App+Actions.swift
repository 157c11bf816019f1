import Terminal

extension App {
  /// What can be done on every screen, the table of `docs/guide.md`, "Keys".
  package static let actions: [Action<App>] = [
    Action(
      .control("o"), footer: "open file",
      "Open what was written out last with the program the system has for it",
      unless: { _, situation in
        situation.user.lastExport == nil
          ? "Nothing was written out since the program was opened." : nil
      }
    ) { _, _ in .request(.openExport) },
    Action(
      .character("?"), also: [.character(":"), .function(1)], footer: "help",
      "Find any action by typing a word of it"
    ) { app, _ in .push(ActionsScreen(app.everyAction())) },
    Action(.character("z"), "Hide everything until Enter is pressed") { app, _ in
      app.hide()
      return .none
    },
    Action(
      .character("Z"), "Lock the store: the passphrase opens it again, with what you were typing",
      unless: { _, situation in situation.user.canLock ? nil : "The store is not sealed." }
    ) { _, _ in .request(.lock) },
    Action(.control("l"), "Draw the screen anew") { _, _ in .request(.redraw) },
    Action(.control("z"), "Stop the program for now; `fg` in the shell brings it back") { _, _ in
      .request(.suspend)
    },
    Action(
      .escape, also: [.left, .character("h")], footer: "back", "Go back; text that was typed stays",
      unless: { app, _ in app.depth == 0 ? "this is the first screen; q leaves" : nil }
    ) { app, _ in app.depth == 0 ? .none : .pop },
    Action(.character("q"), footer: "quit", "Leave the program; everything recorded is saved") {
      app, situation in
      // Where people type it may be the first letter of a sentence; lines in memory are asked about
      // by the desk.
      guard app.top.weighsLetters, situation.unsaved.lines.isEmpty else { return .request(.quit) }
      return .push(
        ConfirmScreen(
          "Leave the program?",
          explanation: "The meeting stays open. Everything recorded is saved, and the line you "
            + "type is kept.", verb: "Leave", then: .request(.quit)))
    },
    Action(.control("c"), "Leave a dialog, like Esc; never ends the program") { _, _ in
      .message(Message("Press q to leave the program."))
    },
  ]
}

extension Action<App> {
  /// Whether the key is this action's over the screen in front.
  ///
  /// A screen that takes text gets every key but Ctrl-L; Esc is its own, so that text can be kept.
  func answers(_ pressed: Key, over screen: any Screen) -> Bool {
    guard pressed == key || also.contains(pressed) else { return false }
    if screen.isQuestion { return key == .control("l") }
    if screen.takesText {
      // Help does not stand on top of help.
      return key == .control("l") || (pressed == .function(1) && !(screen is ActionsScreen))
    }
    // A screen's own table may use Left or Esc for itself.
    return screen.index(of: pressed) == nil
  }
}
