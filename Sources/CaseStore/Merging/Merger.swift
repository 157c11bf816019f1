import Casework

/// Takes what a copy of the store elsewhere has and this one lacks, a file at a time: the one way
/// in for what comes from a git repository, a shared folder, or a copy of either.
///
/// Nothing here is ever made shorter or replaced by less. Whatever comes is held to its name, its
/// chain and its signature before a byte is written, so that a remote that somebody else has
/// written to can add nothing that is not a member's, and do it again comes to the same.
struct Merger {
  /// What came of a file.
  enum Outcome: Hashable, Sendable {
    /// It has nothing that is not here.
    case nothingNew
    /// So many records, or a file that somebody has signed, were taken.
    case taken(lines: Int)
    /// The two copies part after so many records; mine stays.
    case forked(after: Int)
    /// It is not what its name says, or nobody known has signed it.
    case notGenuine
    /// The journal is one that this account writes, and another program is writing it now, or
    /// nobody can write here who could set it right.
    case leftForLater
    /// The case was disposed of, and nothing of it is taken.
    case disposedOf
  }

  let layout: StoreLayout
  let disk: Disk
  let storeID: String
  let keysID: String
  let seal: StoreSeal
  /// The cases that were disposed of here.
  var disposed: Set<CaseID> = []
  /// The writers of this account, whose journals nobody else should have written.
  let own: Set<WriterID>
  /// Whether each file is on the disk before the next is looked at; else the caller sees to it.
  var isDurable = true

  private var signers: [MemberID: MemberKeys] = [:]

  init(
    layout: StoreLayout, disk: Disk, storeID: String, keysID: String, seal: StoreSeal,
    own: Set<WriterID>
  ) {
    (self.layout, self.disk, self.storeID) = (layout, disk, storeID)
    (self.keysID, self.seal, self.own) = (keysID, seal, own)
  }

  /// Takes in a copy of a file.
  mutating func take(_ theirs: [UInt8], as path: SharedPath) throws(FileError) -> Outcome {
    if let id = path.caseID, disposed.contains(id) { return .disposedOf }
    switch path.kind {
    case .description:
      // One that came half is written again.
      guard let description = try? StoreDescription(theirs, path: path.text) else {
        return .nothingNew
      }
      return description.id == storeID && description.keysID == keysID ? .nothingNew : .notGenuine
    case .journal(let place): return try take(theirs, as: path, journal: place)
    case .heads(let writer): return try take(theirs, as: path, headsOf: writer)
    case .signed: return try takeSigned(theirs, as: path)
    }
  }

  /// What of a file is fit to be given to others.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - theirs: What they have; `nil` where they have nothing.
  /// - Returns: Its bytes; `nil` where theirs has all of it already.
  /// - Throws: Where it cannot be read.
  func offer(_ path: SharedPath, besides theirs: [UInt8]?) throws(FileError) -> [UInt8]? {
    // Nearly always they are the same: then neither is read line by line.
    guard let mine = try contents(path), mine != theirs else { return nil }
    guard case .journal(let place) = path.kind else {
      if case .heads = path.kind {
        // Half a line is nothing to give.
        let whole = mine.prefix((mine.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
        let isBehind = theirs.map { whole.count > $0.count || !whole.starts(with: $0) } ?? true
        return isBehind && !whole.isEmpty ? Array(whole) : nil
      }
      return mine
    }
    let own = ChainedLines(here: mine, of: place)
    guard !own.lines.isEmpty else { return nil }
    guard let theirs else { return Array(mine[..<own.length]) }
    // In one's own journal, what does not open is nobody's.
    let other = ChainedLines(
      elsewhere: theirs, of: place, self.own.contains(place.writer) ? seal : .passedOver)
    let common = own.common(with: other)
    // Theirs parts from mine, or goes on, and was not taken: it is not overwritten.
    guard common == other.lines.count else { return nil }
    var bytes = Array(mine[..<own.length])
    for (line, theirLine) in zip(own.lines, other.lines)
    where theirLine.isErased && !line.isErased && line.range.count == theirLine.range.count
      && !seal.opens(place.scope)
    {
      // Whether that was ordered is for those to know who can read it.
      bytes.replaceSubrange(line.range, with: theirs[theirLine.range])
    }
    return bytes == theirs ? nil : bytes
  }

  /// What a file of the store holds; `nil` where it is not there.
  func contents(_ path: SharedPath) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try disk.read("\(layout.root)/\(path.text)")
    } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
  }
}

