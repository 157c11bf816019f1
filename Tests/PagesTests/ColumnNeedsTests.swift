import Seeds
import Terminal
import Testing

@testable import Pages

struct ColumnNeedsTests {
  private let columns = Columns(
    start: 0, [Column(.columns(10)), Column(.rest), Column(.columns(20))])

  private func needs(_ widths: Int...) -> ColumnNeeds {
    var needs = ColumnNeeds(count: widths.count)
    for (index, width) in widths.enumerated() { needs.count(width, in: index) }
    return needs
  }

  @Test func `where everything fits, columns keep their own widths`() {
    let places = columns.places(width: 80, needs: needs(10, 50, 20)) { _ in 0 }
    #expect(places == [0..<10, 10..<60, 60..<80])
  }

  @Test func `a column whose words would be cut is given what another has too much of`() {
    let rest = columns.places(width: 80, needs: needs(18, 30, 20)) { _ in 0 }
    #expect(rest == [0..<18, 18..<60, 60..<80])
    let right = columns.places(width: 80, needs: needs(10, 60, 8)) { _ in 0 }
    #expect(right == [0..<10, 10..<70, 70..<80])
  }

  @Test func `where not everything fits, the column that lacks least comes first`() {
    let places = columns.places(width: 80, needs: needs(12, 90, 15)) { _ in 0 }
    #expect(places == [0..<12, 12..<65, 65..<80])
  }

  @Test(arguments: 0..<300)
  func `nothing is cut that would fit, and no column takes what another needs`(seed: Int) {
    var random = SeededGenerator(seed)
    let count = 2 + random.roll(6)
    let rest = random.roll(count)
    let columns = Columns(
      start: 0,
      (0..<count).map { Column($0 == rest ? .rest : .columns(2 + random.roll(30))) })
    let width = 60 + random.roll(200)
    let before = columns.places(width: width) { _ in 0 }
    guard before.allSatisfy({ !($0?.isEmpty ?? true) }), before.last??.upperBound == width
    else { return }
    var needs = ColumnNeeds(count: count)
    for index in 0..<count { needs.count(1 + random.roll(60), in: index) }
    let after = columns.places(width: width, needs: needs) { _ in 0 }.map { $0?.count ?? 0 }
    #expect(after.reduce(0, +) == width)
    let lacks = zip(needs.widths, after).map { max(0, $0 - $1) }
    if needs.widths.reduce(0, +) <= width { #expect(lacks.allSatisfy { $0 == 0 }) }
    for index in 0..<count {
      let own = before[index]?.count ?? 0
      // Who gives keeps what it needs; who lacks gives nothing.
      #expect(after[index] >= min(own, needs.widths[index]))
    }
  }

  @Test(arguments: 0..<100)
  func `columns that want more than there is are narrowed, and none passes the edge`(seed: Int) {
    var random = SeededGenerator(seed)
    let hasRest = random.roll(2) == 0
    let columns = Columns(
      start: 3,
      (0..<(3 + random.roll(4))).map { index in
        Column(hasRest && index == 2 ? .rest : .columns(10 + random.roll(30)))
      })
    var needs = ColumnNeeds(count: columns.columns.count)
    for index in columns.columns.indices { needs.count(1 + random.roll(40), in: index) }
    let places = columns.places(width: 60, needs: needs) { _ in 0 }.compactMap(\.self)
    #expect(places.allSatisfy { $0.upperBound <= 60 })
    #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  /// In help the keys of rows with a note stood two columns left of the others.
  @Test(arguments: 0..<100)
  func `what stands before the column that takes the rest stands alike in all rows`(seed: Int) {
    var random = SeededGenerator(seed)
    let columns = Columns(
      [Column(.columns(6 + random.roll(12))), Column(.rest), Column(.content)])
    let widest = random.roll(12)
    func places(_ content: Int, _ needs: ColumnNeeds?) -> [Range<Int>?] {
      columns.places(width: 80, needs: needs) { $0 == 2 ? content : 5 }
    }
    var needs = ColumnNeeds(count: 3)
    needs.count(1 + random.roll(12), in: 0)
    needs.count(20 + random.roll(80), in: 1)
    needs.count(places(widest, nil)[2]?.count ?? 0, in: 2)
    #expect(Set((0...widest).map { places($0, needs)[0] }).count == 1)
  }
}
