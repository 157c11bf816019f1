import Casework

extension Store {
  /// Takes the words out of the records of a scope that were ordered to be erased.
  ///
  /// In place and at the same length, so that what another process appends meanwhile stays; what
  /// was stopped half way is finished by doing it again. On the disk when this returns, and read
  /// back. One journal that cannot be written keeps the words of no other.
  ///
  /// - Returns: The files in which it is done, by their paths from the store's folder on.
  func carryOut(_ digests: Set<Digest>, in scope: JournalScope) -> Set<String> {
    let folder = layout.folder(of: scope)
    var done: Set<String> = []
    for name in (try? disk.names(in: folder)) ?? [] {
      guard let writer = StoreLayout.writer(ofFile: name),
        (try? carryOut(digests, at: "\(folder)/\(name)", of: writer, in: scope)) != nil
      else { continue }
      done.insert(layout.relative("\(folder)/\(name)"))
    }
    return done
  }

  private func carryOut(
    _ digests: Set<Digest>, at path: String, of writer: WriterID, in scope: JournalScope
  ) throws(FileError) {
    let bytes = try disk.read(path)
    let text = JournalText(
      bytes, scope: scope, writer: writer, lastSeen: nil, ordered: digests, seal)
    try erase(text.orderedLines.map { bytes[$0] }, at: path)
  }

  private func erase(_ lines: [ArraySlice<UInt8>], at path: String) throws(FileError) {
    var changes: [(offset: Int, bytes: [UInt8])] = []
    for line in lines {
      guard let (offset, bytes) = Record.erasing(line) else { continue }
      let place = line.startIndex + offset
      if !line[place...].elementsEqual(bytes) { changes.append((place, bytes)) }
    }
    guard !changes.isEmpty else { return }
    let file = try disk.open(path, .change)
    defer { disk.close(file) }
    for (offset, bytes) in changes { try disk.overwrite(bytes, in: file, from: offset) }
    try disk.synchronise(file)
    for (offset, bytes) in changes
    where try disk.read(file, from: offset, upTo: bytes.count) != bytes {
      throw FileError(kind: .device, path: path)
    }
  }
}

extension StoreFinding {
  /// Whether it only says that a record was erased: reading on can go by it.
  var isOfErasure: Bool {
    if case .erased = what { true } else { false }
  }
}

extension History {
  /// The same once what was due to be erased in some files is.
  func afterErasing(in files: Set<String>) -> History {
    let findings = findings.map { finding in
      guard case .erasureDue(let number) = finding.what, files.contains(finding.file) else {
        return finding
      }
      return StoreFinding(.erased(number: number), in: finding.file)
    }
    return History(changes: changes, findings: findings, heads: heads)
  }
}
