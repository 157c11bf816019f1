import Casework

/// A small file that somebody has signed: a JSON object in one line, whose last member is the
/// signature over all that stands before it.
///
/// ```
/// {"added":1,…,"signature":"…"}
/// ```
///
/// The first member says what it is, so that a signature under one kind is none under another.
struct SignedFile {
  let json: JSON
  private let signed: [UInt8]
  private let signature: [UInt8]

  /// Writes what is to be signed, with the signature behind it and a newline.
  static func bytes(_ members: [JSON.Member], signedBy secret: MemberSecret) -> [UInt8] {
    var bytes = JSON.object(members).bytes
    bytes.removeLast()
    let signature = Base64URL.text(of: secret.sign(bytes))
    return bytes + "\(mark)\(signature)\"}\n".utf8
  }

  /// `nil` where the bytes are no such line.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= SignedFile.mostBytes, bytes.last == UInt8(ascii: "\n") else { return nil }
    let line = bytes.dropLast()
    let tail = SignedFile.mark.utf8.count + SignedFile.signatureLength + 2
    guard line.count > tail, let json = try? JSON(line), let text = json["signature"]?.text,
      text.utf8.count == SignedFile.signatureLength,
      let signature = Base64URL.bytes(of: text),
      line.suffix(tail).elementsEqual("\(SignedFile.mark)\(text)\"}".utf8)
    else { return nil }
    (self.json, self.signature) = (json, signature)
    signed = Array(line.dropLast(tail))
  }

  /// Whether that member has signed it.
  func isSigned(by keys: MemberKeys) -> Bool { keys.hasSigned(signed, signature) }

  private static let mark = ",\"signature\":\""
  /// 64 bytes in base64.
  private static let signatureLength = 86
  /// A statement names every member; so many are no partnership.
  static let mostBytes = 1 << 20
}
