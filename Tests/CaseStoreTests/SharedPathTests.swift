import Testing

@testable import CaseStore

/// Which files of a shared folder are a store's, and which are copies of one.
struct SharedPathTests {
  @Test(arguments: [
    "store.json", "partnership/bbbb.jsonl", "cases/aaaa/bbbb.jsonl", "identities/aaaa/bbbb.jsonl",
  ])
  func `a store's own files are shared`(_ path: String) {
    #expect(SharedPath(path)?.text == path)
  }

  @Test(arguments: [
    "", "/", "cases", "cases/", "cases//bbbb.jsonl", "cases/aaaa", "cases/aaaa/",
    "Cases/aaaa/bbbb.jsonl", "cases/aaaa/bbbb.json", "cases/aaaa/BBBB.jsonl", "cases/../bbbb.jsonl",
    "../x",
    "cases/../../x", "cases/./bbbb.jsonl", ".git/config", "cases/aaaa/.git",
    "/cases/aaaa/bbbb.jsonl", "cases/aaaa/bbbb.jsonl/x", "references/2026-001",
    "cases/aaaa/bb\u{0}bb.jsonl", "store.json/",
    "cases/aaaa/bbbb.jsonl\n", "partnership/../bbbb.jsonl", "cases/aaaa/../aaaa/bbbb.jsonl",
    "members/aaaa", "grants/aaaa", "disposed/x", "heads/bbbb.jsonl", "cases\\aaaa\\bbbb.jsonl",
  ])
  func `any other name is nobody's`(_ path: String) {
    #expect(SharedPath(path) == nil)
  }

  @Test(arguments: [
    // Syncthing, Dropbox, OneDrive, Nextcloud, iCloud, a browser, one that is on its way.
    "bbbb.sync-conflict-20261105-090200-ABCDEFG.jsonl",
    "bbbb (Ben Reed's conflicted copy 2026-11-05).jsonl", "bbbb-LAPTOP.jsonl",
    "bbbb (conflicted copy 2026-11-05 090200).jsonl", "bbbb 2.jsonl", "bbbb (1).jsonl",
    "~bbbb.jsonl.tmp", "~bbbb.tmp", ".bbbb.jsonl.Xy12Zq", "bbbb.jsonl.bak",
    "bbbb (1) (Ana's conflicted copy 2026-11-05) (2).jsonl",
    "bbbb.sync-conflict-20261105-090200-ABCDEFG.sync-conflict-20261106-100000-HIJKLMN.jsonl",
    "Copy of bbbb.jsonl",
  ])
  func `what another program calls a second version is read as one`(_ name: String) {
    let writer = "b2345b2345b2345b2345b2345b"
    let name = name.replacing("bbbb", with: writer)
    #expect(SharedPath("cases/aaaa/\(name)") == nil)
    #expect(SharedPath(copyAt: "cases/aaaa/\(name)")?.text == "cases/aaaa/\(writer).jsonl")
  }

  @Test func `a long or strange name costs no time and is nobody's`() {
    for name in [
      String(repeating: "a", count: 256), String(repeating: "-", count: 255), "", ".", "..", "x y",
    ] {
      #expect(SharedPath(copyAt: "cases/aaaa/\(name)").map(\.text)?.contains("..") != true)
    }
    #expect(SharedPath(copyAt: "cases/aaaa/\(String(repeating: "a", count: 256))") == nil)
    #expect(SharedPath(copyAt: "desktop.ini") == nil)
  }
}
