import CaseStore
import Casework
import Glibc
import Testing

/// The page of Python in docs/format.md, run on a store: what it promises a stranger must hold.
struct VerifierTests {
  /// Whether there is a Python to run it with.
  private static let hasPython = system("python3 -c pass >/dev/null 2>&1") == 0

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `the format page's program finds a store sound, and what was moved in it`() throws {
    let place = try Place(.real)
    let store = try place.create("Barchester")
    let made = try store.openCase()
    try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", why: "Ünneeded", now: moment(1))
    try store.answer(.mother, "Mary Nonesuch", of: made.id)
    let program = "\(place.root)/verify.py"
    place.files.close(try place.files.open(program, .create(mode: 0o600)))
    try place.overwrite(program, Array(try Self.page().utf8))
    #expect(try Self.output("python3 \(program) \(place.store)") == "sound: 3 journals\n")
    let writer = made.change.id.writer.text
    let (ofCase, ofIdentity) = (
      "\(place.store)/cases/\(made.id.text)/\(writer).jsonl",
      "\(place.store)/identities/\(made.id.text)/\(writer).jsonl"
    )
    let bytes = (try place.read(ofCase), try place.read(ofIdentity))
    try place.overwrite(ofCase, bytes.1)
    try place.overwrite(ofIdentity, bytes.0)
    #expect(
      try Self.output("python3 \(program) \(place.store)") == """
        \(ofCase): line 1 belongs to another file
        \(ofIdentity): line 1 belongs to another file
        \(ofIdentity): line 2 belongs to another file

        """)
    try place.overwrite(ofCase, bytes.0)
    var changed = bytes.1
    changed[changed.firstRange(of: Array("Mary".utf8))?.lowerBound ?? 0] = UInt8(ascii: "G")
    try place.overwrite(ofIdentity, changed)
    #expect(
      try Self.output("python3 \(program) \(place.store)") == """
        \(ofIdentity): line 1 has a wrong check
        \(ofIdentity): line 1 has a changed body

        """)
  }

  /// The program that verifies a store, the last on the page.
  private static func page() throws -> String {
    let root = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let page = String(
      decoding: try SystemFileSystem().contents("/\(root)/docs/format.md"), as: UTF8.self)
    let parts = page.split(separator: "```python\n")
    #expect(parts.count == 3)
    return try String(#require(parts.last?.split(separator: "```").first))
  }

  /// What a command says.
  private static func output(_ command: String) throws -> String {
    let stream = try #require(popen(command, "r"))
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SystemFileSystem {
  fileprivate func contents(_ path: String) throws(FileError) -> [UInt8] {
    let file = try open(path, .read)
    defer { close(file) }
    return try read(file, from: 0, upTo: 1 << 20)
  }
}
