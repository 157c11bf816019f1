/// One line of a ``TextBuffer``, without its line end, and how it was last wrapped.
///
/// The wrap lives beside the text it belongs to, so an edit forgets exactly the wraps it spoils.
struct TextLine: Sendable {
  /// What the line says, never with `\n` in it.
  private(set) var text: String
  /// How it wraps at the width last asked for; `nil` since it changed.
  private(set) var wrap: TextWrap?

  /// A line not wrapped yet.
  init(_ text: String) { self.text = text }

  /// The line's length in UTF-8 bytes, the offset of its end.
  var length: Int { text.utf8.count }

  /// The text between two offsets, byte for byte.
  func slice(_ range: Range<Int>) -> String {
    String(text[index(range.lowerBound)..<index(range.upperBound)])
  }

  /// Puts text without a line end in place of the bytes between two offsets.
  mutating func replace(_ range: Range<Int>, with new: String) {
    text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: new)
    wrap = nil
  }

  /// Keeps how the line wraps until it changes.
  mutating func keep(_ wrap: TextWrap) { self.wrap = wrap }

  /// The cluster that starts at an offset; `nil` at the end.
  func cluster(at offset: Int) -> Character? {
    offset < length ? text[index(offset)] : nil
  }

  /// The cluster that ends at an offset; `nil` at the start.
  func cluster(before offset: Int) -> Character? {
    offset > 0 ? text[text.index(before: index(offset))] : nil
  }

  /// The offset one cluster on; the end stays the end.
  func offset(after offset: Int) -> Int {
    offset < length ? self.offset(of: text.index(after: index(offset))) : length
  }

  /// The offset one cluster back; the start stays the start.
  func offset(before offset: Int) -> Int {
    offset > 0 ? self.offset(of: text.index(before: index(offset))) : 0
  }

  /// The offset itself where a cluster starts there, otherwise the end of the cluster it splits.
  ///
  /// An edit can weld what stood on both its sides into one cluster: a letter put before a lone
  /// accent, a flag cut in half.
  func aligned(_ offset: Int) -> Int {
    let clamped = min(max(0, offset), length)
    guard clamped < length else { return length }
    let index = index(clamped)
    if String.Index(index, within: text) != nil { return clamped }
    return self.offset(of: text.index(after: index))
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.startIndex, offsetBy: offset)
  }

  private func offset(of index: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }
}
