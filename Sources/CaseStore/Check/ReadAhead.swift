import Casework
import Glibc
import Synchronization

// Verifying a record takes far longer than reading it, so `check` reads several cases at a time,
// half of them on a second thread. Each thread has its own view of the disk and hands over values.
// A sealed store is read on one thread, for its keys are not made for two.

/// Readings of cases, made on both cores before they are asked for.
struct ReadAhead {
  typealias Reading = Result<ScopeReading<CaseEvent>, FileError>

  /// So many cases are read at a time: a few large ones still fit in memory.
  static let cases = 16

  private let read: @Sendable (CaseID) -> Reading

  /// `nil` where only one thread may read.
  init?(
    _ layout: StoreLayout, _ disk: Disk, _ seal: StoreSeal, _ heads: String,
    accepted: AcceptedLosses, now: Moment
  ) {
    guard case .plain = seal, disk.files is SystemFileSystem else { return nil }
    read = { id in
      let disk = Disk(files: SystemFileSystem())
      let seen = SeenHeads(folder: heads, disk: disk).read(.review(id))
      return Reading { () throws(FileError) in
        try ScopeReading(
          .review(id), layout, disk, .plain, seen: seen, accepted: accepted, now: now)
      }
    }
  }

  /// Reads cases, every second one on another thread.
  func readings(of ids: [CaseID]) -> [CaseID: Reading] {
    let read = read
    let half = { @Sendable (rest: Int) in
      ids.indices.filter { $0 % 2 == rest }.map { (ids[$0], read(ids[$0])) }
    }
    let errand = Errand { half(1) }
    let own = half(0)
    return Dictionary(uniqueKeysWithValues: own + errand.result())
  }
}

/// Something done on a thread of its own.
private final class Errand<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let done = Mutex<Value?>(nil)
  private let thread = Mutex<pthread_t?>(nil)

  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    let begun = ThreadStart.begin { [self] in
      let value = work()
      done.withLock { $0 = value }
    }
    // Without a second thread it is done when it is asked for.
    thread.withLock { $0 = begun }
  }

  /// Waits for the thread.
  func result() -> Value {
    if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
    return done.withLock { $0 } ?? work()
  }
}

/// What a thread is started with; the C function that starts it knows no generic types.
private final class ThreadStart {
  private let run: @Sendable () -> Void

  private init(_ run: @escaping @Sendable () -> Void) { self.run = run }

  /// Starts a thread; `nil` where there can be no more.
  static func begin(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    let context = Unmanaged.passRetained(ThreadStart(run))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<ThreadStart>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    if failure == 0 { return thread }
    context.release()
    return nil
  }
}
