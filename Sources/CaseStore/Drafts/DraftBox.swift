import Casework

/// The drafts of this process, each in a file of LOCAL/drafts from its first key to its saving.
///
/// Every key is written at once, one small line, so that the death of the process takes nothing:
/// the page cache outlives it. ``synchronise()`` guards against a power cut; the caller does so
/// within a second. A file is written anew, in one step, when its edits outgrow its text. A draft
/// is locked while its process lives, so another copy of the program does not put it back
/// meanwhile.
///
/// A write that failed throws and leaves the text with the caller; the next starts a fresh file.
package final class DraftBox {
  private let folder: String
  private let disk: Disk
  /// What seals the drafts of a sealed store; `nil` for a plain one.
  private let keys: KeyRing?
  private let compactionBound: Int
  private var open: [Draft.ID: OpenDraft] = [:]

  private struct OpenDraft {
    var text: DraftText
    var file: OpenFile
    /// Bytes of edits after the first line.
    var editLength = 0
    var isSynced = false
    var isNameSynced = false
    /// The file can no longer be added to and must be written anew.
    var isBroken = false
  }

  /// Makes the folder for drafts where it is not there yet.
  ///
  /// Below `compactionBound`, in bytes, edits are not worth writing a file anew. With `keys` every
  /// line is sealed, and drafts that were sealed with others are left where they are.
  package init(
    local: String, files: any FileSystem, keys: KeyRing? = nil, compactionBound: Int = 65_536
  ) throws(StoreError) {
    self.keys = keys
    folder = LocalFolder(local).drafts
    disk = Disk(files: files)
    self.compactionBound = compactionBound
    do {
      try disk.makeFolders(folder)
    } catch {
      throw StoreError(error)
    }
  }

  deinit {
    for draft in open.values { disk.close(draft.file) }
  }

  /// Takes over the drafts that processes which have ended left behind, the oldest first.
  package func recover() throws(StoreError) -> [Draft] {
    do {
      for name in try disk.names(in: folder) where name.hasSuffix(DraftBox.ending) {
        let id = Draft.ID(text: String(name.dropLast(DraftBox.ending.utf8.count)))
        if open[id] == nil { try takeOver(id) }
      }
    } catch {
      throw StoreError(error)
    }
    return open.map { draft($0.key, $0.value.text) }.sorted { $0.moment < $1.moment }
  }

  /// Starts a draft with the text as it stands in the field.
  package func begin(
    _ place: Draft.Place, text: String, cursor: Int, now: Moment
  ) throws(StoreError) -> Draft.ID {
    let id = Draft.ID(text: Chance.name())
    do throws(FileError) {
      let text = DraftText(place: place, text: text, cursor: cursor, moment: now, keys)
      let file = try disk.open(path(id), .create(mode: 0o600))
      var draft = OpenDraft(text: text, file: file)
      do throws(FileError) {
        _ = try disk.lock(file)
        try disk.write(draft.text.snapshot(), to: file)
      } catch {
        disk.close(file)
        try? disk.remove(path(id))
        throw error
      }
      open[id] = draft
      return id
    } catch {
      throw StoreError(error)
    }
  }

  /// How long a draft's text is in bytes of UTF-8; `nil` for one that is not kept here.
  package func byteCount(of id: Draft.ID) -> Int? { open[id]?.text.bytes.count }

  /// Keeps the text as it is now; finds out by itself what was typed.
  package func update(
    _ id: Draft.ID, text: String, cursor: Int, now: Moment
  ) throws(StoreError) {
    guard let draft = open[id] else { return }
    let (range, replacement) = draft.text.difference(to: Array(text.utf8))
    try edit(id, replacing: range, with: replacement, cursor: cursor, now: now)
  }

  /// Keeps one edit: text in place of some bytes, counted in UTF-8 and on boundaries of characters.
  package func edit(
    _ id: Draft.ID, replacing range: Range<Int>, with replacement: String, cursor: Int, now: Moment
  ) throws(StoreError) {
    guard var draft = open.removeValue(forKey: id) else { return }
    defer { open[id] = draft }
    precondition(
      range.lowerBound >= 0 && range.upperBound <= draft.text.bytes.count,
      "an edit lies within its text")
    let line = draft.text.edit(range, replacement, cursor: cursor, moment: now)
    do {
      let bound = max(compactionBound, 2 * draft.text.bytes.count)
      if draft.isBroken || draft.editLength + line.count > bound {
        try renew(&draft, path(id))
      } else {
        draft.isSynced = false
        try disk.write(line, to: draft.file)
        draft.editLength += line.count
      }
    } catch {
      draft.isBroken = true
      throw StoreError(error)
    }
  }

  /// Writes the plain drafts of a store again, sealed, each under another name.
  ///
  /// - Returns: The files that still hold them in plain text, to be overwritten.
  func sealAll(of store: String) throws(StoreError) -> [String] {
    var plain: [String] = []
    for draft in try recover() where draft.place.store == store {
      guard let name = open[draft.id]?.file.path,
        let bytes = try? disk.read(name), DraftText.isPlain(bytes)
      else { continue }
      _ = try begin(draft.place, text: draft.text, cursor: draft.cursor, now: draft.moment)
      plain.append(path(draft.id))
    }
    try synchronise()
    return plain
  }

  /// Overwrites and removes what was typed for some cases by processes that have ended.
  ///
  /// Text that a window still holds goes at the next start after it.
  func wipeAll(for cases: Set<CaseID>, in store: String) throws(StoreError) {
    for draft in try recover() where draft.place.store == store {
      guard let id = draft.place.review, cases.contains(id) else { continue }
      do throws(FileError) {
        try disk.wipe(path(draft.id))
      } catch {
        throw StoreError(error)
      }
      try remove(draft.id)
    }
  }

  /// Brings every draft to the disk.
  package func synchronise() throws(StoreError) {
    for id in Array(open.keys) {
      guard var draft = open[id], !draft.isSynced || draft.isBroken else { continue }
      defer { open[id] = draft }
      do {
        if draft.isBroken {
          try renew(&draft, path(id))
        } else {
          try disk.synchronise(draft.file)
          if !draft.isNameSynced { try disk.synchroniseFolder(folder) }
        }
        (draft.isSynced, draft.isNameSynced) = (true, true)
      } catch {
        // What a failed sync leaves on the disk is not known: write it all to a new file.
        draft.isBroken = true
        throw StoreError(error)
      }
    }
  }

  /// Forgets a draft, its text being saved or given up.
  package func remove(_ id: Draft.ID) throws(StoreError) {
    guard let draft = open.removeValue(forKey: id) else { return }
    disk.close(draft.file)
    do {
      try disk.remove(path(id))
      try disk.synchroniseFolder(folder)
    } catch {
      throw StoreError(error)
    }
  }

  private func draft(_ id: Draft.ID, _ text: DraftText) -> Draft {
    Draft(
      id: id, place: text.place, text: text.text, cursor: text.cursor, moment: text.moment)
  }

  private func path(_ id: Draft.ID) -> String { "\(folder)/\(id.text)\(DraftBox.ending)" }

  private static let ending = ".draft"
  /// Of a draft of which nothing could be read.
  static let unreadableEnding = "-unreadable"
}

