import CaseStore
import Casework
import Office
import Screens

/// Where people are in the chronologies of a store: in memory at every move, in LOCAL when there is
/// time for it, and at the latest when the program is left.
final class ReadingDesk {
  private let places: ReadingPlaces
  private var known: [String: ReadingPlace] = [:]
  /// The chronology of the case that was shown last, from which the next is made.
  private var chronology: ReviewedChronology?
  private var unkept: (person: String, id: CaseID, place: ReadingPlace)?

  init(_ surroundings: Surroundings, storeID: String) {
    places = ReadingPlaces(
      local: surroundings.localPath, store: storeID, files: surroundings.files)
  }

  /// Whether everything is in LOCAL.
  var isKept: Bool { unkept == nil }

  /// Puts a case's chronology, and how far a person has read it, into what is shown.
  ///
  /// `isAnew` says that something of the case may be another than when it was shown last.
  func show(
    _ review: Case, to person: String?, isAnew: Bool, in situation: inout Situation
  ) {
    if isAnew || chronology?.caseID != review.id {
      chronology = ReviewedChronology(
        of: review, partnership: situation.partnershipSheets, roll: situation.roll,
        after: chronology)
    }
    situation.chronology = chronology
    situation.readingPlace = place(of: person, in: review.id)
  }

  /// Where a person is; somebody without a name is somebody, too.
  private func place(of person: String?, in id: CaseID) -> ReadingPlace {
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
