import CaseStore
import Casework
import Glibc
import Testing
import Trials

/// A moment on 5 November 2026, so many milliseconds after nine o'clock.
func moment(_ milliseconds: Int = 0) -> Moment {
  Moment(milliseconds: 1_793_869_200_000 + milliseconds)
}

/// The two file systems everything must work on alike.
enum Kind: String, CaseIterable, Sendable { case memory, real }

/// A place for one test: a file system, a folder in it for the store, and one for LOCAL.
final class Place {
  let files: any FileSystem
  let root: String
  private let temporary: String?

  init(_ kind: Kind) throws {
    switch kind {
    case .memory:
      files = MemoryFileSystem()
      root = ""
      temporary = nil
    case .real:
      var template = Array("/tmp/casestore-XXXXXX".utf8CString)
      _ = try #require(mkdtemp(&template))
      let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
      let made = String(decoding: bytes, as: UTF8.self)
      files = SystemFileSystem()
      (root, temporary) = (made, made)
    }
  }

  deinit {
    if let temporary { remove(below: temporary) }
  }

  var store: String { "\(root)/store" }
  var local: String { "\(root)/local" }

  func create(_ name: String? = nil) throws -> Store {
    try Store.create(
      at: store, local: local, files: files, partnership: name, by: "Ana", now: moment())
  }

  func open(local: String? = nil) throws -> Store {
    try Store.open(at: store, local: local ?? self.local, files: files)
  }

  func check(local: String? = nil) -> CheckReport {
    Store.check(at: store, local: local ?? self.local, files: files, now: moment())
  }

  /// The paths of all files below a folder, sorted.
  func paths(below folder: String) throws -> [String] {
    var found: [String] = []
    for name in try files.names(in: folder).sorted() {
      let path = "\(folder)/\(name)"
      if try files.status(at: path).kind == .folder {
        found += try paths(below: path)
      } else {
        found.append(path)
      }
    }
    return found
  }

  func read(_ path: String) throws -> [UInt8] {
    let file = try files.open(path, .read)
    defer { files.close(file) }
    return try files.read(file, from: 0, upTo: 1 << 24)
  }

  /// Puts other bytes in a file's place, as rot or a person would.
  func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    let file = try files.open(path, .append)
    defer { files.close(file) }
    try files.truncate(file, to: 0)
    if !bytes.isEmpty { _ = try files.write(bytes[...], to: file) }
    try files.synchronise(file)
  }

  /// Puts a journal that was written by hand into the store.
  func put(_ journal: ForgedJournal) throws {
    try put(journal.bytes, at: journal.path)
  }

  /// Makes a file of the store, in place of the one there.
  func put(_ bytes: [UInt8], at name: String) throws {
    let path = "\(store)/\(name)"
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    if (try? files.status(at: "/\(folder)")) == nil {
      try files.makeFolder("/\(folder)", mode: 0o700)
    }
    if (try? files.status(at: path)) == nil {
      files.close(try files.open(path, .create(mode: 0o600)))
    }
    try overwrite(path, bytes)
  }

  /// Gives a real file the time of change of a clock that was far off.
  func date(_ path: String, secondsSince1970 seconds: Int) throws {
    var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    try #require(utimensat(AT_FDCWD, path, &times, 0) == 0)
  }

  private func remove(below folder: String) {
    for name in (try? files.names(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      if (try? files.status(at: path))?.kind == .folder { remove(below: path) }
      try? files.remove(path)
    }
    try? files.remove(folder)
  }
}

extension Store {
  /// Makes a case for a test.
  func openCase(by: String = "Ana", at: Int = 0) throws(StoreError) -> (
    id: CaseID, reference: CaseReference, change: Change<CaseEvent>
  ) {
    try openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: by, now: moment(at))
  }
}

/// An occasion in November 2026.
func november(_ day: Int, _ hour: Int? = nil) throws -> Occasion {
  let day = try #require(Day(year: 2026, month: 11, day: day))
  return Occasion(day: day, time: hour.flatMap { TimeOfDay(hour: $0, minute: 2) })
}
