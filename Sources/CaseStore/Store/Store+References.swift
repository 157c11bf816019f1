import Casework

extension Store {
  /// Makes a case: claims the next reference of a year for it and saves its first record.
  ///
  /// The reference is claimed first, with a file only one process can make. Should the program end
  /// between the two, that number stays unused and `check` names it; no number is given out twice.
  ///
  /// `further` is what happened along with the opening, saved in the same record. The year is 2000
  /// to 2999; any other has no reference left.
  package func openCase(
    year: Int, child: String, edition: String, further: [CaseEvent] = [], by: String,
    why: String? = nil, now: Moment
  ) throws(StoreError) -> (
    id: CaseID, reference: CaseReference, change: Change<CaseEvent>
  ) {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let id = freshCaseID()
    let reference = try claimReference(year: year, for: id)
    let scope = JournalScope.review(id)
    do throws(StoreError) {
      do throws(FileError) {
        try disk.makeFolder(layout.folder(of: scope), mode: layout.folderMode)
      } catch {
        throw StoreError(error)
      }
      loaded[scope] = LoadedScope()
      let opened = CaseEvent.opened(reference: reference, child: child, edition: edition)
      let change = try append([opened] + further, to: id, by: by, why: why, now: now)
      return (id, reference, change)
    } catch {
      // What is kept in memory still needs its reference; anything else leaves no trace.
      if case .notSaved = error { throw error }
      takeBack(reference, scope)
      throw error
    }
  }

  /// Gives a case a new reference, as one of two cases made apart under the same one must have.
  package func changeReference(
    of id: CaseID, year: Int, by: String, why: String?, now: Moment
  ) throws(StoreError) -> Change<CaseEvent> {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let reference = try claimReference(year: year, for: id)
    do {
      return try append([.referenceChanged(to: reference)], to: id, by: by, why: why, now: now)
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

  private func claimReference(year: Int, for id: CaseID) throws(StoreError) -> CaseReference {
    // After the highest, and not in the first gap: a number once given out is never another case.
    var number = try references().filter { $0.year == year }.map(\.number).max() ?? 0
    while let reference = CaseReference(year: year, number: number + 1) {
      do throws(FileError) {
        try disk.createDurably(
          layout.reference(reference), Array("\(id.text)\n".utf8), mode: layout.fileMode)
        return reference
      } catch {
        guard error.kind == .exists else { throw StoreError(error) }
        number += 1
      }
    }
    throw .noReferenceLeft(year: year)
  }

  private func takeBack(_ reference: CaseReference, _ scope: JournalScope) {
    let folder = layout.folder(of: scope)
    for name in (try? disk.names(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      // Only ever an empty journal: a file with a record in it is somebody's.
      guard let status = try? disk.status(at: path), status.size == 0 else { return }
      try? disk.remove(path)
    }
    try? disk.remove(folder)
    try? disk.remove(layout.reference(reference))
    loaded[scope] = nil
    journals[scope] = nil
  }

  private func freshCaseID() -> CaseID {
    while true {
      if let id = CaseID(Chance.name()) { return id }
    }
  }
}
