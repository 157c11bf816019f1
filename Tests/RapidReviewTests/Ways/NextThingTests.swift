import Casework
import Testing

@testable import RapidReview
@testable import Screens

/// What the keys of the next things open.
struct NextThingTests {
  @Test func `the key of a next thing opens what it is done in, in every case`() throws {
    var play = try Screenplay.demo()
    let count = play.situation.list.cases.count
    for place in 0..<count {
      try play.press("<Home>" + String(repeating: ",<Down>", count: place) + ",<Enter>")
      #expect(play.situation.open != nil)
      NextThingTests.expectServed(in: play)
      try play.press("<Esc>")
    }
  }

  @Test func `an executive's signature is opened, and no section of the report that is signed`()
    throws
  {
    var play = try Screenplay.demo()
    try play.press("<Down>,d")
    #expect(play.row(0).contains("Child Birch   Response: "), "\(play.picture)")
  }

  /// A form in which the thing is done, or the tab on which it is.
  static func expectServed(
    in play: Screenplay, _ location: SourceLocation = #_sourceLocation
  ) {
    guard let open = play.situation.open else { return }
    for next in NextThing.all(of: open.owed) {
      let response = next.perform(in: open, play.situation)
      let goal = WalkGoal(thing: next.thing.what, review: open.review)
      #expect(
        goal.isServed(by: response) || leads(response, to: next.thing.owed.place.tab),
        "\(open.review.reference.text): \(next.words)", sourceLocation: location)
    }
  }

  private static func leads(_ response: Response, to tab: CaseTab) -> Bool {
    if case .go(.inCase(_, let place)) = response { place.tab == tab } else { false }
  }
}
