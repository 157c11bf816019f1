import Casework

/// What two copies of a file come to that only ever grows at its end: a journal, or signed heads.
///
/// Nothing of mine is ever replaced by this: what theirs has beyond mine is appended, and where the
/// two part nothing is taken.
enum GrowingFile: Hashable {
  /// Theirs has nothing that mine lacks.
  case nothingNew
  /// Theirs goes on where mine ends.
  ///
  /// Mine is cut to `length` first: what lay behind was left by a merge that was stopped. What is
  /// to be appended is a stretch of theirs, with so many lines.
  case further(length: Int, stretch: Range<Int>, lines: Int)
  /// The two part after so many lines.
  case forked(after: Int)
  /// Mine is damaged, and theirs has all that is left of it.
  case whole(length: Int)
  /// Theirs goes on with what only another key opens, which may still come.
  case sealed
  /// Mine goes on in a way that cannot be told, so that nothing is appended.
  case unclear

  /// Compares two copies of a journal, mine and one from elsewhere.
  init(journal place: JournalPlace, mine: [UInt8], theirs: [UInt8], _ seal: StoreSeal) {
    let own = ChainedLines(here: mine, of: place)
    let other = ChainedLines(elsewhere: theirs, of: place, seal)
    let common = own.common(with: other)
    if common < own.lines.count, common < other.lines.count {
      self = .forked(after: common)
    } else if other.lines.count <= own.lines.count {
      let isBehind = other.isWaitingForKey && other.lines.count == own.lines.count
      self = isBehind && theirs.count > mine.count ? .sealed : .nothingNew
    } else if own.length == mine.count {
      self = .further(
        length: own.length, stretch: own.stretch(in: other), lines: other.lines.count - common)
    } else {
      self = GrowingFile.behind(own, other, place: place, mine: mine)
    }
  }

  /// What to do where bytes of mine are no line in order: cut them off where they hold no record,
  /// and take the whole of theirs where it has each record that they hold.
  private static func behind(
    _ own: ChainedLines, _ other: ChainedLines, place: JournalPlace, mine: [UInt8]
  ) -> GrowingFile {
    let text = JournalText(
      mine, scope: place.scope, writer: place.writer, lastSeen: nil, .passedOver)
    if text.isContinuable, text.soundLength == own.length {
      return .further(
        length: own.length, stretch: own.stretch(in: other),
        lines: other.lines.count - own.lines.count)
    }
    let links = Set(other.lines.map(\.link))
    guard text.records.allSatisfy({ links.contains($0.link) }) else { return .unclear }
    return .whole(length: other.length)
  }

  /// Compares two copies of the heads that a member has signed; `signer` has the public keys.
  init(
    heads writer: WriterID, of signer: MemberKeys, keysID: String, mine: [UInt8], theirs: [UInt8]
  ) {
    guard !mine.starts(with: theirs) else {
      self = .nothingNew
      return
    }
    let text = SignedHeadsText(theirs, writer: writer, signer: signer, keysID: keysID)
    // What is torn at the end of mine was left by a merge that was stopped.
    let whole = mine.lengthOfLines(.max)
    // A line that the member has not signed would stand in the way of the next one that they do.
    let before = mine.count { $0 == UInt8(ascii: "\n") }
    let sound = text.flaws.first { $0.line > before }?.line ?? text.digests.count + 1
    let length = theirs.lengthOfLines(sound - 1)
    let shared = zip(mine, theirs[..<length]).prefix { $0 == $1 }.count
    if shared < min(whole, length) {
      self = .forked(after: mine[..<shared].count { $0 == UInt8(ascii: "\n") })
    } else if length <= whole {
      self = .nothingNew
    } else {
      self = .further(length: whole, stretch: whole..<length, lines: sound - 1 - before)
    }
  }
}

extension [UInt8] {
  /// How many bytes the first lines take, as far as they are whole.
  fileprivate func lengthOfLines(_ count: Int) -> Int {
    var (length, left) = (0, count)
    for (index, byte) in enumerated() where byte == UInt8(ascii: "\n") && left > 0 {
      (length, left) = (index + 1, left - 1)
    }
    return length
  }
}

extension ChainedLines {
  /// What another copy has behind these lines, in bytes of the other.
  fileprivate func stretch(in other: ChainedLines) -> Range<Int> {
    let start = lines.isEmpty ? 0 : other.lines[lines.count - 1].range.upperBound
    return start..<other.length
  }
}