// MARK: - Journals and signed heads

extension Merger {
  private func take(
    _ theirs: [UInt8], as path: SharedPath, journal place: JournalPlace
  ) throws(FileError) -> Outcome {
    let mine = try contents(path)
    let growth = GrowingFile(journal: place, mine: mine ?? [], theirs: theirs, seal)
    if case .nothingNew = growth { return .nothingNew }
    if case .sealed = growth { return .leftForLater }
    if case .forked(let count) = growth { return .forked(after: count) }
    // Another program of this account may be writing it at this moment.
    guard !own.contains(place.writer) || mine == nil else { return .leftForLater }
    return try grow(path, mine, theirs, growth)
  }

  private mutating func take(
    _ theirs: [UInt8], as path: SharedPath, headsOf writer: WriterID
  ) throws(FileError) -> Outcome {
    guard let signer = try signer(of: path) else { return .notGenuine }
    let mine = try contents(path)
    let growth = GrowingFile(
      heads: writer, of: signer, keysID: keysID, mine: mine ?? [], theirs: theirs)
    if case .nothingNew = growth { return .nothingNew }
    if case .forked(let count) = growth { return .forked(after: count) }
    guard !own.contains(writer) || mine == nil else { return .leftForLater }
    return try grow(path, mine, theirs, growth)
  }

  /// The public keys of the member whose signed heads a file has; `nil` where nobody is known.
  mutating func signer(of path: SharedPath) throws(FileError) -> MemberKeys? {
    guard let name = StoreFolder.place(of: path.text)?.names.first, let id = MemberID(name) else {
      return nil
    }
    return try keys(of: id)
  }

  /// Brings a file to the disk that is further elsewhere.
  func grow(
    _ path: SharedPath, _ mine: [UInt8]?, _ theirs: [UInt8], _ growth: GrowingFile
  ) throws(FileError) -> Outcome {
    switch growth {
    case .nothingNew: return .nothingNew
    case .forked(let count): return .forked(after: count)
    case .unclear: return .notGenuine
    case .sealed: return .leftForLater
    case .whole(let length):
      try put(path, Array(theirs[..<length]))
      return .taken(lines: theirs[..<length].count { $0 == UInt8(ascii: "\n") })
    case .further(let length, let stretch, let lines):
      guard let mine else {
        try put(path, Array(theirs[stretch]))
        return .taken(lines: lines)
      }
      return try append(Array(theirs[stretch]), to: path, holding: mine, cutTo: length)
        ? .taken(lines: lines) : .leftForLater
    }
  }

  /// Appends to a file of the store; `false` where somebody else is writing it, or has since.
  private func append(
    _ bytes: [UInt8], to path: SharedPath, holding mine: [UInt8], cutTo length: Int
  ) throws(FileError) -> Bool {
    let full = "\(layout.root)/\(path.text)"
    let file = try disk.open(full, .append)
    defer { disk.close(file) }
    let status = try disk.status(of: file)
    guard try disk.lock(file), status.size == mine.count else { return false }
    if length < mine.count {
      // In a group's store another account may be half way through a line of its own.
      guard status.owner == disk.files.user else { return false }
      try disk.truncate(file, to: length)
    }
    do throws(FileError) {
      try disk.write(bytes, to: file)
      if isDurable { try disk.synchronise(file) }
      guard try disk.read(file, from: length, upTo: bytes.count + 1) == bytes else {
        throw FileError(kind: .device, path: full)
      }
    } catch {
      try? disk.truncate(file, to: length)
      throw error
    }
    return true
  }

