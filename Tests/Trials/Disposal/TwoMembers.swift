import Casework

@testable import CaseStore

/// A store with two members, each at a computer of their own, and two closed cases.
package struct TwoMembers {
  package static let now = Moment(milliseconds: 1_793_869_200_000)
  /// Stands in every field that is typed of the first case, and in its identity.
  package static let word = "canarydisposed"
  package let files: MemoryFileSystem
  package let first: CaseID
  package let second: CaseID

  /// Makes it; plain, with keys that only sign.
  package init() throws {
    files = MemoryFileSystem()
    let ana = try Store.create(
      at: "/store", local: "/ana", files: files, founding: .plain, by: "Ana", now: Self.now)
    let ben = try Store.join(at: "/store", local: "/ben", files: files, passphrase: nil)
    guard let founder = ana.keys?.member.id else { throw StoreError.seal(.noKeyFile) }
    try ana.addMember(ben, name: "Ben", rings: [.all], by: "Ana", now: Self.now)
    _ = try Store.confirm(founder, at: "/store", local: "/ben", files: files, passphrase: nil)
    first = try Self.closed("Child \(Self.word)", in: ana)
    second = try Self.closed("Child Birch", in: ana)
    try ana.append(
      [.answered(.homeAddress, Confidential(Self.word))], toIdentityOf: first, by: "Ana",
      now: Self.now)
    ana.signHeads()
  }

  /// The store as somebody opens it at their own computer.
  package func open(_ person: String, on files: MemoryFileSystem? = nil) throws -> Store {
    try Store.open(at: "/store", local: "/\(person.lowercased())", files: files ?? self.files)
  }

  /// Ana orders that the first case go.
  package func order(on files: MemoryFileSystem? = nil) throws {
    try open("Ana", on: files).orderDisposal(
      of: first, .retentionReviewed, by: "Ana", why: "The Executive decided", now: Self.now)
  }

  /// Ben confirms it.
  package func confirm(on files: MemoryFileSystem? = nil) throws {
    try open("Ben", on: files).confirmDisposal(of: first, by: "Ben", now: Self.now)
  }

  /// What is wrong with a file system on which a case was disposed of.
  package func problemOfGone(on files: MemoryFileSystem) -> String? {
    let mark = Array(Self.word.utf8)
    for (path, bytes) in files.image() {
      if bytes.holds(mark) { return "the word stands in \(path)" }
      // The order, and what members have signed, name the case by its id.
      let mayName =
        ["/store/disposed/", "/store/heads/", "/store/partnership/"]
        .contains(where: path.hasPrefix) || path.contains("/disposed/")
      if !mayName, path.contains(first.text) || bytes.holds(Array(first.text.utf8)) {
        return "the case is named in \(path)"
      }
    }
    return nil
  }

  private static func closed(_ child: String, in store: Store) throws -> CaseID {
    let id = try store.openCase(
      year: 2026, child: child, edition: "local-2022", by: "Ana", now: now
    ).id
    let day = UnitedKingdomDay.occasion(at: now)
    try store.append(
      [
        .recorded(.closed, on: day, corrects: false),
        .answered(Entry(.closing), .retentionReview, .occasion(day)),
        .answered(Entry(.closing), .legalHold, .keys(["no"])),
        .answered(Entry(.closing), .note, .text(child)),
      ], to: id, by: "Ana", now: now)
    return id
  }
}
