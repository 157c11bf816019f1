import Casework

extension Store {
  /// Clears away what an opening left behind that was killed before its record was saved: the
  /// folder of a case without a record, and the reference claimed for it.
  ///
  /// Whoever opens a case holds its claim locked, so nothing of a program that runs is touched. A
  /// case that anybody read before is left as it is; so is one whose claim says that a record was
  /// saved, and a claim without a folder: that may be all that is left of a case. A folder without
  /// a claim may be of an opening that has just begun, and is left for a minute. The beginning of a
  /// record goes to LOCAL's lost+found.
  ///
  /// - Parameters:
  ///   - cases: Cases of which no record was found.
  ///   - now: The time by this computer's clock.
  /// - Returns: Those that were cleared away.
  package func settleOpenings(of cases: some Sequence<CaseID>, now: Moment) -> Set<CaseID> {
    guard access == .readWrite else { return [] }
    return Set(cases.filter { id in (try? settle(id, now: now)) ?? false })
  }

  /// Finishes the claims whose record was saved before the program was killed, and clears away
  /// those that are half written, and those of cases that go by another reference: their giving was
  /// killed before it was recorded.
  func settleClaims(now: Moment) {
    let names = ((try? caseIDs()) ?? []).map(\.text)
    for (reference, path, claim) in (try? layout.claims(disk)) ?? []
    where claim?.isFinished != true {
      guard let file = try? disk.open(path, .append) else { continue }
      defer { disk.close(file) }
      guard (try? disk.lock(file)) == true, let bytes = try? disk.read(path) else { continue }
      if let claim, bytes == ReferenceClaim.begun(for: claim.id), names.contains(claim.id.text) {
        settle(claim.id, reference, path, file, now: now)
      } else if isOld(path, now: now),
        names.contains(where: { $0.utf8.count > bytes.count && $0.utf8.starts(with: bytes) })
      {
        try? disk.remove(path)
      }
    }
  }

  /// Settles a claim that is begun, locked, and names a case that is there.
  private func settle(
    _ id: CaseID, _ reference: CaseReference, _ path: String, _ file: OpenFile, now: Moment
  ) {
    guard let history = try? load(id, now: now), !history.changes.references.isEmpty,
      history.findings.allSatisfy({ $0.what.severity < .damage })
    else { return }
    if history.changes.references.contains(reference) {
      try? ReferenceClaim.finish(file, disk)
    } else {
      try? disk.remove(path)
    }
  }

  /// Whether who made a file or folder has long gone on, or will not.
  private func isOld(_ path: String, now: Moment) -> Bool {
    guard let made = (try? disk.status(at: path))??.modified else { return false }
    return now.milliseconds - made / 1_000_000 > Store.longestOpening
  }

  private func settle(_ id: CaseID, now: Moment) throws(FileError) -> Bool {
    let scope = JournalScope.review(id)
    guard heads.read(scope).isEmpty, heads.read(.identity(id)).isEmpty,
      try disk.status(at: layout.folder(of: .identity(id))) == nil
    else { return false }
    let folder = layout.folder(of: scope)
    var begun: [(path: String, bytes: [UInt8])] = []
    for name in try disk.names(in: folder) {
      let path = "\(folder)/\(name)"
      guard let writer = StoreLayout.writer(ofFile: name),
        try disk.status(at: path)?.kind == .file
      else { return false }
      let bytes = try disk.read(path)
      let text = JournalText(bytes, scope: scope, writer: writer, lastSeen: nil, .passedOver)
      guard text.records.isEmpty, text.soundLength == 0, text.tornBytes == bytes.count else {
        return false
      }
      begun.append((path, bytes))
    }
    let claim = try claim(for: id)
    guard claim?.isFinished != true else { return false }
    // Of an opening that has just begun nothing more may be there.
    guard claim?.isNamed == true || isOld(folder, now: now) else { return false }
    guard claim != nil || begun.allSatisfy(\.bytes.isEmpty) else { return false }
    if let claim {
      let file = try disk.open(claim.path, .append)
      defer { disk.close(file) }
      // It may have been finished, and given up, since it was read.
      guard try disk.lock(file), try !disk.read(claim.path).contains(UInt8(ascii: "\n")) else {
        return false
      }
      try setAside(begun.map(\.bytes), of: id)
      try disk.remove(claim.path)
      try disk.synchroniseFolder(layout.references)
    }
    for (path, _) in begun { try disk.remove(path) }
    try disk.remove(folder)
    try disk.synchroniseFolder(layout.cases)
    loaded[scope] = nil
    journals[scope] = nil
    return true
  }

  /// In milliseconds, from the case's folder to a claim that names the case.
  private static let longestOpening = 60_000

  private func setAside(_ pieces: [[UInt8]], of id: CaseID) throws(FileError) {
    for bytes in pieces where !bytes.isEmpty {
      let name = "\(id.text).1.\(Chance.name().prefix(6))"
      try disk.createDurably("\(layout.local.lostAndFound)/\(name)", bytes, mode: 0o600)
    }
  }

  /// A claim that may be a case's.
  private struct Claim {
    let path: String
    /// A record of the case was saved.
    let isFinished: Bool
    /// It names the case; one that is still empty may be anybody's.
    let isNamed: Bool
  }

  /// The reference that is claimed for a case, or that somebody began to claim.
  ///
  /// Of the files that hold a beginning of the case's id it is the one with most of it. One that is
  /// still empty names nobody, and is taken only where no other is found.
  private func claim(for id: CaseID) throws(FileError) -> Claim? {
    let begun = ReferenceClaim.begun(for: id)
    var best: (path: String, length: Int)?
    for name in try disk.names(in: layout.references) where CaseReference(name)?.text == name {
      let path = "\(layout.references)/\(name)"
      guard let status = try disk.status(at: path), status.kind == .file else { continue }
      let bytes = try disk.read(path)
      if let claim = ReferenceClaim(bytes), claim.id == id, claim.isFinished {
        return Claim(path: path, isFinished: true, isNamed: true)
      }
      if begun.starts(with: bytes), bytes.count >= best?.length ?? 0 { best = (path, bytes.count) }
    }
    return best.map {
      Claim(path: $0.path, isFinished: false, isNamed: $0.length == begun.count)
    }
  }
}
