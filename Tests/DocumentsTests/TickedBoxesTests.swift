import Testing

@testable import Documents

/// Boxes to tick, as Word shows them.
struct TickedBoxesTests {
  @Test(arguments: [
    ("\u{2610} Yes \u{2612} No", "No"), ("\u{2612} Yes\n\u{2610} No", "Yes"),
    ("\u{2611} C1 \u{2611} C2 \u{2610} C3", "C1, C2"), ("\u{2610} Yes \u{2610} No", ""),
    ("\u{2612}", ""), (" \u{2612}  Not \n known", "Not known"),
  ])
  func `what stands beside a ticked box is the answer`(text: String, answer: String) {
    #expect(TickedBoxes.answer(in: text) == answer)
  }

  @Test(arguments: ["", "No", "See \u{2612} below", "Yes \u{2612}"])
  func `a text that is not made of boxes stays as it is`(text: String) {
    #expect(TickedBoxes.answer(in: text) == text)
  }
}
