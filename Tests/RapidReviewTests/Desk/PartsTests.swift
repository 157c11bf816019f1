import Casework
import Testing

@testable import RapidReview
@testable import Screens

/// Which parts of the situation the desk works out, and when.
struct PartsTests {
  @Test
  func `on another day, too, the desk takes up what a place asks for`() throws {
    let desk = try Desk(Screenplay.demonstration(), fiction: .demonstration)
    var situation = desk.situation()
    #expect(situation.parts.extracts == nil)
    desk.day = situation.today.adding(days: -1)
    desk.renew([], of: &situation, for: [.extracts])
    #expect(situation.parts.extracts != nil)
    desk.day = situation.today.adding(days: -1)
    desk.renew([], of: &situation, for: [])
    #expect(desk.needs.isEmpty)
  }
}
