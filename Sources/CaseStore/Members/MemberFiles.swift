import Casework

/// What the files of a store say of its members, each held to its name and its signature; whether
/// it counts is for ``Membership`` to judge.
struct MemberFiles {
  private(set) var members: [MemberID: MemberFile] = [:]
  private(set) var statements: [MemberStatement] = []
  private(set) var findings: [StoreFinding] = []
  /// Of whom a file is there and cannot be read: who they are, or whether they count, is not known.
  private(set) var unread: Set<MemberID> = []

  private let layout: StoreLayout
  private let disk: Disk
  private let keysID: String
  private let known: SignedFilesRead

  /// Reads the folder of members; one that is not there holds none.
  ///
  /// `known` is what was read before under the same id of keys.
  init(
    _ layout: StoreLayout, _ disk: Disk, keysID: String,
    known: SignedFilesRead = SignedFilesRead()
  ) throws(FileError) {
    (self.layout, self.disk, self.keysID, self.known) = (layout, disk, keysID, known)
    let folder = layout.path(of: .members)
    let names = try disk.names(in: folder)
    for name in names {
      guard let id = SignedFileName.readMember(name) else { continue }
      guard let bytes = try read(folder, name) else {
        unread.insert(id)
        continue
      }
      let file = known.value(at: "\(folder)/\(name)", of: bytes) {
        MemberFile(bytes, of: id, keysID: keysID)
      }
      if let file {
        members[id] = file
      } else {
        note(.notGenuine, folder, name)
      }
    }
    for name in names where SignedFileName.readMember(name) == nil {
      // What has another name altogether is named by the walk over all folders.
      guard let (member, by, _) = SignedFileName.readStatement(name) else { continue }
      guard let bytes = try read(folder, name) else {
        unread.insert(member)
        continue
      }
      // Nobody can tell whether it is theirs whose own file cannot be read.
      if unread.contains(by), members[by] == nil { continue }
      let statement = members[by].flatMap { signer in
        known.value(at: "\(folder)/\(name)", of: bytes) {
          MemberStatement(bytes, named: name, keysID: keysID, signer: signer.keys)
        }
      }
      if let statement {
        statements.append(statement)
      } else {
        note(.notGenuine, folder, name)
      }
    }
  }

  /// The keys that were given to a member, in the order of their names.
  mutating func grants(to id: MemberID) throws(FileError) -> [Grant] {
    let folder = layout.grants(to: id)
    var grants: [Grant] = []
    for name in try disk.names(in: folder) {
      guard let (_, from) = SignedFileName.readGrant(name) else { continue }
      guard let bytes = try read(folder, name) else { continue }
      let grant = members[from].flatMap { giver in
        known.value(at: "\(folder)/\(name)", of: bytes) {
          Grant(bytes, named: name, to: id, keysID: keysID, giver: giver.keys)
        }
      }
      if let grant {
        grants.append(grant)
      } else {
        note(.notGenuine, folder, name)
      }
    }
    return grants
  }

  private mutating func note(_ flaw: SealFlaw, _ folder: String, _ name: String) {
    findings.append(StoreFinding(.seal(flaw), in: layout.relative("\(folder)/\(name)")))
  }

  /// What a file holds; `nil`, and a finding, where that cannot be read.
  private mutating func read(_ folder: String, _ name: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try disk.read("\(folder)/\(name)", atMost: SignedFile.mostBytes)
    } catch {
      // A test that stops the program is no file that cannot be read.
      if case .stopped = error.kind { throw error }
      // What is longer than any, or no file at all, is not genuine.
      let isNone = [.tooLarge, .notAFile].contains(error.kind)
      let what: StoreFinding.What =
        isNone ? .seal(.notGenuine) : .unreadableFile(error.kind)
      findings.append(StoreFinding(what, in: layout.relative("\(folder)/\(name)")))
      return nil
    }
  }
}
