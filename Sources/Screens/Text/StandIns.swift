import Terminal

package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size
  package init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }
}

enum TextWidth {
  static func columns(of cluster: Character) -> Int {
    guard let first = cluster.unicodeScalars.first else { return 0 }
    return first.properties.isEmojiPresentation || (0x1100...0x115F).contains(first.value)
      || (0x2E80...0xA4CF).contains(first.value) || (0xAC00...0xD7A3).contains(first.value)
      || (0xFF00...0xFF60).contains(first.value) ? 2 : 1
  }
  static func columns(of text: String, isASCII: Bool = false) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }
}

extension Canvas {
  @discardableResult
  mutating func draw(
    _ text: String, at point: Point, style: Style = .plain, width: Int? = nil
  ) -> Int {
    var column = 0
    for cluster in text {
      let columns = TextWidth.columns(of: cluster)
      if let width, column + columns > width { break }
      let place = Point(column: point.column + column, row: point.row)
      self[place] = Cell(cluster: cluster, style: style)
      if columns == 2 {
        self[Point(column: place.column + 1, row: place.row)] = Cell(cluster: nil, style: style)
      }
      column += columns
    }
    return column
  }
  package var text: String {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).compactMap {
        self[Point(column: $0, row: row)].cluster.map(String.init)
      }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
extension Cell {
  init(cluster: Character?, style: Style) {
    self = .blank
    self.cluster = cluster
    self.style = style
  }
}
