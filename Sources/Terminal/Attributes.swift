/// How a cell looks in the terms of a terminal; the background is always the terminal's own.
package struct Attributes: Hashable, Sendable {
  /// Stronger, or brighter where the terminal has no bold.
  package var isBold = false
  /// Fainter; many terminals show it as plain.
  package var isDim = false
  /// Foreground and background exchanged.
  package var isReverse = false
  /// With a line under it.
  package var isUnderlined = false
  /// An index into the terminal's colours; `nil` is its own foreground.
  package var foreground: UInt8?

  /// Makes the look of plain text.
  package init() {}
}
