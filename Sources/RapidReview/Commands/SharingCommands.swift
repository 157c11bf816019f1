import ArgumentParser
import CaseStore
import Casework
import Glibc
import Office

/// `remote`: where the store is shared with other computers.
struct RemoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remote",
    abstract: "List, add or remove the places the store is shared through.",
    discussion: """
      ACT is list, add or remove.

      A place is folder:PATH, which all of you must be able to reach (a share, a synced folder, a \
      stick). Or it is git:URL (ssh, https or a path). Everyone works in their own store, and \
      `sync` brings them together. Only a sealed store is shared. With --unsealed, anyone who can \
      reach the place can read what you share.
      """)

  /// What can be done.
  enum Act: String, CaseIterable {
    case list, add, remove
  }

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("list, add or remove.", valueName: "act"))
  var act = "list"

  @Argument(help: ArgumentHelp("What you call the place.", valueName: "name"))
  var name: String?

  @Argument(help: ArgumentHelp("With add: folder:PATH or git:URL.", valueName: "place"))
  var place: String?

  @Flag(help: "With add: share a store that is not sealed, readable to anyone who gets at it.")
  var unsealed = false

  func run() throws {
    let act: Act = try ChoiceArgument.read("<act>", act)
    let surroundings = try options.surroundings()
    let shared = try surroundings.sharedStore()
    if act != .add, unsealed { throw ValidationError("--unsealed goes with `remote add` only.") }
    switch act {
    case .list:
      if name != nil { throw ValidationError("`remote list` takes no name.") }
      try list(shared, surroundings)
    case .add:
      guard let name, let place else {
        throw ValidationError("Give its name and where it is: NAME folder:PATH.")
      }
      let remote = Remote(name: name, place: try RemotePlaceArgument.read(place))
      try shared.add(remote, inPlainText: unsealed)
      try Output.line("The store is shared through \(remote.address) as \(name).")
      try Output.line("Run `rapidreview sync` to share what is here.")
    case .remove:
      guard let name, place == nil else {
        throw ValidationError("Name the one to remove: `remote remove NAME`.")
      }
      try shared.remove(name)
      try Output.line(
        "The store is no longer shared through \(name). What is there stays there.")
    }
  }

  private func list(_ shared: SharedStore, _ surroundings: Surroundings) throws {
    let remotes = shared.remotes
    if options.json {
      let rows = try remotes.map { remote in
        let standing = try shared.standing(of: remote)
        return JSON.object([
          JSON.Member("name", .string(remote.name)),
          JSON.Member("place", .string(remote.address)),
          JSON.Member("not-shared", .int(standing.waiting)),
          JSON.Member("last", standing.last.map { .int($0.milliseconds) } ?? .null),
        ])
      }
      return try Output.json(.array(rows))
    }
    if remotes.isEmpty {
      return try Output.line("The store is not shared with another computer.")
    }
    for remote in remotes {
      let standing = try shared.standing(of: remote)
      try Output.line(
        "\(remote.name)  \(remote.address)  \(standing.line(now: surroundings.clock.now))")
    }
  }
}

/// Where a store is shared, on the command line; a path may be given from the folder one is in.
enum RemotePlaceArgument {
  static func read(_ text: String) throws -> Remote.Place {
    let mark = "folder:"
    guard text.hasPrefix(mark), text.utf8.count > mark.utf8.count else {
      return try Remote.Place(text)
    }
    let path = Surroundings.absolute(String(text.dropFirst(mark.utf8.count)))
    return try Remote.Place(mark + Surroundings.inRealFolder(path))
  }
}

/// `sync`: brings the store and the copies of it elsewhere together.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Send what is new here, and fetch what is new elsewhere.",
    discussion: """
      Without NAME, this uses every place the store is shared through. Nothing you typed is lost. \
      If two people answered the same question separately, both answers are kept, and one of you \
      chooses. Ends with 7 if something needs your attention.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The place, as `remote list` calls it.", valueName: "name"))
  var name: String?

  @OptionGroup var login: LoginOptions

  func run() throws {
    let surroundings = try options.surroundings()
    let shared = try surroundings.sharedStore()
    let isAll = name == nil && !shared.remotes.isEmpty
    let remotes = try isAll ? shared.remotes : [shared.remote(name)]
    let progress = ProgressLine(isQuiet: options.json)
    let store = try surroundings.storeToSync()
    defer { store?.keys?.wipe() }
    if store == nil {
      Output.error(
        "rapidreview: The store is locked. What arrives is checked, and you can read it once you "
          + "unlock the store.")
    }
    var (needsAttention, login) = (false, LoginPrompts(login.descriptor))
    for remote in remotes {
      let report = try login.answering { login in
        try surroundings.sync(with: remote, store, login: login, telling: progress.say)
      }
      progress.clear()
      try say(report, severalAre: remotes.count > 1)
      needsAttention = needsAttention || report.needsAttention
    }
    if needsAttention { throw ExitStatus.needsAttention }
  }

  private func say(_ report: SyncReport, severalAre: Bool) throws {
    if options.json { return try Output.json(SyncJSON.report(report)) }
    let before = severalAre ? "\(report.remote): " : ""
    for sentence in report.done { try Output.line(before + sentence) }
    for sentence in report.toLookAt { Output.error("\(before)\(sentence)") }
  }
}

/// What a sync came to, for scripts.
enum SyncJSON {
  static func report(_ report: SyncReport) -> JSON {
    .object([
      JSON.Member("remote", .string(report.remote)),
      JSON.Member("came", .int(report.takenCount)),
      JSON.Member("shared", .int(report.given)),
      JSON.Member("conflicts", .int(report.conflicts.values.reduce(0, +))),
      JSON.Member(
        "shared-references", .array(report.sharedReferences.sorted().map { .string($0.text) })),
      JSON.Member("went-back", .int(report.wentBack.count)),
      JSON.Member("forked", .int(report.forked.count + report.ownForked)),
      JSON.Member("not-genuine", .int(report.notGenuine.count)),
      JSON.Member("left", .int(report.left.count)),
      JSON.Member("not-ours", .int(report.strangers)),
    ])
  }
}

/// How far something is that takes long, in one line of a terminal that is written again.
final class ProgressLine {
  private let isShown: Bool
  private var said = ""

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

  /// Says it, unless it was said last.
  func say(_ sentence: String) {
    guard isShown, sentence != said else { return }
    said = sentence
    Output.ask("\r\u{1B}[K\(sentence)")
  }

  /// Takes the line away.
  func clear() {
    if !said.isEmpty { Output.ask("\r\u{1B}[K") }
    said = ""
  }
}
