import Dispatch
import Synchronization
import Testing

/// Threads for tests that mostly wait: for a program to draw, or to end.
///
/// Swift's own threads are as many as there are processors. A test that waits on one of them keeps
/// another from running that has something to reckon.
final class ThreadsForWaiting: TaskExecutor {
  static let shared = ThreadsForWaiting(count: 2)

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  private init(count: Int) {
    for number in 0..<count {
      // A serial queue has a thread of its own while it is busy, and this one always is.
      DispatchQueue(label: "waiting \(number)").async { self.work() }
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  private func work() -> Never {
    while true {
      waiting.wait()
      let job = jobs.withLock { $0.removeFirst() }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

/// Runs the tests of a suite on ``ThreadsForWaiting``.
struct WaitsElsewhere: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(ThreadsForWaiting.shared) { try await function() }
  }
}

extension Trait where Self == WaitsElsewhere {
  /// The suite starts programs and waits for them.
  static var waits: Self { Self() }
}
