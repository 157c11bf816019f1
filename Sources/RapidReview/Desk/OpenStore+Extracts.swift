import Casework
import Office

extension OpenStore {
  /// Begins to read every case whole, or goes on where what was read is still here.
  func readExtracts() {
    guard extraction == nil else {
      extraction?.follow(office)
      return
    }
    extraction = CaseExtraction(of: office)
    // A small partnership's cases are there before the first frame.
    for _ in 0..<OpenStore.extractsReadAtOnce { readOneExtract() }
  }

  /// Whether cases are still to be read for a look over all of them.
  var isReadingExtracts: Bool { extraction?.isReading ?? false }

  /// Reads a slice of what is still to be read, short enough not to keep a key waiting.
  ///
  /// - Returns: Whether the screens are to be shown it: when all is read, and now and then before.
  func readSomeExtracts() -> Bool {
    readOneExtract()
    guard let extraction else { return false }
    // What is there so far is worked out anew each time, which costs more the more it is.
    let step = OpenStore.extractsShownEvery * (extraction.count < 1000 ? 1 : 10)
    return !extraction.isReading || extraction.count.isMultiple(of: step)
  }

  /// Reads again at once what was just changed here.
  func readAlteredExtracts() {
    guard extraction != nil else { return }
    extraction?.follow(office)
    readOneExtract()
  }

  /// Stops reading, and lets go of what was read where it is much.
  func stopReadingExtracts() {
    guard let extraction, extraction.isReading || extraction.count > OpenStore.extractsKept else {
      return
    }
    self.extraction = nil
  }

  private func readOneExtract() {
    guard isReadingExtracts else { return }
    extraction?.read(upTo: 1, from: office, now: clock.moment)
  }

  private static let extractsReadAtOnce = 10
  private static let extractsShownEvery = 25
  /// So many cases are kept for the next look over all of them.
  private static let extractsKept = 1000
}
