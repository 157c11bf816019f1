/// Why the screens cannot be shown here.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case noTerminal
  /// `TERM` is not set.
  case unnamed
  /// No description of a terminal of this name is installed.
  case unknown(String)
  /// The terminal has no way to place text.
  case incapable(String)
  /// No descriptions of terminals are installed at all.
  case noDescriptions
  /// The system refused what the terminal needs, with its error number.
  case refused(Int32)
}

extension TerminalError {
  /// What is wrong, as a sentence.
  package var problem: String {
    switch self {
    case .noTerminal: "The screens need a terminal, and this is not one."
    case .unnamed: "The screens cannot be shown because TERM is not set."
    case .unknown(let name):
      "The screens cannot be shown on the unknown terminal \(Self.said(name))."
    case .incapable(let name): "The screens cannot be shown on a \(Self.said(name)) terminal."
    case .noDescriptions: "The screens cannot be shown: no terminal descriptions are installed."
    case .refused(let number): "The terminal could not be taken (system error \(number))."
    }
  }

  /// What to do instead, as a sentence or two.
  package var remedy: String {
    let commands =
      "Use rapidreview plain, which needs only lines, or the commands: rapidreview list, "
      + "rapidreview show REF, rapidreview due, "
      + "rapidreview record REF MILESTONE --on DAY."
    switch self {
    case .unknown:
      return "Try TERM=\(TerminalName.substitute) rapidreview. \(commands)"
    case .noTerminal, .unnamed, .incapable, .noDescriptions, .refused: return commands
    }
  }

  /// A name out of the environment, which may hold anything.
  static func said(_ name: String) -> String {
    "'\(SafeText.shown(String(name.prefix(40)), isASCII: true))'"
  }
}
