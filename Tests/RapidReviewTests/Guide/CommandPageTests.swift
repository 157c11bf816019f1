import ArgumentParser
import Testing

@testable import RapidReview

/// The reference of commands is what the commands say of themselves.
struct CommandPageTests {
  private static let page = "docs/reference/commands.md"

  private static let commands = RootCommand.configuration.subcommands
    .filter { $0 != ScreensCommand.self }

  @Test func `the table of commands is the program's own`() throws {
    let rows = Self.commands.map { command in
      let name = command.configuration.commandName ?? ""
      return "| [`\(name)`](#\(name)) | \(command.configuration.abstract) |"
    }
    let table =
      ["| command | does |", "|---|---|", "| `rapidreview` | Opens the screens. |"] + rows
    try GuidePage(Self.page).hold("commands", as: table.joined(separator: "\n"))
  }

  @Test func `each command is described as its own help describes it`() throws {
    let sections = Self.commands.map { command in
      let name = command.configuration.commandName ?? ""
      let help = Self.lines(of: RootCommand.helpMessage(for: command, columns: 92))
      return "### \(name)\n\n```\n\(help.joined(separator: "\n"))\n```"
    }
    try GuidePage(Self.page).hold("command help", as: sections.joined(separator: "\n\n"))
  }

  /// The help without the options that every command takes, which the page names once.
  private static func lines(of help: String) -> [String] {
    let all = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var kept: [String] = []
    var isShared = false
    for line in all {
      let isEntry = line.hasPrefix("  ") && !line.hasPrefix("   ")
      if isEntry || line.isEmpty { isShared = isEntry && shared.contains(where: line.contains) }
      if !isShared { kept.append(line.hasPrefix("USAGE: ") ? usage(line) : line) }
    }
    if kept.suffix(2).contains("OPTIONS:"), let heading = kept.lastIndex(of: "OPTIONS:") {
      kept.removeSubrange(heading...)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept
  }

  private static func usage(_ line: String) -> String {
    [
      "[--store <dir>] ", "[--as <name>] ", "[--today <day>] ", "[--templates <dir>] ",
      "[--passphrase-fd <fd>] ", "[--json] ", " [--json]",
    ]
    .reduce(line) { $0.replacing($1, with: "") }
  }

  private static let shared = [
    "--store <dir>", "--as <name>", "--today <day>", "--templates <dir>", "--passphrase-fd <fd>",
    "--json ", "--version ", "-h, --help ",
  ]
}
