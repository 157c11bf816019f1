import Screens
import Testing

@testable import Office
@testable import RapidReview

/// The manual page: whole, and in the language of man.
@Suite(.timeLimit(.minutes(10)))
struct ManualTests {
  /// The page with its escapes taken back.
  private var plain: String {
    ManualPage.text.replacing("\\-", with: "-").replacing("\\&", with: "")
      .replacing("\\e", with: "\\")
  }

  @Test func `it names every command and every key of every screen`() {
    let plain = plain
    for command in RootCommand.configuration.subcommands {
      #expect(plain.contains("\n.SS \(command.configuration.commandName ?? "?")\n"))
    }
    #expect(!KeyTable.sections.isEmpty)
    for section in KeyTable.sections {
      #expect(plain.contains("\n.SS \(section.screen)\n"))
      for row in section.rows { #expect(plain.contains("\n.B \(row.key)\n\(row.words)\n")) }
    }
  }

  @Test func `the command prints it`() throws {
    #expect(try Home().run(["manual"], today: nil) == .done(ManualPage.text + "\n"))
  }

  @Test(.enabled(if: Tool.groff.isInstalled, "groff is not installed"))
  func `it is set without a warning`() throws {
    let ended = try Program.run(
      try #require(Tool.groff.path), ["-man", "-Kutf8", "-Tutf8", "-ww", "-P-c"],
      environment: ["PATH": Tool.folders, "LC_ALL": "C.UTF-8"],
      input: Array("\(ManualPage.text)\n".utf8))
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    #expect(ended.output.contains("RAPIDREVIEW(1)"))
    #expect(ended.output.contains("--store <dir>"))
  }
}
