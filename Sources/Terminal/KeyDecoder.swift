// From bytes to what a person meant. ncurses' own get_wch is not used for this: one byte that is
// not UTF-8 makes it swallow what was typed after it, a character split between two reads is lost,
// and a paste would be a system call a byte with the arrow keys inside it obeyed. The spellings of
// keys do come from ncurses' terminfo; this adds xterm's grammar, which most terminals speak beyond
// their description (`KeyDecoder+Escapes.swift`).
//
// Bytes wait in one buffer. What is ambiguous (is ESC the key or the first byte of an arrow?) is
// left there until more comes or the caller's patience is over; then it is taken as it stands. So
// nothing typed is ever lost, and the decoder needs no clock.
//
// Text between paste brackets is never keys, whatever it contains.

/// Turns the bytes of a keyboard into inputs.
struct KeyDecoder {
  /// What the decoder makes of the bytes it has.
  enum Step: Equatable {
    case input(Input)
    /// What is there could be the beginning of more; ask again when more has come, or else once
    /// this patience is over.
    case undecided(Patience)
    case empty
  }

  /// How long to wait for the rest.
  enum Patience: Equatable {
    /// The rest of a key's sequence follows at once.
    case sequence
    /// The rest of a character or a paste may be held up by a slow line.
    case text
  }

  /// A paste longer than this is delivered in pieces, so that it cannot take all memory.
  static let pasteLimit = 8 << 20

  /// Key sequences of this terminal, all beginning with ESC, and what their beginnings are.
  let spellings: [[UInt8]: Key]
  let beginnings: Set<[UInt8]>
  let longestSpelling: Int

  private(set) var buffer: ArraySlice<UInt8> = []
  private var paste: [UInt8]?

  /// Makes a decoder for a terminal.
  ///
  /// - Parameter spellings: What keys send there; a spelling of one byte, or not beginning with
  ///   ESC, is left out, as the common meaning of that byte is the one people expect.
  init(spellings: [[UInt8]: Key] = [:]) {
    let usable = spellings.filter { $0.key.first == 0x1B && $0.key.count > 1 }
    self.spellings = usable
    beginnings = Set(usable.keys.flatMap { key in (1..<key.count).map { Array(key[..<$0]) } })
    longestSpelling = usable.keys.map(\.count).max() ?? 0
  }

  /// Takes bytes that have arrived.
  mutating func feed(_ bytes: some Sequence<UInt8>) { buffer.append(contentsOf: bytes) }

  /// The next input among the bytes.
  ///
  /// - Parameter patienceIsOver: Whether what is undecided has to be taken as it stands.
  /// - Returns: An input, whose bytes are gone; or why there is none, with all left as it was.
  mutating func next(patienceIsOver: Bool = false) -> Step {
    while true {
      if paste != nil { return nextOfPaste(patienceIsOver: patienceIsOver) }
      guard let byte = buffer.first else { return .empty }
      switch decode(byte, patienceIsOver: patienceIsOver) {
      case .key(let key, let length):
        buffer.removeFirst(length)
        return .input(.key(key))
      case .nothing(let length):
        buffer.removeFirst(length)
      case .pasteBegins(let length):
        buffer.removeFirst(length)
        paste = []
      case .undecided(let patience):
        return .undecided(patience)
      }
    }
  }

  /// What the buffer begins with.
  enum Beginning: Equatable {
    case key(Key, length: Int)
    /// Something that is no key of ours: a report, an unknown function key, the end of no paste.
    case nothing(length: Int)
    case pasteBegins(length: Int)
    case undecided(Patience)
  }

  private func decode(_ byte: UInt8, patienceIsOver: Bool) -> Beginning {
    if byte == 0x1B { return decodeEscape(patienceIsOver: patienceIsOver) }
    if let key = Self.key(forControl: byte) { return .key(key, length: 1) }
    return decodeText(from: buffer.startIndex, patienceIsOver: patienceIsOver)
  }

  /// The key of a control byte; `nil` for a byte of text.
  static func key(forControl byte: UInt8) -> Key? {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x1B: .escape
    case 0x00: .control(" ")
    case 0x01..<0x1B: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C..<0x20: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// One grapheme cluster: the scalars that have arrived together and belong together.
  func decodeText(from start: Int, patienceIsOver: Bool) -> Beginning {
    var end = start
    var cluster = String.UnicodeScalarView()
    while end < buffer.endIndex, cluster.count < 64 {
      guard buffer[end] >= 0x20, buffer[end] != 0x7F else { break }
      switch UTF8Scalar.decode(buffer[end...]) {
      case .scalar(let scalar, let length):
        cluster.append(scalar)
        if cluster.count > 1, String(cluster).count > 1 {
          cluster.removeLast()
          return key(for: cluster, length: end - buffer.startIndex)
        }
        end += length
      case .incomplete where cluster.isEmpty && !patienceIsOver:
        return .undecided(.text)
      case .incomplete, .invalid:
        if cluster.isEmpty {
          // Shown as what it is, something not understood, and no reason to stop.
          return .key(.character("\u{FFFD}"), length: end + 1 - buffer.startIndex)
        }
        return key(for: cluster, length: end - buffer.startIndex)
      }
    }
    return key(for: cluster, length: end - buffer.startIndex)
  }

  private func key(for cluster: String.UnicodeScalarView, length: Int) -> Beginning {
    guard let first = cluster.first, let character = String(cluster).first else {
      return .nothing(length: max(1, length))
    }
    let isControl = (0x80..<0xA0).contains(first.value)
    return isControl ? .nothing(length: length) : .key(.character(character), length: length)
  }

  // MARK: Pastes

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func nextOfPaste(patienceIsOver: Bool) -> Step {
    var collected = paste ?? []
    paste = nil
    while let byte = buffer.first {
      if byte == 0x1B, buffer.starts(with: Self.pasteEnd) {
        buffer.removeFirst(Self.pasteEnd.count)
        return .input(.paste(Self.text(of: collected)))
      }
      let mayBeEnd = byte == 0x1B && Self.pasteEnd.starts(with: buffer)
      if mayBeEnd, !patienceIsOver { break }
      if collected.count >= Self.pasteLimit, byte & 0xC0 != 0x80 {
        paste = []
        return .input(.paste(Self.text(of: collected)))
      }
      collected.append(byte)
      buffer.removeFirst()
    }
    if patienceIsOver { return .input(.paste(Self.text(of: collected))) }
    paste = collected
    return .undecided(.text)
  }

  private static func text(of bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      lines.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
