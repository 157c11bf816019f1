import Testing

@testable import Office

/// Which folders lie in memory is what the kernel says of their mounts.
struct MemoryFoldersTests {
  private static let mounts = MemoryFolders.mounts(
    in: """
      /dev/sda1 / ext4 rw 0 0
      tmpfs /run tmpfs rw 0 0
      tmpfs /run/user/1000 tmpfs rw 0 0
      /dev/sda2 /run/disk ext4 rw 0 0
      tmpfs /covered tmpfs rw 0 0
      /dev/sda3 /covered ext4 rw 0 0
      """)

  @Test(arguments: [
    ("/run/user/1000", true), ("/run/other", true), ("/run/disk/folder", false), ("/runs", false),
    ("/home", false), ("/covered", false), ("/run", true),
  ])
  func `a folder lies in memory where the nearest mount above it does`(
    _ folder: String, _ isInMemory: Bool
  ) {
    #expect(MemoryFolders.isInMemory(folder, Self.mounts) == isInMemory)
  }

  @Test func `where the kernel lists nothing, no folder is taken for one in memory`() {
    #expect(!MemoryFolders.isInMemory("/dev/shm", MemoryFolders.mounts(in: "")))
  }
}
