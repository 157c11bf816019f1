import Testing

@testable import RapidReview

/// What the tab of notices shows, keys in, picture out.
struct NoticePictureTests {
  @Test
  func `who is still untold stands there by duty, with the day and how it stands`() throws {
    let play = try NoticeStage().play()
    let wanted = """
      @@untold@@
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `what parallel processes forbid stands above everything, in words and in alarm`() throws {
    let play = try NoticeStage([.people, .process]).play(ascii: true)
    let wanted = """
      @@warned@@
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 9))
    #expect(play.styled.contains("{alarm|WARNING: Criminal investigation: do not contact"))
  }

  @Test
  func `the smallest terminal shows the warning, the first who are untold and what Enter does`()
    throws
  {
    let play = try NoticeStage([.process]).play(columns: 60, rows: 16)
    let wanted = """
      @@small@@
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 8))
  }

  @Test
  func `the form of a notice warns in alarm, and has everyone ticked who is untold`() throws {
    var play = try NoticeStage([.people, .process]).play()
    try play.press("<Enter>")
    let wanted = """
      @@form@@
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(28, 8))
    #expect(play.styled.contains("{alarm|WARNING: there is more"))
  }

  @Test
  func `the text to send stands under the warnings, which stay while it is read`() throws {
    var play = try NoticeStage([.people, .process]).play()
    try play.press("t<PgDn>")
    let wanted = """
      @@text@@
      """
    #expect(play.picture == wanted)
    #expect(play.styled.contains("{alarm|WARNING: Criminal investigation: do not disclose"))
  }

  @Test
  func `what a notice is about is chosen, and the last has no text`() throws {
    var play = try NoticeStage().play()
    try play.press("n<End>t")
    let wanted = """
      @@about@@
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 9))
  }
}
