import Casework

// What somebody is given who must be able to verify a case without the program and without the
// store: the records as they are stored, and what members have signed of them. Its folders are
// those of a store, so that one program verifies both. The records of a sealed store are opened:
// what is chained is the digest over salt and body, sealed or not, so that every link stays.

extension Store {
  /// The records of a case, the public files of the members, and what they have signed of the case.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - withIdentity: Whether the journals of who the child and the family are belong to it.
  ///   - now: The time by this computer's clock.
  /// - Returns: Each file once, in the order of their paths.
  /// - Throws: ``StoreError`` where a file cannot be read: a bundle without it would look whole.
  package func disclosedRecords(
    of id: CaseID, withIdentity: Bool, now: Moment
  ) throws(StoreError) -> [DisclosedFile] {
    let scopes = [JournalScope.review(id)] + (withIdentity ? [.identity(id)] : [])
    do throws(FileError) {
      var files = try journals(of: .review(id), CaseEvent.self, now: now)
      if withIdentity { files += try journals(of: .identity(id), IdentityEvent.self, now: now) }
      files += try members() + signedHeads(of: scopes)
      return files.sorted { $0.path < $1.path }
    } catch {
      throw StoreError(error)
    }
  }

  /// The index of a bundle: what it holds, and the digest of every file; signed by the member who
  /// makes it, where there is one.
  package func disclosureIndex(_ facts: [JSON.Member], of files: [DisclosedFile]) -> DisclosedFile {
    let digests = files.map { JSON.Member($0.path, .string(Digest(of: $0.bytes).hex)) }
    let all =
      [
        JSON.Member("disclosure", .int(1)), JSON.Member("keys", .string(keysID)),
        JSON.Member("store", .string(id)),
      ] + facts + [JSON.Member("files", .object(digests))]
    guard let member = keys?.member else {
      return DisclosedFile(
        path: Store.disclosureName, bytes: JSON.object(all).bytes + [UInt8(ascii: "\n")])
    }
    let signer = JSON.Member("by", .string(member.id.text))
    return DisclosedFile(
      path: Store.disclosureName, bytes: SignedFile.bytes(all + [signer], signedBy: member))
  }

  private static let disclosureName = "disclosure.json"

  private func journals<Event: StoredEvent>(
    of scope: JournalScope, _ kind: Event.Type, now: Moment
  ) throws(FileError) -> [DisclosedFile] {
    // What was ordered to be erased leaves in no bundle, even where the disk kept its words.
    let ordered = try ScopeReading<Event>(
      scope, layout, disk, seal, seen: [:], accepted: acceptedLosses, now: now
    ).erasuresDue
    var files: [DisclosedFile] = []
    let folder = layout.folder(of: scope)
    for name in try disk.names(in: folder) {
      guard let writer = StoreLayout.writer(ofFile: name) else { continue }
      let path = "\(folder)/\(name)"
      let bytes = try disk.read(path)
      let text = JournalText(
        bytes, scope: scope, writer: writer, lastSeen: nil, ordered: ordered, seal)
      files.append(
        DisclosedFile(
          path: layout.relative(path),
          bytes: isSealed ? text.opened(besides: ordered) : text.erased(in: bytes)))
    }
    return files
  }

  private func members() throws(FileError) -> [DisclosedFile] {
    let folder = layout.path(of: .members)
    var files: [DisclosedFile] = []
    for name in try disk.names(in: folder) where StoreFolder.members.isSigned([name]) {
      let path = "\(folder)/\(name)"
      files.append(DisclosedFile(path: layout.relative(path), bytes: try disk.read(path)))
    }
    return files
  }

  /// Of the signed heads the lines about these journals; each is signed by itself.
  private func signedHeads(of scopes: [JournalScope]) throws(FileError) -> [DisclosedFile] {
    let root = layout.path(of: .heads)
    var files: [DisclosedFile] = []
    for member in try disk.names(in: root) {
      for name in try disk.names(in: "\(root)/\(member)")
      where StoreFolder.heads.isSigned([member, name]) {
        let path = "\(root)/\(member)/\(name)"
        let lines = try disk.read(path).split(separator: UInt8(ascii: "\n")).filter { line in
          guard let journals = (try? JSON(line))?["journals"] else { return false }
          return scopes.contains { journals[$0.wireName] != nil }
        }
        guard !lines.isEmpty else { continue }
        files.append(
          DisclosedFile(
            path: layout.relative(path), bytes: lines.flatMap { $0 + [UInt8(ascii: "\n")] }))
      }
    }
    return files
  }
}

extension JournalText {
  /// The journal of a sealed store as it would stand in a plain one.
  ///
  /// What cannot be opened is told from what was erased by there being no order for it.
  fileprivate func opened(besides ordered: Set<Digest>) -> [UInt8] {
    records.flatMap { record in
      record.salt.isEmpty || ordered.contains(record.digest)
        ? record.erasedLine()
        : Record.compose(
          scope: record.scope, writer: record.writer, number: record.number,
          previous: record.previous, salt: record.salt, body: record.body
        ).line
    }
  }

  /// The journal of a plain store as it stands, with the lines emptied that were to be.
  fileprivate func erased(in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for line in orderedLines {
      guard let (offset, erased) = Record.erasing(bytes[line]) else { continue }
      let start = line.lowerBound + offset
      bytes.replaceSubrange(start..<(start + erased.count), with: erased)
    }
    return bytes
  }
}
