import Glibc

extension [UInt8] {
  /// Whether some bytes stand anywhere in these, one behind the other.
  ///
  /// `firstRange(of:)` takes many times as long, and trials look through every file.
  func holds(_ mark: [UInt8]) -> Bool {
    withUnsafeBytes { space in
      guard let start = space.baseAddress, let first = mark.first else { return mark.isEmpty }
      let last = start + space.count - mark.count
      var place = start
      while place <= last, let found = memchr(place, Int32(first), last - place + 1) {
        if memcmp(found, mark, mark.count) == 0 { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
