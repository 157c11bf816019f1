import Casework
import Testing

@testable import RapidReview

/// What the screens of a meeting show, keys in, picture out.
struct MeetingPictureTests {
  /// The meeting of `screens.md`, as far as it had come.
  private func minuted(
    columns: Int = 80, rows: Int = 24, ascii: Bool = false
  ) throws -> Screenplay {
    var play = try MeetingStage().opened(columns: columns, rows: rows, ascii: ascii)
    for line in [
      "/n", "/n", "/n", "SW<Tab>Health visitor's record shows two missed appointments in February.",
      "JS<Tab>/k2 Were these followed up?", "SW<Tab>Letter only; no visit.",
      "/d Ask the Trust for the letter because the record and the letter differ",
      "/a AP obtain the letter by mon",
    ] {
      let parts = line.split(separator: "<Tab>").map(String.init)
      for (index, part) in parts.enumerated() {
        play.type(part)
        if index + 1 < parts.count { try play.press("<Tab>") }
      }
      try play.press("<Enter>")
    }
    return play
  }

  @Test
  func `a meeting that is planned says which keys begin it`() throws {
    let play = try MeetingStage().play()
    let wanted = """
      PLANNED
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the margins fill themselves while the composer waits`() throws {
    var play = try minuted()
    play.type("If the second appointment had been followed up")
    let wanted = """
      LIVE
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `an action is understood while it is typed`() throws {
    var play = try minuted()
    play.type("/a TB ask the hospital for its record by 4 dec")
    let wanted = """
      ACTION
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the same in ASCII`() throws {
    var play = try minuted(ascii: true)
    try play.press("<Esc><Up><Tab>")
    let wanted = """
      ASCII
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `a line is changed where it stands, and long text wraps in the composer`() throws {
    var play = try minuted()
    play.type(
      "A long line that is typed while somebody speaks without a pause, so that it takes more "
        + "than the one row the composer begins with")
    try play.press("<Esc><Up>*2,<Enter>")
    let wanted = """
      EDIT
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the list of what can be gone to is found by typing`() throws {
    var play = try minuted()
    play.type("half a line")
    try play.press("<C-g>")
    play.type("letter")
    let wanted = """
      GOTO
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `attendance says who is here, and what the quorum lacks`() throws {
    var play = try MeetingStage().play()
    try play.press("pA<Down>a<Down>*2,b")
    let wanted = """
      ATTENDANCE
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the smallest window keeps the composer`() throws {
    var play = try minuted(columns: 60, rows: 16)
    play.type("If the second appointment")
    let wanted = """
      SMALL
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `tab 5 lists the meetings and how far each has come`() throws {
    var play = try minuted()
    try play.press("<Esc><Esc>")
    #expect(play.picture.contains("> half") == false)
    let stage = try MeetingStage()
    var list = try Screenplay(stage.surroundings)
    try list.press("<Enter>5<Home><Down>")
    let wanted = """
      LIST
      """
    #expect(list.picture == wanted)
  }
}
