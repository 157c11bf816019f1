import Casework

// What has to be done in an open store when records came from elsewhere: keys and orders are
// followed, and references are derived, for they do not travel.

extension Store {
  /// The cases that were disposed of here.
  var disposedCases: Set<CaseID> { Set(disposals.done.keys) }

  /// Takes in what came of members and keys, and carries out orders.
  func followSharedMembers() {
    memberMarks = []
    // Who was removed meanwhile is told at their next change.
    try? takeInNewKeys()
    obeyDisposals()
  }

  /// Whether cases may be here whose references nobody has claimed: they came while the store was
  /// locked.
  var mayLackReferences: Bool {
    get throws(StoreError) { try references().count < caseIDs().count }
  }

  /// Claims the references that cases carry which came from elsewhere, as far as nobody has them.
  ///
  /// - Parameters:
  ///   - touched: The cases of which something came.
  ///   - now: The time by this computer's clock.
  /// - Returns: References that two cases carry now.
  /// - Throws: Where a folder of the store cannot be read, or a claim not be written.
  func deriveReferences(
    of touched: Set<CaseID>, now: Moment
  ) throws(StoreError) -> Set<CaseReference> {
    guard access == .readWrite else { return [] }
    var owners: [CaseReference: CaseID] = [:]
    do throws(FileError) {
      for (reference, _, claim) in try layout.claims(disk) { owners[reference] = claim?.id }
    } catch {
      throw StoreError(error)
    }
    let claimed = Set(owners.values)
    var twice: Set<CaseReference> = []
    for id in try caseIDs() where touched.contains(id) || !claimed.contains(id) {
      guard let changes = try? load(id, now: now).changes else { continue }
      for reference in changes.references.sorted() where owners[reference] == nil {
        try claim(reference, for: id)
        owners[reference] = id
      }
      guard let reference = changes.reference, let owner = owners[reference], owner != id,
        let other = try? load(owner, now: now).changes, other.reference == reference
      else { continue }
      twice.insert(reference)
    }
    return twice
  }

  /// Writes the claim of a case whose record stands already.
  private func claim(_ reference: CaseReference, for id: CaseID) throws(StoreError) {
    let bytes = ReferenceClaim.begun(for: id) + [UInt8(ascii: "\n")]
    do throws(FileError) {
      try disk.createDurably(layout.reference(reference), bytes, mode: layout.fileMode)
    } catch {
      // Somebody else has just claimed it.
      if error.kind != .exists { throw StoreError(error) }
    }
  }
}
