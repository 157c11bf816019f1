import CaseStore
import Casework
import Terminal
import Testing

@testable import RapidReview

/// Lines of enquiry, the starter bank and the finding: keys in, picture out.
struct EnquiryPictureTests {
  private func play(
    _ reach: EnquiryStage.Reach = .returned, columns: Int = 80, rows: Int = 24, ascii: Bool = false,
    keys: String = "<Enter>,3"
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try EnquiryStage(surroundings, reach)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press(keys)
    return play
  }

  @Test
  func `nothing is written yet, and the keys that begin are named`() throws {
    let play = try play(.opened)
    #expect(
      play.picture == """
        x
        """)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `each line says how far it has got, and what nobody answered is loud`() throws {
    let play = try play()
    #expect(
      play.picture == """
        x
        """)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `states differ in mark and word where there is no colour`() throws {
    let play = try play(ascii: true, keys: "<Enter>,3,<End>")
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `a small terminal shows fewer rows of both halves`() throws {
    let play = try play(columns: 60, rows: 16)
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `two versions of one line stand side by side`() throws {
    let surroundings = try Screenplay.founded()
    let stage = try EnquiryStage(surroundings, .drafted)
    // Another computer, which has read all there is, but nothing of what is written now.
    let other = try Store.open(
      at: surroundings.storePath, local: "/other", files: surroundings.files)
    _ = try other.load(stage.id, now: surroundings.clock.moment)
    let entry = Entry(.lineOfEnquiry, try EnquiryStage.name("k1"))
    try stage.change(
      .fill(entry, ["question": .text("Was the child seen alone, and by whom?")]), by: "R. Fennel")
    try other.append(
      [.answered(entry, "question", .text("Who listened to the child, and what was said?"))],
      to: stage.id, by: "T. Bracken", why: nil, now: surroundings.clock.moment)
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,3,<Down>*1")
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `a line is picked from the bank by typing, and is a draft then`() throws {
    var play = try play(.drafted)
    try play.press("b")
    play.type("father")
    #expect(
      play.picture == """
        x
        """)
    try play.press("<Enter>,<Esc>,<End>")
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `a sent line is not moved, and the reason is said`() throws {
    var play = try play(.sent)
    try play.press("<End>,K")
    #expect(play.row(22).contains("KLOE 3 was sent with Form 2 and keeps its number."))
  }

  @Test
  func `drafts change places by one key and take each other's number`() throws {
    var play = try play(.drafted)
    try play.press("<End>,K")
    #expect(play.cursorRow.contains("KLOE 2  How were missed"))
    try play.press("J")
    #expect(play.cursorRow.contains("KLOE 3  How were missed"))
  }

  @Test
  func `all answers to a line are on one screen, marked and made evidence`() throws {
    var play = try play()
    try play.press("f")
    #expect(
      play.picture == """
        x
        """)
    try play.press("+,<Space>,<Down>*2,-,<End>,<Space>")
    #expect(
      play.picture == """
        x
        """)
    try play.press("e")
    play.type("The child was seen, and heard twice.")
    try play.press("<Tab>,<Enter>,v")
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `a line that nothing was said to says how it gets answers`() throws {
    var play = try play(.drafted, ascii: true)
    try play.press("f")
    #expect(
      play.picture == """
        x
        """)
  }
}
