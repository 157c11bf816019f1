/// A file of a disclosure bundle.
package struct DisclosedFile: Hashable, Sendable {
  /// Its path from the bundle's folder on.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  /// A file of lines.
  package init(path: String, lines: [String]) {
    self.init(path: path, bytes: Array(lines.map { "\($0)\n" }.joined().utf8))
  }
}
