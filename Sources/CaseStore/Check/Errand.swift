import Glibc
import Synchronization

/// Something done on a thread of its own.
final class Errand<Value: Sendable>: Sendable {
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
