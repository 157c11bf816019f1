import Pages
import Terminal

/// A form as a part of a page.
struct FormPicture: Picture {
  let form: Form

  func draw(on canvas: inout Canvas, in area: Rect) {
    _ = form.draw(
      on: &canvas,
      in: Rect(
        column: area.origin.column + 1, row: area.origin.row, columns: area.size.columns - 2,
        rows: area.size.rows))
  }

  var facts: [String] { form.fields.map { "\($0.label): \(form.text(of: $0.key))" } }
}
