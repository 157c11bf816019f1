/// A refusal says what is wrong in a few words, and then what to do.
enum RefusalRule {
  static let mostWords = 12

  static func violations(in file: SourceFile) -> [Violation] {
    guard file.path.hasPrefix("Sources/"), file.text.contains("var remedy: String") else {
      return []
    }
    return ShownTextReader.texts(in: file).filter(\.isProse).flatMap { text in
      switch property(at: text.line, in: file) {
      case "problem": problem(text)
      case "remedy": remedy(text)
      default: [Violation]()
      }
    }
  }

  /// The name of the computed property a line lies in, going by indentation.
  private static func property(at line: Int, in file: SourceFile) -> String? {
    for code in file.code.prefix(line).reversed() {
      let trimmed = code.drop { $0 == " " }
      let words = trimmed.split { !$0.isLetter }
      guard let keyword = words.firstIndex(where: { ["var", "func", "let"].contains($0) }),
        code.count - trimmed.count <= 2, words.indices.contains(keyword + 1)
      else { continue }
      return words[keyword] == "var" ? String(words[keyword + 1]) : nil
    }
    return nil
  }

  private static func problem(_ text: ShownText) -> [Violation] {
    guard let first = text.sentences.first else { return [] }
    let count = first.split(separator: " ").count
    guard count > mostWords else { return [] }
    return [WordsRule.violation(text, "a problem of \(count) words")]
  }

  private static func remedy(_ text: ShownText) -> [Violation] {
    // What begins with a value, or goes on after one, is judged where the whole is put together.
    guard let first = text.text.split(separator: " ").first, first.first?.isUppercase == true
    else { return [] }
    let word = String(first.filter { $0.isLetter || $0 == "-" })
    guard !verbs.contains(word), text.text != nothingToDo else { return [] }
    return [WordsRule.violation(text, "a remedy that begins with “\(word)”")]
  }

  private static let nothingToDo = "You do not need to do anything."

  /// What people are told to do.
  static let verbs: Set<String> = [
    "Add", "Answer", "Ask", "Change", "Check", "Choose", "Circulate", "Clear", "Close", "Compare",
    "Copy", "Correct", "Count", "Decide", "Delete", "Describe", "Do", "Download", "End", "Enter",
    "Erase", "Export", "Fill", "Finalise", "Find", "Finish", "Fix", "Freeze", "Get", "Give",
    "Import", "Install", "Keep", "Leave", "Let", "Lift", "Link", "Log", "Look", "Make", "Mark",
    "Move",
    "Name", "Open", "Order", "Plan", "Please", "Plug", "Press", "Put", "Read", "Record", "Remove",
    "Repair", "Repeat", "Resolve", "Restore", "Run", "Save", "Say", "Seal", "See", "Select",
    "Send", "Separate", "Set", "Shorten", "Start", "Stop", "Swap", "Sync", "Try", "Type", "Undo",
    "Unpack", "Use", "Wait", "Work", "Write",
  ]
}
