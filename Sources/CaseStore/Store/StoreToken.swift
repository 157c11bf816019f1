import Casework

/// The size and time of every journal at one moment: enough to know which cases have changed since.
///
/// Of the identities it knows nothing: no case is read again for what is recorded of one.
package struct StoreToken: Hashable, Sendable {
  /// One journal's name, size in bytes, and time of change in nanoseconds since 1970.
  package struct Mark: Hashable, Sendable {
    package let name: String
    package let size: Int
    package let modified: Int

    package init(name: String, size: Int, modified: Int) {
      self.name = name
      self.size = size
      self.modified = modified
    }
  }

  /// The journals of one case.
  package struct Folder: Hashable, Sendable {
    /// By name.
    package let marks: [Mark]
    /// The folder's own time of change: no journal was added since, if it is still the same.
    ///
    /// `nil` so soon after a change that another could have the same time.
    package let settled: Int?

    package init(marks: [Mark], settled: Int?) {
      self.marks = marks
      self.settled = settled
    }
  }

  /// When the folders of cases and of references were last changed.
  ///
  /// The same again, no case was made and no reference claimed since.
  package struct Folders: Hashable, Sendable {
    let cases: Int
    let references: Int
  }

  package let cases: [CaseID: Folder]
  package let partnership: [Mark]
  /// `nil` so soon after a change that another could have the same time.
  package let folders: Folders?
  /// Whether it has every case there was, as one from an index does not where some could not be
  /// read.
  let isWhole: Bool

  package init(
    cases: [CaseID: Folder], partnership: [Mark], folders: Folders?, isWhole: Bool = true
  ) {
    self.cases = cases
    self.partnership = partnership
    self.folders = folders
    self.isWhole = isWhole
  }

  /// The cases that are new, gone, or written to since an earlier token.
  package func casesChanged(since earlier: StoreToken) -> Set<CaseID> {
    var changed: Set<CaseID> = []
    for (id, folder) in cases where earlier.cases[id]?.marks != folder.marks { changed.insert(id) }
    for id in earlier.cases.keys where cases[id] == nil { changed.insert(id) }
    return changed
  }
}

extension Store {
  /// Looks at every journal's size and time and opens none.
  ///
  /// - Parameters:
  ///   - earlier: What was found the last time: a folder that has not changed since is not listed
  ///     again, only its journals are looked at.
  ///   - now: The time by this computer's clock.
  /// - Returns: The token.
  /// - Throws: Where the folder of cases cannot be read.
  package func changeToken(
    since earlier: StoreToken? = nil, now: Moment
  ) throws(StoreError) -> StoreToken {
    obeyDisposals()
    // Before anything is read: what is made meanwhile gives them another time.
    let folders = folderTimes(now: now)
    do {
      let ids = try idsToLookAt(folders, since: earlier)
      let cases = try self.folders(of: ids, since: earlier, now: now)
      let partnership = try marks(in: layout.partnership)
      return StoreToken(cases: cases, partnership: partnership, folders: folders)
    } catch {
      throw StoreError(error)
    }
  }

  /// The cases that are there: where no folder was made or taken away since, those of before.
  private func idsToLookAt(
    _ folders: StoreToken.Folders?, since earlier: StoreToken?
  ) throws(FileError) -> [CaseID] {
    if let earlier, earlier.isWhole, let folders, folders == earlier.folders {
      return earlier.cases.keys.filter { disposals.done[$0] == nil }
    }
    return try disk.names(in: layout.cases).compactMap { CaseID($0) }
      .filter { disposals.done[$0] == nil }
  }

  /// The journals of cases; what is no folder is no case.
  private func folders(
    of ids: [CaseID], since earlier: StoreToken?, now: Moment
  ) throws(FileError) -> [CaseID: StoreToken.Folder] {
    var cases: [CaseID: StoreToken.Folder] = [:]
    cases.reserveCapacity(ids.count)
    var settled: [(id: CaseID, folder: StoreToken.Folder)] = []
    var journals: [String] = []
    let statuses = try disk.statuses(of: ids.map(\.text), in: layout.cases)
    for (id, status) in zip(ids, statuses) {
      guard let status, status.kind == .folder else { continue }
      if let folder = earlier?.cases[id], folder.settled == status.modified {
        settled.append((id, folder))
        for mark in folder.marks { journals.append("\(id.text)/\(mark.name)") }
        continue
      }
      // One that cannot be listed is for whoever reads it to say; the others are as they are.
      guard let marks = try? marks(in: layout.folder(of: .review(id))) else {
        cases[id] = StoreToken.Folder(marks: [], settled: nil)
        continue
      }
      cases[id] = StoreToken.Folder(
        marks: marks, settled: isSettled(status.modified, now: now) ? status.modified : nil)
    }
    var found = try disk.statuses(of: journals, in: layout.cases)[...]
    for (id, folder) in settled {
      let marks = zip(folder.marks, found.prefix(folder.marks.count)).compactMap { mark, status in
        status.map { StoreToken.Mark(name: mark.name, size: $0.size, modified: $0.modified) }
      }
      found = found.dropFirst(folder.marks.count)
      cases[id] = StoreToken.Folder(marks: marks, settled: folder.settled)
    }
    return cases
  }

  /// When the folders of cases and references were changed; `nil` where that is too lately to tell.
  func folderTimes(now: Moment) -> StoreToken.Folders? {
    guard let cases = (try? disk.status(at: layout.cases))??.modified,
      let references = (try? disk.status(at: layout.references))??.modified,
      isSettled(cases, now: now), isSettled(references, now: now)
    else { return nil }
    return StoreToken.Folders(cases: cases, references: references)
  }

  private func isSettled(_ modified: Int, now: Moment) -> Bool {
    now.milliseconds - modified / 1_000_000 > Store.settling
  }

  /// In milliseconds: longer than any file system's clock stands still.
  private static let settling = 3000

  private func marks(in folder: String) throws(FileError) -> [StoreToken.Mark] {
    var marks: [StoreToken.Mark] = []
    for name in try disk.names(in: folder).sorted() where StoreLayout.writer(ofFile: name) != nil {
      guard let status = try disk.status(at: "\(folder)/\(name)") else { continue }
      marks.append(StoreToken.Mark(name: name, size: status.size, modified: status.modified))
    }
    return marks
  }
}
