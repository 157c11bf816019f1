/// What rot, a careless copy or a person does to a file of the store.
package enum Harm: Hashable, Sendable {
  case flipped(byte: Int, bit: Int)
  /// Only so many bytes are left.
  case cut(to: Int)
  case dropped(line: Int)
  case doubled(line: Int)
  /// The line and the next have changed places.
  case swapped(line: Int)

  /// Every harm of every kind to a file's bytes.
  package static func all(of bytes: [UInt8]) -> [Harm] {
    let lines = Harm.lines(of: bytes).indices
    return bits(of: bytes) + cuts(of: bytes) + lines.map { .dropped(line: $0) }
      + lines.map { .doubled(line: $0) } + lines.dropLast().map { .swapped(line: $0) }
  }

  package static func bits(of bytes: [UInt8]) -> [Harm] {
    bytes.indices.flatMap { byte in (0..<8).map { .flipped(byte: byte, bit: $0) } }
  }

  package static func cuts(of bytes: [UInt8]) -> [Harm] { bytes.indices.map { .cut(to: $0) } }

  /// The lines with their newlines.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 10 {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  func done(to bytes: [UInt8]) -> [UInt8] {
    var lines = Harm.lines(of: bytes)
    switch self {
    case .flipped(let byte, let bit):
      var bytes = bytes
      bytes[byte] ^= 1 << bit
      return bytes
    case .cut(let length): return Array(bytes.prefix(length))
    case .dropped(let line): lines.remove(at: line)
    case .doubled(let line): lines.insert(lines[line], at: line)
    case .swapped(let line): lines.swapAt(line, line + 1)
    }
    return lines.flatMap { $0 }
  }

  /// The lines, from 0, whose records may be lost: those the harm touches.
  func lines(hitIn bytes: [UInt8]) -> ClosedRange<Int>? {
    let lines = Harm.lines(of: bytes)
    switch self {
    case .flipped(let byte, _):
      guard let line = lines.firstIndex(where: { $0.indices.contains(byte) }) else { return nil }
      // A newline ends one record and lets the next begin.
      return bytes[byte] == 10 ? line...min(line + 1, lines.count - 1) : line...line
    case .cut(let length):
      return lines.firstIndex { $0.endIndex > length }.map { $0...(lines.count - 1) }
    case .dropped(let line): return line...line
    case .doubled, .swapped: return nil
    }
  }

  /// Whether nothing is left that is not whole: only somebody who saw more can miss it.
  func leavesNoTrace(in bytes: [UInt8]) -> Bool {
    let lines = Harm.lines(of: bytes)
    switch self {
    case .cut(let length): return length == 0 || bytes[length - 1] == 10
    case .dropped(let line): return line == lines.count - 1
    case .flipped, .doubled, .swapped: return false
    }
  }
}
