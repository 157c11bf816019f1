import Casework

@testable import Office
@testable import RapidReview

extension CaseOffice {
  /// Every case whole, for tests that look at all of them.
  var reviews: [CaseID: Case] {
    get throws {
      var reviews: [CaseID: Case] = [:]
      for id in entries.keys { reviews[id] = try review(id, now: Clock(fixed: nil).moment) }
      return reviews
    }
  }
}
