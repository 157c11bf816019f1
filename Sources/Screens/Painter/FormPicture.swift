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
    if cut.isCutAbove { canvas.drawIfFree("more above", row: row - 1) }
    // The last row of the fields may be full, and what stands there matters more than that more
    // follows.
    let last = row + height - 1
    if cut.isCutBelow, canvas.cursor?.row != last {
      canvas.drawIfFree("more below", row: last)
    }
  }

  var facts: [String] { form.fields.map { "\($0.label): \(form.text(of: $0.key))" } }
}
