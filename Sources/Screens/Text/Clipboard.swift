/// The text last cut or copied inside the program.
///
/// A value the App holds and lends to the field that handles a key, so that text moves between
/// screens. It never reaches the terminal's or the system's clipboard: what is written about a
/// child stays inside.
package struct Clipboard: Sendable {
  /// What was kept last, byte for byte; empty when nothing was.
  package private(set) var text = ""

  /// Nothing kept yet.
  package init() {}

  /// Whether there is nothing to put in.
  package var isEmpty: Bool { text.isEmpty }

  /// Replaces what was kept; an empty text leaves it as it was.
  package mutating func keep(_ text: String) {
    guard !text.isEmpty else { return }
    self.text = text
  }
}
