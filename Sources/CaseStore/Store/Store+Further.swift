import Casework

// Reading on. A case that is open is read and verified whole once; what is added to its journals
// after that is read from where the last reading ended, and verified like any record: its check,
// its digest, its number, and that it follows on the one before. Whatever is not just a further
// record (bytes that are none, a copy, a journal that has become shorter) makes the case be read
// whole again, which names it. What lies before the end of the last reading is not looked at again
// until then; `check`, and every opening, look at everything.

extension Store {
  /// What was recorded of a case since this process last read it, verified.
  ///
  /// - Returns: The changes, in the order they are folded; none where nothing is new. `nil` where
  ///   the case has to be read whole.
  package func loadFurther(
    _ id: CaseID, now: Moment
  ) throws(StoreError) -> [Change<CaseEvent>]? {
    let scope = JournalScope.review(id)
    guard let known = loaded[scope], known.isSound else { return nil }
    do {
      var reading = FurtherReading(known, scope, seal, now: now)
      let folder = layout.folder(of: scope)
      for name in try disk.names(in: folder) {
        guard let writer = StoreLayout.writer(ofFile: name),
          try reading.add("\(folder)/\(name)", of: writer, disk)
        else { return nil }
      }
      guard reading.missesNothing, reading.reachesAllHeads else { return nil }
      guard !reading.changes.isEmpty else { return [] }
      let before = heads.read(scope)
      loaded[scope] = reading.scope
      remember(scope, before: before)
      return reading.changes.sorted(by: Change.isInOrder)
    } catch {
      throw StoreError(error)
    }
  }
}

/// The journals of one case, read on from where they were read last.
private struct FurtherReading {
  private(set) var scope: Store.LoadedScope
  private(set) var changes: [Change<CaseEvent>] = []
  private var unread: Set<WriterID>
  private let journals: JournalScope
  private let seal: StoreSeal
  private let now: Moment

  init(_ known: Store.LoadedScope, _ journals: JournalScope, _ seal: StoreSeal, now: Moment) {
    scope = known
    self.seal = seal
    unread = Set(known.heads.keys)
    self.journals = journals
    self.now = now
  }

  /// Whether all that the authors of what is new had read is there.
  var reachesAllHeads: Bool {
    changes.allSatisfy { change in
      change.seen.allSatisfy { $0.value <= scope.heads[$0.key]?.number ?? 0 }
    }
  }

  /// Whether every journal there was is still there.
  var missesNothing: Bool { unread.isEmpty }

  /// Reads a journal on; `false` where that takes reading it whole.
  mutating func add(_ path: String, of writer: WriterID, _ disk: Disk) throws(FileError) -> Bool {
    unread.remove(writer)
    let length = scope.lengths[writer] ?? 0
    guard let status = try disk.status(at: path), status.kind == .file, status.size >= length,
      status.size <= Disk.mostBytes
    else { return false }
    guard status.size > length else { return true }
    let file = try disk.open(path, .read)
    defer { disk.close(file) }
    let bytes = try disk.read(file, from: length, upTo: status.size - length)
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      guard take(bytes[start..<end], of: writer) else { return false }
      start = end + 1
    }
    scope.lengths[writer] = length + start
    // A line that is being written at this moment is read when it is whole.
    return true
  }

  private mutating func take(_ line: ArraySlice<UInt8>, of writer: WriterID) -> Bool {
    guard let record = try? Record(line: line, seal), record.scope == journals,
      record.writer == writer, !record.isErased, !record.isLocked,
      record.number == (scope.heads[writer]?.number ?? 0) + 1,
      record.previous == scope.heads[writer]?.link ?? .zero
    else { return false }
    let id = ChangeID(writer: writer, number: record.number)
    guard let read = try? ChangeCodec<CaseEvent>.change(in: record.body, id: id), !read.isCopy,
      read.earlier.isEmpty,
      read.change.events.allSatisfy({ $0.asUnknown == nil && $0.erasure == nil }),
      !read.change.stamp.at.isMoreThanADay(after: now)
    else { return false }
    guard scope.digests.insert(record.digest).inserted else { return false }
    scope.heads[writer] = SeenHead(number: record.number, link: record.link)
    if scope.latest.map({ $0 < read.change.stamp }) ?? true { scope.latest = read.change.stamp }
    changes.append(read.change)
    return true
  }
}
