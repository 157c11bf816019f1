import FoundationEssentials
import Glibc
import Testing

/// A page of the guide or the reference, with the parts of it that the program writes itself.
///
/// Such a part lies between `<!-- NAME -->` and `<!-- /NAME -->`. A test compares it with what the
/// program says; with `UPDATE_GUIDE` set, the test writes it instead.
struct GuidePage: CustomTestStringConvertible {
  /// From the root of the repository: `docs/guide/chair.md`.
  let path: String
  let text: String

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOfFile: GuidePage.root + path, encoding: .utf8)
  }

  var testDescription: String { path }

  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The pages that people read from beginning to end.
  static let guide =
    pages(in: "docs").filter { $0.path == "docs/guide.md" }
    + pages(in: "docs/guide")
  static let reference = pages(in: "docs/reference")
  static let readme = pages(in: "").filter { $0.path == "README.md" }
  /// Everything there is to read but the decisions.
  static let all = readme + pages(in: "docs") + pages(in: "docs/guide") + reference

  /// The names of the parts that begin with a word, such as `screen list`.
  func parts(_ word: String) -> [String] {
    lines.compactMap { line in
      guard line.hasPrefix("<!-- \(word) "), line.hasSuffix(" -->") else { return nil }
      return String(line.dropFirst(5).dropLast(4))
    }
  }

  func part(_ name: String) -> String? { range(of: name).map { String(text[$0]) } }

  /// Compares a part with what it should say, or writes it.
  func hold(_ name: String, as fresh: String, location: SourceLocation = #_sourceLocation) throws {
    guard GuidePage.isUpdating else {
      #expect(part(name) == fresh + "\n", "\(path): \(name)", sourceLocation: location)
      return
    }
    // Tests run side by side, and a page has several parts.
    let lock = open(GuidePage.root + "docs", O_RDONLY)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX) == 0)
    let page = try GuidePage(path)
    let range = try #require(page.range(of: name), "\(path) has no part \(name)")
    let whole = page.text[..<range.lowerBound] + fresh + "\n" + page.text[range.upperBound...]
    try String(whole).write(toFile: GuidePage.root + path, atomically: true, encoding: .utf8)
  }

  private func range(of name: String) -> Range<String.Index>? {
    guard let start = text.firstRange(of: "<!-- \(name) -->\n")?.upperBound,
      let end = text[start...].firstRange(of: "<!-- /\(name) -->")?.lowerBound
    else { return nil }
    return start..<end
  }

  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GUIDE"] != nil
  static let root = #filePath.replacing("Tests/RapidReviewTests/Guide/GuidePage.swift", with: "")

  private static func pages(in folder: String) -> [GuidePage] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
      .compactMap { try? GuidePage(folder.isEmpty ? $0 : "\(folder)/\($0)") }
  }
}
