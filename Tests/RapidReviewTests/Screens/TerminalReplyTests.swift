import Casework
import Seeds
import Terminal
import Testing
import Trials

@testable import Office
@testable import RapidReview

/// Whatever a terminal says of itself, the screens, what is typed and the record stay as they are.
struct TerminalReplyTests {
  /// Where somebody is when the terminal speaks, and a key that works there.
  struct Place: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let keys: String
    let next: String

    init(_ words: String, _ keys: String, then next: String) {
      testDescription = words
      self.keys = keys
      self.next = next
    }

    static let all = [
      Place("the list", "", then: "<Down>"),
      Place("a case", "<Enter>", then: "<Down>"),
      Place("the chronology", "<Enter>3<Tab>", then: "<Down>"),
      Place("a field", "n,Child Juni", then: "per"),
      Place("a long text", "<Enter>2<Home><Enter>,What was", then: " seen"),
      Place("help", "?und", then: "o"),
      Place("hidden", "z", then: "<Enter>"),
    ]
  }

  private static func changes(_ play: Screenplay) throws -> [CaseID: Int] {
    let office = try #require(play.desk.store).office
    return try office.reviews.mapValues(\.changes.count)
  }

  @Test(arguments: Place.all, [UInt64(1), 2, 3])
  func `any sequence of replies changes nothing, and the next key works`(
    place: Place, seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var play = try Screenplay.demo()
    try play.press(place.keys)
    let (picture, cursor) = (play.styled, play.cursor)
    let changes = try TerminalReplyTests.changes(play)
    let drafts = play.desk.situation().drafts.map(\.text)
    for _ in 0..<15 {
      let reply = TerminalReply.random(using: &random)
      let pieces = TerminalReply.cut(reply.bytes, longest: 6, using: &random).map(Array.init)
      play.play(
        pieces.enumerated().map { index, bytes in
          .bytes(bytes, thenSilence: index == pieces.count - 1 && reply.isCutOff)
        })
    }
    #expect(play.styled == picture, "seed \(seed)")
    #expect(play.cursor == cursor, "seed \(seed)")
    #expect(try TerminalReplyTests.changes(play) == changes, "seed \(seed)")
    #expect(play.desk.situation().drafts.map(\.text) == drafts, "seed \(seed)")
    try play.press(place.next)
    var undisturbed = try Screenplay.demo()
    try undisturbed.press(place.keys)
    try undisturbed.press(place.next)
    #expect(play.styled == undisturbed.styled, "seed \(seed)")
  }
}
