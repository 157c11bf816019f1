import CaseStore
import Casework
import Seeds
import Testing

struct DraftTests {
  static let field = Draft.Place(
    store: "abc", review: CaseID("aaaa"), field: "meeting.minutes")

  @Test(arguments: Kind.allCases)
  func `what was typed is put back after the process died`(_ kind: Kind) throws {
    let place = try Place(kind)
    var box: DraftBox? = try DraftBox(local: place.local, files: place.files)
    let id = try #require(try box?.begin(Self.field, text: "Présent: ", cursor: 10, now: moment()))
    try box?.update(id, text: "Présent: Ana", cursor: 13, now: moment(1))
    try box?.update(id, text: "Présents: Ana 😀", cursor: 19, now: moment(2))
    // Another copy of the program leaves a living one's draft alone.
    let other = try DraftBox(local: place.local, files: place.files)
    #expect(try other.recover().isEmpty)
    box = nil
    let found = try other.recover()
    #expect(found.map(\.text) == ["Présents: Ana 😀"])
    #expect(found.first?.place == Self.field)
    #expect(found.first?.cursor == 19)
    #expect(found.first?.moment == moment(2))
    try other.update(id, text: "", cursor: 0, now: moment(3))
    try other.remove(id)
    #expect(try place.files.names(in: "\(place.local)/drafts").isEmpty)
  }

  @Test(arguments: 1...20)
  func `any edits, in any language, are put back`(seed: Int) throws {
    var random = SeededGenerator(seed)
    let files = MemoryFileSystem()
    var box: DraftBox? = try DraftBox(local: "/local", files: files)
    var text: [Character] = []
    let id = try #require(try box?.begin(Self.field, text: "", cursor: 0, now: moment()))
    let letters: [Character] = ["a", "é", "e\u{301}", "ö", "€", "😀", "👩‍👧", "\n", "\"", "a"]
    for step in 1...60 {
      let at = Int.random(in: 0...text.count, using: &random)
      let until = min(text.count, at + Int.random(in: 0...2, using: &random))
      let count = Int.random(in: 0...3, using: &random)
      let fresh = (0..<count).compactMap { _ in letters.randomElement(using: &random) }
      text.replaceSubrange(at..<until, with: fresh)
      try box?.update(id, text: String(text), cursor: at, now: moment(step))
    }
    box = nil
    let found = try DraftBox(local: "/local", files: files).recover()
    #expect(found.map { Array($0.text.utf8) } == [Array(String(text).utf8)])
  }

  @Test func `a key in a long text writes little, and the file stays in proportion`() throws {
    let files = MemoryFileSystem()
    let box = try DraftBox(local: "/local", files: files)
    var text = Array(String(repeating: "The panel considered the timeline.\n", count: 3000).utf8)
    let id = try box.begin(
      Self.field, text: String(decoding: text, as: UTF8.self), cursor: 0, now: moment())
    let path = "/local/drafts/\(id.text).draft"
    let before = try files.status(at: path).size
    try box.edit(id, replacing: 50..<50, with: "x", cursor: 51, now: moment(1))
    #expect(try files.status(at: path).size - before < 120)
    text.insert(UInt8(ascii: "x"), at: 50)
    for step in 2...6000 {
      text.insert(UInt8(ascii: "y"), at: 60)
      try box.edit(id, replacing: 60..<60, with: "y", cursor: 61, now: moment(step))
    }
    #expect(try files.status(at: path).size < 4 * text.count)
    files.restart()
    let found = try DraftBox(local: "/local", files: files).recover()
    #expect(found.first?.text == String(decoding: text, as: UTF8.self))
  }

  @Test func `after a full disk the next key keeps all of the text`() throws {
    let files = MemoryFileSystem()
    let box = try DraftBox(local: "/local", files: files)
    let id = try box.begin(Self.field, text: "", cursor: 0, now: moment())
    try box.update(id, text: "before", cursor: 6, now: moment())
    files.failingNext[.write] = .noSpace
    #expect(throws: StoreError.self) {
      try box.update(id, text: "before and", cursor: 10, now: moment())
    }
    try box.update(id, text: "before and after", cursor: 16, now: moment())
    files.restart()
    let found = try DraftBox(local: "/local", files: files).recover()
    #expect(found.map(\.text) == ["before and after"])
  }
}
