import CaseStore
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// A disk that is full: nothing is torn, the reason is said, and with room again all works again.
@Suite(.enabled(if: SmallDisk.isPossible, "only root can mount a disk, and not in every container"))
struct FullDiskTests {
  @Test(arguments: [0, 1, 4])
  func `on a full disk nothing is changed, and it works again when there is room`(
    pagesLeft: Int
  ) throws {
    let home = try Home()
    let disk = try SmallDisk(at: home.path)
    defer { disk.remove() }
    try home.furnish()
    let before = try Home.records(of: home)
    try disk.fill(leaving: pagesLeft)

    var isFull = false
    var acknowledged = 0
    for number in 0..<60 where !isFull {
      let ended = try home.run(
        "new", "--child", "Child \(number)", "--aware", "today", "--as", Home.person)
      if ended.status == 0 {
        acknowledged += 1
        continue
      }
      isFull = true
      #expect(
        ended
          == .refused(
            3, "The disk is full. Nothing was changed.", "Make room on the disk and try again."))
    }
    #expect(isFull)
    #expect(try Home.records(of: home) == before + acknowledged)
    #expect(try home.run("check").status == 0)
    #expect(try home.run("list").status == 0)

    try disk.makeRoom()
    let again = try home.run("new", "--child", "Child Again", "--aware", "today", "--as", "Canary")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try Home.records(of: home) == before + acknowledged + 1)
    #expect(try home.run("check").status == 0)
  }
}

extension Home {
  /// How many records can be read in all.
  fileprivate static func records(of home: Home) throws -> Int {
    Store.check(
      at: home.store, local: home.local, files: SystemFileSystem(), now: Clock(fixed: nil).moment
    ).recordCount
  }
}

/// A disk of one mebibyte in memory, mounted for one test.
struct SmallDisk {
  private let path: String
  private var filler: String { "\(path)/filler" }

  static let isPossible: Bool = {
    guard geteuid() == 0, let home = try? Home(), let disk = try? SmallDisk(at: home.path) else {
      return false
    }
    disk.remove()
    return true
  }()

  init(at path: String) throws {
    self.path = path
    try SmallDisk.run(.mount, ["-t", "tmpfs", "-o", "size=1m", "tmpfs", path])
  }

  func remove() { try? SmallDisk.run(.umount, ["-l", path]) }

  /// Fills it but for so many pages of 4 kibibytes.
  func fill(leaving pages: Int) throws {
    let descriptor = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0, count: 4096)
    var written = 0
    while write(descriptor, page, page.count) == page.count { written += 1 }
    try #require(errno == ENOSPC)
    try #require(ftruncate(descriptor, (written - pages) * 4096) == 0)
  }

  func makeRoom() throws { try #require(unlink(filler) == 0) }

  private static func run(_ tool: Tool, _ words: [String]) throws {
    let path = try #require(tool.path)
    let ended = try Program.run(path, words, environment: [:])
    try #require(ended.status == 0, "\(ended.errors)")
  }
}
