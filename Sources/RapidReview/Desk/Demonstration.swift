import CaseStore
import Casework
import Office

/// A fictional partnership and its cases, dated around today, in a file system in memory: nothing
/// that is done there is kept.
///
/// `data/demonstration.json` has the partnership, its people and the names of the cases, each of
/// which has a file in `data/demonstration/`.
enum Demonstration {
  /// Makes the fictional partnership with all its cases, in memory.
  static func surroundings(clock: Clock) throws -> Surroundings {
    let surroundings = inMemory(clock)
    try make(in: surroundings)
    return surroundings
  }

  /// Makes the fictional partnership with the one case of a rehearsal, which begins today.
  static func rehearsal(clock: Clock) throws -> Surroundings {
    let surroundings = inMemory(clock)
    let file = try read("demonstration.json")
    try make(file, cases: [file["rehearsal"]?.text ?? ""], in: surroundings)
    return surroundings
  }

  /// Makes the fictional partnership with all its cases where there is no store yet.
  static func make(in surroundings: Surroundings) throws {
    let file = try read("demonstration.json")
    let cases = (file["cases"]?.items ?? []).compactMap(\.text)
    try make(file, cases: cases, in: surroundings)
  }

  private static func inMemory(_ clock: Clock) -> Surroundings {
    Surroundings(
      storePath: "/demonstration", localPath: "/own", files: MemoryFileSystem(), clock: clock,
      givenName: "A. Visitor")
  }

  private static func make(
    _ file: JSON, cases: [String], in surroundings: Surroundings
  ) throws {
    let clock = surroundings.clock
    guard let partnership = file["partnership"]?.text, let by = file["by"]?.text else {
      throw Complaint.demonstrationIsBroken("the partnership has no name")
    }
    let store = try Store.create(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files,
      partnership: partnership, by: by, now: clock.moment)
    let office = try CaseOffice(store, now: clock.moment)
    for json in file["register"]?.items ?? [] {
      let (entry, answers) = try filling(json, in: office, now: clock.now)
      try office.change(.fill(entry, answers), why: nil, by: by, clock: clock)
    }
    for name in cases {
      try FictionalCase(try read("demonstration/\(name).json"), in: office, clock: clock).make()
    }
  }

  private static func read(_ name: String) throws -> JSON {
    guard let bytes = ShippedData.bytes(of: name), let json = try? JSON(bytes) else {
      throw Complaint.demonstrationIsBroken("\(name) cannot be read")
    }
    return json
  }

  /// `{"fill": "person", "entry": "scrutineer", "answers": {…}}`, the answers as they are typed.
  static func filling(
    _ json: JSON, in office: CaseOffice, now: Occasion
  ) throws -> (Entry, Answers) {
    let sheet = json["fill"]?.text.flatMap(Sheet.init(rawValue:))
    let name = json["entry"]?.text.map { EntryName($0) } ?? .only
    guard let sheet, let name else {
      throw Complaint.demonstrationIsBroken("a sheet or entry has no proper name")
    }
    let answers = try answers(json, to: sheet, in: office, now: now)
    return (Entry(sheet, name), answers)
  }

  /// The answers of a step to the questions of a sheet.
  static func answers(
    _ json: JSON, to sheet: Sheet, in office: CaseOffice, now: Occasion
  ) throws -> Answers {
    let words = (json["answers"]?.members ?? []).map { "\($0.key)=\($0.value.text ?? "")" }
    return try AnswerArgument(sheet, in: office, now: now).answers(words)
  }
}
