import Glibc
import Testing

@testable import RapidReview

/// The law of minutes, held against two windows with everything going wrong; `soak windows` runs
/// it for many more meetings.
struct MinutesModelTests {
  /// How many meetings are held; the soak asks for more.
  static var trials: Range<UInt64> {
    let asked = getenv("RAPIDREVIEW_MEETINGS").flatMap { UInt64(String(cString: $0)) }
    let first = getenv("RAPIDREVIEW_FIRST").flatMap { UInt64(String(cString: $0)) } ?? 0
    return first..<first + (asked ?? 24)
  }

  @Test(arguments: trials)
  func `no line holds another's words, none is lost, and whoever came second is told`(
    _ seed: UInt64
  ) throws {
    var model = try MinutesModel(seed: seed)
    try model.run(steps: 60)
    #expect(model.problems.isEmpty, "\(model.problems.joined(separator: "\n"))")
  }
}
