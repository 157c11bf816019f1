/// Numbers as zip and compound files hold them: the lowest byte first.
extension [UInt8] {
  /// The number of two bytes at an offset; `nil` where it does not fit into the file.
  func number16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// The number of four bytes at an offset; `nil` where it does not fit into the file.
  func number32(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 4 else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8 | Int(self[offset + 2]) << 16
      | Int(self[offset + 3]) << 24
  }

  /// The number of eight bytes at an offset; `nil` where it does not fit, or into an `Int`.
  func number64(at offset: Int) -> Int? {
    guard let low = number32(at: offset), let high = number32(at: offset + 4),
      high < 1 << 31
    else { return nil }
    return low | high << 32
  }

  /// Adds a number of two bytes at the end.
  mutating func append16(_ number: Int) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// Adds a number of four bytes at the end.
  mutating func append32(_ number: Int) {
    append16(number)
    append16(number >> 16)
  }
}
