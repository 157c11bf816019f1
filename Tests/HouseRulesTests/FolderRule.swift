/// The folders of a domain target lie above one another: none uses one that uses it, directly or
/// by way of others.
///
/// A file uses the folder that declares a type it names, and the folder that declares, in an
/// extension, a member it asks for. A name that is declared twice, or is a label of a parameter as
/// well, does not say where it is from and is passed over.
enum FolderRule {
  private static let modules = ["Casework", "CaseStore", "Documents"]

  static func violations(in files: [SourceFile]) -> [Violation] {
    modules.flatMap { module in
      let uses = uses(in: files, of: module)
      return uses.filter { pair, _ in reaches(pair.user, from: pair.used, by: uses.keys) }
        .map { pair, place in
          let rule =
            "\(pair.user) uses \(pair.used) here (\(place.name)), which uses \(pair.user)"
          return Violation(path: place.path, line: place.line, rule: rule)
        }
        .sorted { ($0.path, $0.line) < ($1.path, $1.line) }
    }
  }

  /// Whether a folder uses another, directly or by way of others.
  private static func reaches(
    _ goal: String, from start: String, by pairs: some Sequence<FolderPair>
  ) -> Bool {
    var (seen, open) = (Set([start]), [start])
    while let folder = open.popLast() {
      if folder == goal { return true }
      for pair in pairs where pair.user == folder && seen.insert(pair.used).inserted {
        open.append(pair.used)
      }
    }
    return false
  }

  /// The first use of one folder by another, for each two of a module's folders.
  private static func uses(
    in files: [SourceFile], of module: String
  ) -> [FolderPair: FolderUse] {
    let sources = files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }
    var names = DeclaredNames(module: module)
    for file in sources { names.read(file) }
    var uses: [FolderPair: FolderUse] = [:]
    for file in sources where file.module == module {
      guard let user = file.folder else { continue }
      for (number, line) in zip(1..., file.code) {
        for word in Words.of(line) {
          guard let used = names.folder(of: word), used != user else { continue }
          let pair = FolderPair(user: user, used: used)
          guard uses[pair] == nil else { continue }
          uses[pair] = FolderUse(path: file.path, line: number, name: word)
        }
      }
    }
    return uses
  }
}

/// That one folder of a module uses another.
private struct FolderPair: Hashable {
  let user: String
  let used: String
}

/// Where one folder uses another.
private struct FolderUse {
  let path: String
  let line: Int
  let name: Substring
}

/// The names that say which folder of a module they are from.
private struct DeclaredNames {
  private let module: String
  /// The folders that declare a type of that name.
  private var types: [Substring: Set<String>] = [:]
  /// The folder whose extension declares a member of that name.
  private var members: [Substring: String] = [:]
  /// How often a name is declared, or is a label.
  private var counts: [Substring: Int] = [:]

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "actor", "protocol", "typealias",
  ]
  private static let hidden: Set<Substring> = ["private", "fileprivate"]
  private static let declaring: Set<Substring> = ["func", "var", "let"]

  init(module: String) { self.module = module }

  mutating func read(_ file: SourceFile) {
    guard let folder = file.folder else { return }
    // A type of another module makes a name of ours say nothing; its members do not.
    let isOurs = file.module == module
    var isInExtension = false
    for line in file.code {
      let words = Words.of(line)
      if line.first.map({ $0 != " " && $0 != "}" && $0 != ")" }) == true {
        isInExtension = words.contains("extension") && !words.contains(where: Self.hidden.contains)
      }
      for (word, next) in zip(words, words.dropFirst()) where isOurs {
        if Self.declaring.contains(word) { counts[next, default: 0] += 1 }
        if next == "in" { counts[word, default: 0] += 1 }
      }
      if isOurs, words.first == "case" { for name in words { counts[name, default: 0] += 1 } }
      if isOurs, !words.contains(where: { $0 == "var" || $0 == "let" }) {
        for name in Words.labels(in: line) { counts[name, default: 0] += 1 }
      }
      guard !words.contains(where: Self.hidden.contains) else { continue }
      if let kind = words.firstIndex(where: Self.kinds.contains), kind + 1 < words.count {
        types[words[kind + 1], default: []].insert(isOurs ? folder : "")
      } else if isOurs, isInExtension, line.hasPrefix("  "), line.dropFirst(2).first != " ",
        let keyword = words.firstIndex(where: Self.declaring.contains), keyword + 1 < words.count
      {
        members[words[keyword + 1]] = folder
      }
    }
  }

  /// The one folder that declares a name; `nil` where it is declared elsewhere as well.
  func folder(of name: Substring) -> String? {
    if let folders = types[name] {
      return folders.count == 1 && folders != [""] ? folders.first : nil
    }
    return counts[name] == 1 ? members[name] : nil
  }
}

/// The words of a line of code.
private enum Words {
  static func of(_ line: String) -> [Substring] {
    line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// What stands before a colon, and before a name that does: `counting` in `counting days: Int`.
  static func labels(in line: String) -> [Substring] {
    line.split(separator: ":").dropLast().flatMap { part in
      part.split(separator: " ").suffix(2).compactMap { of(String($0)).last }
    }
  }
}

extension SourceFile {
  /// The folder of its module it lies in; the module's own where it lies in none.
  fileprivate var folder: String? {
    let parts = path.split(separator: "/")
    guard parts.count >= 3 else { return nil }
    return parts.count == 3 ? String(parts[1]) : String(parts[2])
  }
}
