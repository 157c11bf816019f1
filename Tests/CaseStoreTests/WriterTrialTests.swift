import CaseStore
import Casework
import Testing
import Trials

/// That the verifier of concurrent writers sees what it is for; the soak runs it over processes.
struct WriterTrialTests {
  private let place: Place
  private let id: CaseID
  private let stores: [Store]

  init() throws {
    place = try Place(.memory)
    let first = try place.create()
    (id, stores) = (try first.openCase().id, [first, try place.open(), try place.open()])
  }

  private func write(_ process: Int, _ record: Int) throws {
    try stores[process].append(
      [.notNeeded(.closed)], to: id, by: "Ana",
      why: WriterTrial.reason(process: process, record: record), now: moment(record))
  }

  private func verifyEnd(_ trial: inout WriterTrial, saved: [Int]) throws -> [String] {
    try trial.verifyEnd(
      id, of: try place.open(), at: place.store, local: place.local, files: place.files,
      saved: saved, now: moment(99))
  }

  @Test func `three writers whose records are all there have nothing wrong`() throws {
    var trial = WriterTrial(processes: 3)
    for record in 1...5 {
      for process in 0..<3 { try write(process, record) }
      #expect(trial.verify(try stores[0].load(id, now: moment(50))) == [])
    }
    #expect(try verifyEnd(&trial, saved: [5, 5, 5]) == [])
    #expect(trial.recordCount == 15)
  }

  @Test func `a record that is missing, or there twice, is named`() throws {
    var trial = WriterTrial(processes: 3)
    try write(0, 1)
    try write(0, 3)
    try write(1, 1)
    try write(1, 1)
    let problems = trial.verify(try stores[0].load(id, now: moment(50)))
    #expect(
      problems == [
        "Process 0: record 3 where 2 should be.", "Process 1: record 1 where 2 should be.",
      ])
  }

  @Test func `a record that was read and is gone is named`() throws {
    var trial = WriterTrial(processes: 3)
    try write(2, 1)
    let before = try stores[0].load(id, now: moment(50))
    #expect(trial.verify(before) == [])
    let without = History(
      changes: Array(before.changes.dropLast()), findings: [], heads: before.heads)
    #expect(trial.verify(without) == ["Process 2: 0 records are read where 1 were before."])
    #expect(try verifyEnd(&trial, saved: [0, 0, 2]) == ["Process 2: 1 records of 2 are there."])
  }
}
