import Casework

extension Store {
  /// Records that what is lost in some files is known and accepted, by whom and why.
  ///
  /// A loss that no backup makes good would otherwise be reported for ever, and hide the next one.
  /// The change is one of the partnership's. It holds for each file as it stands now; what is
  /// damaged further, or lost later, counts again.
  ///
  /// - Parameters:
  ///   - files: The journals, by their paths from the store's folder on; empty for every one in
  ///     which something is lost.
  ///   - person: Who accepts it.
  ///   - why: The reason, for the record.
  ///   - now: The time by this computer's clock.
  /// - Returns: The findings that were accepted, and, where no file was named, those that were not,
  ///   as they have to be put right.
  /// - Throws: ``StoreError/noLoss(path:)`` for a file in which nothing is lost, and
  ///   ``StoreError/unacceptable(_:)`` where a file that was named, or all there is, has to be put
  ///   right; nothing is recorded then.
  @discardableResult
  package func acceptLosses(
    in files: [String], by person: String, why: String, now: Moment
  ) throws(StoreError) -> (accepted: [StoreFinding], left: [StoreFinding]) {
    guard !PlainText.isBlank(why) else { throw .noReason }
    let lost = Store.check(
      at: layout.root, local: layout.local.path, files: disk.files, keys: seal.keys, now: now
    )
    .findings.filter { $0.severity == .loss }
    for file in files where !lost.contains(where: { $0.file == file }) {
      throw .noLoss(path: file)
    }
    let named = lost.filter { finding in
      files.isEmpty || files.contains(finding.file)
        // Whoever accepts the journal of a case as gone accepts that the case is.
        || finding.what == .lostCase && files.contains { $0.hasPrefix("\(finding.file)/") }
    }
    guard !named.isEmpty else { throw .noLoss(path: layout.root) }
    let left = named.filter { $0.what.lossName == nil }
    // What else is missed in what cannot be read may be there.
    let chosen = named.filter { finding in
      !left.contains { $0.file == finding.file || finding.file.hasPrefix("\($0.file)/") }
    }
    if let first = left.first, !files.isEmpty || chosen.isEmpty { throw .unacceptable(first) }
    var events: [PartnershipEvent] = []
    for file in Set(chosen.map(\.file)).sorted() {
      let names = chosen.filter { $0.file == file }.compactMap(\.what.lossName)
      events.append(.lossAccepted(try accepted(names, in: file)))
    }
    try append(events, by: person, why: why, now: now)
    _ = try loadPartnership(now: now)
    return (chosen, left)
  }

  private func accepted(_ losses: [String], in file: String) throws(StoreError) -> AcceptedLoss {
    let path = "\(layout.root)/\(file)"
    do {
      // What is lost of a case that has no record at all is found in its folder.
      let bytes = try disk.status(at: path)?.kind == .file ? try disk.read(path) : []
      return AcceptedLoss(
        file: file, length: bytes.count, digest: Digest(of: bytes).hex, losses: losses)
    } catch {
      throw StoreError(error)
    }
  }
}
