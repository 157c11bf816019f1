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
// Text between paste brackets is never keys, whatever it contains. Nor is what a terminal says of
// itself: its strings and reports do nothing at all (`KeyDecoder+Replies.swift`).

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
    /// The terminal is saying something of itself; silence ends it.
    case reply
    /// The rest of a character or a paste may be held up by a slow line.
    case text
  }

  /// A paste longer than this is delivered in pieces, so that it cannot take all memory.
  static let pasteLimit = 8 << 20

  /// Key sequences of this terminal, all beginning with ESC, and what their beginnings are.
  let spellings: [[UInt8]: Key]
  let beginnings: Set<[UInt8]>
  let longestSpelling: Int

  var buffer: ArraySlice<UInt8> = []
  /// What the terminal is saying of itself, while it goes on.
  var reply: Reply?
  private var paste: Paste?
  /// Whether the byte before was no UTF-8, so that those which follow may belong to it.
  private(set) var isAfterIllFormed = false

  /// What was pasted so far, and what ends it.
  private struct Paste {
    var bytes: [UInt8] = []
    let end: [UInt8]
  }

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
      if let reply {
        guard pass(reply, patienceIsOver: patienceIsOver) else { return .undecided(.reply) }
        self.reply = nil
      }
      guard let byte = buffer.first else { return .empty }
      let beginning = decode(byte, patienceIsOver: patienceIsOver)
      if case .undecided = beginning {} else { noteIllFormed(byte, beginning) }
      switch beginning {
      case .key(let key, let length):
        buffer.removeFirst(length)
        return .input(.key(key))
      case .nothing(let length):
        buffer.removeFirst(length)
      case .replyBegins(let begun, let length):
        buffer.removeFirst(length)
        reply = begun
      case .pasteBegins(let length, let end):
        buffer.removeFirst(length)
        paste = Paste(end: end)
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
    /// The terminal begins to say something of itself.
    case replyBegins(Reply, length: Int)
    case pasteBegins(length: Int, end: [UInt8])
    case undecided(Patience)
  }

  /// Remembers whether what was taken is part of a character that is not UTF-8.
  private mutating func noteIllFormed(_ byte: UInt8, _ beginning: Beginning) {
    let isShown = beginning == .key(.character("\u{FFFD}"), length: 1)
    isAfterIllFormed = isShown && (isAfterIllFormed || (0xC0..<0xF8).contains(byte))
  }

  private func decode(_ byte: UInt8, patienceIsOver: Bool) -> Beginning {
    if byte == 0x1B { return decodeEscape(patienceIsOver: patienceIsOver) }
    if let key = Self.key(forControl: byte) { return .key(key, length: 1) }
    if let control = eightBitControl(at: buffer.startIndex) {
      return decode(control, patienceIsOver: patienceIsOver)
    }
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

  private mutating func nextOfPaste(patienceIsOver: Bool) -> Step {
    guard var collected = paste else { return .empty }
    paste = nil
    let firstOfEnd = collected.end[0]
    while let byte = buffer.first {
      let mayBeEnd = byte == firstOfEnd
      if mayBeEnd, buffer.starts(with: collected.end) {
        buffer.removeFirst(collected.end.count)
        return .input(.paste(Self.text(of: collected.bytes)))
      }
      if mayBeEnd, !patienceIsOver, collected.end.starts(with: buffer) { break }
      if collected.bytes.count >= Self.pasteLimit, byte & 0xC0 != 0x80 {
        paste = Paste(end: collected.end)
        return .input(.paste(Self.text(of: collected.bytes)))
      }
      collected.bytes.append(byte)
      buffer.removeFirst()
    }
    if patienceIsOver { return .input(.paste(Self.text(of: collected.bytes))) }
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
