import Casework

/// The members whose signatures count for whoever reads a store.
///
/// Who has keys goes by whom their computer knows. A stranger has no more than the store: whoever
/// says there that they began it is taken at their word, and that two say so is a finding.
struct Signers {
  private(set) var keys: [MemberID: MemberKeys] = [:]
  private(set) var findings: [StoreFinding] = []
  /// Whether every file that says who is a member could be read: else nobody can be told for a
  /// stranger.
  private(set) var isComplete = false

  init(
    _ layout: StoreLayout, _ disk: Disk, keysID: String, ring: KeyRing?,
    known: SignedFilesRead
  ) {
    let files: MemberFiles
    do {
      files = try MemberFiles(layout, disk, keysID: keysID, known: known)
    } catch {
      let folder = layout.relative(layout.path(of: .members))
      findings.append(StoreFinding(.unreadableFile(error.kind), in: folder))
      return
    }
    isComplete = files.unread.isEmpty
    let pins: Pins
    if let ring {
      let local = LocalFiles(local: layout.local.path, disk: disk, keys: ring)
      pins = (try? Pins(local, ring: ring)) ?? Pins()
    } else {
      let founders = files.statements.filter { $0.isFounding }.map(\.member)
      pins = Pins(standing: Set(founders))
      if founders.count > 1 {
        findings.append(
          StoreFinding(
            .signature(.founders(founders.count)), in: layout.relative(layout.path(of: .members))))
      }
    }
    guard let own = ring?.member.id ?? pins.standing.min() else { return }
    let membership = Membership(files, pins: pins, own: own)
    // What somebody signed who was removed since is theirs all the same.
    for id in membership.standing.union(membership.gone) { keys[id] = files.members[id]?.keys }
  }
}
