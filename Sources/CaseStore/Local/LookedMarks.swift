import Casework

/// How far this person had looked at each case of a store, kept in LOCAL: what came after is new.
///
/// One small file a case with the heads, and one for the store with how many changes each had, so
/// that a list can tell without opening cases. Disposable: a file that is missing or cannot be read
/// says that the case was never looked at. Replaced in one step and not synced; two programs of one
/// person that leave a case at the same moment may lose one's count.
package struct LookedMarks {
  private let folder: String
  private let files: LocalFiles

  /// The marks of the store of that id; sealed with the keys it was opened with.
  package init(local: String, store: String, files: any FileSystem, keys: KeyRing? = nil) {
    folder = LocalFolder(local).looked(at: store)
    self.files = LocalFiles(local: local, disk: Disk(files: files), keys: keys)
  }

  /// The last record of each writer that had been looked at; `nil` for a case never looked at.
  package func heads(of id: CaseID) -> [WriterID: Int]? {
    guard let members = members(of: path(id)) else { return nil }
    var heads: [WriterID: Int] = [:]
    for member in members {
      guard let writer = WriterID(member.key), let number = member.value.whole(.head) else {
        continue
      }
      heads[writer] = number
    }
    return heads
  }

  /// How many changes each case had that was ever looked at.
  package var counts: [CaseID: Int] {
    var counts: [CaseID: Int] = [:]
    for member in members(of: countsPath) ?? [] {
      guard let id = CaseID(member.key), let number = member.value.whole(.amount) else { continue }
      counts[id] = number
    }
    return counts
  }

  /// Keeps that a case has been looked at; that it may fail is no reason to say anything.
  package func keep(heads: [WriterID: Int], changes count: Int, of id: CaseID) {
    let numbers = heads.sorted { $0.key < $1.key }
    write(numbers.map { JSON.Member($0.key.text, .int($0.value)) }, to: path(id))
    var counts = counts
    guard counts[id] != count else { return }
    counts[id] = count
    let known = counts.sorted { $0.key < $1.key }
    write(known.map { JSON.Member($0.key.text, .int($0.value)) }, to: countsPath)
  }

  /// Forgets a case that was disposed of.
  func forget(_ id: CaseID) {
    // A power cut may have left what was to take a file's place.
    let names = (try? files.disk.names(in: folder)) ?? []
    for name in names where name.hasPrefix("\(id.text).") || name.hasSuffix(".new") {
      files.wipe("\(folder)/\(name)")
    }
    let counts = counts.filter { $0.key != id }
    guard counts.count < self.counts.count else { return }
    let known = counts.sorted { $0.key < $1.key }
    write(known.map { JSON.Member($0.key.text, .int($0.value)) }, to: countsPath)
  }

  private func path(_ id: CaseID) -> String { "\(folder)/\(id.text).json" }

  // No case id holds a hyphen, so this file is no case's.
  private var countsPath: String { "\(folder)/all-counts.json" }

  private func members(of path: String) -> [JSON.Member]? {
    files.read(path).flatMap { (try? JSON($0))?.members }
  }

  private func write(_ members: [JSON.Member], to path: String) {
    files.replace(path, with: JSON.object(members).bytes)
  }
}
