import ArgumentParser
import CaseStore
import Casework
import Documents
import Glibc
import Terminal

/// Runs a command and turns what it throws into words on standard error and an exit status.
@main
enum Main {
  static func main() {
    if GitLogin.answersGit(CommandLine.arguments.dropFirst().first) { return }
    CursesTerminal.prepareProcess()
    exit(run(arguments()))
  }

  /// The words after the program's name, in whatever encoding the terminal has.
  private static func arguments() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { place in
      CommandLine.unsafeArgv[place].map { word in
        TextDecoding(Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))).text
      }
    }
  }

  /// Runs one command line.
  ///
  /// - Returns: The exit status.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      let arguments = commandFirst(arguments)
      var command = try QuickCommands.command(arguments) ?? parsed(arguments)
      try command.run()
      return ExitStatus.done.rawValue
    } catch let status as ExitStatus {
      return status.rawValue
    } catch let ended as EndedBySignal {
      return 128 + ended.number
    } catch {
      return report(error)
    }
  }

  /// The command that a command line asks for.
  ///
  /// A command that is named is parsed by itself: from the root the parser would first look through
  /// the options of the screens, which takes longer than the command's own. Where it refuses
  /// something it is asked again from the root, whose words say how the whole is used.
  static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    try checkCommand(arguments)
    let named = RootCommand.configuration.subcommands.first { command in
      command.configuration.commandName == arguments.first
        && command.configuration.subcommands.isEmpty
    }
    // What is asked for help answers with another command, which has the words of the whole.
    if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return command
    }
    return try RootCommand.parseAsRoot(arguments)
  }

  /// Global options may stand before the command too; the parser wants them behind it.
  static func commandFirst(_ arguments: [String]) -> [String] {
    let withValue: Set = [
      "--store", "--as", "--today", "--templates", "--passphrase-fd", "--script", "--size",
      "--theme",
    ]
    let flags: Set = ["--json", "--dump", "--ascii", "--plain"]
    var index = arguments.startIndex
    while index < arguments.endIndex {
      if withValue.contains(arguments[index]), index + 1 < arguments.endIndex {
        index += 2
      } else if flags.contains(arguments[index]) || isJoined(arguments[index], withValue) {
        index += 1
      } else {
        break
      }
    }
    guard index > 0, index < arguments.endIndex, !arguments[index].hasPrefix("-") else {
      return arguments
    }
    return [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
  }

  /// `--store=DIR`.
  private static func isJoined(_ argument: String, _ options: Set<String>) -> Bool {
    argument.split(separator: "=", maxSplits: 1).first.map { options.contains(String($0)) }
      ?? false
  }

  private static func report(_ error: any Error) -> Int32 {
    guard let error = error as? any StatedProblem else { return reportUsage(error) }
    guard let ending = error as? any EndsCommand else {
      return say(error.problem, error.remedy, .wrongUse)
    }
    return say(ending.problem, ending.remedyForCommand, ending.exitStatus)
  }

  /// The parser would take a mistyped command for an argument of the screens.
  private static func checkCommand(_ arguments: [String]) throws(Complaint) {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return }
    let names = RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    let others = RootCommand.configuration.subcommands.flatMap { $0.configuration.aliases }
    if !names.contains(first), !others.contains(first) { throw .noSuchCommand(names) }
  }

  /// What the argument parser throws: help and version are no errors, the rest is wrong use.
  private static func reportUsage(_ error: any Error) -> Int32 {
    let message = RootCommand.fullMessage(for: error)
    if RootCommand.exitCode(for: error).isSuccess {
      do throws(OutputLost) { try Output.plain(message) } catch { return report(error) }
      return ExitStatus.done.rawValue
    }
    let problem = RootCommand.message(for: error)
    // "Error: " and the problem, then the parser's own words on how the command is used.
    let usage = message.dropFirst("Error: ".count + problem.count).drop { $0.isNewline }
    Output.error("rapidreview: \(ParserProblem.withoutValues(problem))\n\(usage)")
    return ExitStatus.wrongUse.rawValue
  }

  private static func say(_ problem: String, _ remedy: String, _ status: ExitStatus) -> Int32 {
    Output.error("rapidreview: \(SafeText.shown(problem))\n\(SafeText.shown(remedy))")
    return status.rawValue
  }
}
