import Casework

/// A file of signed heads as read: the lines to be believed, and what is wrong with the others.
///
/// Each line names the digest of the member's line before it. So a signature vouches for the lines
/// before its own, as far as they follow on each other: of a whole file one signature is verified.
/// A line that is not the member's stands between them and counts for nothing: the next one does
/// not name it.
struct SignedHeadsText {
  /// In the order in which they stand.
  private(set) var lines: [SignedHeads] = []
  private(set) var flaws: [(line: Int, flaw: SignatureFlaw.Line)] = []
  /// The digest of each whole line, sound or not.
  private(set) var digests: [Digest] = []
  /// How many bytes at the end are no whole line.
  private(set) var tornBytes = 0
  /// The line that the next one follows on: its own number, and its digest.
  private(set) var last = SeenHead(number: 0, link: .zero)
  /// How many lines there are up to the last that counts, and its digest; `nil` where none does.
  private(set) var end: SeenHead?

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
      if flaw == nil { vouched = heads?.previous }
    }
    for (index, heads) in sound.reversed().enumerated() {
      guard let heads else { continue }
      lines.append(heads)
      end = SeenHead(number: index + 1, link: digests[index])
      if heads.number != last.number + 1 || heads.previous != last.link {
        flaws.append((index + 1, .outOfOrder))
      }
      // An older line that somebody put there once more is not gone on from.
      if heads.number > last.number {
        last = SeenHead(number: heads.number, link: digests[index])
      }
    }
    flaws.sort { $0.line < $1.line }
  }
}
