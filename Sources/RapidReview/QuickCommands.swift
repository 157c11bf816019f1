import ArgumentParser

// The argument parser learns what a command takes by reflection, several times over, which takes
// longer than most commands do. So the commonest ones, in their plainest form, are read here. The
// parser reads everything else, and has the words for what is wrong; a test holds both to the same
// reading.

/// The commands that are read without the argument parser.
enum QuickCommands {
  /// The command of a command line; `nil` where the parser has to read it.
  static func command(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let first = arguments.first, !first.hasPrefix("-") else {
      return ScreensCommand(quick: arguments[...])
    }
    let rest = arguments.dropFirst()
    switch first {
    case "screens": return ScreensCommand(quick: rest)
    case "demo": return DemoCommand(quick: rest)
    case "list": return ListCommand(quick: rest)
    case "show": return ShowCommand(quick: rest)
    case "due": return DueCommand(quick: rest)
    case "workdays": return WorkdaysCommand(quick: rest)
    case "check": return CheckCommand(quick: rest)
    case "record": return RecordCommand(quick: rest)
    default: return nil
    }
  }
}

extension GlobalOptions {
  /// Those of them that are read here.
  static let quick = QuickWords.Options(
    valued: ["--store", "--as", "--today", "--templates"], flags: ["--json"])

  fileprivate init(_ words: QuickWords) {
    self.init()
    store = words["--store"]
    name = words["--as"]
    today = words["--today"]
    templates = words["--templates"]
    passphraseDescriptor = nil
    json = words.has("--json")
  }
}

extension ScreenOptions {
  fileprivate static let quick = QuickWords.Options(
    valued: ["--script", "--size", "--theme"], flags: ["--dump", "--ascii", "--plain"])

  fileprivate init(_ words: QuickWords) {
    self.init()
    script = words["--script"]
    size = words["--size"] ?? ScreenOptions.usualSize
    dump = words.has("--dump")
    ascii = words.has("--ascii")
    plain = words.has("--plain")
    theme = words["--theme"]
  }
}

extension ScreensCommand {
  fileprivate init?(quick words: ArraySlice<String>) {
    guard let words = QuickWords(words, ScreenOptions.quick, operands: 0) else { return nil }
    self.init()
    options = GlobalOptions(words)
    screens = ScreenOptions(words)
  }
}

extension DemoCommand {
  fileprivate init?(quick words: ArraySlice<String>) {
    guard let words = QuickWords(words, ScreenOptions.quick, operands: 0) else { return nil }
    self.init()
    options = GlobalOptions(words)
    screens = ScreenOptions(words)
  }
}

extension ListCommand {
  fileprivate init?(quick words: ArraySlice<String>) {
    guard let words = QuickWords(words, .init(flags: ["--closed"]), operands: 0) else {
      return nil
    }
    self.init()
    options = GlobalOptions(words)
    closed = words.has("--closed")
  }
}

extension ShowCommand {
  fileprivate init?(quick words: ArraySlice<String>) {
    guard let words = QuickWords(words, .init(), operands: 1) else { return nil }
    self.init()
    options = GlobalOptions(words)
    reference = words.operands[0]
  }
}

extension DueCommand {
  fileprivate init?(quick words: ArraySlice<String>) {
    guard let words = QuickWords(words, .init(), operands: 0) else { return nil }
    self.init()
    options = GlobalOptions(words)
  }
}

extension WorkdaysCommand {
  fileprivate init?(quick words: ArraySlice<String>) {
    guard let words = QuickWords(words, .init(), operands: 2) else { return nil }
    self.init()
    options = GlobalOptions(words)
    (day, count) = (words.operands[0], words.operands[1])
  }
}

extension CheckCommand {
  fileprivate init?(quick words: ArraySlice<String>) {
    guard let words = QuickWords(words, .init(), operands: 0) else { return nil }
    self.init()
    options = GlobalOptions(words)
  }
}

extension RecordCommand {
  /// Without answers, of which there may be several.
  fileprivate init?(quick words: ArraySlice<String>) {
    let own = QuickWords.Options(valued: ["--on", "--why"], flags: ["--correct", "--anyway"])
    guard let words = QuickWords(words, own, operands: 2), let day = words["--on"] else {
      return nil
    }
    self.init()
    options = GlobalOptions(words)
    (reference, milestone) = (words.operands[0], words.operands[1])
    on = day
    why = words["--why"]
    answer = []
    correct = words.has("--correct")
    anyway = words.has("--anyway")
  }
}
