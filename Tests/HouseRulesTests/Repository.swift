import FoundationEssentials

/// The repository these tests were built from.
enum Repository {
  static let root: String = {
    var root = #filePath[...]
    for _ in 1...3 { root = root.prefix(upTo: root.lastIndex(of: "/") ?? root.startIndex) }
    return String(root)
  }()

  /// Every text file a person writes; what stands in for files from outside keeps its own bytes.
  static let files: [SourceFile] = {
    let folders = ["Sources", "Tests", "data", "docs", ".ci"].flatMap { folder in
      ((try? FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")) ?? []).map {
        "\(folder)/\($0)"
      }
    }
    .filter { !$0.hasPrefix("Tests/Fixtures/") && !$0.hasPrefix("Tests/Fuzz/Corpus/") }
    return (folders.sorted() + ["Package.swift", "README.md"]).compactMap { path in
      var isFolder = false
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder),
        !isFolder, let data = FileManager.default.contents(atPath: "\(root)/\(path)"),
        let text = String(validating: data, as: UTF8.self)
      else { return nil }
      return SourceFile(path: path, text: text)
    }
  }()

  /// The names at the top, without dotfiles and what git is told to ignore.
  static var topLevel: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }.sorted()
  }
}
