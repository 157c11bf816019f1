import Seeds
import Terminal
import Testing

@testable import Screens

struct ListCursorTests {
  private static let keys: [Key] = [
    .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"), .character("x"),
  ]

  @Test(arguments: 1...20)
  func `whatever is pressed, the selected row is in the list and on the screen`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var cursor = ListCursor(selected: Int.random(in: -3...30, using: &random))
    for _ in 0..<300 {
      let count = Int.random(in: 0...25, using: &random)
      if Bool.random(using: &random) {
        cursor.select(Int.random(in: -5...40, using: &random), count: count)
      } else {
        cursor.select(cursor.selected, count: count)
        let before = cursor.selected
        let key = ListCursorTests.keys.randomElement(using: &random) ?? .down
        let isMotion = cursor.move(
          by: key, count: count, page: Int.random(in: -1...12, using: &random))
        #expect(isMotion == (key != .character("x")))
        if !isMotion { #expect(cursor.selected == before) }
      }
      #expect(count == 0 ? cursor.selected == 0 : (0..<count).contains(cursor.selected))
      let height = Int.random(in: -1...14, using: &random)
      let rows = cursor.rows(showing: height, of: count)
      #expect(rows.count == max(0, min(height, count)), "seed \(seed)")
      #expect(rows.isEmpty || rows.contains(cursor.selected), "seed \(seed)")
      #expect(rows.lowerBound >= 0 && rows.upperBound <= count)
    }
  }

  @Test
  func `a page leaves one row in sight, and stops at the ends`() {
    var cursor = ListCursor()
    _ = cursor.move(by: .pageDown, count: 30, page: 10)
    #expect(cursor.selected == 9)
    _ = cursor.move(by: .pageUp, count: 30, page: 10)
    #expect(cursor.selected == 0)
    _ = cursor.move(by: .up, count: 30, page: 10)
    #expect(cursor.selected == 0)
    _ = cursor.move(by: .end, count: 30, page: 10)
    _ = cursor.move(by: .down, count: 30, page: 10)
    #expect(cursor.selected == 29)
  }

  @Test
  func `a list that shrinks keeps the nearest row, and an empty one selects nothing else`() {
    var cursor = ListCursor(selected: 20)
    cursor.select(20, count: 5)
    #expect(cursor.selected == 4)
    cursor.select(4, count: 0)
    #expect(cursor.selected == 0)
    #expect(cursor.rows(showing: 10, of: 0).isEmpty)
  }
}
