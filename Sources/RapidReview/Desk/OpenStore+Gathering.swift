import Casework
import Office

extension OpenStore {
  /// Begins to read every case whole, or goes on where what was read is still here.
  func gather() {
    guard gathering == nil else {
      gathering?.follow(office)
      return
    }
    gathering = Gathering(of: office)
    // A small partnership's cases are there before the first frame.
    for _ in 0..<OpenStore.gatheredAtOnce { gatherOne() }
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
    let step = OpenStore.gatheredShownEvery * (gathering.count < 1000 ? 1 : 10)
    return !gathering.isReading || gathering.count.isMultiple(of: step)
  }

  /// Reads again at once what was just changed here.
  func gatherAltered() {
    guard gathering != nil else { return }
    gathering?.follow(office)
    gatherOne()
  }

  /// Stops reading, and lets go of what was read where it is much.
  func stopGathering() {
    guard let gathering, gathering.isReading || gathering.count > OpenStore.gatheredKept else {
      return
    }
    self.gathering = nil
  }

  private func gatherOne() {
    guard isGathering else { return }
    gathering?.read(upTo: 1, from: office, now: clock.moment)
  }

  private static let gatheredAtOnce = 10
  private static let gatheredShownEvery = 25
  /// So many cases are kept for the next look over all of them.
  private static let gatheredKept = 1000
}
