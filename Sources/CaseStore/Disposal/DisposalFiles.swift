import Casework

/// What the files of a store say of cases to be disposed of, each held to its name and its
/// signature; files of two computers can be put together in any order.
struct DisposalFiles {
  /// One order, and who says what of it.
  struct Entry {
    let order: DisposalOrder
    var signers: Set<MemberID> = []
    /// Who says that it counted and was done.
    var witnesses: Set<MemberID> = []
    /// The files, by their names.
    var files: [String: [UInt8]] = [:]
  }

  /// By the order's name.
  private(set) var entries: [String: Entry] = [:]
  private(set) var findings: [StoreFinding] = []

  /// Reads the folder, but for the orders that are known already.
  init(
    _ layout: StoreLayout, _ disk: Disk, keysID: String, members: [MemberID: MemberFile],
    besides known: Set<String> = []
  ) throws(FileError) {
    let folder = layout.path(of: .disposed)
    for name in try disk.names(in: folder) {
      // What has another name altogether is named by the walk over all folders.
      guard let part = SignedFileName.readDisposal(name), !known.contains(part.order) else {
        continue
      }
      guard let signer = members[part.by]?.keys,
        let bytes = try DisposalFiles.read("\(folder)/\(name)", disk),
        let order = DisposalOrder(bytes, named: name, keysID: keysID, signer: signer)
      else {
        findings.append(
          StoreFinding(.seal(.notGenuine), in: layout.relative("\(folder)/\(name)")))
        continue
      }
      var entry = entries[part.order] ?? Entry(order: order)
      entry.files[name] = bytes
      switch part.part {
      case .signed: entry.signers.insert(part.by)
      case .done: entry.witnesses.insert(part.by)
      }
      entries[part.order] = entry
    }
  }

  private static func read(_ path: String, _ disk: Disk) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try disk.read(path, atMost: SignedFile.mostBytes)
    } catch {
      // A test that stops the program is no file that cannot be read.
      if case .stopped = error.kind { throw error }
      return nil
    }
  }
}

/// Whose word counts on disposing of a case: people, and not the recovery sheet.
struct DisposalVoters {
  let standing: Set<MemberID>
  /// Those who stand, and those who were removed.
  private let known: Set<MemberID>

  init(_ membership: Membership) {
    let isPerson = { (id: MemberID) in membership.members[id]?.kind == .person }
    standing = membership.standing.filter(isPerson)
    known = standing.union(membership.gone.filter(isPerson))
  }

  /// For a stranger, who takes the store's word for who is a member.
  init(_ signers: Signers) {
    standing = Set(signers.keys.keys)
    known = standing
  }

  /// Whether an order counts: two have signed it, whoever gave it among them, and both are members,
  /// or were when a member said that it counted.
  ///
  /// Who was removed may sign whatever they like and say that it was long ago. So their signature
  /// counts only where a member who stands has seen it count.
  func count(_ entry: DisposalFiles.Entry) -> Bool {
    let signers = entry.signers.intersection(known)
    guard signers.count >= 2, signers.contains(entry.order.by) else { return false }
    return signers.intersection(standing).count >= 2
      || !entry.witnesses.isDisjoint(with: standing)
  }

  /// Whether an order waits for somebody else: whoever gave it stands, and nobody else has signed.
  func isWaiting(_ entry: DisposalFiles.Entry) -> Bool {
    entry.signers.contains(entry.order.by) && standing.contains(entry.order.by) && !count(entry)
  }
}
