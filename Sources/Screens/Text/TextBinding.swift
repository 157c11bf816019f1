// The keys of every text, one table: fields, help and manual read it.
//
// Each thing has a key that every terminal sends. Alt and modified arrows are second ways only.
// Taken elsewhere: Ctrl-A and Ctrl-B (screen, tmux), Ctrl-C (leaves), Ctrl-L (redraws), Ctrl-S
// ('it is saved already'); Ctrl-H, -I, -J, -M are Backspace, Tab and Enter. Ctrl-C being taken,
// copying is Ctrl-O ('cOpy'); Ctrl-F being a motion, finding is Ctrl-G ('Go to'). Shift-arrows
// reach no Linux console, so Ctrl-T sets a mark that plain motions extend; Ctrl-Space, which most
// terminals send, does the same. Ctrl-W, -U, -K, -D and -E are what shells taught; those that
// delete leave the clipboard alone, since undo is there.

import Terminal

/// A row of the table of text keys.
package struct TextBinding: Hashable, Sendable {
  /// What the keys do.
  package let action: TextAction
  /// The keys that do it, the one every terminal sends first.
  package let keys: [Key]
  /// What help says it does.
  package let words: String

  /// A row of the table.
  init(_ action: TextAction, _ keys: [Key], _ words: String) {
    self.action = action
    self.keys = keys
    self.words = words
  }

  /// Every key of a text, in the order help shows them.
  package static let all: [TextBinding] = [
    TextBinding(.move(.left), [.left], "one character back"),
    TextBinding(.move(.right), [.right], "one character on"),
    TextBinding(.move(.up), [.up], "one row up"),
    TextBinding(.move(.down), [.down], "one row down"),
    TextBinding(.move(.pageUp), [.pageUp], "one page up"),
    TextBinding(.move(.pageDown), [.pageDown], "one page down"),
    TextBinding(.move(.home), [.home], "start of the row, then line, then text"),
    TextBinding(.move(.end), [.end, .control("e")], "end of the row, then line, then text"),
    TextBinding(.move(.wordLeft), [.control("r"), .controlLeft, .alt("b")], "one word back"),
    TextBinding(.move(.wordRight), [.control("f"), .controlRight, .alt("f")], "one word on"),
    TextBinding(
      .mark, [.control("t"), .control(" ")],
      "start or stop selecting"),
    TextBinding(.select(.left), [.shiftLeft], "select one character back"),
    TextBinding(.select(.right), [.shiftRight], "select one character on"),
    TextBinding(.select(.up), [.shiftUp], "select one row up"),
    TextBinding(.select(.down), [.shiftDown], "select one row down"),
    TextBinding(.select(.home), [.shiftHome], "select to the start of the row"),
    TextBinding(.select(.end), [.shiftEnd], "select to the end of the row"),
    TextBinding(.cut, [.control("x")], "cut what is selected"),
    TextBinding(.copy, [.control("o")], "copy what is selected"),
    TextBinding(.paste, [.control("v")], "paste what was cut or copied"),
    TextBinding(
      .find, [.control("g")],
      "find in the text (again: next, Up: previous, Esc: back)"),
    TextBinding(.undo, [.control("z")], "undo"),
    TextBinding(.redo, [.control("y")], "redo"),
    TextBinding(
      .newLine, [.enter], "new line (in documents, “- ” or “1. ” starts a list, “## ” a heading)"),
    TextBinding(.delete(.left), [.backspace], "delete the character before"),
    TextBinding(.delete(.right), [.control("d"), .delete], "delete the character after"),
    TextBinding(
      .delete(.wordLeft), [.control("w"), .alt("\u{7F}")], "delete the word before"),
    TextBinding(.delete(.wordRight), [.control("n"), .alt("d")], "delete the next word"),
    TextBinding(
      .delete(.lineStart), [.control("u")],
      "delete to the start of the line, or the line end before it"),
    TextBinding(
      .delete(.lineEnd), [.control("k")],
      "delete to the end of the line, or the line end"),
  ]
}
