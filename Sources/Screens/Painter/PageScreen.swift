import Pages
import Terminal

/// A screen that says what it shows and leaves the drawing to the painter.
package protocol PageScreen: Screen {
  /// What it shows now.
  func page(showing situation: Situation) -> Page
}

extension PageScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    Painter(page(showing: situation), in: area, marking: situation.marking).paint(on: &canvas)
  }
}
