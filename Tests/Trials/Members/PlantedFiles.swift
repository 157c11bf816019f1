import Casework

@testable import CaseStore

/// A sealed store, and somebody who may write to its folder and has no key of it.
///
/// They put there whatever they like, signed with a key of their own; they change bytes of what
/// others have signed, and put back what was there before.
struct PlantedFiles {
  static let (root, local) = ("/store", "/local")
  let files = MemoryFileSystem()
  let founder: KeyRing
  let id: CaseID
  let writer: WriterID
  /// The links of the records that the founder has signed.
  let links: Set<Digest>
  /// What was done, in words.
  private(set) var deeds: [String] = []
  /// Whether something was changed or taken away that others had put there.
  private(set) var isHarmed = false

  private let thief = MemberSecret(seed: SecretBytes(copying: [UInt8](repeating: 7, count: 32)))
  private let keysID: String
  private let first: [String: [UInt8]]

  var thiefID: MemberID { thief.id }

  init() throws {
    let store = try Store.create(
      at: PlantedFiles.root, local: PlantedFiles.local, files: files, partnership: "Barchester",
      founding: .sealed(
        PlantedFiles.passphrase(),
        recovery: SecretBytes(copying: [UInt8](repeating: 9, count: 32)), cost: .smallest),
      by: "Ana", now: moment)
    guard let keys = store.keys else { throw StoreError.notAStore(path: PlantedFiles.root) }
    founder = keys
    keysID = keys.keysID
    let made = try store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "Ana", now: moment)
    (id, writer) = (made.id, made.change.id.writer)
    store.signHeads()
    let journal = store.layout.journal(of: writer, in: .review(id))
    let text = JournalText(
      try Disk(files: files).read(journal), scope: .review(id), writer: writer, lastSeen: nil,
      .passedOver)
    links = Set(text.records.map(\.link))
    first = try PlantedFiles.contents(files, below: PlantedFiles.root)
  }

  static func passphrase() -> Passphrase {
    var typed = Array("correct horse battery staple".utf8)
    return Passphrase(taking: &typed)
  }

  /// Does one thing to the files.
  mutating func plant(_ choices: inout Choices) throws {
    switch choices.pick(8) {
    case 0:
      try put(
        "members/\(thief.id.text).json",
        MemberFile.bytes(of: thief, choices.one(of: [.person, .recovery]), keysID: keysID))
    case 1, 2: try state(&choices)
    case 3: try give(&choices)
    case 4: try sign(&choices)
    case 5: try change(&choices)
    case 6: try putAnything(&choices)
    default: try forge()
    }
  }

  /// A statement of the thief's: that somebody was added, or removed.
  private mutating func state(_ choices: inout Choices) throws {
    let people = [thief.id, founder.member.id]
    let member = choices.one(of: people)
    let some = people.filter { _ in choices.pick(2) == 0 }
    let all = Dictionary(uniqueKeysWithValues: some.map { ($0, Set(Ring.allCases)) })
    let statement = MemberStatement(
      member: member, by: thief.id, at: Moment(milliseconds: choices.pick(256) * 1_000_000_000),
      kind: choices.pick(2) == 0
        ? .added(rings: [.all, .identity], members: all, gone: [founder.member.id])
        : .removed(stay: all, gone: [member], epochs: [.all: choices.pick(4)]))
    try put(
      "members/\(statement.fileName)", statement.bytes(signedBy: thief, keysID: keysID))
  }

  /// A key of the thief's own, given to the founder.
  private mutating func give(_ choices: inout Choices) throws {
    let key = SecretBytes(copying: [UInt8](repeating: 5, count: 32))
    let epoch = KeyRing.Epoch(number: 1 + choices.pick(9), key: key)
    let ring = choices.one(of: Ring.allCases)
    let bytes = Grant.bytes(
      epoch, of: ring, from: thief, to: founder.member.keys, keysID: keysID)
    let name = SignedFileName.grant(of: epoch.id, from: thief.id)
    try put("grants/\(founder.member.id.text)/\(name)", bytes)
  }

  /// Signed heads of the thief's, that the founder's writer is theirs, or in the founder's place.
  private mutating func sign(_ choices: inout Choices) throws {
    let folder = choices.one(of: [thief.id, founder.member.id])
    let heads = SignedHeads(
      member: choices.one(of: [thief.id, founder.member.id]), writer: writer,
      number: 1 + choices.pick(3), at: moment,
      journals: [.review(id): SeenHead(number: 1 + choices.pick(3), link: .zero)],
      previous: .zero)
    let path = "heads/\(folder.text)/\(writer.text).jsonl"
    let before = (try? Disk(files: files).read("\(PlantedFiles.root)/\(path)")) ?? []
    try put(path, before + heads.line(keysID: keysID, by: thief))
    isHarmed = isHarmed || folder != thief.id
  }

  /// One byte of a file of somebody else's, or the file itself, is another.
  private mutating func change(_ choices: inout Choices) throws {
    let signed = first.keys.filter { path in
      ["members/", "grants/", "heads/"].contains { path.hasPrefix($0) }
    }
    let path = choices.one(of: signed.sorted())
    var bytes = first[path] ?? []
    let place = (choices.pick(256) * 256 + choices.pick(256)) % max(1, bytes.count)
    bytes[place] ^= UInt8(1 << choices.pick(8))
    try put(path, bytes)
    isHarmed = true
  }

  private mutating func putAnything(_ choices: inout Choices) throws {
    let names = [
      "members/\(founder.member.id.text).json", "members/\(thief.id.text).json",
      "members/x", "grants/\(founder.member.id.text)/x.json",
      "heads/\(founder.member.id.text)/\(writer.text).jsonl", "heads/x/y.jsonl",
    ]
    let path = choices.one(of: names)
    var bytes: [UInt8] = []
    while !choices.isAtEnd, bytes.count < 200 { bytes.append(UInt8(choices.pick(256))) }
    try put(path, bytes)
    isHarmed = true
  }

  /// A record behind the founder's, in their name.
  private mutating func forge() throws {
    let disk = Disk(files: files)
    let path = "cases/\(id.text)/\(writer.text).jsonl"
    let bytes = try disk.read("\(PlantedFiles.root)/\(path)")
    let text = JournalText(
      bytes, scope: .review(id), writer: writer, lastSeen: nil, .passedOver)
    let key = SecretBytes(copying: [UInt8](repeating: 5, count: 32))
    let (line, _) = Record.compose(
      scope: .review(id), writer: writer, number: text.lastNumber + 1, previous: text.lastLink,
      salt: String(repeating: "5a", count: 16),
      body: Array(#"{"at":1793869200000,"tick":9,"by":"Ana","seen":{},"events":[]}"#.utf8),
      sealedWith: (KeyID(of: key), key))
    try put(path, bytes + line)
    isHarmed = true
  }

  private mutating func put(_ name: String, _ bytes: [UInt8]) throws {
    deeds.append(name)
    let (disk, path) = (Disk(files: files), "\(PlantedFiles.root)/\(name)")
    try disk.makeFolders(Disk.folder(of: path))
    try disk.replace(path, with: bytes, mode: 0o600, isDurable: false)
  }

  private static func contents(
    _ files: MemoryFileSystem, below folder: String, from root: String = ""
  ) throws -> [String: [UInt8]] {
    let disk = Disk(files: files)
    var found: [String: [UInt8]] = [:]
    for name in try disk.names(in: folder) {
      let (path, short) = ("\(folder)/\(name)", root.isEmpty ? name : "\(root)/\(name)")
      if try disk.status(at: path)?.kind == .folder {
        found.merge(try contents(files, below: path, from: short)) { $1 }
      } else {
        found[short] = try disk.read(path)
      }
    }
    return found
  }
}

/// When everything here happens.
let moment = Moment(milliseconds: 1_793_869_200_000)
