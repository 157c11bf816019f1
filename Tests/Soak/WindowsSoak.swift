import CPty

/// The model of two windows in one meeting, which the suite runs for a few meetings, for many.
///
/// It plays the program's own screens and desk over a disk in memory, which only a test can reach:
/// so the soak has `swift test` hold the meetings, a hundred at a time.
enum WindowsSoak {
  private static let atOnce = 100

  static func run(_ order: Order, _ tally: inout Tally) throws {
    let home = try Household()
    var done = 0
    while order.goesOn(after: done, usually: 2000), !tally.isHopeless {
      let left = order.minutes == nil ? (order.times ?? 2000) - done : atOnce
      let count = min(atOnce, left)
      let first = order.seed &+ UInt64(done)
      var environment = [
        "RAPIDREVIEW_MEETINGS": "\(count)", "RAPIDREVIEW_FIRST": "\(first)",
      ]
      for name in ["PATH", "HOME"] {
        environment[name] = pty_environment(name).map { String(cString: $0) }
      }
      let ended = try ChildProgram(
        "/usr/bin/env", ["swift", "test", "--filter", "MinutesModelTests"],
        environment: environment, folder: home.path
      ).wait()
      done += count
      tally.expect(
        ended.status == 0, "meetings from seed \(first): \(ended.output.suffix(2000))")
    }
    tally.count("meetings in two windows", done)
  }
}
