import Casework

/// Claims the references that cases carry which came from elsewhere, as far as nobody has them: for
/// references do not travel.
///
/// Some claims or a case at a time, so that many cases keep no key waiting.
struct ReferenceDerivation {
  /// References that two cases carry now, as far as it has come.
  private(set) var twice: Set<CaseReference> = []
  private let touched: Set<CaseID>
  /// Claims that are not read yet.
  private var claims: [CaseReference] = []
  /// Cases that are not looked at yet; the last is looked at first.
  private var cases: [CaseID] = []
  private var owners: [CaseReference: CaseID] = [:]
  private var claimed: Set<CaseID> = []

  /// Begins.
  ///
  /// - Parameters:
  ///   - touched: The cases of which something came.
  ///   - store: Where they are.
  /// - Throws: Where a folder of the store cannot be read.
  init(of touched: Set<CaseID>, in store: Store) throws(StoreError) {
    self.touched = touched
    guard store.access == .readWrite else { return }
    claims = try store.references()
    cases = try store.caseIDs().reversed()
  }

  /// How many claims and cases are still to be looked at.
  var count: Int { claims.count + cases.count }

  var isDone: Bool { count == 0 }

  /// Reads the next claims, or sees to the next case that needs it.
  ///
  /// - Throws: Where a claim cannot be written.
  mutating func goOn(in store: Store, now: Moment) throws(StoreError) {
    guard claims.isEmpty else {
      for reference in claims.suffix(ReferenceDerivation.claimsAtOnce) {
        let bytes = try? store.disk.read(store.layout.reference(reference))
        guard let owner = bytes.flatMap({ ReferenceClaim($0) })?.id else { continue }
        owners[reference] = owner
        claimed.insert(owner)
      }
      claims.removeLast(min(claims.count, ReferenceDerivation.claimsAtOnce))
      return
    }
    while let id = cases.popLast() {
      guard touched.contains(id) || !claimed.contains(id) else { continue }
      return try derive(id, in: store, now: now)
    }
  }

  private static let claimsAtOnce = 64

  private mutating func derive(
    _ id: CaseID, in store: Store, now: Moment
  ) throws(StoreError) {
    guard let changes = changes(of: id, in: store, now) else { return }
    for reference in changes.references.sorted() where owners[reference] == nil {
      try claim(reference, for: id, in: store)
      owners[reference] = id
    }
    guard let reference = changes.reference, let owner = owners[reference], owner != id,
      let other = self.changes(of: owner, in: store, now)
    else { return }
    if other.reference == reference {
      twice.insert(reference)
    } else {
      // The other was given a new one since.
      try store.giveClaim(of: reference, to: id)
    }
  }

  private func changes(of id: CaseID, in store: Store, _ now: Moment) -> [Change<CaseEvent>]? {
    (try? store.loadAside(.review(id), now: now) as History<CaseEvent>)?.changes
  }

  /// Writes the claim of a case whose record stands already.
  private func claim(
    _ reference: CaseReference, for id: CaseID, in store: Store
  ) throws(StoreError) {
    let bytes = ReferenceClaim.finished(for: id)
    let path = store.layout.reference(reference)
    // Under its name it is whole at once: nobody could tell whose half of it was.
    let fresh = "\(path).\(Chance.name()).new"
    do throws(FileError) {
      guard try store.disk.status(at: path) == nil else { return }
      try store.disk.createDurably(fresh, bytes, mode: store.layout.fileMode)
      defer { try? store.disk.remove(fresh) }
      try store.disk.link(fresh, to: path)
      try store.disk.synchroniseFolder(store.layout.references)
    } catch {
      // Somebody else has just claimed it.
      if error.kind != .exists { throw StoreError(error) }
    }
  }
}
