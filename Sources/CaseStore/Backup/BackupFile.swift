import Casework

// A backup is one file. A first line says what it is; then comes each file of the store: a line
// with its path, length and SHA-256, its bytes as they are, and a newline; the last line is the
// manifest: how much there is, the head of every journal, and the SHA-256 over all the lines that
// are not a file's bytes, itself up to its digest. A stranger can take it apart with a page of
// Python.

/// A backup as read: every part of it verified.
struct BackupFile {
  static let format = 1
  /// The length of `,"digest":"…"}` at the end of the manifest.
  static let digestColumns = 77

  let storeID: String
  /// The files by their path in the store, each part of `bytes`.
  let files: [(path: String, range: Range<Int>)]
  let bytes: [UInt8]
  let heads: [String: SeenHead]
  /// By journal, the last record its maker had read where the backup lacks it.
  let lacks: [String: SeenHead]

  /// Whether it is of a store that was sealed.
  var isSealed: Bool {
    guard let file = files.first(where: { $0.path == StoreLayout.descriptionName }),
      let description = try? StoreDescription(bytes(of: file), path: file.path)
    else { return false }
    return description.form != .plain
  }

  /// The bytes of one file of the store.
  func bytes(of file: (path: String, range: Range<Int>)) -> [UInt8] { Array(bytes[file.range]) }
}

extension BackupFile {
  /// Reads and verifies a backup, down to every record's chain.
  init(_ bytes: [UInt8], path: String) throws(StoreError) {
    var reader = LineReader(bytes: bytes)
    guard let first = reader.line(), first.json["backup"]?.whole == BackupFile.format,
      let id = first.json["store"]?.text
    else { throw .backup(.notABackup(path: path)) }
    var lines = [bytes[first.range]]
    var files: [(path: String, range: Range<Int>)] = []
    var manifest: JSON?
    while let line = reader.line() {
      if line.json["files"] != nil {
        manifest = line.json
        // All of the line but its own digest.
        lines.append(bytes[line.range].dropLast(BackupFile.digestColumns))
        break
      }
      guard let name = line.json["path"]?.text, let length = line.json["bytes"]?.whole(.size),
        let digest = line.json["digest"]?.text, BackupFile.isPath(name),
        let range = reader.take(length)
      else { throw .backup(.damaged(part: "a file's heading cannot be read")) }
      guard Digest(of: [bytes[range]]).hex == digest else {
        throw .backup(.damaged(part: "\(name) is not what was backed up"))
      }
      lines.append(bytes[line.range])
      files.append((name, range))
    }
    guard let manifest, reader.isAtEnd, manifest["files"]?.whole == files.count,
      manifest["digest"]?.text == Digest(of: lines).hex
    else { throw .backup(.damaged(part: "its manifest is missing or does not fit")) }
    self.init(
      storeID: id, files: files, bytes: bytes,
      heads: BackupFile.heads(in: manifest["heads"], .head),
      lacks: BackupFile.heads(in: manifest["lacks"], .record))
    try verifyJournals()
  }

  /// The path of a file that a store may hold; nothing else is ever written by a restore.
  private static func isPath(_ path: String) -> Bool {
    if path == StoreLayout.descriptionName || JournalPlace(path: path) != nil { return true }
    guard let (folder, names) = StoreFolder.place(of: path) else { return false }
    if folder.isSigned(names) { return true }
    guard folder.content == .claims else { return false }
    return names.count == 1 && CaseReference(names[0])?.text == names[0]
  }

  private static func heads(in json: JSON?, _ kind: WireNumber) -> [String: SeenHead] {
    var heads: [String: SeenHead] = [:]
    for member in json?.members ?? [] {
      guard let number = member.value["n"]?.whole(kind), let link = member.value["link"]?.text,
        let digest = Digest(hex: Array(link.utf8)[...])
      else { continue }
      heads[member.key] = SeenHead(number: number, link: digest)
    }
    return heads
  }

  /// Holds every journal's last record to the manifest.
  private func verifyJournals() throws(StoreError) {
    for file in files {
      guard let journal = JournalPlace(path: file.path) else { continue }
      let text = JournalText(
        bytes(of: file), scope: journal.scope, writer: journal.writer, lastSeen: nil, .passedOver)
      let head = SeenHead(number: text.lastNumber, link: text.lastLink)
      guard heads[file.path] == head else {
        throw .backup(.damaged(part: "\(file.path) does not end as the manifest says"))
      }
    }
  }
}

/// Goes through a backup: lines of JSON, and stretches of bytes between them.
private struct LineReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The next line, without its end; `nil` where there is none, or it is not JSON.
  mutating func line() -> (json: JSON, range: Range<Int>)? {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")),
      let json = try? JSON(Array(bytes[position..<end]))
    else { return nil }
    defer { position = end + 1 }
    return (json, position..<end)
  }

  /// So many bytes and the newline behind them; `nil` where there are not so many.
  mutating func take(_ length: Int) -> Range<Int>? {
    guard length >= 0, length < bytes.count - position,
      bytes[position + length] == UInt8(ascii: "\n")
    else { return nil }
    defer { position += length + 1 }
    return position..<(position + length)
  }
}
