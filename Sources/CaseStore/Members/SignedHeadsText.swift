import Casework

/// A file of signed heads as read: the lines to be believed, and what is wrong with the others.
///
/// Each line names the digest of the one before it. So a signature vouches for the lines before its
/// own, as far as they follow on each other: of a whole file one signature is verified.
struct SignedHeadsText {
  /// In the order in which they stand.
  private(set) var lines: [SignedHeads] = []
  private(set) var flaws: [(line: Int, flaw: SignatureFlaw.Line)] = []
  /// The digest of each whole line, sound or not.
  private(set) var digests: [Digest] = []
  /// How many bytes at the end are no whole line.
  private(set) var tornBytes = 0

  /// Reads the file of a writer; `signer` has the member's public keys.
  init(_ bytes: [UInt8], writer: WriterID, signer: MemberKeys, keysID: String) {
    var rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    tornBytes = rows.popLast()?.count ?? 0
    digests = rows.map { Digest(of: $0) }
    var sound: [SignedHeads?] = []
    /// What the line behind vouches for, as long as it is itself vouched for.
    var vouched: Digest?
    for (index, row) in rows.enumerated().reversed() {
      let file = SignedFile(row + [UInt8(ascii: "\n")])
      let heads = file.flatMap { SignedHeads($0.json) }
      var flaw: SignatureFlaw.Line?
      if let file, let heads {
        if file.json["keys"]?.text != keysID {
          flaw = .otherStore
        } else if heads.member != signer.id || heads.writer != writer {
          flaw = .otherFile
        } else if vouched != digests[index], !file.isSigned(by: signer) {
          flaw = .notSigned
        }
      } else {
        flaw = .notALine
      }
      if let flaw { flaws.append((index + 1, flaw)) }
      sound.append(flaw == nil ? heads : nil)
      vouched = flaw == nil ? heads?.previous : nil
    }
    for (index, heads) in sound.reversed().enumerated() {
      guard let heads else { continue }
      lines.append(heads)
      let previous = index == 0 ? Digest.zero : digests[index - 1]
      if heads.number != index + 1 || heads.previous != previous {
        flaws.append((index + 1, .outOfOrder))
      }
    }
    flaws.sort { $0.line < $1.line }
  }
}
