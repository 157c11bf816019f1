import ArgumentParser
import Screens

/// `manual`: prints the manual page, made from the tables of commands and keys.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page; `rapidreview manual | man -l -` shows it.")

  func run() throws {
    try Output.plain(ManualPage.text)
  }
}

/// The manual page, in the language of man.
enum ManualPage {
  static var text: String {
    var lines = [
      ".TH RAPIDREVIEW 1", ".SH NAME",
      "rapidreview \\- \(escaped(RootCommand.configuration.abstract))", ".SH SYNOPSIS",
      ".B rapidreview", "[command] [options]", ".SH DESCRIPTION",
      escaped(RootCommand.configuration.discussion), ".SH COMMANDS",
    ]
    for command in RootCommand.configuration.subcommands {
      lines.append(".SS \(escaped(command.configuration.commandName ?? ""))")
      lines += literal(RootCommand.helpMessage(for: command, columns: 78))
    }
    lines.append(".SH KEYS")
    for section in KeyTable.sections {
      lines.append(".SS \(escaped(section.screen))")
      for row in section.rows { lines += [".TP", ".B \(escaped(row.key))", escaped(row.words)] }
    }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B RAPIDREVIEW_EDITOR",
      "With 1, a text can be opened in $VISUAL or $EDITOR; it then lies in plain text in a file. "
        + "The guide tells the risk.",
      ".SH FILES", ".TP", ".I $RAPIDREVIEW_STORE, else $XDG_DATA_HOME/rapidreview",
      "The store: sealed, unless it was made as plain files.", ".TP",
      ".I $XDG_STATE_HOME/rapidreview",
      "What is one person's own: name, drafts, what was last seen.", ".TP",
      ".I $XDG_CONFIG_HOME/rapidreview/templates",
      "Templates of documents that win over those built in; so do those in --templates.",
    ]
    return lines.joined(separator: "\n")
  }

  private static func literal(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return [".nf"] + lines.map { escaped(String($0)) } + [".fi"]
  }

  /// A line that begins with a full stop or apostrophe, or holds a backslash, is no command.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
