/// One change to a text: some of its bytes made way for others.
package struct TextEdit: Hashable, Sendable {
  /// What made way, in UTF-8 bytes from the start of the text as it was.
  package let range: Range<Int>
  /// What stands there now; empty where something was only taken out.
  package let text: String

  /// A change, which need not fit any text.
  package init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }
}
