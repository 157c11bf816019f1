import Synchronization

/// What is typed into a field that must not be seen: kept once, however often its form is copied.
///
/// Only this object has the bytes. They never move in memory, and are overwritten when they are
/// taken, deleted or wiped. Nothing makes a `String` of them.
package final class SecretText: Sendable {
  private struct Content {
    var bytes: [UInt8]
    var count = 0
  }

  private let content: Mutex<Content>

  /// How it is put right where it cannot be seen.
  static let keyHint = "Press Ctrl-U to clear it."

  /// The most bytes it takes.
  package static let mostBytes = 1024

  package init() {
    content = Mutex(Content(bytes: [UInt8](repeating: 0, count: SecretText.mostBytes)))
  }

  package var isEmpty: Bool { content.withLock { $0.count == 0 } }

  /// How many characters there are, counted in scalars; the field shows so many dots.
  package var scalarCount: Int {
    content.withLock { content in
      content.bytes[..<content.count].count { $0 & 0xC0 != 0x80 }
    }
  }

  /// Some of the bytes as text, so few that nothing of it is left elsewhere in memory.
  package func characters(_ range: Range<Int>) -> String {
    content.withLock { content in
      String(decoding: content.bytes[range.clamped(to: 0..<content.count)], as: UTF8.self)
    }
  }

  /// How many groups of letters and digits there are, the last of which may not be full.
  var groupCount: Int {
    content.withLock { content in
      let letters = content.bytes[..<content.count].count(where: SecretText.isInGroup)
      return (letters + SecretText.groupLength - 1) / SecretText.groupLength
    }
  }

  /// One of these groups, counted from 0, without what was typed between the characters.
  func group(_ number: Int) -> String {
    content.withLock { content in
      let letters = content.bytes[..<content.count].lazy.filter(SecretText.isInGroup)
      return String(
        decoding: letters.dropFirst(number * SecretText.groupLength).prefix(SecretText.groupLength),
        as: UTF8.self)
    }
  }

  private static func isInGroup(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-")
  }

  /// How many characters of a recovery sheet stand together.
  static let groupLength = 4

  /// Puts text at the end; `false` where it does not fit, and then nothing is put there.
  package func append(_ text: some StringProtocol) -> Bool {
    content.withLock { content in
      guard content.count + text.utf8.count <= content.bytes.count else { return false }
      for byte in text.utf8 {
        content.bytes[content.count] = byte
        content.count += 1
      }
      return true
    }
  }

  /// Puts bytes at the end, of which no text is made; `false` where they do not fit.
  package func append(bytes: [UInt8]) -> Bool {
    content.withLock { content in
      guard content.count + bytes.count <= content.bytes.count else { return false }
      for byte in bytes {
        content.bytes[content.count] = byte
        content.count += 1
      }
      return true
    }
  }

  /// Deletes the last scalar; `false` where there is none.
  package func removeLast() -> Bool {
    content.withLock { content in
      guard content.count > 0 else { return false }
      var isWhole = false
      while !isWhole, content.count > 0 {
        content.count -= 1
        isWhole = content.bytes[content.count] & 0xC0 != 0x80
        content.bytes[content.count] = 0
      }
      return true
    }
  }

  /// A copy of the bytes, which is the caller's to overwrite; here they are overwritten at once.
  package func take() -> [UInt8] {
    content.withLock { content in
      let bytes = Array(content.bytes[..<content.count])
      SecretText.clear(&content)
      return bytes
    }
  }

  /// A copy of the bytes, which is the caller's to overwrite; they stay here as well.
  package func copy() -> [UInt8] { content.withLock { Array($0.bytes[..<$0.count]) } }

  /// Whether another holds the same.
  package func isSame(as other: SecretText) -> Bool {
    guard self !== other else { return true }
    return content.withLock { mine in
      other.content.withLock { theirs in
        mine.count == theirs.count && zip(mine.bytes, theirs.bytes).allSatisfy { $0 == $1 }
      }
    }
  }

  /// Overwrites what was typed.
  package func wipe() { content.withLock { SecretText.clear(&$0) } }

  private static func clear(_ content: inout Content) {
    for place in content.bytes.indices { content.bytes[place] = 0 }
    content.count = 0
  }
}
