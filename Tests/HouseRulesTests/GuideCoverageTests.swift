import FoundationEssentials
import Testing

/// The page that says where the program does what the partnership's guide says: its links live.
struct GuideCoverageTests {
  private static let page = "docs/guide-coverage.md"

  @Test func `every link of the coverage page leads to a file, and to a heading in it`() throws {
    let links = try Self.links()
    #expect(links.count >= 35)
    for link in links {
      let parts = link.target.split(separator: "#", maxSplits: 1).map(String.init)
      let path = Self.resolved(parts[0])
      let file = try #require(
        Repository.files.first { $0.path == path }, "\(link.target) is no file")
      let text = file.lines.joined(separator: "\n")
      if parts.count == 2 {
        #expect(
          Self.anchors(in: text).contains(parts[1]), "\(link.target) is no heading")
      }
      guard link.words.hasPrefix("`") else { continue }
      let name = link.words.filter { $0 != "`" }
      #expect(text.contains(name), "\(name) does not stand in \(path)")
    }
  }

  @Test func `every row says where the program does it, or which issue will`() throws {
    let rows = try Self.text().split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count >= 40)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.filter { $0 != " " } }
      #expect(cells.count == 2 && cells.allSatisfy { $0.count > 2 }, "\(row)")
    }
  }

  private static func text() throws -> String {
    let file = try #require(Repository.files.first { $0.path == page })
    return file.lines.joined(separator: "\n")
  }

  /// The words and targets of `[words](target)`.
  private static func links() throws -> [(words: String, target: String)] {
    try text().split(separator: "](").reduce(
      into: (previous: Substring(""), found: [(words: String, target: String)]())
    ) { state, piece in
      if !state.previous.isEmpty, let end = piece.firstIndex(of: ")"),
        let start = state.previous.lastIndex(of: "[")
      {
        let words = String(state.previous[state.previous.index(after: start)...])
        state.found.append((words, String(piece[..<end])))
      }
      state.previous = piece
    }.found
  }

  /// A path from the page's folder as one from the root.
  private static func resolved(_ target: String) -> String {
    target.hasPrefix("../") ? String(target.dropFirst(3)) : "docs/\(target)"
  }

  /// The headings as links name them: small letters, hyphens for spaces, nothing else.
  private static func anchors(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        String(
          line.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { character in
            character == " " ? "-" : character.isLetter || character.isNumber ? character : nil
          })
      })
  }
}
