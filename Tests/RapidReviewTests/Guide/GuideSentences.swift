/// The sentences of a page, without what the program writes and without examples to type.
struct GuideSentences {
  struct Sentence {
    let text: String
    let words: Int
  }

  private(set) var all: [Sentence] = []
  private var paragraph = ""

  init(in page: GuidePage) {
    var part: Substring?
    var isCode = false
    for line in page.lines {
      if let open = part {
        if line == "<!-- /\(open) -->" { part = nil }
        continue
      }
      if line.hasPrefix("<!-- on: ") { continue }
      if line.hasPrefix("<!-- "), line.hasSuffix(" -->") {
        part = line.dropFirst(5).dropLast(4)
        continue
      }
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode || line.hasPrefix("    ") || line.hasPrefix("```") { continue }
      take(line)
    }
    end()
  }

  private mutating func take(_ line: String) {
    let text = line.drop { $0 == " " }
    if text.isEmpty || text.hasPrefix("#") { return end() }
    if text.hasPrefix("|") {
      end()
      for cell in text.split(separator: "|") {
        paragraph = String(cell)
        end()
      }
      return
    }
    let isItem = text.hasPrefix("- ") || text.prefixMatch(of: #/\d+\. /#) != nil
    if isItem { end() }
    paragraph += (paragraph.isEmpty ? "" : " ") + (isItem ? text.drop { $0 != " " } : text)
  }

  /// Ends a paragraph, an item or a cell.
  private mutating func end() {
    let plain = paragraph.replacing(#/\]\([^)]*\)/#, with: "").filter { $0 != "[" }
    let ends = #/[.?!:](?=\s+[A-Z“0-9`*-]|\s*$)/#
    for text in plain.split(separator: ends) {
      let words = text.split { $0 == " " }.filter { $0.contains { $0.isLetter || $0.isNumber } }
      if !words.isEmpty { all.append(Sentence(text: String(text), words: words.count)) }
    }
    paragraph = ""
  }
}
