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
  /// Bytes at the end that are no whole line were never confirmed, and are taken off. The new line
  /// follows on the last one that this member has signed: a signature would vouch for another that
  /// somebody has put behind it.
  ///
  /// - Returns: How far the file goes now.
  func append(_ journals: [JournalScope: SeenHead], at: Moment) throws(FileError) -> SeenHead {
    let bytes = try bytes()
    let text = SignedHeadsText(
      bytes, writer: writer, signer: ring.member.keys, keysID: ring.keysID)
    let length = bytes.count - text.tornBytes
    let heads = SignedHeads(
      member: ring.member.id, writer: writer, number: text.last.number + 1, at: at,
      journals: journals, previous: text.last.link)
    let line = heads.line(keysID: ring.keysID, by: ring.member)
    let file = try open()
    defer { disk.close(file) }
    if try disk.status(of: file).size > length { try disk.truncate(file, to: length) }
    try disk.write(line, to: file)
    try disk.synchronise(file)
    guard try disk.read(file, from: length, upTo: line.count) == line else {
      // What a disk did not take is not to stand in the way of the next line.
      try disk.truncate(file, to: length)
      throw FileError(kind: .device, path: path)
    }
    return SeenHead(number: text.digests.count + 1, link: Digest(of: line.dropLast()))
  }

  /// What was signed last of a journal; `nil` where nothing was.
  func lastSigned(in scope: JournalScope) -> SeenHead? {
    // Of a long file no more is read than the line that is looked for.
    let mark = Array("\"\(scope.wireName)\":{\"n\":".utf8)
    let lines = (try? bytes())?.split(separator: UInt8(ascii: "\n")) ?? []
    return lines.reversed().lazy.filter { $0.place(of: mark) != nil }
      .compactMap { own($0)?.journals[scope] }.first
  }

  /// What a line says, if this member has signed it about this writer.
  private func own(_ line: ArraySlice<UInt8>) -> SignedHeads? {
    guard let file = SignedFile(line + [UInt8(ascii: "\n")]), file.isSigned(by: ring.member.keys),
      file.json["keys"]?.text == ring.keysID, let heads = SignedHeads(file.json),
      heads.member == ring.member.id, heads.writer == writer
    else { return nil }
    return heads
  }

  private func bytes() throws(FileError) -> [UInt8] {
    try disk.status(at: path) == nil ? [] : try disk.read(path)
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
