import Casework
import Testing

@testable import CaseStore

/// A plain store with one case of four records, all of them signed by Ana.
protocol SignedCase {
  var place: Place { get }
  var id: CaseID { get }
  var writer: WriterID { get }
  var ana: MemberID { get }
}

extension SignedCase {
  /// Makes the store.
  static func make() throws -> (
    place: Place, store: Store, id: CaseID, writer: WriterID, ana: MemberID
  ) {
    let place = try Place(.memory)
    let store = try Store.create(
      at: place.store, local: place.local, files: place.files, partnership: "Barchester",
      founding: .plain, by: "Ana", now: moment())
    let made = try store.openCase()
    for number in 1...3 {
      try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(number))
    }
    store.signHeads()
    return (place, store, made.id, made.change.id.writer, try #require(store.keys).member.id)
  }

  var journal: String { "cases/\(id.text)/\(writer.text).jsonl" }
  var heads: String { "heads/\(ana.text)/\(writer.text).jsonl" }
  /// What somebody finds who has nothing but the store.
  var stranger: [StoreFinding] { place.check(local: "/nowhere").findings }

  func bytes(_ name: String) throws -> [UInt8] { try place.read("\(place.store)/\(name)") }

  func records() throws -> [Record] {
    try bytes(journal).split(separator: UInt8(ascii: "\n")).map { try Record(line: $0) }
  }
}
