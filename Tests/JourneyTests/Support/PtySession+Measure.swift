import CPty
import Terminal

extension PtySession {
  /// The terminal's input, output, control and local modes, whoever set them.
  var modes: [UInt32] {
    var modes: [UInt32] = [0, 0, 0, 0]
    return master >= 0 && pty_modes(master, &modes) == 1 ? modes : []
  }

  /// The process that has the terminal: under a shell, the job in front.
  var foreground: Int32 { pty_foreground(master) }

  /// Everything written so far, as the text it is.
  var output: String { String(decoding: rawBytes, as: UTF8.self) }

  /// Whether a sequence of bytes was written since a mark, a count of ``rawBytes``.
  func wrote(_ sequence: String, since mark: Int = 0) -> Bool {
    rawBytes.dropFirst(mark).contains(Array(sequence.utf8))
  }

  /// The parameters of every `ESC [ … m` written: what looks were asked for.
  var looks: [[Int]] {
    var looks: [[Int]] = []
    var parameters: [UInt8]?
    var previous: UInt8 = 0
    for byte in rawBytes {
      if byte == UInt8(ascii: "["), previous == 0x1B {
        parameters = []
      } else if let known = parameters {
        switch byte {
        case 0x20..<0x40: parameters = known + [byte]
        case UInt8(ascii: "m"):
          looks.append(
            known.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
              .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 })
          parameters = nil
        default: parameters = nil
        }
      }
      previous = byte
    }
    return looks
  }

  /// Whether any colour was asked for, or the terminal's own asked for again, which is one too.
  var askedForColour: Bool {
    looks.joined().contains { (30...49).contains($0) || (90...107).contains($0) }
  }

  /// What was written that only a hostile text could have brought: titles, clipboards and other
  /// strings, the one-byte controls, what turns the direction of writing, bytes that are no text.
  var foreignSequences: [String] {
    guard let text = String(validating: rawBytes, as: UTF8.self) else { return ["not UTF-8"] }
    var found: [String] = []
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars.lazy.map(\.value) {
      let isString = previous == 0x1B && [0x5D, 0x50, 0x5F, 0x5E, 0x58, 0x6B].contains(scalar)
      let isTurn = (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
      if isString || isTurn || (0x80..<0xA0).contains(scalar) {
        found.append("\(String(previous, radix: 16)) \(String(scalar, radix: 16))")
      }
      previous = scalar
    }
    return found
  }

  /// How many bytes it writes until a condition holds and nothing more comes.
  func bytesSent(
    by action: () throws -> Void, until condition: String, _ isMet: (PtySession) -> Bool
  ) throws -> Int {
    let mark = rawBytes.count
    try action()
    try waitUntil(condition, isMet)
    listen(for: 50)
    return rawBytes.count - mark
  }
}
