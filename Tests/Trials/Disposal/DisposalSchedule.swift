import Casework
import Seeds

@testable import CaseStore

/// The law of disposing: whoever has the same files comes to the same state, in whatever order they
/// came and whenever somebody looked in between.
///
/// On one computer a case is ordered to go and goes. On another, which knows nothing of it,
/// somebody records something in the same case meanwhile: a hold, or anything else. Then the files
/// of both come to two machines, one by one, in any order, while people open the store there.
package enum DisposalSchedule {
  /// - Returns: Whether the case was held meanwhile, and what is wrong.
  package static func run(seed: UInt64) throws -> (isHeld: Bool, problems: [String]) {
    var random = SeededGenerator(seed: seed)
    let place = try TwoMembers()
    let (there, elsewhere) = (place.files.copy(), place.files.copy())
    try place.order(on: there)
    try place.confirm(on: there)
    let isHeld = Bool.random(using: &random)
    let event: CaseEvent =
      isHeld ? .answered(Entry(.closing), .legalHold, .keys(["yes"])) : .notNeeded(.packShared)
    try place.open("Ben", on: elsewhere).append(
      [event], to: place.first, by: "Ben", why: "Meanwhile", now: TwoMembers.now)
    let pieces = [there, elsewhere].flatMap { files in
      files.image().filter { $0.key.hasPrefix("/store/") }.sorted { $0.key < $1.key }
    }
    var problems: [String] = []
    var states: [[String: [UInt8]]] = []
    for start in [there, elsewhere] {
      let machine = start.copy()
      for piece in pieces.shuffled(using: &random) {
        try put(piece, on: machine)
        if Int.random(in: 0..<4, using: &random) == 0 { _ = try place.open("Ana", on: machine) }
      }
      // What was cleared away before all had come is brought again by the next exchange.
      for _ in 0..<2 {
        for piece in pieces { try put(piece, on: machine) }
        _ = try place.open("Ben", on: machine)
        _ = try place.open("Ana", on: machine)
      }
      let isThere = try place.open("Ana", on: machine).caseIDs().contains(place.first)
      if isThere != isHeld { problems.append(isThere ? "still there" : "gone, although held") }
      states.append(
        machine.image().filter { path, _ in
          ["/store/cases/", "/store/identities/", "/store/references/"].contains {
            path.hasPrefix($0)
          }
        })
      if !isHeld, let problem = place.problemOfGone(on: machine) { problems.append(problem) }
    }
    if states[0] != states[1] { problems.append("the two machines differ") }
    return (isHeld, problems)
  }

  /// Brings a file: a longer journal takes the shorter one's place, and nothing else is replaced.
  private static func put(
    _ piece: (key: String, value: [UInt8]), on files: MemoryFileSystem
  ) throws(FileError) {
    let disk = Disk(files: files)
    let known = try disk.status(at: piece.key)?.size
    if let known, known >= piece.value.count || !piece.key.hasSuffix(".jsonl") { return }
    try disk.makeFolders(Disk.folder(of: piece.key))
    try disk.replace(piece.key, with: piece.value, mode: 0o600, isDurable: true)
  }
}
