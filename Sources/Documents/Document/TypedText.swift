/// Free text as people type it, cut into what it is: paragraphs, lists, tables, sub-headings.
///
/// A line that begins with `- ` is an item of a list, one with `1. ` of a numbered one, and one
/// with `## ` is a sub-heading; lines between bars, `| a | b |`, are a table whose first row is its
/// head. Numbers are never changed: a list begins at 1 and counts on, and any other number stays a
/// part of its paragraph. A line below an item, with no blank one between, belongs to the item.
struct TypedText {
  /// What stands in the text, in its order.
  private(set) var pieces: [Piece] = []
  private var open = Open.nothing
  private var isAfterBlank = false

  enum Piece: Hashable {
    case heading(String)
    case block(Document.Block)
  }

  private enum Open {
    case nothing
    case paragraph([String])
    case list([[String]], isNumbered: Bool)
    case table([[String]], lines: [String])
  }

  init(_ text: String) {
    for line in ShownText.lines(text) { take(line) }
    close()
    // Where nothing is marked the text stays as it is, to the byte.
    let isPlain = pieces.allSatisfy { piece in
      if case .block(.paragraph) = piece { return true }
      return false
    }
    if isPlain { pieces = [.block(.paragraph(text))] }
  }

  private mutating func take(_ line: String) {
    let words = String(line.drop { $0 == " " })
    defer { isAfterBlank = words.isEmpty }
    guard !words.isEmpty else { return }
    if let heading = TypedText.rest(of: words, after: "## ") {
      close()
      pieces.append(.heading(heading))
    } else if let item = TypedText.item(words) {
      add(item: item.text, number: item.number, line: line)
    } else if let cells = TypedText.cells(words) {
      add(row: cells, line: line)
    } else {
      add(line: line)
    }
  }

  private mutating func add(item: String, number: Int?, line: String) {
    if case .list(var items, let isNumbered) = open, isNumbered == (number != nil),
      number == nil || number == items.count + 1
    {
      items.append([item])
      open = .list(items, isNumbered: isNumbered)
    } else if number == nil || number == 1 {
      close()
      open = .list([[item]], isNumbered: number != nil)
    } else {
      add(line: line)
    }
  }

  private mutating func add(row cells: [String], line: String) {
    if case .table(let rows, let lines) = open, !isAfterBlank {
      open = .table(rows + [cells], lines: lines + [line])
    } else {
      close()
      open = .table([cells], lines: [line])
    }
  }

  private mutating func add(line: String) {
    switch open {
    case .paragraph(let lines) where !isAfterBlank: open = .paragraph(lines + [line])
    case .list(var items, let isNumbered) where !isAfterBlank && !items.isEmpty:
      items[items.count - 1].append(String(line.drop { $0 == " " }))
      open = .list(items, isNumbered: isNumbered)
    case .nothing, .paragraph, .list, .table:
      close()
      open = .paragraph([line])
    }
  }

  private mutating func close() {
    switch open {
    case .nothing: break
    case .paragraph(let lines):
      pieces.append(.block(.paragraph(lines.joined(separator: "\n"))))
    case .list(let items, let isNumbered):
      pieces.append(
        .block(.list(items.map { $0.joined(separator: "\n") }, isNumbered: isNumbered)))
    case .table(let rows, let lines):
      // A head alone is no table.
      pieces.append(
        .block(
          rows.count > 1
            ? .table(Document.Table(head: rows[0], rows: Array(rows.dropFirst())))
            : .paragraph(lines.joined(separator: "\n"))))
    }
    open = .nothing
  }
}

extension TypedText {
  private static func rest(of words: String, after mark: String) -> String? {
    guard words.hasPrefix(mark) else { return nil }
    let rest = words.dropFirst(mark.count).drop { $0 == " " }
    return rest.isEmpty ? nil : String(rest)
  }

  /// The words of an item, and its number where it has one.
  private static func item(_ words: String) -> (text: String, number: Int?)? {
    for mark in ["- ", "• "] {
      if let text = rest(of: words, after: mark) { return (text, nil) }
    }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 3, digits.first != "0", let number = Int(digits),
      let text = rest(of: String(words.dropFirst(digits.count)), after: ". ")
    else { return nil }
    return (text, number)
  }

  private static func cells(_ words: String) -> [String]? {
    guard words.count > 2, words.hasPrefix("|"), words.hasSuffix("|") else { return nil }
    let cells = words.dropFirst().dropLast().split(
      separator: "|", omittingEmptySubsequences: false
    ).map { cell in
      var cell = cell.drop { $0 == " " }
      while cell.last == " " { cell.removeLast() }
      return String(cell)
    }
    return cells.count > 1 ? cells : nil
  }
}

extension Document.Section {
  /// The section with what was typed into its paragraphs as lists, tables, and sections below it.
  var typed: [Document.Section] {
    var sections = [
      Document.Section(heading, level: level, isWide: isWide, startsPage: startsPage, [])
    ]
    let below = Level(rawValue: level.rawValue + 1) ?? level
    for block in blocks {
      guard case .paragraph(let text) = block else {
        sections[sections.count - 1].blocks.append(block)
        continue
      }
      for piece in TypedText(text).pieces {
        switch piece {
        case .heading(let heading):
          sections.append(Document.Section(heading, level: below, isWide: isWide, []))
        case .block(let block): sections[sections.count - 1].blocks.append(block)
        }
      }
    }
    return sections
  }
}
