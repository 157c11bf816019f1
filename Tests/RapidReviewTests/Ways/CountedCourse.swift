import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview
@testable import Screens

/// A whole course of a review, played from a file, and how many keys each of its tasks takes.
///
/// Every key counts but the letters of free text: a name, a sentence, a path. So do Tab and the
/// arrows on the way to a field or a row, and the letters and days that choose an answer. Pasted
/// rows count as one key.
struct CountedCourse {
  /// A task, the keys it took, and the letters of free text in it.
  struct Task {
    let name: String
    var keys = 0
    var letters = 0
  }

  private(set) var tasks: [Task] = []
  private var play: Screenplay
  /// A folder of the person's own, in which `police.csv` is what an organisation sends back.
  private let folder: String

  /// Starts where a program finds no store.
  ///
  /// - Parameter folder: Where `police.csv` lies, which an organisation sends back.
  /// - Throws: What keeps the program from starting.
  init(in folder: String) throws {
    play = try Screenplay(Screenplay.bare(person: nil))
    self.folder = folder
  }

  /// Plays the lines of a file, each a verb and what it is about.
  mutating func perform(_ script: String) throws {
    for (number, line) in script.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated() where !line.isEmpty && !line.hasPrefix("//")
    {
      let verb = line.prefix { $0 != " " }
      let words = String(line.dropFirst(verb.count + 1))
      do {
        try perform(String(verb), words)
      } catch let failure as CourseFailure {
        Issue.record("line \(number + 1): \(line)\n\(failure)\n\(play.picture)")
        throw failure
      }
    }
  }

  private mutating func perform(_ verb: String, _ words: String) throws {
    switch verb {
    case "##": tasks.append(Task(name: words))
    case "press": try press(words)
    case "type":
      tasks[tasks.count - 1].letters += words.count
      play.type(words.replacing("{folder}", with: folder))
    case "paste":
      tasks[tasks.count - 1].keys += 1
      play.paste(words.replacing("\\n", with: "\n").replacing("\\t", with: "\t"))
    case "next": try press(keyOfNext(words))
    case "field": try go(by: "<Tab>", most: 60, to: words) { $0.focusedLabel }
    case "row": try goToRow(words)
    case "record":
      try press("<F2>")
      // A person whose initials were typed is shown first, and what cannot be undone is asked.
      if play.picture.contains("Check the name that was filled in.") { try press("<F2>") }
      if play.picture.contains("Please confirm") { try press("<Enter>") }
    case "see":
      guard play.picture.contains(words) else { throw CourseFailure(missing: words) }
    default: throw CourseFailure(missing: "a verb “\(verb)”")
    }
  }

  private mutating func press(_ script: String) throws {
    tasks[tasks.count - 1].keys += try KeyScript.keys(in: script).count
    try play.press(script)
  }

  /// The key that stands beside one of the next things, a step or what a step waits for.
  private func keyOfNext(_ id: String) throws -> String {
    let found = Milestone(rawValue: id)?.facts.toDo ?? Preparation(rawValue: id)?.facts.words
    guard let words = found else { throw CourseFailure(missing: "step called \(id)") }
    let lines = play.picture.split(separator: "\n")
    for key in NextThing.keys.map(\.name) {
      let isThere = lines.contains { line in
        let rest = line.drop { $0 == " " }
        let own = rest.hasPrefix("Next") ? rest.dropFirst(4).drop { $0 == " " } : rest
        return own.hasPrefix("\(key) ") && own.contains(words)
      }
      if isThere { return key }
    }
    throw CourseFailure(missing: "\(words) among the next things")
  }

  private mutating func goToRow(_ words: String) throws {
    if play.selectedName?.hasPrefix(words) == true { return }
    let before = (play, tasks)
    do {
      try go(by: "<Down>", most: 60, to: words) { $0.selectedName }
    } catch {
      (play, tasks) = before
      try go(by: "<Up>", most: 60, to: words) { $0.selectedName }
    }
  }

  private mutating func go(
    by key: String, most: Int, to words: String, _ place: (Screenplay) -> String?
  ) throws {
    for _ in 0..<most where place(play)?.hasPrefix(words) != true { try press(key) }
    guard place(play)?.hasPrefix(words) == true else {
      throw CourseFailure(missing: "\(words) under the cursor")
    }
  }

  /// The case as the last task left it, for what is asserted of it.
  var picture: String { play.picture }

  /// The table that is kept in the documentation.
  var table: String {
    let rows = tasks.map { "| \($0.name) | \($0.keys) | \($0.letters) |" }
    let keys = tasks.reduce(0) { $0 + $1.keys }
    let letters = tasks.reduce(0) { $0 + $1.letters }
    return
      (["| task | keys | letters of text |", "|---|---|---|"] + rows
      + ["| **in all** | **\(keys)** | **\(letters)** |"]).joined(separator: "\n")
  }
}

/// What the course looked for and did not find.
struct CourseFailure: Error, CustomStringConvertible {
  let missing: String
  var description: String { "There is no \(missing)." }
}

extension Screenplay {
  /// The label of the field of a form that has the cursor.
  fileprivate var focusedLabel: String? {
    picture.split(separator: "\n").first { $0.hasPrefix("  > ") }.map { row in
      String(row.dropFirst(4).split(separator: "  ", maxSplits: 1).first ?? "")
    }
  }
}
