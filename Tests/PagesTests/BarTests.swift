import Pages
import Testing

struct BarTests {
  @Test func `the whole ends in the last column, and nothing in the first`() throws {
    let bar = try #require(Bar(3, lineTo: 15, stroke: 10, of: 20))
    #expect(bar.place(of: 0, in: 41) == 0)
    #expect(bar.place(of: 20, in: 41) == 40)
  }

  @Test func `a half of what a column stands for is rounded up`() throws {
    let bar = try #require(Bar(1, lineTo: 2, stroke: nil, of: 20))
    #expect(bar.place(of: 1, in: 11) == 1)
    #expect(bar.place(of: 2, in: 11) == 1)
  }

  @Test func `where the whole is nothing there is no bar`() {
    #expect(Bar(0, lineTo: 0, stroke: 0, of: 0) == nil)
  }
}
