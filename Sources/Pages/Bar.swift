/// Three numbers as lengths: a bar, a line on from it, and a stroke across.
package struct Bar: Hashable, Sendable {
  /// How long the bar is.
  package let length: Int
  /// Where the line that goes on from it ends.
  package let end: Int
  /// Where the stroke is; `nil` where there is none.
  package let stroke: Int?
  /// The number that takes the whole column; above 0.
  private let whole: Int

  /// Makes a bar; `nil` where the whole is nothing, and no length says anything.
  package init?(_ length: Int, lineTo end: Int, stroke: Int?, of whole: Int) {
    guard whole > 0 else { return nil }
    self.length = length
    self.end = end
    self.stroke = stroke
    self.whole = whole
  }

  /// The place of a number in so many columns, the last of which is the whole.
  package func place(of number: Int, in columns: Int) -> Int {
    (number * (columns - 1) + whole / 2) / whole
  }
}
