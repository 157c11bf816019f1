import Casework
import Office
import Screens

extension Desk {
  /// Begins to read every case whole, or goes on where what was read is still here.
  func gather() {
    guard let office else { return }
    guard gathering == nil else {
      gathering?.follow(office)
      return
    }
    gathering = Gathering(of: office)
    // A small partnership's cases are there before the first frame.
    for _ in 0..<Desk.gatheredAtOnce { gatherOne() }
  }

  /// Whether cases are still to be read for a look over all of them.
  var isGathering: Bool { gathering?.isReading ?? false }

  /// Reads a slice of what is still to be read, short enough not to keep a key waiting.
  ///
  /// - Returns: Whether the screens are to be shown it: when all is read, and now and then before.
  func gatherSome() -> Bool {
    gatherOne()
    guard let gathering else { return false }
    // What is there so far is worked out anew each time, which costs more the more it is.
    let step = gathering.count < 1000 ? Desk.gatheredShownEvery : Desk.gatheredShownEvery * 10
    return !gathering.isReading || gathering.count.isMultiple(of: step)
  }

  /// Reads again at once what was just changed here.
  func gatherAltered() {
    guard let office, gathering != nil else { return }
    gathering?.follow(office)
    gatherOne()
  }

  /// Stops reading, and lets go of what was read where it is much.
  func stopGathering() {
    guard let gathering, gathering.isReading || gathering.count > Desk.gatheredKept else { return }
    self.gathering = nil
  }

  private func gatherOne() {
    guard let office, isGathering else { return }
    gathering?.read(upTo: 1, from: office, now: surroundings.clock.moment)
  }

  private static let gatheredAtOnce = 10
  private static let gatheredShownEvery = 25
  /// So many cases are kept for the next look over all of them.
  private static let gatheredKept = 1000
}
