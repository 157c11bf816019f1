import Testing

@testable import Office
@testable import RapidReview

/// The guide's pictures of screens are drawn by the program.
///
/// `<!-- screen NAME -->` in a page says which; `UPDATE_GUIDE=1` draws them anew.
struct GuidePictureTests {
  /// A screen that the guide shows.
  enum Picture: String, CaseIterable {
    case list, steps, timeline, chronology, returns, minutes, report
    case rehearsal, walk, unlock

    func drawn() throws -> String {
      switch self {
      case .list: return try shown(in: Screenplay.demo())
      case .steps: return try tab(nil)
      case .timeline: return try tab("Timeline")
      case .chronology: return try tab("Timeline", then: "<Tab>")
      case .returns: return try tab("Returns")
      case .report: return try tab("Report")
      case .minutes:
        var play = try MeetingStage().minuted()
        play.type("/a TB ask the hospital for its record by 4 dec")
        return shown(in: play)
      case .rehearsal: return shown(in: try rehearsed())
      case .walk:
        var play = try rehearsed()
        try play.press("<Enter>")
        return shown(in: play)
      case .unlock:
        let places = SealedPlaces()
        try places.make(by: "A. Chair")
        return shown(in: try Screenplay(places.surroundings(of: "A. Chair")))
      }
    }

    /// A tab of the first case of the demonstration, found by its name.
    private func tab(_ name: String?, then keys: String = "") throws -> String {
      var play = try Screenplay.demo()
      try play.press("<Enter>")
      if let name {
        let words = play.row(2).split(separator: " ")
        let digit = try #require(zip(words, words.dropFirst()).first { $0.1 == name }?.0)
        try play.press(String(digit))
      }
      try play.press(keys)
      return shown(in: play)
    }

    private func rehearsed() throws -> Screenplay {
      try Screenplay(try Demonstration.rehearsal(clock: Screenplay.clock), fiction: .rehearsal)
    }

    private func shown(in play: Screenplay) -> String {
      let text = play.picture.replacing("hh:mm:ss", with: "10:00:00")
      return "```\n" + (text.hasSuffix("\n") ? text : text + "\n") + "```"
    }
  }

  @Test(arguments: GuidePage.readme + GuidePage.guide)
  func `every picture of a page is the screen as it is now`(_ page: GuidePage) throws {
    for name in page.parts("screen") {
      let picture = try #require(Picture(rawValue: String(name.dropFirst(7))), "\(name)")
      try page.hold(name, as: picture.drawn())
    }
  }

  @Test func `each screen the guide can show is shown`() {
    let shown = Set(GuidePage.guide.flatMap { $0.parts("screen") })
    for picture in Picture.allCases { #expect(shown.contains("screen \(picture.rawValue)")) }
  }
}
