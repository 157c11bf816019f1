import Casework
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// Whole pieces of work in plain mode alone, each held to everything that was said and typed.
struct PlainJourneyTests {
  @Test(.timeLimit(.minutes(5)))
  func `a review is carried from an empty store to its closing`() throws {
    var review = try ReviewByLines.new(on: "2026-11-05")
    try review.enrolEverybody()
    try review.openCase()
    try review.come(on: "2026-11-06")
    try review.notify()
    try review.come(on: "2026-11-11")
    try review.discuss()
    try review.sendForm2()
    try review.come(on: "2026-11-17")
    try review.chase()
    try review.takeInReturn()
    try review.come(on: "2026-11-20")
    try review.meet()
    try review.recommend()
    try review.report()
    try review.come(on: "2026-11-25")
    try review.send()
    try review.come(on: "2026-12-14")
    try review.hearThePanel()
    try review.come(on: "2027-06-02")
    try review.close()
    try review.say("top", "closed", "q")
    try expectStream(review.stream.replacing(review.home.path, with: "HOME"), "review")
    let office = try review.surroundings.office()
    let open = try #require(try office.reviews.values.first)
    #expect(open.isClosed)
    #expect(open.conflicts.isEmpty)
  }
}

extension PlainJourneyTests {
  @Test func `a meeting is minuted, corrected, left by a kill and gone on with`() throws {
    let stage = try MeetingStage()
    var talk = try PlainTalk(stage.surroundings)
    try talk.say("1", "meetings", "2", "people", "all", "apologies 3", "undo", "b", "start")
    try talk.say("Welcome to all.", "SW: Two appointments were missed.", ".s TB")
    try talk.say("/k1 The officer saw the child alone.", "/n", "/r The letter may be lost.")
    // What is missing is refused, and the line stays until another takes its place.
    try talk.say("/a", "/a AP obtain the letter by fri", "/d Ask the Trust because nobody has")
    try talk.say("..5 mg was given.", ".nonsense", ".?", ".r")
    try talk.say("/k9 There is no such line.", "")
    // The program is killed; the meeting is still open when it is started again.
    var again = try PlainTalk(stage.surroundings)
    try again.say("g", "Typed after the kill.", ".b", "list", "more 3", "3", "Three were missed.")
    try again.say("who 2", "XX", "AR", "? undo", "undo", "yes", "b", ".b", "end", ".leave", "b")
    try again.say("top", "q")
    let stream = talk.stream + "\n==== killed ====\n" + again.stream
    try expectStream(stream, "minutes")
    let lines = try stage.lines()
    #expect(lines.map(\.text).contains("Typed after the kill."))
    #expect(lines.contains { $0.text == "Three were missed." })
    #expect(lines.contains { $0.text == ".5 mg was given." })
  }

  @Test func `a return is looked at, refused, mended and taken in`() throws {
    let surroundings = try Screenplay.founded()
    _ = try EnquiryStage(surroundings, .sent)
    // What comes back is read from the person's own folders, not from the store's disk.
    let home = try Home()
    for (name, text) in [
      ("bad.csv", "Nothing,at all\n1,2\n"), ("school.csv", EnquiryStage.chronology),
    ] {
      try Data(text.utf8).write(to: URL(filePath: "\(home.path)/\(name)"))
    }
    var talk = try PlainTalk(surroundings)
    let path = home.path
    try talk.say("1", "returns", "import 1", "\(path)/none.csv", "", "\(path)/bad.csv", "")
    try talk.say("r", "? columns", "b", "yes", "import 1", ".x", "\(path)/school.csv", "")
    try talk.say("more 1", "read", "", "import", "n", "import", "yes", "undo", "r", "redo", "b")
    try talk.say("top", "q")
    try expectStream(talk.stream.replacing(path, with: "HOME"), "return")
    let review = try #require(try surroundings.office().reviews.values.first)
    #expect(review.chronology.count == 3)
  }

  @Test func `a chronology is read, linked, disputed and searched`() throws {
    let surroundings = try Screenplay.founded()
    let stage = try EnquiryStage(surroundings)
    var talk = try PlainTalk(surroundings)
    try talk.say("1", "timeline", "chronology", "more 1", "1", "more 2", "2", "e", "u", "v", "", "")
    try talk.say("/", "tired", "r", "F", "filter", "1", "", ".end", "", "F", "points", "more 1")
    try talk.say("b", "chart", "more 1", "b", "new", "14/3/2026", ".b", ".b", "top", "q")
    try expectStream(talk.stream, "chronology")
    #expect(try !stage.review.chronology.isEmpty)
  }
}

/// Holds a stream to the one that is kept in `Tests/Fixtures/plain`.
///
/// With `UPDATE_PLAIN` set it is written instead, for whoever has changed what is said and has read
/// the difference.
func expectStream(
  _ stream: String, _ name: String, _ location: SourceLocation = #_sourceLocation
) throws {
  PlainTalk.expectPlain(stream, location)
  // No key that moves a cursor, or leads back on the screens, is of use in a stream.
  for key in ["Esc", "arrow", "PgDn", "PgUp", "Space", "Tab "] where stream.contains(key) {
    let line = stream.split(separator: "\n").first { $0.contains(key) } ?? ""
    Issue.record("\(key) was named: \(line)", sourceLocation: location)
  }
  let masked = stream.replacing(/\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d/, with: "DATE")
  let path = #filePath.replacing(
    "RapidReviewTests/Plain/PlainJourneyTests.swift", with: "Fixtures/plain/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_PLAIN"] != nil {
    try masked.write(toFile: path, atomically: true, encoding: .utf8)
    return
  }
  let kept = try String(contentsOfFile: path, encoding: .utf8)
  guard kept != masked else { return }
  let lines = zip(kept.split(separator: "\n"), masked.split(separator: "\n"))
  let first = lines.first { $0 != $1 }.map { "kept: \($0)\nsaid: \($1)" } ?? "another length"
  Issue.record("\(name) says something else.\n\(first)", sourceLocation: location)
}
