import ArgumentParser
import CaseStore
import Casework
import Glibc
import Office
import Screens
import Terminal

/// What the screens take besides the global options.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Play these keys without a terminal, as in 'n,Child Aspen<Tab>today<Enter>'.",
      valueName: "keys"))
  var script: String?

  @Option(help: ArgumentHelp("The size to play a script at.", valueName: "columns x rows"))
  var size = ScreenOptions.usualSize

  @Flag(help: "Print the last frame of a script.")
  var dump = false

  @Flag(help: "Use ASCII characters only.")
  var ascii = false

  @Flag(help: "Plain mode: a dialogue of lines, for screen readers. ACCESSIBLE=1 does the same.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "default, colour-blind, high-contrast or mono. $NO_COLOR means mono.", valueName: "name"))
  var theme: String?

  /// What a script is played at where no size is named.
  static let usualSize = "80x24"

  /// The theme asked for, or the partnership's.
  func chosenTheme(settings: String?) throws(Complaint) -> Theme {
    let name =
      theme ?? Surroundings.environment("RAPIDREVIEW_THEME") ?? settings ?? Theme.usual.name
    guard let theme = Theme.named(name) else { throw .noSuchTheme }
    return theme.respecting(noColour: Surroundings.environment("NO_COLOR"))
  }

  func chosenSize() throws(Complaint) -> Size {
    let parts = size.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { throw .notASize(size) }
    return Size(columns: columns, rows: rows)
  }

  /// Runs the screens: on the terminal, or by a script.
  func run(_ desk: Desk, watching storePath: String?) throws {
    let wantsLines = plain || Surroundings.environment("ACCESSIBLE") == "1"
    if wantsLines, script == nil, !dump { return try ScreenOptions.talk(desk, watching: storePath) }
    let theme = try chosenTheme(settings: desk.settings?.key(.theme))
    if script != nil || dump {
      try play(desk)
      return
    }
    let watch = storePath.map { StoreWatch(storeAt: $0) }
    let end: Session.End
    do {
      let watching = watch.map { $0.descriptor >= 0 ? [$0.descriptor] : [] } ?? []
      var device = try CursesTerminal(
        theme: theme, watching: watching, isASCII: ascii ? true : nil)
      var session = Session(desk, watch: watch, note: device.note)
      end = session.run(on: &device)
      device.close()
    }
    try ScreenOptions.heed(end)
  }

  /// Runs in lines, on a terminal or a pipe.
  static func talk(_ desk: Desk, watching storePath: String?) throws {
    let watch = storePath.map { StoreWatch(storeAt: $0) }
    let end: Session.End
    do {
      let watching = watch.map { $0.descriptor >= 0 ? [$0.descriptor] : [] } ?? []
      var terminal = try LineTerminal(watching: watching)
      var session = Session(desk, watch: watch)
      var dialogue = Dialogue()
      end = session.talk(&dialogue, on: &terminal)
    }
    try ScreenOptions.heed(end)
  }

  /// Ends as the signal says that ended the program; what is typed is safe by then.
  private static func heed(_ end: Session.End) throws(EndedBySignal) {
    guard case .ended(let ending) = end, let signal = ending.signal else { return }
    throw EndedBySignal(number: signal)
  }

  /// Runs the screens over what is made up.
  func run(_ fiction: Fiction, clock: Clock) throws {
    let desk = try Desk(try fiction.surroundings(clock: clock), fiction: fiction)
    try run(desk, watching: nil)
  }

  private func play(_ desk: Desk) throws {
    let keys = try KeyScript.keys(in: script ?? "")
    var device = ScriptedTerminal(size: try chosenSize(), isASCII: ascii, keys: keys)
    var session = Session(desk, watch: nil)
    _ = session.run(on: &device)
    if dump, let frame = device.frame { try Output.plain(frame.text) }
  }
}

/// The screens over the store.
struct ScreensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Open the screens. This also happens without a command.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var screens: ScreenOptions

  func run() throws {
    let surroundings = try options.surroundings()
    let isPlayed = screens.script != nil || screens.dump
    let desk = try Desk(
      surroundings, keys: isPlayed ? try surroundings.keys() : try surroundings.keysAtHand())
    try screens.run(desk, watching: surroundings.storePath)
  }
}

/// The same in lines, for screen readers and braille displays.
struct PlainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plain",
    abstract: "Do everything as a dialogue of lines, for screen readers and braille displays.",
    discussion: """
      Type a number to pick from the list last read, the name of an action to do it, or ? for \
      what can be done. In texts a command begins with a dot: .? says which there are.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try options.surroundings()
    let desk = try Desk(surroundings, keys: try surroundings.keysAtHand())
    try ScreenOptions.talk(desk, watching: surroundings.storePath)
  }
}

/// The screens over fictional cases.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the screens with fictional cases, dated around today. Nothing is kept.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var screens: ScreenOptions

  func run() throws {
    try screens.run(.demonstration, clock: Clock(fixed: try options.fixedDay()))
  }
}

/// The screens over one fictional case at its very start.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Open the screens with one fictional case at its start. Nothing is kept.",
    discussion: "Two lines above the keys tell you each step of a first review, as you go.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var screens: ScreenOptions

  func run() throws {
    try screens.run(.rehearsal, clock: Clock(fixed: try options.fixedDay()))
  }
}

/// The process was asked to end, and everything typed is safe.
struct EndedBySignal: Error {
  let number: Int32
}

extension Ending {
  /// The signal that ended the program, for the exit status; `nil` where it was none.
  var signal: Int32? {
    switch self {
    case .hangUp: SIGHUP
    case .terminated: SIGTERM
    case .interrupted: SIGINT
    case .scriptEnded: nil
    }
  }
}
