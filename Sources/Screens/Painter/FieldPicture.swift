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

extension Page.SecondLine {
  /// A field that is typed in, behind its label.
  static func field(_ label: String, _ field: TextField, hasFocus: Bool = true) -> Self {
    .field(label: label, FieldPicture(field: field, hasFocus: hasFocus), hasFocus: hasFocus)
  }
}
