/// Who may draw, and how modules are named.
enum ShapeRule {
  static func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { drawing(in: $0) } + sharedNames(in: files)
  }

  /// Only the painter gives a page's parts their places; pictures draw themselves, as do the text
  /// and the fields that are typed in, and the app its message and its footer.
  private static func drawing(in file: SourceFile) -> [Violation] {
    guard file.module == "Screens", !mayDraw(file) else { return [] }
    return zip(1..., file.code).compactMap { number, line in
      guard
        ["canvas.draw", "canvas.fill", "canvas.select", "canvas.rule"].contains(
          where: line.contains)
      else { return nil }
      return Violation(path: file.path, line: number, rule: "draws outside the painter")
    }
  }

  private static func mayDraw(_ file: SourceFile) -> Bool {
    let folders = ["Sources/Screens/Painter/", "Sources/Screens/Text/"]
    return folders.contains { file.path.hasPrefix($0) } || file.name.contains("Picture")
      || ["App+Draw.swift", "TimeAxis+Draw.swift"].contains(file.name)
  }

  /// A module that shares its name with a type cannot be named where that type is known.
  private static func sharedNames(in files: [SourceFile]) -> [Violation] {
    let modules = Set(
      files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }.compactMap(\.module))
    let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol"]
    return files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }.flatMap { file in
      zip(1..., file.code).flatMap { number, line -> [Violation] in
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return zip(words, words.dropFirst()).compactMap { kind, name in
          guard kinds.contains(kind), modules.contains(String(name)) else { return nil }
          return Violation(
            path: file.path, line: number, rule: "\(name) is the name of a module as well")
        }
      }
    }
  }
}
