import ArgumentParser
import Screens

/// `manual`: prints the manual page, made from the tables of commands and keys.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page. `rapidreview manual | man -l -` shows it.")

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
      "With 1, you can open a text in $VISUAL or $EDITOR. It is then in a file as plain text. The "
        + "guide explains the risk.",
      ".SH FILES", ".TP", ".I $RAPIDREVIEW_STORE, else $XDG_DATA_HOME/rapidreview",
      "The store. It is sealed, unless it was made as plain files.", ".TP",
      ".I $XDG_STATE_HOME/rapidreview",
      "One person's own files: name, drafts, what they last saw.", ".TP",
      ".I $XDG_CONFIG_HOME/rapidreview/templates",
      "Your own document templates. They replace the built-in ones, as do those in --templates.",
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
