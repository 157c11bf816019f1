import Casework

extension Store {
  /// Clears away what an opening left behind that was killed before its record was saved: the
  /// folder of a case without a record, and the reference claimed for it.
  ///
  /// Whoever opens a case holds its claim locked, so nothing of a program that runs is touched. A
  /// case that anybody read before is left as it is, and so is a claim without a folder: that may
  /// be all that is left of a case. The beginning of a record goes to LOCAL's lost+found.
  ///
  /// - Parameter cases: Cases of which no record was found.
  /// - Returns: Those that were cleared away.
  package func settleOpenings(of cases: some Sequence<CaseID>) -> Set<CaseID> {
    guard access == .readWrite else { return [] }
    return Set(cases.filter { id in (try? settle(id)) ?? false })
  }

  private func settle(_ id: CaseID) throws(FileError) -> Bool {
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
      let text = JournalText(bytes, scope: scope, writer: writer, lastSeen: nil)
      guard text.records.isEmpty, text.soundLength == 0, text.tornBytes == bytes.count else {
        return false
      }
      begun.append((path, bytes))
    }
    let claim = try claim(for: id)
    guard claim != nil || begun.allSatisfy(\.bytes.isEmpty) else { return false }
    if let claim {
      let file = try disk.open(claim, .append)
      defer { disk.close(file) }
      guard try disk.lock(file) else { return false }
      try setAside(begun.map(\.bytes), of: id)
      try disk.remove(claim)
      try disk.synchroniseFolder(layout.references)
    }
    for (path, _) in begun { try disk.remove(path) }
    try disk.remove(folder)
    try disk.synchroniseFolder(layout.cases)
    loaded[scope] = nil
    journals[scope] = nil
    return true
  }

  private func setAside(_ pieces: [[UInt8]], of id: CaseID) throws(FileError) {
    for bytes in pieces where !bytes.isEmpty {
      let name = "\(id.text).1.\(Chance.name().prefix(6))"
      try disk.createDurably("\(layout.lostAndFound)/\(name)", bytes, mode: 0o600)
    }
  }

  /// The reference that is claimed for a case, or that somebody began to claim.
  ///
  /// Of the files that hold a beginning of the case's line it is the one with most of it. One that
  /// is still empty names nobody, and is taken only where no other is found.
  private func claim(for id: CaseID) throws(FileError) -> String? {
    let line = Array("\(id.text)\n".utf8)
    var best: (path: String, length: Int)?
    for name in try disk.names(in: layout.references) where CaseReference(name)?.text == name {
      let path = "\(layout.references)/\(name)"
      guard let status = try disk.status(at: path), status.kind == .file else { continue }
      let bytes = try disk.read(path)
      if line.starts(with: bytes), bytes.count >= best?.length ?? 0 { best = (path, bytes.count) }
    }
    return best?.path
  }
}
