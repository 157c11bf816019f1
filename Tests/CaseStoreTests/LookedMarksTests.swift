import CaseStore
import Casework
import Testing

struct LookedMarksTests {
  private func ids() throws -> (aspen: CaseID, birch: CaseID, ana: WriterID) {
    (
      try #require(CaseID("aspen")), try #require(CaseID("birch")), try #require(WriterID("ana"))
    )
  }

  @Test(arguments: Kind.allCases)
  func `what was looked at is there at the next start, case by case and store by store`(
    _ kind: Kind
  ) throws {
    let place = try Place(kind)
    let (aspen, birch, ana) = try ids()
    let marks = LookedMarks(local: place.local, store: "one", files: place.files)
    #expect(marks.heads(of: aspen) == nil)
    #expect(marks.counts == [:])
    marks.keep(heads: [ana: 3], changes: 3, of: aspen)
    marks.keep(heads: [ana: 1], changes: 1, of: birch)
    marks.keep(heads: [ana: 4], changes: 4, of: aspen)
    let next = LookedMarks(local: place.local, store: "one", files: place.files)
    #expect(next.heads(of: aspen) == [ana: 4])
    #expect(next.heads(of: birch) == [ana: 1])
    #expect(next.counts == [aspen: 4, birch: 1])
    let other = LookedMarks(local: place.local, store: "two", files: place.files)
    #expect(other.heads(of: aspen) == nil && other.counts == [:])
    let names = try place.paths(below: "\(place.local)/looked")
    #expect(names.count == 3, "nothing half-written is left beside them")
  }

  @Test(arguments: ["", "{", "[]", #"{"aspen":"x","!":3}"#, "{\"ana\":1}\n{"])
  func `a file that was damaged says that nothing was looked at, and is replaced`(
    _ text: String
  ) throws {
    let place = try Place(.memory)
    let (aspen, _, ana) = try ids()
    let marks = LookedMarks(local: place.local, store: "one", files: place.files)
    marks.keep(heads: [ana: 3], changes: 3, of: aspen)
    for path in try place.paths(below: "\(place.local)/looked") {
      try place.overwrite(path, Array(text.utf8))
    }
    #expect((marks.heads(of: aspen) ?? [:]) == [:])
    #expect(marks.counts == [:])
    marks.keep(heads: [ana: 4], changes: 4, of: aspen)
    #expect(marks.heads(of: aspen) == [ana: 4])
    #expect(marks.counts == [aspen: 4])
  }

  @Test(arguments: [MemoryFileSystem.Operation.open, .write, .rename])
  func `a disk that fails costs only the marks`(_ broken: MemoryFileSystem.Operation) throws {
    let files = MemoryFileSystem()
    let (aspen, _, ana) = try ids()
    let marks = LookedMarks(local: "/local", store: "one", files: files)
    marks.keep(heads: [ana: 3], changes: 3, of: aspen)
    files.broken[broken] = .device
    marks.keep(heads: [ana: 4], changes: 4, of: aspen)
    files.broken = [:]
    #expect(marks.heads(of: aspen) == [ana: 3])
    #expect(marks.counts == [aspen: 3])
  }
}
