import Testing

@testable import CaseStore

/// A text that another program has lies where nobody else reads it, and nothing of it stays.
struct LentTextTests {
  private static let places = LendingPlaces(memory: ["/run", "/shm"], local: "/own")

  private static func files(with folders: String...) throws -> MemoryFileSystem {
    let files = MemoryFileSystem()
    for folder in folders { try files.makeFolder(folder, mode: 0o777) }
    return files
  }

  @Test func `it lies in the first folder in memory, for its owner alone`() throws {
    let files = try Self.files(with: "/shm")
    let lent = try LentText("Seen.", in: Self.places, files: files)
    #expect(lent.isInMemory)
    #expect(lent.path.hasPrefix("/shm/rapidreview-1000/"))
    #expect(try files.status(at: "/shm/rapidreview-1000").mode == 0o700)
    #expect(try files.status(at: lent.path).mode == 0o600)
  }

  @Test func `a folder of somebody else's, an open one or a link is not used`() throws {
    for spoil in [
      { (files: MemoryFileSystem, path: String) in try files.setOwner(path, to: 7) },
      { (files: MemoryFileSystem, path: String) in try files.setMode(path, to: 0o777) },
      { (files: MemoryFileSystem, path: String) in
        try files.remove(path)
        try files.makeLink(path)
      },
    ] {
      let files = try Self.files(with: "/run", "/shm")
      try files.makeFolder("/run/rapidreview-1000", mode: 0o700)
      try spoil(files, "/run/rapidreview-1000")
      let lent = try LentText("Seen.", in: Self.places, files: files)
      #expect(lent.path.hasPrefix("/shm/rapidreview-1000/"))
    }
  }

  @Test func `without one it lies in LOCAL, and says that it is on the disk`() throws {
    let files = MemoryFileSystem()
    #expect(!Self.places.reachMemory(files))
    let lent = try LentText("Seen.", in: Self.places, files: files)
    #expect(!lent.isInMemory)
    #expect(lent.path.hasPrefix("/own/lent/"))
    #expect(Self.places.reachMemory(try Self.files(with: "/shm")))
  }

  @Test func `taken back, its bytes and those left beside it are zeros before they go`() throws {
    let files = try Self.files(with: "/shm")
    let lent = try LentText("Seen at home.", in: Self.places, files: files)
    let backup = try files.open("\(lent.path)~", .create(mode: 0o600))
    _ = try files.write(Array("Seen at school.".utf8)[...], to: backup)
    files.close(backup)
    files.broken[.remove] = .device
    #expect(throws: StoreError.self) { try lent.remove() }
    files.broken = [:]
    // The first was overwritten before its name was to go.
    let zeros = files.image().filter { !$0.value.isEmpty && $0.value.allSatisfy { $0 == 0 } }
    #expect(zeros.count == 1)
    try lent.remove()
    #expect(files.image().isEmpty)
    files.crash { _ in .lost }
    #expect(!files.image().values.contains { String(decoding: $0, as: UTF8.self).contains("Seen") })
  }

  @Test func `what a killed program left is found wherever it lies`() throws {
    let files = try Self.files(with: "/shm")
    let inMemory = try LentText("Seen.", in: Self.places, files: files)
    let onDisk = try LentText(
      "Seen.", in: LendingPlaces(memory: [], local: "/own"), files: files)
    #expect(LentText.left(in: Self.places, files: files) == [])
    files.restart()
    #expect(LentText.left(in: Self.places, files: files) == [inMemory.path, onDisk.path])
  }
}
