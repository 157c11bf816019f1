import FoundationEssentials
import Testing

@testable import RapidReview

/// How many keys a whole review takes, from an empty computer to the closed case.
@Suite(.timeLimit(.minutes(10)))
struct KeysCountedTests {
  private static func path(_ place: String) -> String {
    #filePath.replacing("Tests/RapidReviewTests/Ways/KeysCountedTests.swift", with: place)
  }

  /// With `UPDATE_GUIDE` set the table is written instead.
  @Test func `a whole review takes at most 900 keys, and its people and organisations 60`() throws {
    let script = try String(
      contentsOfFile: KeysCountedTests.path("Tests/Fixtures/keys/course.txt"), encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "police.csv")
    let rows = "Date,What happened,Source\n12/03/2026,Call attended; two children seen.,Log 7\n"
    try Data(rows.utf8).write(to: file)
    var course = try CountedCourse(in: folder.path)
    try course.perform(script)
    #expect(course.tasks.reduce(0) { $0 + $1.keys } <= 900, "\(course.table)")
    let people = course.tasks.filter { $0.name.contains("eople") }
    #expect(people.count == 1)
    #expect(people.reduce(0) { $0 + $1.keys } <= 60)
    let page = KeysCountedTests.head + course.table + "\n"
    let path = KeysCountedTests.path("docs/reference/keys-counted.md")
    if ProcessInfo.processInfo.environment["UPDATE_GUIDE"] != nil {
      try page.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
  }

  private static let head = """
    # Keys counted

    A test plays a whole review on the real screens, from an empty computer to the closed case,
    and counts the keys of each task. The keys are in `Tests/Fixtures/keys/course.txt`. Every key
    counts but the letters of free text: names, sentences, paths. Tab and the arrows count, and so
    do letters and dates that choose an answer. Pasted rows count as one key. Before there were
    keys for the next things and tables of people, a course of the same tasks took about 1,450
    keys. People and organisations were 274 of them.


    """
}
