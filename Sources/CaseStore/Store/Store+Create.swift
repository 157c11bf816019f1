import Casework

extension Store {
  /// Makes a store in a folder that is not there yet or is empty, and opens it.
  ///
  /// `store.json` is written last, in one step: a folder without it is no store, and what an
  /// interrupted attempt left in it does not stand in the way of the next.
  ///
  /// `founding` says whether it is sealed, and with what; `nil` makes a plain one without members.
  /// `name` is recorded as the partnership's first change, and `nil` leaves it unnamed. `group` is
  /// the number of the group whose accounts share the store, `nil` for one user's. Where a store
  /// lies that ``mend(at:local:files:)`` puts right, none is made.
  package static func create(
    at path: String, local: String, files: any FileSystem, partnership name: String? = nil,
    group: UInt32? = nil, founding: Founding? = nil, by: String, now: Moment
  ) throws(StoreError) -> Store {
    let disk = Disk(files: files)
    let layout = StoreLayout(root: path, local: local, isShared: group != nil)
    // What is there to be mended is not to be covered by an empty store.
    if let trouble = trouble(at: path, files: files) { throw trouble }
    var members: (ring: KeyRing, recovery: MemberID?)?
    do {
      try makeFolders(layout, disk, group: group)
      var description = StoreDescription(id: Chance.name(), isShared: group != nil)
      if let founding {
        description.form = founding.form
        let made = try founding.makeMembers(layout, disk, keysID: description.keysID, now: now)
        try founding.keepKey(of: made.ring, layout.local, disk)
        members = made
      }
      try disk.replace(
        layout.description, with: description.bytes, mode: layout.fileMode, isDurable: true)
      if let group { try disk.setGroup(layout.description, to: group) }
      try disk.setMode(layout.description, to: layout.fileMode)
      // Whatever lay here before, this one was made on purpose.
      KnownSeal(layout.local, disk).forget(description.id, at: path)
    } catch let error as FileError {
      throw StoreError(error)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .notAStore(path: path)
    }
    let store = try open(at: path, local: local, files: files, keys: members?.ring)
    if let ring = members?.ring { _ = try Trust(layout, disk, ring: ring) }
    var first: [PartnershipEvent] = []
    if let name { first.append(.named(name)) }
    if let members {
      first.append(.memberAdded(members.ring.member.id, name: by))
      if let recovery = members.recovery { first.append(.recoveryRenewed(recovery)) }
    }
    if !first.isEmpty { try store.append(first, by: by, now: now) }
    return store
  }

  private static func makeFolders(_ layout: StoreLayout, _ disk: Disk, group: UInt32?) throws {
    try requireFit(layout.root, disk)
    let own = StoreFolder.allCases.filter(\.isMadeAtOnce).map(\.rawValue)
    let signed: [StoreFolder] = [.members, .grants]
    let present = try disk.names(in: layout.root).filter { name in
      !name.hasPrefix("store.json.") && !signed.contains { $0.rawValue == name }
    }
    guard present.allSatisfy(own.contains),
      try own.allSatisfy({ try disk.names(in: "\(layout.root)/\($0)").isEmpty })
    else { throw StoreError.storeExists(path: layout.root) }
    // Of an attempt that was stopped: nothing was ever sealed for those members.
    for folder in signed where try disk.status(at: layout.path(of: folder)) != nil {
      try disk.removeTree(layout.path(of: folder))
    }
    // A group must be able to pass the folders above its store.
    let mode: UInt32 = layout.isShared ? 0o755 : 0o700
    try disk.makeFolders(Disk.folder(of: layout.root), mode: mode)
    for path in [layout.root] + layout.firstFolders {
      try disk.makeFolder(path, mode: layout.folderMode)
      if let group { try disk.setGroup(path, to: group) }
      // Changing the group takes set-group-id away, and an empty folder may have any mode.
      try disk.setMode(path, to: layout.folderMode)
    }
    try disk.synchroniseFolder(layout.root)
    try disk.synchroniseFolder(Disk.folder(of: layout.root))
  }

  /// Refuses a place where no store can lie: in another one, or in a folder that is copied to other
  /// computers while people work in it.
  static func requireFit(_ path: String, _ disk: Disk) throws(StoreError) {
    do {
      try requireOutsideStores(path, disk)
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw StoreError(error)
    } catch {
      throw .insideStore(path: path)
    }
    try requireNotCarried(path, disk)
  }

  /// Refuses a folder that is copied to other computers while people work in it.
  static func requireNotCarried(_ path: String, _ disk: Disk) throws(StoreError) {
    switch disk.files.carrier(of: path) {
    case nil: return
    case .network: throw .remote(.networkDisk(path: path))
    case .program(let name): throw .remote(.syncedFolder(path: path, by: name))
    }
  }

  /// Refuses a path in the folder of another store.
  static func requireOutsideStores(_ path: String, _ disk: Disk) throws {
    var above = Disk.folder(of: path)
    while above != Disk.folder(of: above) {
      if try disk.status(at: StoreLayout(root: above, local: "").description) != nil {
        throw StoreError.insideStore(path: path)
      }
      above = Disk.folder(of: above)
    }
  }
}
