import Pages
import Terminal
import Testing

struct ColumnsTests {
  private let columns = Columns([
    Column(.columns(10)), Column(.growing(13, by: 3)), Column(.rest), Column(.columns(11)),
  ])

  @Test func `what is left goes to one column, and those after it stand at the right edge`() {
    #expect(columns.places(width: 80) { _ in 0 } == [3..<13, 13..<26, 26..<69, 69..<80])
  }

  @Test func `a growing column takes its part of what is beyond eighty columns`() {
    #expect(columns.places(width: 110) { _ in 0 } == [3..<13, 13..<36, 36..<99, 99..<110])
  }

  @Test func `a column as wide as its content stands free on both sides`() {
    let row = Columns([Column(.rest), Column(.content, isMarked: true)])
    #expect(row.places(width: 80) { $0 == 1 ? 6 : 0 } == [3..<70, 70..<80])
  }

  @Test func `a column is left out of a page that is too narrow for it`() {
    let row = Columns([Column(.rest), Column(.columns(16), leastPage: 76)])
    #expect(row.places(width: 75) { _ in 0 } == [3..<75, nil])
    #expect(row.places(width: 76) { _ in 0 } == [3..<60, 60..<76])
  }

  @Test func `a column that would take the rest is left out of a page too narrow for it`() {
    let row = Columns([Column(.columns(20)), Column(.rest, leastPage: 71)])
    #expect(row.places(width: 70) { _ in 0 } == [3..<23, nil])
    #expect(row.places(width: 71) { _ in 0 } == [3..<23, 23..<71])
  }

  @Test func `a column ends at a part of the page, and no further than it may`() {
    let row = Columns([
      Column(.upTo(part: 3, most: 27)), Column(.upTo(part: 1, plus: -16, most: 61)), Column(.rest),
    ])
    #expect(row.places(width: 60) { _ in 0 } == [3..<20, 20..<44, 44..<60])
    #expect(row.places(width: 120) { _ in 0 } == [3..<27, 27..<61, 61..<120])
  }

  @Test(arguments: 0..<200)
  func `columns never overlap and never pass the edge of a page with room for them`(width: Int) {
    let places = columns.places(width: width + 50) { _ in 0 }.compactMap(\.self)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(places.last?.upperBound == width + 50)
  }
}
