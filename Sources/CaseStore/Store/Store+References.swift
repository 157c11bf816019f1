import Casework

extension Store {
  /// Makes a case: claims the next reference of a year for it and saves its first record.
  ///
  /// The folder is made first, then the reference is claimed, with a file only one process can make
  /// and which that process holds locked until the record is saved, and then finishes; see
  /// ``ReferenceClaim``. Should the program end between them, the next one finds the folder without
  /// a record and the claim begun and unlocked, and clears both away; see
  /// ``settleOpenings(of:now:)``. No number that a case was given is given out again.
  ///
  /// `further` is what happened along with the opening, saved in the same record. The year is 2000
  /// to 2999; any other has no reference left. `carried` are the references that cases are known to
  /// carry: a claim may be lost, and its number is still its case's.
  package func openCase(
    year: Int, child: String, edition: String, further: [CaseEvent] = [],
    carried: Set<CaseReference> = [], by: String, why: String? = nil, now: Moment
  ) throws(StoreError) -> (
    id: CaseID, reference: CaseReference, change: Change<CaseEvent>
  ) {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let id = freshCaseID()
    try makeFolder(of: id)
    let reference: CaseReference
    let claim: OpenFile
    do {
      (reference, claim) = try claimReference(
        year: year, for: id, besides: carried, now: now)
    } catch {
      try? disk.remove(layout.folder(of: .review(id)))
      throw error
    }
    defer { disk.close(claim) }
    let scope = JournalScope.review(id)
    do throws(StoreError) {
      // Another program may have taken the empty folder for one that was left behind.
      try makeFolder(of: id)
      loaded[scope] = LoadedScope()
      let opened = CaseEvent.opened(reference: reference, child: child, edition: edition)
      let change = try append([opened] + further, to: id, by: by, why: why, now: now)
      // Saved is saved: a claim that stays begun is finished by the next opening.
      try? ReferenceClaim.finish(claim, disk)
      return (id, reference, change)
    } catch {
      // What is kept in memory still needs its reference; anything else leaves no trace.
      if case .notSaved = error { throw error }
      takeBack(reference, scope)
      throw error
    }
  }

  /// Gives a case a new reference, as one of two cases made apart under the same one must have.
  ///
  /// `carried` are the references that cases are known to carry, as for a new case. `left` is the
  /// reference it carried, and the other case, whose alone it is from then on.
  package func changeReference(
    of id: CaseID, year: Int, carried: Set<CaseReference> = [],
    left: (reference: CaseReference, to: CaseID)? = nil, by: String, why: String?, now: Moment
  ) throws(StoreError) -> Change<CaseEvent> {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let (reference, claim) = try claimReference(year: year, for: id, besides: carried, now: now)
    defer { disk.close(claim) }
    do {
      let change = try append(
        [.referenceChanged(to: reference)], to: id, by: by, why: why, now: now)
      try? ReferenceClaim.finish(claim, disk)
      if let left { try? giveClaim(of: left.reference, to: left.to) }
      return change
    } catch {
      if case .notSaved = error { throw error }
      try? disk.remove(layout.reference(reference))
      throw error
    }
  }

  /// The references claimed, in order.
  package func references() throws(StoreError) -> [CaseReference] {
    do {
      return try disk.names(in: layout.references).compactMap { CaseReference($0) }.sorted()
    } catch {
      throw StoreError(error)
    }
  }

  private func makeFolder(of id: CaseID) throws(StoreError) {
    do throws(FileError) {
      try disk.makeFolder(layout.folder(of: .review(id)), mode: layout.folderMode)
    } catch {
      throw StoreError(error)
    }
  }

  /// Claims the next reference; its file comes back open and locked.
  ///
  /// After the highest that is claimed or carried, and not in the first gap: a number once given
  /// out is never another case's. Where the last number is taken, as by a file that somebody put
  /// there, the free ones below it are tried, but for those that a case carries.
  private func claimReference(
    year: Int, for id: CaseID, besides known: Set<CaseReference>, now: Moment
  ) throws(StoreError) -> (CaseReference, OpenFile) {
    settleClaims(now: now)
    let disposed = disposals.done.values.flatMap(\.references)
    let taken = Set((try references() + disposed).filter { $0.year == year }.map(\.number))
    let highest = taken.union(known.filter { $0.year == year }.map(\.number)).max() ?? 0
    for number in (highest + 1)..<max(1000, highest + 2) {
      if let claimed = try claim(year, number, for: id) { return claimed }
    }
    let carried = try carriedReferences(now: now)
    for number in 1...999 where !taken.contains(number) {
      guard let reference = CaseReference(year: year, number: number),
        !carried.contains(reference), let claimed = try claim(year, number, for: id)
      else { continue }
      return claimed
    }
    throw .noReferenceLeft(year: year)
  }

  /// `nil` where there is no such number, or another program has it.
  private func claim(
    _ year: Int, _ number: Int, for id: CaseID
  ) throws(StoreError) -> (CaseReference, OpenFile)? {
    guard let reference = CaseReference(year: year, number: number) else { return nil }
    let path = layout.reference(reference)
    do throws(FileError) {
      let file = try disk.open(path, .create(mode: layout.fileMode))
      do throws(FileError) {
        // Locked by another, it is being cleared away as one that was left behind.
        guard try disk.lock(file) else {
          disk.close(file)
          return nil
        }
        try disk.setMode(path, to: layout.fileMode)
        let line = ReferenceClaim.begun(for: id)
        try disk.write(line, to: file)
        try disk.synchronise(file)
        // Another program took it for one that was left behind, before it was locked.
        guard try disk.status(at: path) != nil else {
          disk.close(file)
          return nil
        }
        if try disk.read(path) != line { throw FileError(kind: .device, path: path) }
        try disk.synchroniseFolder(layout.references)
      } catch {
        // Best effort: what failed to be made should not stand half made.
        try? disk.remove(path)
        disk.close(file)
        throw error
      }
      return (reference, file)
    } catch {
      if error.kind == .exists { return nil }
      throw StoreError(error)
    }
  }

  /// Every reference that a case carries or carried, whether it is claimed or not.
  private func carriedReferences(now: Moment) throws(StoreError) -> Set<CaseReference> {
    var carried: Set<CaseReference> = []
    for id in try caseIDs() {
      guard let history = try? load(id, now: now) else { continue }
      for event in history.changes.flatMap(\.events) {
        if case .opened(let reference, _, _) = event { carried.insert(reference) }
        if case .referenceChanged(let reference) = event { carried.insert(reference) }
      }
    }
    return carried
  }

  private func takeBack(_ reference: CaseReference, _ scope: JournalScope) {
    let folder = layout.folder(of: scope)
    let paths = ((try? disk.names(in: folder)) ?? []).map { "\(folder)/\($0)" }
    // Only ever empty journals: a file with a record in it is somebody's.
    guard paths.allSatisfy({ (try? disk.status(at: $0))??.size == 0 }) else { return }
    // The claim first: a claim without a folder would look like a case that is lost.
    try? disk.remove(layout.reference(reference))
    for path in paths { try? disk.remove(path) }
    try? disk.remove(folder)
    loaded[scope] = nil
    journals[scope] = nil
  }

  private func freshCaseID() -> CaseID {
    while true {
      if let id = CaseID(Chance.name()) { return id }
    }
  }
}
