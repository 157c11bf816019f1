/// Who may import whom: the table of docs/architecture.md, and nothing else is allowed.
enum ImportRule {
  private static let allowed: [String: Set<String>] = [
    "Casework": [],
    "Terminal": [],
    "CaseStore": ["Casework", "CSodium", "Glibc", "Synchronization"],
    "OfficeFiles": ["CExpat", "CZlib"],
    "Documents": ["Casework", "OfficeFiles"],
    "Pages": ["Terminal"],
    "Screens": ["Casework", "Terminal", "Documents", "Pages", "Synchronization"],
    "Office": ["Casework", "CaseStore", "CData", "CKeyring", "Documents", "Glibc"],
    "RapidReview": own.subtracting(["CData", "CKeyring"]).union([
      "ArgumentParser", "Glibc",
    ]),

    "CaseworkTests": tests.union(["Casework"]),
    "CaseStoreTests": tests.union(["CaseStore", "Casework", "CSodium", "Trials"]),
    "TerminalTests": tests.union(["Terminal", "Trials"]),
    "PagesTests": tests.union(["Pages", "Terminal"]),
    "OfficeFilesTests": tests.union(["OfficeFiles"]),
    "DocumentsTests": tests.union(["Documents", "Casework", "OfficeFiles", "Trials"]),
    "ScreensTests": tests.union(["Screens", "Pages", "Terminal", "Casework", "Documents"]),
    "RapidReviewTests": tests.union(own).union(["ArgumentParser", "RapidReview", "Trials"]),
    "JourneyTests": tests.union([
      "CPty", "CVterm", "OfficeFiles", "RapidReview", "Terminal", "Trials", "Dispatch",
      "Synchronization",
    ]),
    "HouseRulesTests": tests,
    "Seeds": [],
    "Trials": [
      "Casework", "CaseStore", "Documents", "OfficeFiles", "Screens", "Seeds",
      "FoundationEssentials", "Glibc",
    ],
    "Benchmarks": tests.union(own).union(["CPty", "Trials"]),
    "Soak": tests.union(own).union(["CPty", "Trials"]),
    "Fuzz": own.union(["FoundationEssentials", "Glibc"]),
  ]

  private static let own: Set<String> = [
    "Casework", "CaseStore", "CData", "CExpat", "CKeyring", "CSodium", "CZlib",
    "Documents", "Office", "OfficeFiles", "Pages", "Screens", "Terminal",
  ]

  private static let tests: Set<String> = [
    "Testing", "FoundationEssentials", "Glibc", "Seeds",
  ]

  static func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { file -> [Violation] in
      if file.isC { return cursesIncludes(in: file) }
      guard file.isSwift, let module = file.module else { return [] }
      guard let allowed = allowed[module] else {
        return [Violation(path: file.path, line: 0, rule: "\(module) is in no table of imports")]
      }
      return zip(1..., file.code).compactMap { number, line in
        guard let imported = imported(by: line),
          !allowed.contains(imported) && !isAllowedByFile(imported, file)
            || imported == "Screens" && file.isCommandWithoutScreens
        else { return nil }
        return Violation(
          path: file.path, line: number, rule: "\(module) may not import \(imported)")
      }
    }
  }

  /// In Terminal the system is for the two devices only, and ncurses for it and the width of text.
  private static func isAllowedByFile(_ imported: String, _ file: SourceFile) -> Bool {
    guard file.module == "Terminal" else { return false }
    switch imported {
    case "Glibc": return file.isDevice
    case "CNcurses": return file.isDevice || file.name.contains("Width")
    default: return false
    }
  }

  /// The commands that open screens, or print what their keys do.
  fileprivate static let commandsWithScreens: Set<String> = [
    "ManualCommand.swift", "ScreenCommands.swift",
  ]

  /// The module a line imports, whatever stands before the word: attributes, an access level.
  private static func imported(by line: String) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"),
      words[..<place].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
    else { return nil }
    let names = words[(place + 1)...].drop { kinds.contains($0) }
    return names.first?.split(separator: ".").first.map(String.init)
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  private static func cursesIncludes(in file: SourceFile) -> [Violation] {
    guard !file.path.hasPrefix("Sources/CNcurses/") else { return [] }
    return zip(1..., file.lines).compactMap { number, line in
      let text = line.filter { $0 != " " && $0 != "\t" }
      let includes = text.hasPrefix("#include") || text.hasPrefix("#import")
      let isHeader = text.hasPrefix("header") || text.hasPrefix("umbrellaheader")
      guard includes || isHeader, text.contains("curses.h") || text.contains("panel.h") else {
        return nil
      }
      return Violation(path: file.path, line: number, rule: "only CNcurses includes curses.h")
    }
  }
}

extension SourceFile {
  /// Whether it is one of the terminals that people use: for the screens, and for plain mode.
  fileprivate var isDevice: Bool {
    name.hasPrefix("CursesTerminal") || name == "LineTerminal.swift"
  }

  /// Whether it is a command that works without the screens, and so must not know them.
  fileprivate var isCommandWithoutScreens: Bool {
    path.hasPrefix("Sources/RapidReview/Commands/")
      && !ImportRule.commandsWithScreens.contains(name)
  }
}
