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
    case "list":
      return ListCommand(quick: rest, .init(flags: ["--closed"])) { $0.closed = $1.has("--closed") }
    case "show": return ShowCommand(quick: rest, operands: 1) { $0.reference = $1.operands[0] }
    case "due": return DueCommand(quick: rest)
    case "workdays":
      return WorkdaysCommand(quick: rest, operands: 2) {
        ($0.day, $0.count) = ($1.operands[0], $1.operands[1])
      }
    case "check": return CheckCommand(quick: rest)
    case "record": return RecordCommand(quick: rest)
    default: return nil
    }
  }
}

/// A command that takes the options every command takes.
private protocol WithGlobalOptions: ParsableCommand {
  var options: GlobalOptions { get set }
}

extension WithGlobalOptions {
  /// Reads a command; `fill` puts in what it takes besides the options every command takes.
  fileprivate init?(
    quick words: ArraySlice<String>, _ own: QuickWords.Options = .init(), operands: Int = 0,
    fill: (inout Self, QuickWords) -> Void = { _, _ in }
  ) {
    guard let words = QuickWords(words, own, operands: operands) else { return nil }
    self.init()
    options = GlobalOptions(words)
    fill(&self, words)
  }
}

extension ListCommand: WithGlobalOptions {}
extension ShowCommand: WithGlobalOptions {}
extension DueCommand: WithGlobalOptions {}
extension WorkdaysCommand: WithGlobalOptions {}
extension CheckCommand: WithGlobalOptions {}

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

/// A command that opens the screens.
private protocol WithScreens: WithGlobalOptions {
  var screens: ScreenOptions { get set }
}

extension WithScreens {
  fileprivate init?(quick words: ArraySlice<String>) {
    self.init(quick: words, ScreenOptions.quick) { $0.screens = ScreenOptions($1) }
  }
}

extension ScreensCommand: WithScreens {}
extension DemoCommand: WithScreens {}

extension RecordCommand: WithGlobalOptions {
  /// Without answers, of which there may be several.
  fileprivate init?(quick words: ArraySlice<String>) {
    let own = QuickWords.Options(valued: ["--on", "--why"], flags: ["--correct", "--anyway"])
    var isDated = false
    self.init(quick: words, own, operands: 2) { command, words in
      guard let day = words["--on"] else { return }
      isDated = true
      (command.reference, command.milestone) = (words.operands[0], words.operands[1])
      command.on = day
      command.why = words["--why"]
      command.answer = []
      command.correct = words.has("--correct")
      command.anyway = words.has("--anyway")
    }
    guard isDated else { return nil }
  }
}
