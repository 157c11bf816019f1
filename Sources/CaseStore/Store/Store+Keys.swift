import Casework

// Another member may give out new keys at any moment, as when somebody is removed. Whoever writes
// looks before whether that happened, and whoever finds a record they cannot open looks again.

extension Store {
  /// Takes in what was said of members, and the keys that were given to this one, since the last
  /// look; costs a look at two folders where there is nothing new.
  ///
  /// - Throws: ``SealRefusal/removed(_:)`` where this member was removed meanwhile: nothing more is
  ///   to be written in an open window.
  func takeInNewKeys() throws(StoreError) {
    guard let keys = seal.keys else { return }
    let marks = Store.memberMarks(layout, disk, keys)
    guard marks != memberMarks else { return }
    do throws(StoreError) {
      _ = try Trust(layout, disk, ring: keys)
      memberMarks = marks
    } catch .seal(.removed(let id)) {
      throw .seal(.removed(id))
    } catch {
      // What cannot be read now is looked at again; the keys known before go on sealing.
    }
  }

  /// When the folders were last changed that say who is a member, and hold the keys of this one.
  static func memberMarks(_ layout: StoreLayout, _ disk: Disk, _ keys: KeyRing) -> [Int?] {
    [layout.path(of: .members), layout.grants(to: keys.member.id)].map { folder in
      (try? disk.status(at: folder))??.modified
    }
  }

  /// Whether a reading came upon a key that has been given to this member since.
  func hasKeysFor(_ findings: [StoreFinding]) -> Bool {
    let isMissing = findings.contains { finding in
      if case .seal(.unknownKey) = finding.what { true } else { false }
    }
    guard isMissing, let keys = seal.keys else { return false }
    let before = Ring.allCases.map { keys.epochs(of: $0).count }
    memberMarks = []
    try? takeInNewKeys()
    return before != Ring.allCases.map { keys.epochs(of: $0).count }
  }
}
