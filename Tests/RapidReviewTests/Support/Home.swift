import CaseStore
import Casework
import FoundationEssentials
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// A person's home folder in which the program runs, made for one test and gone after it.
final class Home {
  let path: String
  /// Set for every run, over what a home alone sets.
  var environment: [String: String] = [:]

  /// Where the program keeps its store here, unless it is told otherwise.
  var store: String { "\(path)/data/rapidreview" }
  var local: String { "\(path)/state/rapidreview" }

  /// What all tests take for now: a Monday with no bank holiday near, so that no clock matters.
  static let today = "2025-11-10T17:00"
  static let person = "Canary Chairperson"
  static let child = "Canary Aspen"

  init() throws {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/rapidreview.XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template), "no temporary folder can be made")
    path = String(cString: made)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A home with a store and in it the case 2025-001, notified on Friday 7 November 2025.
  ///
  /// Every text in it that a refusal must not repeat holds the word "canary".
  static func furnished() throws -> Home {
    let home = try Home()
    try home.furnish()
    return home
  }

  /// The same here; plain, unless it is founded otherwise.
  func furnish(founding: Founding? = nil) throws {
    let surroundings = Surroundings(
      storePath: store, localPath: local, files: SystemFileSystem(),
      clock: Clock(fixed: Occasion(iso: Home.today)), givenName: nil)
    let clock = surroundings.clock
    let store = try Store.create(
      at: store, local: local, files: surroundings.files, partnership: "Canary Partnership",
      founding: founding, by: Home.person, now: clock.moment)
    let office = try CaseOffice(store, now: clock.moment)
    let aware = Occasion(day: try #require(Day(iso: "2025-11-05")))
    _ = try office.openCase(
      child: Home.child, aware: aware, edition: nil, by: Home.person, clock: clock)
    let id = try #require(try office.reviews.keys.first)
    let friday = try #require(Day(iso: "2025-11-07"))
    let test = SeriousIncidentTest(
      abuseOrNeglect: .known, outcome: .died, rationale: "Canary rationale.")
    let steps: [(Proposal, String?)] = [
      (.decideCriteria(test, on: Occasion(day: friday)), nil),
      (.record(.panelNotified, on: try #require(Occasion(iso: "2025-11-07T10:00"))), nil),
      (.record(.chairInformed, on: Occasion(day: friday)), "Canary reason."),
    ]
    for (proposal, why) in steps {
      try office.change(id, proposal, why: why, by: Home.person, clock: clock)
    }
  }

  /// Does in this home's only case what a screen would ask for.
  func change(_ proposal: Proposal, why: String? = nil) throws {
    let surroundings = Surroundings(
      storePath: store, localPath: local, files: SystemFileSystem(),
      clock: Clock(fixed: Occasion(iso: Home.today)), givenName: nil)
    let office = try surroundings.office()
    let id = try #require(try office.reviews.keys.first)
    try office.change(id, proposal, why: why, by: Home.person, clock: surroundings.clock)
  }

  /// Runs the program as this home's person, on the day all tests take for today.
  func run(
    _ arguments: String..., input: String = "", output: Program.Output = .kept
  ) throws -> Program.Ended {
    try run(arguments, input: input, output: output)
  }

  /// Runs the program; `STORE` at the beginning of a word stands for this home's store.
  ///
  /// A `today` of `nil` leaves the option out; the user is given by number, see ``Tool``. `bytes`
  /// are given for input that is no UTF-8.
  func run(
    _ arguments: [String], input: String = "", output: Program.Output = .kept,
    today: String? = Home.today, by user: UInt32? = nil, bytes: [UInt8]? = nil
  ) throws -> Program.Ended {
    let input = bytes ?? Array(input.utf8)
    let program = try Program.path()
    let words = (today.map { ["--today", $0] } ?? []) + arguments.map(placed)
    guard let user else {
      return try Program.run(
        program, words, environment: variables, input: input, output: output)
    }
    let setpriv = try #require(Tool.setpriv.path)
    return try Program.run(
      setpriv, ["--reuid", "\(user)", "--clear-groups", "--", program] + words,
      environment: variables, input: input, output: output)
  }

  /// Gives everything in this home to a user, so that the program can be run as that user.
  func give(to user: UInt32, below folder: String? = nil) throws {
    let folder = folder ?? path
    for name in try StoreSnapshot(of: folder).names {
      try #require(lchown(name.isEmpty ? folder : "\(folder)/\(name)", user, user) == 0)
    }
  }

  /// The text with this home's store in place of `STORE` at the beginning of its words.
  private func placed(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("STORE") ? store + $0.dropFirst(5) : String($0) }
      .joined(separator: " ")
  }

  /// What the program is started with here.
  var variables: [String: String] {
    let own = [
      "HOME": path, "XDG_DATA_HOME": "\(path)/data", "XDG_STATE_HOME": "\(path)/state",
      "LC_ALL": "C.UTF-8",
    ]
    // An empty value takes a variable away.
    return own.merging(environment) { _, new in new }.filter { !$0.value.isEmpty }
  }

  /// Runs a command that must be refused, and expects these words and that the store's bytes,
  /// names, modes and owners are what they were.
  func expectRefusal(
    _ arguments: [String], _ status: Int32, _ problem: String, _ remedy: String,
    input: String = "", location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try StoreSnapshot(of: store)
    let ended = try run(arguments, input: input)
    #expect(ended == .refused(status, placed(problem), remedy), sourceLocation: location)
    #expect(try StoreSnapshot(of: store) == before, sourceLocation: location)
    #expect(!ended.errors.lowercased().contains("canary"), sourceLocation: location)
  }
}
