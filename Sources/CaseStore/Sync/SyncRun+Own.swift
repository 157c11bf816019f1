import Casework

extension SyncRun {
  /// Sets right what the merger left alone: a journal of this account that another computer has
  /// written, and a journal of another that parts from ours where all of ours was recorded again.
  func settled(
    _ outcome: Merger.Outcome, _ path: SharedPath, _ theirs: [UInt8]
  ) throws -> Merger.Outcome {
    guard let store, store.access == .readWrite else { return outcome }
    switch (path.kind, outcome) {
    case (.journal(let place), .leftForLater) where merger.own.contains(place.writer):
      return try takeBack(place, path, theirs, store)
    case (.journal(let place), .forked(let common)):
      return try settle(place, path, theirs, after: common, store)
    case (.heads(let writer), .forked), (.heads(let writer), .leftForLater):
      return try settleHeads(of: writer, path, theirs, outcome, store)
    case (.journal, _), (.heads, _), (.signed, _), (.description, _): return outcome
    }
  }

  /// Takes back what this account had written, and its disk has not any more; it goes on under
  /// another name, for somebody may have gone on under this one.
  private func takeBack(
    _ place: JournalPlace, _ path: SharedPath, _ theirs: [UInt8], _ store: Store
  ) throws -> Merger.Outcome {
    guard store.giveUp(place.writer) else { return .leftForLater }
    let mine = try merger.contents(path)
    let growth = GrowingFile(journal: place, mine: mine ?? [], theirs: theirs, merger.seal)
    let outcome = try merger.grow(path, mine, theirs, growth)
    if case .taken(let lines) = outcome {
      report.ownBack += lines
      touched.formUnion([path.caseID].compactMap(\.self))
      return .nothingNew
    }
    return outcome
  }

  private func settle(
    _ place: JournalPlace, _ path: SharedPath, _ theirs: [UInt8], after common: Int,
    _ store: Store
  ) throws -> Merger.Outcome {
    let isOwn = merger.own.contains(place.writer)
    if isOwn {
      guard store.giveUp(place.writer) else { return .leftForLater }
      guard try store.recordAgain(place, after: common, now: now) else {
        return .forked(after: common)
      }
      report.ownForked += 1
    } else {
      guard try store.isRecordedAgain(place, after: common, now: now) else {
        return .forked(after: common)
      }
    }
    let lines = ChainedLines(elsewhere: theirs, of: place, merger.seal)
    // Before the file: stopped between the two, the next sync does both.
    store.forget(place, for: SeenHead(number: lines.lines.count, link: lines.lastLink))
    try merger.put(path, Array(theirs[..<lines.length]))
    return .taken(lines: lines.lines.count - common)
  }

  /// Takes another version of signed heads where it vouches for what stands here.
  private func settleHeads(
    of writer: WriterID, _ path: SharedPath, _ theirs: [UInt8], _ outcome: Merger.Outcome,
    _ store: Store
  ) throws -> Merger.Outcome {
    guard !merger.own.contains(writer) || store.giveUp(writer) else { return .leftForLater }
    guard try merger.stands(all: theirs, by: writer) else { return outcome }
    let whole = theirs.prefix((theirs.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
    store.forgetSignatures(in: path.text)
    try merger.put(path, Array(whole))
    return .taken(lines: 1)
  }
}

extension Merger {
  /// Whether each head that is signed in some lines is the head of a record that stands here.
  func stands(all lines: [UInt8], by writer: WriterID) throws(FileError) -> Bool {
    var heads: [JournalScope: [SeenHead]] = [:]
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      guard let file = SignedFile(line + [UInt8(ascii: "\n")]),
        let signed = SignedHeads(file.json), signed.writer == writer
      else { return false }
      for (scope, head) in signed.journals { heads[scope, default: []].append(head) }
    }
    for (scope, signed) in heads {
      let name = layout.relative(layout.journal(of: writer, in: scope))
      guard let path = SharedPath(name), case .journal(let place) = path.kind else { return false }
      let standing = ChainedLines(here: try contents(path) ?? [], of: place).lines
      guard
        signed.allSatisfy({ head in
          head.number <= standing.count && standing[head.number - 1].link == head.link
        })
      else { return false }
    }
    return true
  }
}
