import Casework
import Testing

@testable import CaseStore

/// What somebody has read of a version of a journal that did not stay.
struct LostVersionsTests {
  private let old = named("aa")
  private let new = named("bb")
  private let reader = named("cc")

  @Test func `what cannot have been read by its time was not, and what was recorded again was`()
    throws
  {
    // Of two versions of the first journal this one stays; what the other had stands in the second.
    let stayed = change(old, 2, at: 50)
    let again = [change(new, 1, at: 20), change(new, 2, at: 25)]
    let early = change(reader, 1, at: 30, seen: [old: 3])
    let late = change(reader, 2, at: 60, seen: [old: 2, new: 2])
    let all = [change(old, 1, at: 10), stayed] + again + [early, late]
    let versions = try #require(LostVersions(all, names: names(again, from: 2)))
    let read = versions.read(early)
    #expect(read.seen == [old: 1, new: 2])
    #expect(!read.hasSeen(stayed.id) && again.allSatisfy { read.hasSeen($0.id) })
    #expect(versions.read(late) == late)
    for change in again + [stayed] { #expect(versions.read(change) == change) }
  }

  @Test func `of a version that differs from the first record on nothing else was read`() throws {
    let again = change(new, 1, at: 20)
    let early = change(reader, 1, at: 30, seen: [old: 1])
    let all = [change(old, 1, at: 50), again, early]
    let versions = try #require(LostVersions(all, names: names([again], from: 1)))
    #expect(versions.read(early).seen == [new: 1])
  }

  @Test func `where no record had another name, nothing is to be told`() {
    let all = [change(old, 1, at: 10)]
    #expect(LostVersions(all, names: all.map { ($0.id, []) }) == nil)
  }

  private func names(
    _ again: [Change<CaseEvent>], from first: Int
  ) -> [(now: ChangeID, earlier: [ChangeID])] {
    again.enumerated().map { place, change in
      (change.id, [ChangeID(writer: old, number: first + place)])
    }
  }

  private func change(
    _ writer: WriterID, _ number: Int, at milliseconds: Int, seen: [WriterID: Int] = [:]
  ) -> Change<CaseEvent> {
    Change(
      id: ChangeID(writer: writer, number: number),
      stamp: Stamp(at: Moment(milliseconds: milliseconds), tick: 0), by: "A. Chair", seen: seen,
      events: [.notNeeded(.packShared)], why: nil)
  }

  private static func named(_ text: String) -> WriterID {
    guard let writer = WriterID(text) else { preconditionFailure("a writer's id") }
    return writer
  }
}
