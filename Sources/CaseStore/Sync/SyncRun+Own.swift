import Casework

extension SyncRun {
  /// Sets right what the merger left alone: a journal that two computers have written, and what was
  /// signed of it.
  func settled(
    _ outcome: Merger.Outcome, _ source: RemoteSource, _ theirs: [UInt8]
  ) throws -> Merger.Outcome {
    guard let store, store.access == .readWrite else { return outcome }
    switch (source.path.kind, outcome) {
    case (.journal(let place), .leftForLater) where merger.own.contains(place.writer):
      return try takeBack(place, source, theirs, store)
    case (.journal(let place), .forked(let common)):
      return try settle(place, source, theirs, after: common, store)
    case (.heads(let writer), .forked), (.heads(let writer), .leftForLater):
      return try settleHeads(of: writer, source, theirs, outcome, store)
    case (.journal, _), (.heads, _), (.signed, _), (.description, _): return outcome
    }
  }

  /// Takes back what this account had written, and its disk has not any more; it goes on under
  /// another name, for somebody may have gone on under this one.
  private func takeBack(
    _ place: JournalPlace, _ source: RemoteSource, _ theirs: [UInt8], _ store: Store
  ) throws -> Merger.Outcome {
    guard store.giveUp(place.writer) else { return .leftForLater }
    let mine = try merger.contents(source.path)
    let growth = GrowingFile(journal: place, mine: mine ?? [], theirs: theirs, merger.seal)
    let outcome = try merger.grow(source.path, mine, theirs, growth)
    if case .taken(let lines) = outcome {
      report.ownBack += lines
      touched.insert(place.scope)
      return .nothingNew
    }
    return outcome
  }

  /// Chooses the version of a journal that stays, once all that the other has was recorded again.
  ///
  /// Whoever owns the journal sees to that, and everybody else waits for it until the next sync.
  /// Then who has the other version sees to it: the computer that wrote it may have another LOCAL
  /// by now, and nobody else would ever see what it wrote. Everybody chooses the same: the one that
  /// somebody has signed further, and else the longer one, for somebody may have read so far.
  private func settle(
    _ place: JournalPlace, _ source: RemoteSource, _ theirs: [UInt8], after common: Int,
    _ store: Store
  ) throws -> Merger.Outcome {
    let isOwn = merger.own.contains(place.writer)
    guard !isOwn || store.giveUp(place.writer) else { return .leftForLater }
    let mine = try merger.contents(source.path) ?? []
    let ours = ChainedLines(here: mine, of: place)
    let others = ChainedLines(elsewhere: theirs, of: place, merger.seal)
    let signed = try signedHeads(of: place)
    if !isOwn, !source.isCopy, ours.length == mine.count,
      isNobodys(mine, place, after: common, signed), others.signedLength(signed) > common
    {
      store.forget(place, for: SeenHead(number: others.lines.count, link: others.lastLink))
      try merger.put(source.path, Array(theirs[..<others.length]))
      return .taken(lines: others.lines.count - common)
    }
    let isTheirs = !source.isCopy && others.outweighs(ours, after: common, signed)
    let other = isTheirs ? Array(mine[..<ours.length]) : Array(theirs[..<others.length])
    let version = JournalVersion(place: place, bytes: other, common: common, isHere: isTheirs)
    // What lies behind damage is in no chain, and would go with it.
    guard !isTheirs || ours.length == mine.count,
      try isOwn || before.open.contains(source.path.text)
        ? store.recordAgain(version, now: now) : store.isRecordedAgain(version, now: now)
    else { return .forked(after: common) }
    if isOwn { report.ownForked += 1 }
    guard isTheirs else {
      guard !source.isCopy else { return .nothingNew }
      stronger.insert(source.path)
      // Where a LOCAL was copied, it knows the other.
      store.forget(place, for: SeenHead(number: ours.lines.count, link: ours.lastLink))
      return .nothingNew
    }
    // Before the file: stopped between the two, the next sync does both.
    store.forget(place, for: SeenHead(number: others.lines.count, link: others.lastLink))
    try merger.put(source.path, Array(theirs[..<others.length]))
    return .taken(lines: others.lines.count - common)
  }

  /// Whether what stands here behind a place was put there by somebody who is no member.
  ///
  /// No key opens it, and nobody has signed it: it may have been taken while the store was locked.
  private func isNobodys(
    _ mine: [UInt8], _ place: JournalPlace, after common: Int, _ signed: [SeenHead]
  ) -> Bool {
    guard merger.seal.refusesPlain, merger.seal.opens(place.scope) else { return false }
    let opened = ChainedLines(elsewhere: mine, of: place, merger.seal)
    let ours = ChainedLines(here: mine, of: place)
    return opened.lines.count <= common && ours.signedLength(signed) <= common
  }

  /// Takes back what this account had signed, and its disk has not any more.
  private func takeBackHeads(
    of writer: WriterID, _ source: RemoteSource, _ theirs: [UInt8]
  ) throws -> Merger.Outcome {
    guard let signer = try merger.signer(of: source.path) else { return .notGenuine }
    let mine = try merger.contents(source.path)
    let growth = GrowingFile(
      heads: writer, of: signer, keysID: merger.keysID, mine: mine ?? [], theirs: theirs)
    return try merger.grow(source.path, mine, theirs, growth)
  }

