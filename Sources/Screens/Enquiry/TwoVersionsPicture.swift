import Casework
import Pages
import Terminal

/// A line of enquiry as two people wrote it without having read each other, side by side.
struct TwoVersionsPicture: Picture {
  private let versions: [(by: String, words: String)]

  init(of field: CaseField, in review: Case) {
    versions = review.settings(of: field).suffix(2).map { setting in
      var words = "(taken back)"
      if case .answered(_, let id, .some(let answer)) = setting.event {
        words = Sheet.lineOfEnquiry.question(id)?.words(of: answer) ?? words
      }
      return (setting.change.by, words)
    }
  }

  private static let heading =
    "Neither had read the other; the log (9, then c) chooses which stands."

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (first, width) = (area.origin.row, area.size.columns - 2)
    canvas.draw(
      Self.heading, at: Point(column: 1, row: first), style: Style(.late), width: width)
    let half = (width - 3) / 2
    for (offset, version) in versions.enumerated() {
      let column = 1 + offset * (half + 3)
      canvas.draw(
        version.by, at: Point(column: column, row: first + 1), style: Style(.title), width: half)
      for (line, part) in version.words.wrapped(to: half).prefix(area.size.rows - 2).enumerated() {
        canvas.draw(part, at: Point(column: column, row: first + 2 + line))
      }
    }
  }

  var facts: [String] { [Self.heading] + versions.map { "\($0.by): \($0.words)" } }
}
