/// What one cell of the grid shows.
package struct Cell: Hashable, Sendable {
  /// A cluster made safe: one base scalar and at most four combining marks.
  ///
  /// `nil` in the second column of a double-width cluster.
  package var cluster: Character?
  /// How it looks.
  package var style: Style

  /// Makes a cell; it is made safe when it is set on a canvas.
  package init(cluster: Character?, style: Style = .plain) {
    self.cluster = cluster
    self.style = style
  }

  /// A space in plain style.
  package static let blank = Cell(cluster: " ", style: .plain)
}
