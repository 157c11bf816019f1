// Undo and redo as two stacks of changes, each one splice: at `start`, `removed` made way for
// `inserted`. A splice is its own inverse with the two swapped, byte for byte.
//
// What a person would call one step is one change. Typing joins the change before it while it
// goes on at the same place, in the same word, without a pause; so do runs of Backspace and of
// Delete. Everything else (a paste, a cut, a deleted word) stands alone, and so does whatever
// follows a motion. Time is a number handed in; nothing here reads a clock.

/// One step that can be undone.
struct TextChange: Sendable {
  var start: TextPosition
  var removed: String
  var inserted: String
  let caretBefore: TextPosition
  let anchorBefore: TextPosition?
  var caretAfter: TextPosition
}

/// How an edit came about, which decides whether it joins the one before.
enum EditKind: Hashable, Sendable {
  case typing, deletingBack, deletingForward
  case alone
}

/// The changes of one text, done and undone.
struct TextHistory: Sendable {
  /// A rest this long ends a step, in milliseconds.
  static let pause = 1_000

  /// The steps that can be undone, the latest last.
  private(set) var done: [TextChange] = []
  /// The steps that can be done again, the next one last.
  private(set) var undone: [TextChange] = []
  private var openKind: EditKind?
  private var lastMoment = 0
  private var endedInSpace = false

  /// Ends the step: what comes next is undone on its own.
  mutating func close() { openKind = nil }

  /// Adds a change, to the step before it where it belongs there.
  mutating func record(_ change: TextChange, as kind: EditKind, at milliseconds: Int) {
    undone = []
    if !join(change, as: kind, at: milliseconds) { done.append(change) }
    openKind = kind == .alone ? nil : kind
    lastMoment = milliseconds
    let piece = change.inserted.isEmpty ? change.removed : change.inserted
    endedInSpace = piece.last?.isWhitespace ?? false
  }

  /// The change to take back, moved to the other stack; `nil` when there is none.
  mutating func undo() -> TextChange? {
    close()
    guard let change = done.popLast() else { return nil }
    undone.append(change)
    return change
  }

  /// The change to do again, moved to the other stack; `nil` when there is none.
  mutating func redo() -> TextChange? {
    close()
    guard let change = undone.popLast() else { return nil }
    done.append(change)
    return change
  }

  private mutating func join(
    _ change: TextChange, as kind: EditKind, at milliseconds: Int
  ) -> Bool {
    guard kind != .alone, kind == openKind, var last = done.last else { return false }
    // A clock set back is a pause too: nobody knows how long it was.
    guard (0..<Self.pause).contains(milliseconds - lastMoment) else { return false }
    let piece = kind == .typing ? change.inserted : change.removed
    let startsWord = endedInSpace && !(piece.first?.isWhitespace ?? true)
    guard !startsWord else { return false }
    switch kind {
    case .typing:
      guard change.removed.isEmpty, change.start == last.start.advanced(over: last.inserted)
      else { return false }
      last.inserted += change.inserted
    case .deletingBack:
      guard change.start.advanced(over: change.removed) == last.start else { return false }
      last.start = change.start
      last.removed = change.removed + last.removed
    case .deletingForward:
      guard change.start == last.start else { return false }
      last.removed += change.removed
    case .alone:
      return false
    }
    last.caretAfter = change.caretAfter
    done[done.count - 1] = last
    return true
  }
}
