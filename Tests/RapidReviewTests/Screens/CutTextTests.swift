import Terminal
import Testing

@testable import RapidReview

/// No screen of the demonstration cuts a text without saying so, at four sizes.
struct CutTextTests {
  private static let sizes = [
    Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60),
  ]

  /// Keys that lead to a screen or a form each.
  private static let places =
    WidthLawTests.lists + [
      "<Enter>c", "<Enter>3", "<Enter>3n", "<Enter>3v", "<Enter>3<Tab>p", "<Enter>4<Home><Enter>",
      "<Enter>5<Enter>", "<Enter>5x", "<Enter>6<Home><Down><Enter>", "<Enter>7<Enter>", "<Enter>7v",
      "<Enter>7A", "<Enter>8<Enter>", "<Enter>8n", "<Enter>9v", "<Enter>9t", "<Enter>I", "n", "f",
      "m", "o", "r", "P<Enter>", "Pi", ":", "<Enter>v",
    ]

  @Test(arguments: places, sizes)
  func `a text that does not fit ends in the sign that more follows`(
    keys: String, size: Size
  ) throws {
    var play = try Screenplay.demo(columns: size.columns, rows: size.rows)
    try play.press(keys)
    #expect(play.frame.cutTexts.isEmpty, "\(play.frame.cutTexts)\n\(play.picture)")
  }
}
