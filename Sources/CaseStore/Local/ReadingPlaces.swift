import Casework

/// How far each person had read the chronology of each case of a store, kept in LOCAL.
///
/// One small file for a case and a person, whose name is a hash of theirs, so that two who share a
/// machine keep their own. Disposable: a file that is missing or cannot be read says that nothing
/// was read. Replaced in one step and not synced.
package struct ReadingPlaces {
  private let folder: String
  private let files: LocalFiles

  /// The places of the store of that id; sealed with the keys it was opened with.
  package init(local: String, store: String, files: any FileSystem, keys: KeyRing? = nil) {
    folder = LocalFolder(local).read(in: store)
    self.files = LocalFiles(local: local, disk: Disk(files: files), keys: keys)
  }

  /// Where a person is in a case; nothing read where none is kept.
  package func place(of person: String, in id: CaseID) -> ReadingPlace {
    guard let bytes = files.read(path(person, id)), let json = try? JSON(bytes) else {
      return ReadingPlace()
    }
    var place = ReadingPlace(at: json["at"]?.text.flatMap { EntryName($0) })
    for member in json["read"]?.members ?? [] {
      guard let name = EntryName(member.key), let number = member.value.whole else { continue }
      place.read[name] = UInt32(truncatingIfNeeded: number)
    }
    return place
  }

  /// Keeps where a person is; that it may fail is no reason to say anything.
  package func keep(_ place: ReadingPlace, of person: String, in id: CaseID) {
    let read = place.read.sorted { $0.key < $1.key }
      .map { JSON.Member($0.key.text, .int(Int($0.value))) }
    let json = JSON.object(
      [
        JSON.Member("at", place.at.map { .string($0.text) } ?? .null),
        JSON.Member("read", .object(read)),
      ])
    files.replace(path(person, id), with: json.bytes)
  }

  /// Forgets a case that was disposed of, whoever had read it.
  func forget(_ id: CaseID) {
    let names = (try? files.disk.names(in: folder)) ?? []
    for name in names where name.hasPrefix("\(id.text)-") { files.wipe("\(folder)/\(name)") }
  }

  private func path(_ person: String, _ id: CaseID) -> String {
    let digest = Digest(of: Array(person.utf8)).hex.prefix(16)
    return "\(folder)/\(id.text)-\(digest).json"
  }
}