  /// The heads of a journal that members have signed, by the files here and there.
  ///
  /// Of two versions of a member's file the one counts that goes further. So one of them decides
  /// for all journals of the writer, and they never end as a mixture that neither vouches for.
  private func signedHeads(of place: JournalPlace) throws -> [SeenHead] {
    let kind = SharedPath.Kind.heads(place.writer)
    let here = try shared.folders(of: .heads).flatMap { folder in
      try shared.files(in: folder).filter { $0.kind == kind }
    }
    try copy.add(here)
    var furthest: [SharedPath: SignedHeadsText] = [:]
    func look(_ bytes: [UInt8]?, _ path: SharedPath) throws {
      guard let text = try merger.signedHeads(in: bytes ?? [], path, of: place.writer) else {
        return
      }
      if furthest[path].map({ text.goesFurther(than: $0) }) ?? true { furthest[path] = text }
    }
    for path in here { try look(merger.contents(path), path) }
    for source in copy.sources where source.path.kind == kind && !source.isGone {
      try look(copy.read(source), source.path)
    }
    return furthest.values.flatMap(\.lines).compactMap { $0.journals[place.scope] }
  }

  /// Of two versions of signed heads the one stays that vouches for what stands here.
  private func settleHeads(
    of writer: WriterID, _ source: RemoteSource, _ theirs: [UInt8], _ outcome: Merger.Outcome,
    _ store: Store
  ) throws -> Merger.Outcome {
    guard !merger.own.contains(writer) || store.giveUp(writer) else { return .leftForLater }
    if case .leftForLater = outcome { return try takeBackHeads(of: writer, source, theirs) }
    let whole = Array(theirs.prefix((theirs.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1))
    let mine = try merger.contents(source.path) ?? []
    let isMineTrue = try merger.stands(all: mine, by: writer)
    let isTheirsTrue = try merger.stands(all: whole, by: writer)
    let isTheirs =
      try isTheirsTrue && (!isMineTrue || goesFurther(whole, than: mine, source.path, writer))
    if isTheirs, !source.isCopy {
      store.forgetSignatures(in: source.path.text)
      try merger.put(source.path, whole)
      if isMineTrue { try vouchAgain(mine, writer, source.path, store) }
      return .taken(lines: 1)
    }
    guard isMineTrue else { return outcome }
    if isTheirsTrue { try vouchAgain(whole, writer, source.path, store) }
    if !source.isCopy { stronger.insert(source.path) }
    return .nothingNew
  }

  private func goesFurther(
    _ one: [UInt8], than other: [UInt8], _ path: SharedPath, _ writer: WriterID
  ) throws -> Bool {
    guard let one = try merger.signedHeads(in: one, path, of: writer),
      let other = try merger.signedHeads(in: other, path, of: writer)
    else { return false }
    return one.goesFurther(than: other)
  }

  /// Signs again what a version of this account's signed heads vouched for that does not stay:
  /// which version of a journal stays goes by what was signed.
  private func vouchAgain(
    _ lost: [UInt8], _ writer: WriterID, _ path: SharedPath, _ store: Store
  ) throws {
    guard merger.own.contains(writer), let signer = try merger.signer(of: path),
      signer.id == store.keys?.member.id
    else { return }
    func last(_ bytes: [UInt8]) -> [JournalScope: SeenHead] {
      SignedHeadsText(bytes, writer: writer, signer: signer, keysID: merger.keysID).lines
        .reduce(into: [:]) { heads, line in heads.merge(line.journals) { $1 } }
    }
    let kept = last(try merger.contents(path) ?? [])
    let missing = last(lost).filter { $0.value.number > kept[$0.key]?.number ?? 0 }
    if !missing.isEmpty { store.vouch(for: missing, of: writer, now: now) }
  }
}

extension ChainedLines {
  /// Whether this version of a journal stays, of two that part after so many records.
  ///
  /// - Parameters:
  ///   - other: The other version.
  ///   - common: How many records both have.
  ///   - signed: Heads of the journal that members have signed, of either version.
  /// - Returns: `true` for the one that everybody keeps.
  fileprivate func outweighs(
    _ other: ChainedLines, after common: Int, _ signed: [SeenHead]
  ) -> Bool {
    let (own, others) = (signedLength(signed), other.signedLength(signed))
    // What both have is signed for both.
    guard max(own, common) == max(others, common) else { return own > others }
    guard lines.count == other.lines.count else { return lines.count > other.lines.count }
    return lines[common].link.hex < other.lines[common].link.hex
  }

  /// How far somebody has signed it.
  fileprivate func signedLength(_ signed: [SeenHead]) -> Int {
    signed.lazy.filter { head in
      (1...lines.count).contains(head.number) && lines[head.number - 1].link == head.link
    }.map(\.number).max() ?? 0
  }
}

extension SignedHeadsText {
  /// Whether this version of a file has more lines that count; of as many, everybody takes one.
  fileprivate func goesFurther(than other: SignedHeadsText) -> Bool {
    (last.number, last.link.hex) > (other.last.number, other.last.link.hex)
  }
}

extension Merger {
  /// What a member has signed of a writer's journals, as a file says; `nil` where nobody knows the
  /// member.
  fileprivate mutating func signedHeads(
    in bytes: [UInt8], _ path: SharedPath, of writer: WriterID
  ) throws(FileError) -> SignedHeadsText? {
    try signer(of: path).map {
      SignedHeadsText(bytes, writer: writer, signer: $0, keysID: keysID)
    }
  }

  /// Whether each head that is signed in some lines is the head of a record that stands here.
  func stands(all lines: [UInt8], by writer: WriterID) throws(FileError) -> Bool {
    var heads: [JournalScope: [SeenHead]] = [:]
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      guard let file = SignedFile(line + [UInt8(ascii: "\n")]),
        let signed = SignedHeads(file.json), signed.writer == writer
      else { return false }
      for (scope, head) in signed.journals { heads[scope, default: []].append(head) }
    }
    for (scope, signed) in heads where scope.caseID.map(disposed.contains) != true {
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
