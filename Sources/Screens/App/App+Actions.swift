import Terminal

extension App {
  /// What can be done on every screen, listed in `docs/reference/keys.md`.
  package static let actions: [Action<App>] = [
    Action(
      .control("o"), footer: "open file",
      "Open the last exported file",
      unless: { _, situation in
        situation.user.lastExport == nil
          ? "You have not exported anything since you opened the program." : nil
      }
    ) { _, _ in .request(.openExport) },
    Action(
      .character("?"), also: [.character(":"), .function(1)], footer: "help",
      "Find any action: type a word"
    ) { app, _ in .push(ActionsScreen(app.everyAction())) },
    Action(
      .character("="), "Show or hide the steps of a first review, in a rehearsal",
      unless: { _, situation in
        situation.partnership.isRehearsal ? nil : "There are steps to follow only in a rehearsal."
      }
    ) { app, situation in
      guard situation.partnership.isRehearsal else {
        return .message(Message("There are steps to follow only in `rapidreview rehearse`."))
      }
      app.isWalkHidden.toggle()
      return .none
    },
    Action(.character("z"), "Hide the screen until you press Enter") { app, _ in
      app.hide()
      return .none
    },
    Action(
      .character("Z"), "Lock the store. Your text is kept until you unlock it",
      unless: { _, situation in situation.user.canLock ? nil : "The store is not sealed." }
    ) { _, _ in .request(.lock) },
    Action(.control("l"), "Redraw the screen") { _, _ in .request(.redraw) },
    Action(.control("z"), "Suspend the program. `fg` in the shell brings it back") { _, _ in
      .request(.suspend)
    },
    Action(
      .escape, also: [.left, .character("h")], footer: "back", "Go back. Your text is kept",
      unless: { app, _ in app.depth == 0 ? "this is the first screen: press q to leave" : nil }
    ) { app, _ in app.depth == 0 ? .none : .pop },
    Action(.character("q"), footer: "quit", "Leave the program. Everything is saved") {
      app, situation in
      // Where people type it may be the first letter of a sentence; lines in memory are asked about
      // by the desk.
      guard app.top.weighsLetters, situation.unsaved.lines.isEmpty else { return .request(.quit) }
      return .push(
        ConfirmScreen(
          "Leave the program?",
          explanation: "The meeting goes on. Everything is saved, and so is the line you are "
            + "typing.", verb: "Leave", then: .request(.quit)))
    },
    Action(.control("c"), "Leave a form, like Esc. It never ends the program") { _, _ in
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
