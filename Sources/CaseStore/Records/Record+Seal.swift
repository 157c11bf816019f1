import Casework

extension StoreSeal {
  /// What came of opening a record's box.
  enum Opening {
    /// Salt and body are there now.
    case opened
    /// It has no box.
    case nothingToOpen
    /// Whoever reads has no key of its ring.
    case locked
    /// It is sealed with a key that no member has given to whoever reads.
    case noKey
    /// The key is there, and the box is another than was sealed with it in this place.
    case broken
  }

  /// Opens a record's box, where it has one, and puts salt and body in their places.
  func open(_ record: inout Record, head: ArraySlice<UInt8>) -> Opening {
    guard let box = record.box else { return .nothingToOpen }
    if case .plain = self { return .noKey }
    guard let keys, keys.has(record.scope.ring) else { return .locked }
    guard let key = keys.key(box.key, of: record.scope) else { return .noKey }
    guard
      let plain = SealedBox.open(box.bytes, with: key, context: Array(head) + box.key.text.utf8),
      plain.count >= Record.saltLength
    else { return .broken }
    record.salt = String(decoding: plain[..<Record.saltLength], as: UTF8.self)
    record.body = Array(plain[Record.saltLength...])
    return .opened
  }
}

extension Record {
  /// In hexadecimal digits.
  static let saltLength = 32
}
