import Pages
import Terminal

/// A field of one line as a part of a page.
struct FieldPicture: Picture {
  let field: TextField
  let hasFocus: Bool

  func draw(on canvas: inout Canvas, in area: Rect) {
    field.draw(on: &canvas, in: area, focused: hasFocus)
  }

  var facts: [String] { [field.text] }
}

/// A short field, and what was understood of it beside it, to the edge of the canvas.
struct RemarkedFieldPicture: Picture {
  let field: TextField
  /// How wide the field is.
  let columns: Int
  let remark: String
  let role: Role

  func draw(on canvas: inout Canvas, in area: Rect) {
    let start = area.origin.column + columns + 2
    canvas.draw(
      canvas.fitted(remark, to: max(0, canvas.size.columns - start - 1)),
      at: Point(column: start, row: area.origin.row), style: Style(role))
    field.draw(
      on: &canvas, in: Rect(origin: area.origin, size: Size(columns: columns, rows: 1)),
      focused: true)
  }

  var facts: [String] { ["\(field.text): \(remark)"] }
}

extension Page.SecondLine {
  /// A field that is typed in, behind its label.
  static func field(_ label: String, _ field: TextField, hasFocus: Bool = true) -> Self {
    .field(label: label, FieldPicture(field: field, hasFocus: hasFocus), hasFocus: hasFocus)
  }
}
