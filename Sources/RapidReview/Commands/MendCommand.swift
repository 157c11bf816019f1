import ArgumentParser
import CaseStore
import Casework
import Office

/// `mend`: puts right what keeps a store from being opened, and closes it to users it is not for.
struct MendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend",
    abstract: "Repair a store that does not open, and close its files to others.",
    discussion: """
      Finishes a restore that was stopped before its last step. Writes store.json again if it is \
      missing or damaged. No case is changed. Closes the store's files to other users of this \
      computer. A folder left by a stopped restore contains all of the record, with real names. It \
      is named, and --leftovers removes it.
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Remove what restores that were stopped left beside the store.")
  var leftovers = false

  func run() throws {
    let surroundings = try options.surroundings()
    let (path, files) = (surroundings.storePath, surroundings.files)
    let mended = try Store.mend(at: path, local: surroundings.localPath, files: files)
    try Store.requireStore(at: path, files: files)
    let (closed, opened) = try Store.mendModes(at: path, files: files)
    let removed = leftovers ? try StoreLeftover.remove(beside: path, files: files) : []
    let left = StoreLeftover.paths(beside: path, files: files)
    if options.json {
      let further = [("done", mended.map(\.words)), ("removed", removed), ("leftovers", left)]
      let members = [("mended", closed + opened)] + further.filter { !$0.1.isEmpty }
      try Output.json(
        .object(members.map { JSON.Member($0.0, .array($0.1.map(JSON.string))) }))
      return
    }
    for done in mended { try Output.line(done.words) }
    for path in closed { try Output.line("Closed \(path).") }
    for path in opened { try Output.line("Opened \(path) to the group.") }
    for path in removed { try Output.line("Removed \(path).") }
    for path in left { try Output.line(LeftoverWords.sentence(path)) }
    if mended.isEmpty, closed.isEmpty, opened.isEmpty, removed.isEmpty {
      try Output.line("No files were open to others.")
    }
  }
}

/// What is said of a folder that a stopped restore left.
enum LeftoverWords {
  static func sentence(_ path: String) -> String {
    "A stopped restore left \(path), which contains the record with real names. Remove it with "
      + "`rapidreview mend --leftovers`."
  }
}

extension Store.Mended {
  /// What was done, in a sentence or two.
  var words: String {
    switch self {
    case .restoreFinished(let folder): "Put \(folder) where the store was."
    case .descriptionWritten(isNew: false): "Wrote store.json again."
    case .descriptionWritten(isNew: true):
      "Wrote store.json again, under a new name. A backup made before can only be restored "
        + "beside it."
    }
  }
}