  /// Puts a file of the store in place as a whole, with the folder it lies in.
  func put(_ path: SharedPath, _ bytes: [UInt8]) throws(FileError) {
    let full = "\(layout.root)/\(path.text)"
    let folder = Disk.folder(of: full)
    for folder in [Disk.folder(of: folder), folder] where folder.utf8.count > layout.root.utf8.count
    {
      let isNew = try disk.makeFolder(folder, mode: layout.folderMode)
      if isNew, isDurable { try disk.synchroniseFolder(Disk.folder(of: folder)) }
    }
    try disk.replace(full, with: bytes, mode: layout.fileMode, isDurable: isDurable)
    // The umask may have taken away what the group needs.
    if layout.isShared { try disk.setMode(full, to: layout.fileMode) }
  }
}

// MARK: - Files that somebody has signed

extension Merger {
  private mutating func takeSigned(
    _ theirs: [UInt8], as path: SharedPath
  ) throws(FileError) -> Outcome {
    let mine = try contents(path)
    if mine == theirs { return .nothingNew }
    guard try isGenuine(theirs, path) else { return .notGenuine }
    if let mine, try isGenuine(mine, path), !isKept(theirs, before: mine, path) {
      return .nothingNew
    }
    try put(path, theirs)
    return .taken(lines: 1)
  }

  /// Whether a file is what its name says, signed by the member whom the name gives.
  private mutating func isGenuine(
    _ bytes: [UInt8], _ path: SharedPath
  ) throws(FileError) -> Bool {
    guard let (folder, names) = StoreFolder.place(of: path.text), let name = names.last else {
      return false
    }
    if let id = SignedFileName.readMember(name), folder == .members {
      return MemberFile(bytes, of: id, keysID: keysID) != nil
    }
    let by =
      switch folder {
      case .members: SignedFileName.readStatement(name)?.by
      case .grants: SignedFileName.readGrant(name)?.from
      case .disposed: SignedFileName.readDisposal(name)?.by
      case .cases, .heads, .identities, .partnership, .references: MemberID?.none
      }
    guard let by, let signer = try keys(of: by) else { return false }
    return switch folder {
    case .members:
      MemberStatement(bytes, named: name, keysID: keysID, signer: signer) != nil
    case .grants:
      MemberID(names[0]).map {
        Grant(bytes, named: name, to: $0, keysID: keysID, giver: signer) != nil
      } ?? false
    case .disposed: DisposalOrder(bytes, named: name, keysID: keysID, signer: signer) != nil
    case .cases, .heads, .identities, .partnership, .references: false
    }
  }

  /// Whether one of two genuine files of one name is kept by everybody, and not the other.
  ///
  /// What a member says last of another counts. Where nothing else tells them apart, as where a
  /// computer and one with a copy of its disk have both granted the same, the lesser bytes do: it
  /// only matters that all keep the same.
  private func isKept(_ bytes: [UInt8], before other: [UInt8], _ path: SharedPath) -> Bool {
    if path.folder == .members {
      let (at, before) = (SignedFile(bytes)?.json["at"], SignedFile(other)?.json["at"])
      if let at = at?.whole(.moment), let before = before?.whole(.moment), at != before {
        return at > before
      }
    }
    return bytes.lexicographicallyPrecedes(other)
  }

  /// The public keys of a member who has a file here; whether they count is for others to judge.
  private mutating func keys(of id: MemberID) throws(FileError) -> MemberKeys? {
    if let known = signers[id] { return known }
    let name = "\(StoreFolder.members.rawValue)/\(SignedFileName.member(id))"
    guard let path = SharedPath(name), let bytes = try contents(path) else { return nil }
    let keys = MemberFile(bytes, of: id, keysID: keysID)?.keys
    signers[id] = keys
    return keys
  }
}
