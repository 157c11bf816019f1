import Casework

extension CheckRun {
  /// What members have signed: each file held to its name and its signature, and, with keys, to
  /// what this computer knew before.
  mutating func checkMembers(_ description: StoreDescription) {
    for folder in StoreFolder.allCases {
      switch folder.content {
      case .signed: checkNames(in: layout.path(of: folder), of: folder)
      case .signedByMember:
        for name in names(in: layout.path(of: folder)) {
          checkNames(in: "\(layout.path(of: folder))/\(name)", of: folder)
        }
      case .journals, .journalsByCase, .claims: break
      }
    }
    guard
      var files = try? MemberFiles(
        layout, disk, keysID: description.keysID, known: filesRead)
    else { return }
    for id in files.members.keys.sorted() { _ = try? files.grants(to: id) }
    report.findings += files.findings
    guard let keys, keys.keysID == description.keysID else { return }
    let local = LocalFiles(local: layout.local.path, disk: disk, keys: keys)
    // What this computer knew and cannot read now has nothing held against it.
    let known = (try? Pins(local, ring: keys)) ?? Pins()
    report.findings += (try? Trust(layout, disk, ring: keys, knowing: known))?.findings ?? []
  }

  private mutating func checkNames(in folder: String, of kind: StoreFolder) {
    for name in names(in: folder) {
      let path = "\(folder)/\(name)"
      let names = StoreFolder.place(of: layout.relative(path))?.names ?? []
      if !kind.isSigned(names) { add(.foreignFile, path) }
    }
  }
}