extension DraftBox {
  /// Opens a draft whose process has ended; leaves alone one whose process lives.
  private func takeOver(_ id: Draft.ID) throws(FileError) {
    let path = path(id)
    let file = try disk.open(path, .append)
    var isKept = false
    defer { if !isKept { disk.close(file) } }
    // It may have been removed, or replaced by its process, before it was locked.
    guard try disk.lock(file), try disk.status(at: path) == disk.status(of: file) else { return }
    for name in try disk.names(in: folder) where name.hasPrefix(id.text + DraftBox.ending + ".") {
      try disk.remove("\(folder)/\(name)")
    }
    let bytes = try disk.read(file)
    var length = 0
    if DraftText.isSealedForOthers(bytes, keys) { return }
    guard let text = DraftText(file: bytes, keys, length: &length) else {
      // Not one key of it was ever readable. Kept under another name, for a person to look at.
      if bytes.isEmpty {
        try disk.remove(path)
      } else {
        try disk.rename(path, to: path + DraftBox.unreadableEnding)
      }
      return
    }
    if length < bytes.count { try disk.truncate(file, to: length) }
    open[id] = OpenDraft(text: text, file: file, editLength: length)
    isKept = true
  }

  /// Writes the text to a fresh file, on the disk, in the old one's place.
  private func renew(_ draft: inout OpenDraft, _ path: String) throws(FileError) {
    let fresh = "\(path).\(Chance.name())"
    var text = draft.text
    let file = try disk.open(fresh, .create(mode: 0o600))
    do {
      _ = try disk.lock(file)
      try disk.write(text.snapshot(), to: file)
      try disk.synchronise(file)
      try disk.rename(fresh, to: path)
    } catch {
      disk.close(file)
      try? disk.remove(fresh)
      throw error
    }
    disk.close(draft.file)
    draft = OpenDraft(text: text, file: file)
    try disk.synchroniseFolder(folder)
    (draft.isSynced, draft.isNameSynced) = (true, true)
  }
}
