import Pages
import Terminal

/// A form as a part of a page, below a row that is blank.
struct FormPicture: Picture {
  let form: Form

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (row, height) = (area.origin.row, area.size.rows)
    let cut = form.draw(
      on: &canvas,
      in: Rect(
        column: area.origin.column + 1, row: row, columns: area.size.columns - 2, rows: height))
    if cut.isCutAbove { drawQuietly("more above", on: &canvas, row: row - 1) }
    // The last row of the fields may be full, and what stands there matters more than that more
    // follows.
    let last = row + height - 1
    if cut.isCutBelow, canvas.cursor?.row != last {
      drawQuietly("more below", on: &canvas, row: last)
    }
  }

  /// Draws words at the right edge, unless that, or the column before them, is taken.
  private func drawQuietly(_ words: String, on canvas: inout Canvas, row: Int) {
    let right = canvas.size.columns - 1
    let needed = (right - TextWidth.columns(of: words) - 1)..<right
    guard needed.allSatisfy({ canvas[Point(column: $0, row: row)] == .blank }) else { return }
    canvas.draw(words, endingAt: right, row: row, style: Style(.quiet))
  }

  var facts: [String] { form.fields.map { "\($0.label): \(form.text(of: $0.key))" } }
}
