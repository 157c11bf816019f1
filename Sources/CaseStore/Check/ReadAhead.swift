import Casework
import Synchronization

// Verifying a record takes far longer than reading it, so `check` reads several cases at a time, on
// both cores: each thread takes the next case that none has taken. Each has its own view of the
// disk and its own ring of keys, and hands over values. A second thread begins with the next cases
// while the first goes through what was found in those before.

/// Readings of cases, made on both cores before they are asked for.
struct ReadAhead {
  typealias Reading = Result<ScopeReading<CaseEvent>, FileError>

  /// So many cases are read at a time: a few large ones still fit in memory.
  static let cases = 16

  private let reader: @Sendable () -> (CaseID) -> Reading

  /// `nil` where only one thread may read.
  init?(
    _ layout: StoreLayout, _ disk: Disk, _ seal: StoreSeal, _ heads: String,
    accepted: AcceptedLosses, now: Moment
  ) {
    guard disk.files is SystemFileSystem else { return nil }
    let seal = seal.copied
    reader = {
      let (disk, seal) = (Disk(files: SystemFileSystem()), seal())
      return { id in
        let seen = SeenHeads(folder: heads, disk: disk).read(.review(id))
        return Reading { () throws(FileError) in
          try ScopeReading(
            .review(id), layout, disk, seal, seen: seen, accepted: accepted, now: now)
        }
      }
    }
  }

  /// Begins to read cases on another thread.
  func begin(_ ids: [CaseID]) -> Batch { Batch(ids, reader) }

  /// Some cases, as they are read.
  struct Batch {
    private let work: @Sendable () -> [(CaseID, Reading)]
    private let errand: Errand<[(CaseID, Reading)]>

    fileprivate init(_ ids: [CaseID], _ reader: @escaping @Sendable () -> (CaseID) -> Reading) {
      let taken = Taken()
      work = {
        let read = reader()
        var readings: [(CaseID, Reading)] = []
        while let place = taken.next(of: ids.count) {
          readings.append((ids[place], read(ids[place])))
        }
        return readings
      }
      errand = Errand(work)
    }

    /// Reads what nobody has begun, and waits for the rest.
    func finish() -> [CaseID: Reading] {
      let own = work()
      return Dictionary(uniqueKeysWithValues: own + errand.result())
    }
  }
}

/// How many of something were taken, by whoever takes them.
private final class Taken: Sendable {
  private let count = Atomic(0)

  /// The place of the next; `nil` where all are taken.
  func next(of all: Int) -> Int? {
    let place = count.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < all ? place : nil
  }
}
