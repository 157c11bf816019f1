import Casework

/// Says to the other windows on this computer that somebody has a case open at one.
///
/// It is a file that is held by `flock` for as long as the case is open, so that the mark of a
/// program that was killed counts for nothing. See ``OpenCaseMarks`` for where it lies.
package final class OpenCaseMark {
  package let id: CaseID
  fileprivate let path: String
  private let file: OpenFile
  private let disk: Disk

  fileprivate init(_ id: CaseID, _ path: String, _ file: OpenFile, _ disk: Disk) {
    (self.id, self.path, self.file, self.disk) = (id, path, file, disk)
  }

  deinit {
    try? disk.remove(path)
    disk.close(file)
  }
}

/// The cases of one store that are open at windows on this computer.
///
/// They lie in memory and not in the store, so that nobody's backup or share has them: a folder
/// below `/dev/shm` of the person, or of the group that shares the store. In a sealed store the
/// person's name is sealed with the key of the case. Whatever fails here only keeps somebody from
/// being shown.
struct OpenCaseMarks {
  private let folder: String
  private let store: Store

  static let memory = "/dev/shm"

  init(_ store: Store) {
    self.store = store
    folder = OpenCaseMarks.folder(of: store.id)
  }

  static func folder(of id: String) -> String { "\(memory)/rapidreview-open-\(id)" }

  /// Makes a mark; `nil` where none can be made.
  func mark(_ id: CaseID, by name: String) -> OpenCaseMark? {
    let disk = store.disk
    guard let group = makeFolder(), let content = content(id, name) else { return nil }
    let own = Chance.name()
    // Under a name that nobody looks at until it is held and whole.
    let (early, path) = ("\(folder)/.\(own)", "\(folder)/\(own)")
    guard let file = try? disk.open(early, .create(mode: store.layout.fileMode)) else { return nil }
    do throws(FileError) {
      if let group { try disk.setGroup(early, to: group) }
      try disk.setMode(early, to: store.layout.fileMode)
      try disk.write(content, to: file)
      if try disk.lock(file) {
        try disk.rename(early, to: path)
        return OpenCaseMark(id, path, file, disk)
      }
    } catch {
      // Nobody is told.
    }
    try? disk.remove(early)
    disk.close(file)
    return nil
  }

  /// Who has a case open at other windows than that of a mark, each as often as they have windows.
  func others(_ id: CaseID, besides own: OpenCaseMark) -> [String] {
    let disk = store.disk
    guard isGenuine(), let names = try? disk.names(in: folder) else { return [] }
    return names.compactMap { name in
      let path = "\(folder)/\(name)"
      guard !name.hasPrefix("."), path != own.path,
        let bytes = try? disk.read(path, atMost: OpenCaseMarks.mostBytes),
        let who = person(in: bytes, at: id)
      else { return nil }
      return isHeld(path) ? who : nil
    }
  }

  /// Whether a window has it; a mark that none has is removed.
  private func isHeld(_ path: String) -> Bool {
    guard let file = try? store.disk.open(path, .append) else { return false }
    defer { store.disk.close(file) }
    guard (try? store.disk.lock(file)) == true else { return true }
    try? store.disk.remove(path)
    return false
  }

  // MARK: The folder

  /// Makes the folder, and clears away what programs left there that were killed.
  func makeRoom() {
    guard makeFolder() != nil else { return }
    sweep()
  }

  /// Removes the folder, unless a window has a case open.
  func removeRoom() {
    guard isGenuine() else { return }
    sweep()
    try? store.disk.remove(folder)
  }

  /// Removes the marks that no window has.
  private func sweep() {
    for name in (try? store.disk.names(in: folder)) ?? [] where !name.hasPrefix(".") {
      _ = isHeld("\(folder)/\(name)")
    }
  }

  /// Makes the folder; `nil` where there is none that can be trusted, else the group it is of.
  private func makeFolder() -> UInt32?? {
    let disk = store.disk
    let isMade = (try? disk.makeFolder(folder, mode: store.layout.folderMode)) ?? false
    guard store.layout.isShared else { return isGenuine() ? .some(nil) : nil }
    guard let group = group else { return nil }
    if isMade { try? disk.setGroup(folder, to: group) }
    return isGenuine() ? .some(group) : nil
  }

  private var group: UInt32? {
    ((try? store.disk.status(at: store.layout.description)) ?? nil)?.group
  }

  /// Others write to that memory as well: a folder or a link of a stranger is not ours.
  private func isGenuine() -> Bool {
    guard let status = try? store.disk.status(at: folder), status.kind == .folder else {
      return false
    }
    guard store.layout.isShared else {
      return status.owner == store.disk.files.user && status.mode & 0o777 == 0o700
    }
    return status.group == group && status.mode & 0o007 == 0
  }

  // MARK: What a mark says

  private func content(_ id: CaseID, _ name: String) -> [UInt8]? {
    var members = [JSON.Member("case", .string(id.text))]
    if store.isSealed {
      guard let key = store.keys?.sealingKey(of: .review(id)) else { return nil }
      let box = SealedBox.seal(
        [Array(name.utf8)[...]], with: key.key, context: OpenCaseMarks.context(id))
      members.append(JSON.Member("key", .string(key.id.text)))
      members.append(JSON.Member("box", JSON(binary: box)))
    } else {
      members.append(JSON.Member("by", .string(name)))
    }
    return JSON.object(members).bytes
  }

  private func person(in bytes: [UInt8], at id: CaseID) -> String? {
    guard let json = try? JSON(bytes), json["case"]?.text == id.text else { return nil }
    guard store.isSealed else { return json["by"]?.text }
    guard let key = json["key"]?.text.flatMap({ KeyID($0) }), let box = json["box"]?.binary,
      let secret = store.keys?.key(key, of: .review(id)),
      let plain = SealedBox.open(box, with: secret, context: OpenCaseMarks.context(id))
    else { return nil }
    return String(validating: plain, as: UTF8.self)
  }

  private static func context(_ id: CaseID) -> [UInt8] {
    Array("rapidreview open case\0\(id.text)".utf8)
  }

  private static let mostBytes = 4096
}

extension Store {
  /// Makes the place where open cases are marked, so that it can be watched.
  package func makeRoomForMarks() { OpenCaseMarks(self).makeRoom() }

  /// Removes it again, unless another window has a case open.
  package func removeRoomForMarks() { OpenCaseMarks(self).removeRoom() }

  /// Says to other windows on this computer that a person has a case open; `nil` where it cannot be
  /// said.
  ///
  /// It is said for as long as the mark is kept.
  package func markOpen(_ id: CaseID, by name: String) -> OpenCaseMark? {
    OpenCaseMarks(self).mark(id, by: name)
  }

  /// Who has the case of a mark open at other windows on this computer.
  package func others(besides mark: OpenCaseMark) -> [String] {
    OpenCaseMarks(self).others(mark.id, besides: mark)
  }
}
