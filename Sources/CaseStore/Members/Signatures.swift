import Casework

/// All that the members of a store have signed of its journals.
struct Signatures {
  /// What a member has signed: one record, and with it all those before it in its journal.
  struct Head {
    let member: MemberID
    let head: SeenHead
  }

  /// Whose each writer is by what was signed; nobody's where two members say so.
  private(set) var owners: [WriterID: Set<MemberID>] = [:]
  private(set) var findings: [StoreFinding] = []
  /// How far each file of signed heads goes, by its path from the store's folder on.
  private(set) var ends: [String: SeenHead] = [:]
  private var heads: [JournalScope: [WriterID: [Head]]] = [:]
  /// Files that are there and cannot be read.
  private var unread: Set<String> = []

  /// Reads everything; of `signers` the word counts, and `seen` is how far this person has read
  /// each file before.
  init(
    _ layout: StoreLayout, _ disk: Disk, keysID: String, signers: Signers, seen: [String: SeenHead]
  ) {
    let members = signers.keys
    hasSigners = !members.isEmpty
    let root = layout.path(of: .heads)
    for name in names(in: root, layout, disk) {
      let folder = "\(root)/\(name)"
      guard let id = MemberID(name) else {
        findings.append(StoreFinding(.foreignFile, in: layout.relative(folder)))
        continue
      }
      guard let signer = members[id] else {
        if signers.isComplete {
          findings.append(StoreFinding(.signature(.stranger), in: layout.relative(folder)))
        }
        continue
      }
      for file in names(in: folder, layout, disk) {
        let path = layout.relative("\(folder)/\(file)")
        guard let writer = StoreLayout.writer(ofFile: file) else {
          findings.append(StoreFinding(.foreignFile, in: path))
          continue
        }
        do throws(FileError) {
          let bytes = try disk.read("\(folder)/\(file)")
          add(
            SignedHeadsText(bytes, writer: writer, signer: signer, keysID: keysID), at: path,
            seen: seen[path])
        } catch {
          findings.append(StoreFinding(.unreadableFile(error.kind), in: path))
          unread.insert(path)
        }
      }
    }
    for path in seen.keys.sorted()
    where ends[path] == nil && !unread.contains(path) && isKnown(path, members) {
      let last = seen[path]?.number ?? 1
      findings.append(StoreFinding(.missing(1...max(1, last)), in: path))
    }
    for (writer, members) in owners.sorted(by: { $0.key < $1.key }) where members.count > 1 {
      for member in members.sorted() {
        let path = layout.signedHeads(of: writer, by: member)
        findings.append(StoreFinding(.signature(.claimedTwice), in: layout.relative(path)))
      }
    }
  }

  /// The names in a folder; that it cannot be listed is a finding.
  private mutating func names(
    in folder: String, _ layout: StoreLayout, _ disk: Disk
  ) -> [String] {
    do {
      return try disk.names(in: folder)
    } catch {
      let file = layout.relative(folder)
      findings.append(StoreFinding(.unreadableFile(error.kind), in: file))
      return []
    }
  }

  private func isKnown(_ path: String, _ members: [MemberID: MemberKeys]) -> Bool {
    StoreFolder.place(of: path)?.names.first.flatMap { MemberID($0) }.map {
      members[$0] != nil
    } ?? false
  }

  /// Takes in one file.
  private mutating func add(_ text: SignedHeadsText, at path: String, seen: SeenHead?) {
    findings += text.flaws.map {
      StoreFinding(.signature(.line(number: $0.line, $0.flaw)), in: path)
    }
    if text.tornBytes > 0 {
      findings.append(StoreFinding(.torn(bytes: text.tornBytes), in: path))
    }
    ends[path] = text.end
    // A line that somebody had put among them may have been taken out since.
    if let seen, !text.digests.contains(seen.link) {
      let count = text.digests.count
      findings.append(
        StoreFinding(
          count < seen.number
            ? .missing((count + 1)...seen.number) : .rewritten(number: seen.number), in: path))
    }
    for line in text.lines {
      owners[line.writer, default: []].insert(line.member)
      for (scope, head) in line.journals {
        heads[scope, default: [:]][line.writer, default: []]
          .append(Head(member: line.member, head: head))
      }
    }
  }

  /// Everything signed about the journals of a scope.
  subscript(_ scope: JournalScope) -> [WriterID: [Head]] { heads[scope] ?? [:] }

  /// Whether there is anybody who could sign.
  let hasSigners: Bool

  /// The scopes of whose journals anything was signed.
  var scopes: Set<JournalScope> { Set(heads.keys) }
}
