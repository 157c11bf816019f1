import FoundationEssentials
import Testing

@testable import Screens

/// The shape of the guide: pages that are short, say what is on them first, and end with what to
/// do if it goes wrong, in sentences that can be read at a glance.
struct GuidePageTests {
  @Test func `every word that help explains is one of the users' words in the glossary`() throws {
    let glossary = try GuidePage("docs/glossary.md").lines
    let users = glossary.prefix { !$0.hasPrefix("## Words we do not use") }
    let words = users.filter { $0.hasPrefix("| ") }.compactMap { line in
      line.split(separator: "|").first?.dropFirst().dropLast()
    }
    for term in Term.all { #expect(words.contains(term.word[...]), "\(term.word)") }
    #expect(Set(Term.all.map(\.word)).count == Term.all.count)
  }

  private static let most = (lines: 250, words: 25)

  @Test(arguments: GuidePage.guide)
  func `a page is short, begins with its contents and ends with what to do`(_ page: GuidePage) {
    #expect(page.lines.count <= GuidePageTests.most.lines)
    let headings = page.lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    #expect(["If it goes wrong", "If something goes wrong"].contains(headings.last))
    let contents = page.lines.filter {
      $0.hasPrefix("- [") && $0.hasSuffix(")") && $0.contains("](#")
    }
    .compactMap { $0.firstMatch(of: /^- \[(.*)\]\(#/).map { String($0.output.1) } }
    #expect(contents == headings.filter { $0 != "Keys on this page" })
  }

  @Test(arguments: GuidePage.guide + GuidePage.reference)
  func `no sentence is too long to be read at a glance`(_ page: GuidePage) {
    for sentence in GuideSentences(in: page).all {
      #expect(sentence.words <= GuidePageTests.most.words, "\(page.path): \(sentence.text)")
    }
  }

  @Test(arguments: GuidePage.all)
  func `every link of a page leads to a file, and to a heading in it`(_ page: GuidePage) throws {
    let folder = page.path.split(separator: "/").dropLast().map(String.init)
    for link in page.text.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(link.output.1)
      guard !target.hasPrefix("http") else { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let path = parts[0].isEmpty ? page.path : GuidePageTests.path(String(parts[0]), from: folder)
      #expect(
        FileManager.default.fileExists(atPath: GuidePage.root + path), "\(page.path): \(target)")
      guard parts.count == 2 else { continue }
      let other = try GuidePage(path)
      #expect(other.anchors.contains(String(parts[1])), "\(page.path): \(target)")
    }
  }

  private static func path(_ target: String, from folder: [String]) -> String {
    target.split(separator: "/").reduce(into: folder) { path, part in
      if part == ".." { path.removeLast() } else { path.append(String(part)) }
    }.joined(separator: "/")
  }
}

extension GuidePage {
  /// The headings as links name them: small letters, hyphens for spaces, nothing else.
  fileprivate var anchors: Set<String> {
    Set(
      lines.filter { $0.hasPrefix("#") }.map { line in
        String(
          line.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { character in
            character == " "
              ? "-"
              : character.isLetter || character.isNumber || character == "-" ? character : nil
          })
      })
  }
}
