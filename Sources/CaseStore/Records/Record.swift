import Casework

/// One line of a journal: its chained head, and its body, which may be sealed or erased.
///
/// ```
/// {"v":1,"case":"…","writer":"…","n":42,"prev":"…","digest":"…",
/// "salt":"…","body":{…},"check":"…"}
/// ```
///
/// In a sealed store `"key":"…","box":"…"` stands in place of salt and body. Everything is hashed
/// as the bytes that stand in the line, never as values written anew:
///
/// - `digest` is SHA-256 over the digits of `salt` and the bytes of `body`, sealed or not.
/// - `link` is SHA-256 over the line up to and including the closing quote of `digest`; the next
///   record's `prev` is this link, and the first record's is 64 zeros.
/// - `check` is the first 64 bits of SHA-256 over the line up to `,"check"`, and finds rot.
///
/// The chain covers the digest and not the body. So a body can be sealed, or erased by law, and the
/// chain verifies as before; without its salt the digest that stays behind cannot be used to guess
/// what was erased.
package struct Record: Hashable, Sendable {
  package let scope: JournalScope
  package let writer: WriterID
  /// From 1, without a gap.
  package let number: Int
  package let previous: Digest
  package let digest: Digest
  /// 32 hexadecimal digits, or none where the body was erased or is sealed to whoever reads.
  package internal(set) var salt: String
  /// Empty where it is sealed to whoever reads.
  package internal(set) var body: [UInt8]
  package let link: Digest
  /// The box that salt and body stand in; `nil` where they stand there in plain text, or nowhere.
  package let box: Box?

  /// Salt and body as they stand in a sealed store.
  package struct Box: Hashable, Sendable {
    /// The key of the ring that it was sealed with.
    package let key: KeyID
    package let bytes: [UInt8]
  }

  /// The body was taken out by law, and the chain left whole.
  package var isErased: Bool { salt.isEmpty && box == nil }
  /// The body stands in a box that was not opened.
  package var isLocked: Bool { salt.isEmpty && box != nil }

  package static let version = 1
}

/// Why some bytes are not a record of format 1 as it was written.
package enum RecordFlaw: Error, Hashable, Sendable {
  /// No record can be read here, from that byte on.
  case notARecord(offset: Int)
  /// A record of a newer format; only a newer version of the program can judge it.
  case newerFormat(Int)
  /// The bytes are not those that were written; the record as far as it can be read.
  case badCheck(Record, isBodyIntact: Bool)
  /// The check fits, but the body is not the one the chain vouches for.
  case badDigest(Record)
  /// The line is as it was written, and sealed with a key that whoever reads was not given.
  case unknownKey(Record)
  /// The line is plain, and the store is sealed: who wrote it had no key.
  case notSealed(Record)
}

extension Record {
  /// Composes a line, ending in a newline, and the record that stands in it.
  ///
  /// The body must be one JSON object in one line, as ``ChangeCodec`` writes it.
  package static func compose(
    scope: JournalScope, writer: WriterID, number: Int, previous: Digest, salt: String,
    body: [UInt8], sealedWith key: (id: KeyID, key: SecretBytes)? = nil
  ) -> (line: [UInt8], record: Record) {
    let digest = Digest(of: [Array(salt.utf8)[...], body[...]])
    var line = chained(
      scope: scope, writer: writer, number: number, previous: previous, digest: digest)
    let link = Digest(of: line)
    var box: Box?
    if let key {
      let sealed = SealedBox.seal(
        [Array(salt.utf8)[...], body[...]], with: key.key, context: line + key.id.text.utf8)
      box = Box(key: key.id, bytes: sealed)
      line += ",\"key\":\"\(key.id.text)\",\"box\":\"".utf8
      line += Base64URL.characters(of: sealed)
      line.append(UInt8(ascii: "\""))
    } else {
      line += ",\"salt\":\"\(salt)\",\"body\":".utf8
      line += body
    }
    seal(&line)
    let record = Record(
      scope: scope, writer: writer, number: number, previous: previous, digest: digest,
      salt: salt, body: body, link: link, box: box)
    return (line, record)
  }

  /// The line of this record with its body erased, as long as it was in a plain store.
  func erasedLine() -> [UInt8] {
    var line = Record.chained(
      scope: scope, writer: writer, number: number, previous: previous, digest: digest)
    line += ",\"salt\":\"\",\"body\":{".utf8
    // Of one that was erased before, or that whoever reads cannot open, there is no length to keep.
    let length = max(0, salt.utf8.count + body.count - 2)
    line += [UInt8](repeating: UInt8(ascii: " "), count: length)
    line += "}".utf8
    Record.seal(&line)
    return line
  }

  /// The link a record with that digest has in that place.
  static func link(
    scope: JournalScope, writer: WriterID, number: Int, previous: Digest, digest: Digest
  ) -> Digest {
    Digest(
      of: chained(
        scope: scope, writer: writer, number: number, previous: previous, digest: digest))
  }

  /// The part of a line that its link covers.
  private static func chained(
    scope: JournalScope, writer: WriterID, number: Int, previous: Digest, digest: Digest
  ) -> [UInt8] {
    Array(
      """
      {"v":1,"case":"\(scope.wireName)","writer":"\(writer.text)","n":\(number),\
      "prev":"\(previous.hex)","digest":"\(digest.hex)"
      """.utf8)
  }

  static func seal(_ line: inout [UInt8]) {
    let check = Digest(of: line).hex.prefix(checkLength)
    line += ",\"check\":\"\(check)\"}\n".utf8
  }

  /// 64 bits in hexadecimal.
  static let checkLength = 16
}
