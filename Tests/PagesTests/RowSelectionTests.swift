import Pages
import Terminal
import Testing

struct RowSelectionTests {
  @Test func `the cursor stays on its row when others come before it`() {
    var selection = RowSelection<String>()
    selection.show(["a", "b", "c"])
    selection.select(place: 1)
    selection.show(["new", "a", "b", "c"])
    #expect(selection.current == "b")
    #expect(selection.place == 2)
  }

  @Test func `where its row is gone the cursor keeps its place`() {
    var selection = RowSelection<String>()
    selection.show(["a", "b", "c"])
    selection.select(place: 1)
    selection.show(["a", "c"])
    #expect(selection.current == "c")
  }

  @Test func `a row that is wanted is selected once it is there`() {
    var selection = RowSelection(on: "c")
    selection.show([])
    #expect(selection.current == nil)
    selection.show(["a", "b", "c"])
    #expect(selection.current == "c")
  }

  @Test func `a page is one row less than what is seen, and the ends hold`() {
    var selection = RowSelection<Int>()
    selection.show(Array(0..<30))
    let moved = selection.move(by: .pageDown, page: 10)
    #expect(moved && selection.place == 9)
    for _ in 0..<9 { _ = selection.move(by: .pageDown, page: 10) }
    #expect(selection.place == 29)
    _ = selection.move(by: .home, page: 10)
    #expect(selection.place == 0)
    let typed = selection.move(by: .character("x"), page: 10)
    #expect(!typed)
  }

  @Test func `in an empty list every motion leaves nothing selected`() {
    var selection = RowSelection<Int>()
    for key in [Key.down, .up, .pageDown, .end] { _ = selection.move(by: key, page: 10) }
    #expect(selection.current == nil && selection.selected == nil)
  }
}
