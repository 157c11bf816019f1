/// One key as a person means it, after the terminal's byte sequences have been understood.
package enum Key: Hashable, Sendable {
  /// A printable grapheme cluster.
  case character(Character)
  /// A letter held with Control, in lower case: `.control("x")` is Ctrl-X.
  ///
  /// Never `h`, `i`, `j` or `m`, which terminals send as Backspace, Tab and Enter.
  case control(Character)
  /// A key held with Alt, or Esc followed at once by it.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Arrow keys held with Control (by word) or Shift (selecting).
  case controlLeft, controlRight, shiftLeft, shiftRight, shiftUp, shiftDown
  case shiftHome, shiftEnd
  /// F1 to F12.
  case function(Int)
}

/// What reaches the program while it waits: keys, and what else can happen meanwhile.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one go between the terminal's paste brackets, line ends as `\n`.
  case paste(String)
  /// The terminal has a new size; the device's `size` already says it.
  case resized
  /// The time asked for passed with nothing happening.
  case idle
  /// A descriptor the device was asked to watch became readable: the store changed.
  case watched
  /// The process was asked to end; the text typed must be safe before it does.
  case ending(Ending)
  /// The person came back after Ctrl-Z; everything must be drawn anew.
  case resumed
}

/// Why the process has to end although nobody chose to leave.
package enum Ending: Hashable, Sendable {
  /// The terminal vanished (SIGHUP, or its other end closed).
  case hangUp
  case terminated
  case interrupted
  /// What was to be read has an end, and it is reached: the keys of a script, the lines of a pipe,
  /// or Ctrl-D in plain mode.
  case scriptEnded
}
