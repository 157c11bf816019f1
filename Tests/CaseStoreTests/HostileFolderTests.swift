import Casework
import Testing

@testable import CaseStore

/// A shared folder that somebody else writes to: nothing but files of a store is read, and nothing
/// is written outside the store, LOCAL and the folder.
struct HostileFolderTests {
  private let shared: SharedFolder
  private let writer = "b2345b2345b2345b2345b2345b"

  init() throws { shared = try SharedFolder() }

  private var folder: String { "/cloud/cases/\(shared.id.text)" }

  @Test func `links and pipes are passed over`() throws {
    let before = shared.contents(of: "/Ana/store")
    try shared.files.makeLink("\(folder)/\(writer).jsonl")
    try shared.files.makePipe("\(folder)/c2345b2345b2345b2345b2345b.jsonl")
    try shared.files.makeLink("/cloud/identities")
    try shared.files.makePipe("/cloud/disposed")
    let report = try shared.sync("Ana")
    #expect(report.isNothingNew)
    #expect(shared.contents(of: "/Ana/store") == before)
  }

  @Test func `a link in the place of a file of ours is replaced by the file, and not followed`()
    throws
  {
    let name = try #require(
      shared.contents(of: "/cloud").keys.first { $0.hasPrefix("cases/") })
    let bytes = shared.files.image()["/cloud/\(name)"]
    try shared.files.remove("/cloud/\(name)")
    try shared.files.makeLink("/cloud/\(name)")
    try shared.sync("Ana")
    #expect(shared.files.image()["/cloud/\(name)"] == bytes)
  }

  @Test func `nothing is written through a link in the place of a folder`() throws {
    for path in shared.contents(of: "/cloud").keys where path.hasPrefix("cases/") {
      try shared.files.remove("/cloud/\(path)")
    }
    try shared.files.remove(folder)
    try shared.files.remove("/cloud/cases")
    try shared.files.makeLink("/cloud/cases")
    #expect(throws: StoreError.symbolicLink(path: "/cloud/cases")) { try shared.sync("Ana") }
  }

  @Test func `a file larger than any of a store is not read`() throws {
    let path = "\(folder)/\(writer).jsonl"
    try shared.put([UInt8](repeating: 0x7B, count: RemoteLimit.bytes + 1), at: path)
    #expect(try shared.sync("Ana").takenCount == 0)
    #expect(shared.contents(of: "/Ana/store")["cases/\(shared.id.text)/\(writer).jsonl"] == nil)
  }

  @Test func `names of nobody's are counted, and left there`() throws {
    let names = ["desktop.ini", "cases/notes.txt", "\(shared.id.text)", "cases/x y/z", ".stfolder"]
    for name in names { try shared.put(Array("x".utf8), at: "/cloud/\(name)") }
    let report = try shared.sync("Ana")
    #expect(report.strangers >= 4)
    #expect(!report.needsAttention)
    for name in names { #expect(shared.files.image()["/cloud/\(name)"] != nil) }
  }

  @Test func `a forged record of somebody's journal keeps nobody's own records back`() throws {
    try shared.record("one", by: "Ben")
    try shared.settle()
    // Whoever can write to the folder adds half a line to Ben's journal, and one of no chain.
    let name = try #require(
      shared.contents(of: "/cloud").first { path, bytes in
        path.hasPrefix("cases/") && bytes.firstRange(of: Array("one".utf8)) != nil
      }?.key)
    let bytes = try #require(shared.files.image()["/cloud/\(name)"])
    try shared.put(bytes + Array("{\"v\":1,\"case\":\"x\"}\n".utf8), at: "/cloud/\(name)")
    try shared.record("two", by: "Ben")
    try shared.settle()
    #expect(try shared.reasons("Ana") == ["one", "two"])
    #expect(shared.check("Ana").outcome <= .warnings)
  }

  @Test func `a store that people work in is shared with nobody through itself`() throws {
    let place = Remote(name: "x", place: .folder(path: "/Ben/store"))
    let store = try SharedStore(at: "/Ana/store", local: "/Ana/local", files: shared.files)
    #expect(throws: StoreError.remote(.liveStore(path: "/Ben/store"))) {
      try store.add(place, inPlainText: true)
    }
    #expect(throws: StoreError.remote(.liveStore(path: "/Ben/store"))) {
      try shared.sync("Ana", through: "/Ben/store")
    }
    for path in ["/Ana/store", "/Ana/store/cases", "/Ana"] {
      #expect(throws: StoreError.remote(.folderInStore(path: path))) {
        try store.add(Remote(name: "y", place: .folder(path: path)), inPlainText: true)
      }
    }
    #expect(throws: StoreError.remote(.folderGone(path: "/nowhere"))) {
      try store.add(Remote(name: "z", place: .folder(path: "/nowhere")), inPlainText: true)
    }
    #expect(throws: StoreError.remote(.notSealed)) {
      try store.add(Remote(name: "z", place: .folder(path: "/cloud")), inPlainText: false)
    }
  }

  @Test func `a store in a folder that a program copies is refused, with the way to do it right`()
    throws
  {
    let place = try Place(.real)
    try Disk(files: place.files).makeFolders("\(place.root)/Syncthing/.stfolder")
    let path = "\(place.root)/Syncthing/store"
    #expect(throws: StoreError.remote(.syncedFolder(path: path, by: "Syncthing"))) {
      try Store.create(at: path, local: place.local, files: place.files, by: "Ana", now: moment())
    }
    #expect(try place.paths(below: "\(place.root)/Syncthing").isEmpty)
  }
}
