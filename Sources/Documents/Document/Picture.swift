/// A drawing in a document: boxes, texts and lines on a sheet of units.
///
/// The template writes it as SVG within the page; nothing is fetched, and every text is a text.
/// It is drawn in grey: what it says must be readable on a monochrome print, and stands in a
/// table as well.
package struct Picture: Hashable, Sendable {
  /// What it shows, in a line, for who does not see it.
  package var title: String
  package var description: String
  package var width: Int
  package var height: Int
  package var boxes: [Box] = []
  package var texts: [Label] = []
  package var lines: [Line] = []

  /// A filled rectangle.
  package struct Box: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var width: Int
    package var height: Int
    /// 0 white to 100 black.
    package var ink: Int
    /// Whether it has an outline of its own: what is empty and meant.
    package var isOutlined = false

    /// The grey as a colour of a page.
    var fill: String {
      let level = 255 - max(0, min(100, ink)) * 255 / 100
      return "rgb(\(level),\(level),\(level))"
    }
  }

  /// A piece of text, its baseline at `y`.
  package struct Label: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var text: String
    package var isCentred = false
    package var isSmall = false
    /// White on a dark box.
    package var isLight = false
  }

  /// A straight line; broken where it marks something missing.
  package struct Line: Hashable, Sendable {
    package var startX: Int
    package var startY: Int
    package var endX: Int
    package var endY: Int
    package var isBroken = false
  }

  package init(title: String, description: String, width: Int, height: Int) {
    self.title = title
    self.description = description
    self.width = width
    self.height = height
  }
}

extension Picture {
  /// What a template is filled with; every number is a text of digits.
  var values: DocumentValue {
    .fields([
      "pictureTitle": .text(ShownText.oneLine(title)),
      "pictureDescription": .text(ShownText.oneLine(description)),
      "width": .text(String(width)), "height": .text(String(height)),
      "boxes": .list(
        boxes.map { box in
          .fields([
            "x": .text(String(box.x)), "y": .text(String(box.y)),
            "width": .text(String(box.width)), "height": .text(String(box.height)),
            "fill": .text(box.fill), "isOutlined": .truth(box.isOutlined),
          ])
        }),
      "labels": .list(
        texts.map { label in
          .fields([
            "x": .text(String(label.x)), "y": .text(String(label.y)),
            "text": .text(ShownText.oneLine(label.text)), "isCentred": .truth(label.isCentred),
            "isSmall": .truth(label.isSmall), "isLight": .truth(label.isLight),
          ])
        }),
      "strokes": .list(
        lines.map { line in
          .fields([
            "startX": .text(String(line.startX)), "startY": .text(String(line.startY)),
            "endX": .text(String(line.endX)), "endY": .text(String(line.endY)),
            "isBroken": .truth(line.isBroken),
          ])
        }),
    ])
  }
}
