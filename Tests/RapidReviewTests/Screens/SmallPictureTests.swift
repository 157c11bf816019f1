import Seeds
import Terminal
import Testing

@testable import RapidReview

/// The hidden screen, terminals too small to draw on, and every size in between.
struct SmallPictureTests {
  @Test
  func `z hides everything, and only Enter shows it again`() throws {
    var play = try Screenplay.demo()
    let before = play.picture
    try play.press("z")
    let hidden = play.picture
    #expect(hidden.split(separator: "\n") == [" Hidden. Press Enter to show the screen again."])
    #expect(play.cursor == at(1, 1))
    try play.press("q<Esc>j?z<Down>")
    play.paste("Child Aspen")
    #expect(play.picture == hidden)
    try play.press("<Enter>")
    #expect(play.picture == before)
  }

  @Test
  func `while hidden, growing the window shows nothing`() throws {
    var play = try Screenplay.demo(columns: 60, rows: 16)
    try play.press("z")
    play.resize(columns: 120, rows: 40)
    #expect(
      play.picture.split(separator: "\n") == [
        " Hidden. Press Enter to show the screen again."
      ])
  }

  @Test(arguments: [
    (59, 16, "rapidreview needs 60x16. Make the window larger."),
    (60, 15, "rapidreview needs 60x16. Make the window larger."),
    (
      24, 10,
      """
      rapidreview needs 60x16.
      Make the window larger.
      """
    ),
    (
      9, 3,
      """
      rapidrevi
      ew needs
      60x16.
      """
    ),
    (1, 1, "r"),
  ])
  func `below 60x16 there is one sentence`(columns: Int, rows: Int, sentence: String) throws {
    let play = try Screenplay.demo(columns: columns, rows: rows)
    let shown = play.picture.split(separator: "\n").joined(separator: "\n")
    #expect(shown == sentence)
    #expect(play.cursor == at(0, 0))
  }

  @Test
  func `a form keeps its text and its cursor through a window that is too small`() throws {
    var play = try Screenplay.demo()
    try play.press("nChild Oak<Tab>fri")
    let before = (play.picture, play.cursor)
    play.resize(columns: 20, rows: 5)
    try play.press("<BS>")
    play.resize(columns: 80, rows: 24)
    try play.press("i")
    #expect(play.picture == before.0)
    #expect(play.cursor == before.1)
  }

  /// Every screen there is, by the keys that lead to it.
  static let screens = [
    "", "/as", "<Enter>", "<Enter><End>", "<Enter>v", "<Enter>H<End>", "<Enter><Enter>",
    "<Enter><Up>e<Tab>why", "<Enter>c<BTab>", "<Enter>p+15wd", "n<Enter><Enter>", "?", "?undo", "z",
  ]

  @Test(arguments: screens)
  func `every size is drawn, with the cursor on the canvas`(_ keys: String) throws {
    var random = SeededGenerator(seed: 11)
    var play = try Screenplay.demo()
    try play.press(keys)
    let edges = [(1, 1), (59, 16), (60, 15), (60, 16), (61, 17), (80, 24), (130, 45)]
    let sampled = (0..<40).map { _ in
      (Int.random(in: 1...130, using: &random), Int.random(in: 1...45, using: &random))
    }
    for (columns, rows) in edges + sampled {
      play.resize(columns: columns, rows: rows)
      #expect(play.frame.size == Size(columns: columns, rows: rows))
      let cursor = play.cursor ?? at(-1, -1)
      #expect(
        (0..<columns).contains(cursor.column) && (0..<rows).contains(cursor.row),
        "\(columns)x\(rows), cursor \(cursor)")
    }
  }
}
