import Casework

extension StoreDescription {
  /// Takes from a store's own files how its records lie there and what the keys of its members are
  /// called, as where `store.json` is gone.
  mutating func readForm(_ layout: StoreLayout, _ disk: Disk) throws(FileError) {
    var (hasSealed, hasPlain) = (false, false)
    for folder in try StoreDescription.journalFolders(layout, disk) {
      for name in try disk.names(in: folder) where StoreLayout.writer(ofFile: name) != nil {
        guard let bytes = try? disk.read("\(folder)/\(name)"), !bytes.isEmpty else { continue }
        if bytes.place(of: StoreDescription.boxMark) != nil {
          hasSealed = true
        } else {
          hasPlain = true
        }
      }
    }
    form = hasSealed ? hasPlain ? .beingSealed : .sealed : .plain
    if let found = try StoreDescription.keysID(layout, disk) { keysID = found }
  }

  /// No text that somebody typed has these bytes: its quotes have a backslash before them.
  private static let boxMark = Array(",\"box\":\"".utf8)

  private static func journalFolders(
    _ layout: StoreLayout, _ disk: Disk
  ) throws(FileError) -> [String] {
    var folders: [String] = []
    for folder in StoreFolder.allCases {
      let path = layout.path(of: folder)
      switch folder.content {
      case .journals: folders.append(path)
      case .journalsByCase:
        for name in try disk.names(in: path) where CaseID(name) != nil {
          guard try disk.status(at: "\(path)/\(name)")?.kind == .folder else { continue }
          folders.append("\(path)/\(name)")
        }
      case .claims, .signed, .signedByMember: break
      }
    }
    return folders
  }

  /// What genuine member files say; the one of this account's own key where they differ.
  private static func keysID(_ layout: StoreLayout, _ disk: Disk) throws(FileError) -> String? {
    let folder = layout.path(of: .members)
    let found = Set(
      try disk.names(in: folder).compactMap { name -> String? in
        guard let id = SignedFileName.readMember(name),
          let bytes = try? disk.read("\(folder)/\(name)", atMost: SignedFile.mostBytes),
          let keysID = SignedFile(bytes)?.json["keys"]?.text, WriterID(keysID) != nil,
          MemberFile(bytes, of: id, keysID: keysID) != nil
        else { return nil }
        return keysID
      })
    let own = found.first { keysID in
      ((try? disk.status(at: layout.local.key(of: keysID))) ?? nil) != nil
    }
    return own ?? found.min()
  }
}
