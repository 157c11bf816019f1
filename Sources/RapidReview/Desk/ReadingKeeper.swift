import CaseStore
import Casework
import Office

/// The chronology on screen, and where people are in those of a store: in memory at every move, in
/// LOCAL when there is time for it, and at the latest when the program is left.
final class ReadingKeeper {
  private let places: ReadingPlaces
  private var known: [String: ReadingPlace] = [:]
  /// The chronology made last, from which the next is made, and what it was made from.
  private var chronologyCache: (key: OpenCaseCache.Key?, chronology: ReviewedChronology)?
  private var unkept: (person: String, id: CaseID, place: ReadingPlace)?

  init(_ surroundings: Surroundings, of store: Store) {
    places = ReadingPlaces(
      local: surroundings.localPath, store: store.id, files: surroundings.files,
      keys: store.localKeys)
  }

  /// Whether everything is in LOCAL.
  var isKept: Bool { unkept == nil }

  /// A case's chronology, made anew only where something of the case may be another.
  func chronology(
    of review: Case, madeFrom key: OpenCaseCache.Key?, partnership: Partnership?, roll: Roll?
  ) -> ReviewedChronology {
    if let cache = chronologyCache, cache.key == key, cache.chronology.caseID == review.id {
      return cache.chronology
    }
    var chronology = ReviewedChronology(
      of: review, partnership: partnership, roll: roll, isInSlices: true,
      after: chronologyCache?.chronology)
    // A short one is looked through at once, so that nothing changes under the reader's eyes.
    if chronology.entries.count <= ReadingKeeper.shortChronology {
      while chronology.isLooking { chronology.lookOn(through: chronology.entries.count) }
    }
    chronologyCache = (key, chronology)
    return chronology
  }

  /// How much of the chronology on screen the rules have looked through, in a hundred; `nil` where
  /// they are through.
  var lookedPercent: Int? {
    chronologyCache.flatMap { $0.chronology.isLooking ? $0.chronology.lookedPercent : nil }
  }

  /// Has the rules look through some more of the chronology on screen.
  ///
  /// - Returns: Whether they are through.
  func lookOn() -> Bool {
    guard chronologyCache?.chronology.isLooking == true else { return false }
    chronologyCache?.chronology.lookOn(through: ReadingKeeper.recordsInASlice)
    return chronologyCache?.chronology.isLooking == false
  }

  /// Up to so many entries the rules take less time than a key.
  private static let shortChronology = 150
  /// So many records are read or compared before the next key is looked for.
  private static let recordsInASlice = 50

  /// Has the chronology made anew, as from a store that was opened again.
  func forgetChronology() { chronologyCache = nil }

  /// Where a person is; somebody without a name is somebody, too.
  func place(of person: String?, in id: CaseID) -> ReadingPlace {
    let person = person ?? ""
    if let place = known["\(id.text)/\(person)"] { return place }
    let place = places.place(of: person, in: id)
    known["\(id.text)/\(person)"] = place
    return place
  }

  func keep(_ place: ReadingPlace, of person: String?, in id: CaseID) {
    let person = person ?? ""
    if let unkept, (unkept.person, unkept.id) != (person, id) { flush() }
    known["\(id.text)/\(person)"] = place
    unkept = (person, id, place)
  }

  /// Brings what was kept in memory to LOCAL.
  func flush() {
    guard let unkept else { return }
    places.keep(unkept.place, of: unkept.person, in: unkept.id)
    self.unkept = nil
  }
}
