import CaseStore
import Casework

/// Verifies a case that several processes wrote to at once: each record there exactly once, in each
/// process' own order, and never a reading that is anything but a beginning of that.
///
/// The processes write on their own, with ``reason(process:record:)`` as each record's reason; a
/// trial holds what was read before, so that one poll after the other can be verified.
package struct WriterTrial {
  private let processes: Int
  /// Records of each process read so far.
  private var read: [Int]

  /// `processes` are numbered from 0, their records from 1.
  package init(processes: Int) {
    self.processes = processes
    read = Array(repeating: 0, count: processes)
  }

  /// The reason that marks one process' record.
  package static func reason(process: Int, record: Int) -> String { "\(process):\(record)" }

  /// Records read so far, of all processes.
  package var recordCount: Int { read.reduce(0, +) }

  /// Holds one reading against those before it; returns what is wrong with it, nothing being well.
  ///
  /// Changes without such a reason, as the opening of the case, are passed over. Half a line at the
  /// end of a journal may be read while its writer is at it, and is no fault.
  package mutating func verify(_ history: History<CaseEvent>) -> [String] {
    var problems = history.findings.filter { $0.severity > .warning }.map(\.problem)
    var next = Array(repeating: 1, count: processes)
    for change in history.changes {
      guard let (process, record) = WriterTrial.mark(of: change) else { continue }
      guard next.indices.contains(process) else {
        problems.append("Process \(process) was never started.")
        continue
      }
      if record != next[process] {
        problems.append("Process \(process): record \(record) where \(next[process]) should be.")
      }
      next[process] = record + 1
    }
    for (process, count) in next.map({ $0 - 1 }).enumerated() {
      if count < read[process] {
        problems.append(
          "Process \(process): \(count) records are read where \(read[process]) were before.")
      }
      read[process] = max(read[process], count)
    }
    return problems
  }

  /// Holds what is there at the end against what every process was told is saved: `saved` is the
  /// number of the last record of each.
  package mutating func verifyEnd(
    _ id: CaseID, of store: Store, at path: String, local: String, files: any FileSystem,
    saved: [Int], now: Moment
  ) throws(StoreError) -> [String] {
    var problems = verify(try store.load(id, now: now))
    for (process, (count, wanted)) in zip(read, saved).enumerated() where count != wanted {
      problems.append("Process \(process): \(count) records of \(wanted) are there.")
    }
    let report = Store.check(at: path, local: local, files: files, now: now)
    problems += report.findings.filter { $0.severity > .note }.map(\.problem)
    return problems
  }

  private static func mark(of change: Change<CaseEvent>) -> (process: Int, record: Int)? {
    let numbers = change.why?.split(separator: ":").compactMap { Int($0) } ?? []
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}
