extension Document {
  /// The names its templates may use; docs/templates.md says what each is.
  static let variables: Set<String> = [
    "title", "marking", "codeName", "reference", "status", "version", "markingInStyle",
    "runningInStyle", "versionInStyle", "isWide", "hasFacts", "facts", "sections",
    "footer", "label", "value", "heading", "isSection", "isSubsection", "isPart", "blocks",
    "startsPage", "isParagraph", "isTable", "isBulleted", "isNumbered", "isQuote", "isNote",
    "isWarning",
    "paragraphs", "items", "from", "caption", "head", "columns", "columnTitle", "share", "isSmall",
    "rows",
    "isShaded", "cells", "tone", "hasLongWord", "lines", "line", "hasMore",
    "isPicture", "picture", "pictureTitle", "pictureDescription", "width", "height", "boxes", "x",
    "y", "fill", "isOutlined", "labels", "text", "isCentred", "isSmall", "isLight", "strokes",
    "startX", "startY", "endX", "endY", "isBroken", "titleText", "headingText", "factsText",
    "footerText", "blockText",
  ]

  /// What a template is filled with: as elements for HTML, and laid out in lines for text.
  var values: DocumentValue {
    .fields([
      "title": .line(title), "marking": .line(marking), "codeName": .line(codeName),
      "reference": .line(reference), "status": .line(status), "version": .line(version),
      "markingInStyle": .text(StyleText.escaped(marking)),
      "runningInStyle": .text(
        StyleText.escaped([codeName, reference].filter { !$0.isEmpty }.joined(separator: " · "))),
      "versionInStyle": .text(StyleText.escaped(version)),
      "isWide": .truth(isWide),
      "hasFacts": .truth(!facts.isEmpty),
      "facts": .list(
        facts.map { .fields(["label": .line($0.label), "value": .paragraphs($0.value)]) }),
      "sections": .list(
        zip(sections, levels).map { $0.values(at: $1, isWide: $0.isWide && !isWide) }),
      "footer": .list(footer.flatMap(ShownText.paragraphs).map(DocumentValue.paragraph)),
      "titleText": .laidOut(TextLayout.heading(title, underlined: "=")),
      "factsText": .laidOut(TextLayout.facts(facts)),
      "footerText": .laidOut(TextLayout.paragraphs(footer.joined(separator: "\n\n"))),
    ])
  }

  /// The sections' levels, none more than one below the heading before it.
  var levels: [Section.Level] {
    var before = 0
    return sections.map { section in
      before = min(section.level.rawValue, before + 1)
      return Section.Level(rawValue: before) ?? section.level
    }
  }
}

extension Document.Section {
  fileprivate func values(at level: Level, isWide: Bool) -> DocumentValue {
    .fields([
      "heading": .line(heading), "isWide": .truth(isWide),
      "startsPage": .truth(startsPage),
      "isSection": .truth(level == .section), "isSubsection": .truth(level == .subsection),
      "isPart": .truth(level == .part),
      "blocks": .list(blocks.map(\.values)),
      "headingText": .laidOut(TextLayout.heading(heading, at: level)),
    ])
  }
}

extension Document.Block {
  fileprivate var values: DocumentValue {
    var fields: [String: DocumentValue] = ["blockText": .laidOut(TextLayout.block(self))]
    switch self {
    case .paragraph(let text):
      fields["isParagraph"] = .truth(true)
      fields["paragraphs"] = .paragraphs(text)
    case .table(let table):
      fields["isTable"] = .truth(true)
      fields.merge(table.values) { $1 }
    case .list(let items, let isNumbered):
      fields[isNumbered ? "isNumbered" : "isBulleted"] = .truth(true)
      fields["items"] = .list(items.map { .cell($0) })
    case .quote(let text, let from):
      fields["isQuote"] = .truth(true)
      fields["paragraphs"] = .paragraphs(text)
      fields["from"] = .line(from ?? "")
    case .note(let text):
      fields["isNote"] = .truth(true)
      fields["paragraphs"] = .paragraphs(text)
    case .warning(let text):
      fields["isWarning"] = .truth(true)
      fields["paragraphs"] = .paragraphs(text)
    case .picture(let picture):
      fields["isPicture"] = .truth(true)
      fields["picture"] = picture.values
    }
    return .fields(fields)
  }
}

extension Document.Table {
  fileprivate var values: [String: DocumentValue] {
    let shares = shares.map { DocumentValue.text(String($0)) } + head.map { _ in .text("") }
    let columns = zip(head, shares).map { title, share in
      DocumentValue.fields(["columnTitle": .line(title), "share": share])
    }
    let rows = fullRows.enumerated().map { place, row in
      DocumentValue.fields([
        "isShaded": .truth(shaded.contains(place)),
        "cells": .list(
          row.enumerated().map { column, text in
            .cell(text, tone: tone(row: place, column: column))
          }),
      ])
    }
    return [
      "caption": .line(caption), "head": .list(head.map(DocumentValue.line)),
      "columns": .list(columns), "isSmall": .truth(isSmall), "rows": .list(rows),
    ]
  }

  /// The rows, each as long as the longest, or the head.
  var fullRows: [[String]] {
    let count = columnCount
    return rows.map { $0 + Array(repeating: "", count: count - $0.count) }
  }

  var columnCount: Int { max(head.count, rows.map(\.count).max() ?? 0) }
}

extension DocumentValue {
  fileprivate static func line(_ text: String) -> DocumentValue { .text(ShownText.oneLine(text)) }

  /// Lines laid out already, `{{line}}` each.
  fileprivate static func laidOut(_ lines: [String]) -> DocumentValue {
    .list(lines.map { .fields(["line": .text($0)]) })
  }

  /// Free text as `{{#lines}}` in each of its paragraphs.
  fileprivate static func paragraphs(_ text: String) -> DocumentValue {
    .list(ShownText.paragraphs(text).map(paragraph))
  }

  fileprivate static func paragraph(_ lines: [String]) -> DocumentValue {
    .fields(["lines": broken(lines)])
  }

  /// Text in a cell or an item: its lines, a blank one between paragraphs.
  fileprivate static func cell(_ text: String, tone: Int? = nil) -> DocumentValue {
    let lines = ShownText.writtenLines(text)
    let hasLongWord = lines.contains { line in
      line.split(separator: " ").contains { $0.count > mostLetters }
    }
    return .fields([
      "lines": broken(lines), "tone": .text(tone.map { String($0) } ?? ""),
      "hasLongWord": .truth(hasLongWord),
    ])
  }

  /// A word that is longer may be broken anywhere: it is a file's name or a hash.
  private static let mostLetters = 24

  private static func broken(_ lines: [String]) -> DocumentValue {
    .list(
      zip(1..., lines).map { number, line in
        .fields(["line": .text(line), "hasMore": .truth(number < lines.count)])
      })
  }
}
