import Casework

// Another member may give out new keys at any moment, as when somebody is removed. Whoever writes
// looks before whether that happened, and whoever finds a record they cannot open looks again.

extension Store {
  /// Takes in keys that were given to this member since the last look; costs one look at a folder
  /// where there are none.
  func takeInNewKeys() {
    guard let keys = seal.keys,
      let modified = (try? disk.status(at: layout.grants(to: keys.member.id)))??.modified,
      modified != grantsMark
    else { return }
    grantsMark = modified
    _ = try? Trust(layout, disk, ring: keys)
  }

  /// Whether a reading came upon a key that has been given to this member since.
  func hasKeysFor(_ findings: [StoreFinding]) -> Bool {
    let isMissing = findings.contains { finding in
      if case .seal(.unknownKey) = finding.what { true } else { false }
    }
    guard isMissing, let keys = seal.keys else { return false }
    let before = Ring.allCases.map { keys.epochs(of: $0).count }
    grantsMark = nil
    takeInNewKeys()
    return before != Ring.allCases.map { keys.epochs(of: $0).count }
  }
}
