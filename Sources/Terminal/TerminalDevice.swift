/// Where frames go and input comes from.
///
/// Two implementations: ``CursesTerminal``, a person's terminal, and ``ScriptedTerminal``, a list
/// of inputs and the frames they led to, for tests and for `--script`.
package protocol TerminalDevice: ~Copyable, TerminalKeeping {
  /// Whether only ASCII can be shown; asked again before every frame.
  var isASCII: Bool { get }
  /// Waits for the next thing to happen.
  ///
  /// - Parameter milliseconds: After so long without anything, `.idle`; `nil` waits for ever.
  /// - Returns: One thing; what else has happened is kept for the next calls.
  mutating func next(within milliseconds: Int?) -> Input
  /// Waits for what follows a key at once, faster than a person chooses the next one.
  ///
  /// - Parameter milliseconds: How long to wait for it.
  /// - Returns: As ``next(within:)``; `.idle` where nothing follows.
  mutating func next(followingWithin milliseconds: Int) -> Input
  /// Shows a frame, sending only what differs from the last one.
  mutating func show(_ canvas: Canvas)
}

/// What a session does to a terminal besides showing frames and waiting.
///
/// The screens' devices do it, and ``LineTerminal``, on which plain mode speaks in lines.
package protocol TerminalKeeping: ~Copyable {
  /// The size pages are made for; asked again before every frame.
  var size: Size { get }
  /// Sounds the bell once.
  mutating func ring()
  /// Forgets what is believed to be on screen, so that the next frame is sent whole (Ctrl-L).
  mutating func redraw()
  /// Clears the screen, and what the terminal keeps above it where it can be told to.
  mutating func wipe()
  /// Gives the terminal back, stops the process as Ctrl-Z does, takes it again on return.
  ///
  /// The next input is then `.resumed`.
  mutating func suspend()
  /// Gives the terminal to another program, which has gone when the closure returns.
  ///
  /// The next input is then `.resumed`, unless the process was asked to end meanwhile.
  mutating func lend<Answer>(_ body: () -> Answer) -> Answer
}

extension TerminalDevice where Self: ~Copyable {
  /// Where time passes, what follows at once is what comes within it.
  package mutating func next(followingWithin milliseconds: Int) -> Input {
    next(within: milliseconds)
  }
}
