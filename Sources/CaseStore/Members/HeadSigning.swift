import Casework

/// Writes the signed heads of one writer: the file is its own, as its journals are.
struct HeadSigning {
  let layout: StoreLayout
  let disk: Disk
  let ring: KeyRing
  let writer: WriterID

  private var path: String { layout.signedHeads(of: writer, by: ring.member.id) }

  /// Signs the heads of some journals, durably.
  ///
  /// Bytes at the end that are no whole line were never confirmed, and are taken off.
  ///
  /// - Returns: How far the file goes now.
  func append(_ journals: [JournalScope: SeenHead], at: Moment) throws(FileError) -> SeenHead {
    let (lines, length) = try lines()
    let heads = SignedHeads(
      member: ring.member.id, writer: writer, number: lines.count + 1, at: at, journals: journals,
      previous: lines.last.map { Digest(of: [$0]) } ?? .zero)
    let line = heads.line(keysID: ring.keysID, by: ring.member)
    let file = try open()
    defer { disk.close(file) }
    if try disk.status(of: file).size > length { try disk.truncate(file, to: length) }
    try disk.write(line, to: file)
    try disk.synchronise(file)
    return SeenHead(number: heads.number, link: Digest(of: line.dropLast()))
  }

  /// What was signed last of a journal; `nil` where nothing was.
  func lastSigned(in scope: JournalScope) -> SeenHead? {
    // Of a long file no more is read than the line that is looked for.
    let mark = Array("\"\(scope.wireName)\":{\"n\":".utf8)
    guard
      let line = (try? lines())?.lines.last(where: { $0.firstRange(of: mark) != nil }),
      let file = SignedFile(line + [UInt8(ascii: "\n")]), file.isSigned(by: ring.member.keys),
      file.json["keys"]?.text == ring.keysID, let heads = SignedHeads(file.json),
      heads.member == ring.member.id, heads.writer == writer
    else { return nil }
    return heads.journals[scope]
  }

  /// The whole lines of the file, and how many bytes they have.
  private func lines() throws(FileError) -> (lines: [ArraySlice<UInt8>], length: Int) {
    let bytes = try disk.status(at: path) == nil ? [] : try disk.read(path)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let torn = lines.popLast()?.count ?? 0
    return (lines, bytes.count - torn)
  }

  private func open() throws(FileError) -> OpenFile {
    if try disk.status(at: path) != nil { return try disk.open(path, .append) }
    let folder = Disk.folder(of: path)
    for folder in [Disk.folder(of: folder), folder]
    where try disk.makeFolder(folder, mode: layout.folderMode) {
      try disk.synchroniseFolder(Disk.folder(of: folder))
    }
    try disk.createDurably(path, [], mode: layout.fileMode)
    return try disk.open(path, .append)
  }
}
