import CaseStore
import Casework
import Testing

/// Every call of a piece of work fails in every way, and then the power is cut.
///
/// What was acknowledged must be there afterwards, whichever unsynced changes were lost, and the
/// store must open and go on.
struct CrashTests {
  /// What goes wrong, and what becomes of unsynced changes afterwards.
  struct Day: Sendable, CustomTestStringConvertible {
    let fault: MemoryFileSystem.Fault
    let fate: String

    var testDescription: String { "\(fault), then unsynced changes \(fate)" }

    func crash(_ files: MemoryFileSystem, seed: Int) {
      var random = Seeded(seed + 1)
      switch fate {
      case "stay": files.restart()
      case "kept": files.crash { _ in .kept }
      case "lost": files.crash { _ in .lost }
      case "torn": files.crash { _ in .torn }
      case "first lost": files.crash { $0 == 0 ? .lost : .kept }
      default:
        files.crash { _ in [.kept, .lost, .torn].randomElement(using: &random) ?? .lost }
      }
    }
  }

  static let faults: [MemoryFileSystem.Fault] = [
    .stop, .short, .error(.interrupted), .error(.device), .error(.noSpace), .error(.notAllowed),
  ]
  static let fates = ["stay", "kept", "lost", "torn", "first lost", "mixed"]
  static let days = faults.flatMap { fault in fates.map { Day(fault: fault, fate: $0) } }

  @Test(arguments: days)
  func `making a store`(_ day: Day) throws {
    for call in 1... {
      let files = MemoryFileSystem()
      files.faults[call] = day.fault
      let made = try? Store.create(
        at: "/a/store", local: "/local", files: files, partnership: "Barchester", by: "Ana",
        now: moment())
      let isOver = files.calls < call
      day.crash(files, seed: call)
      if made == nil { try makeAgain(files) }
      let store = try Store.open(at: "/a/store", local: "/local", files: files)
      #expect(try store.loadPartnership(now: moment()).changes.count == 1, "call \(call)")
      _ = try store.openCase()
      if isOver { return }
    }
  }

  private func makeAgain(_ files: MemoryFileSystem) throws {
    do {
      _ = try Store.create(
        at: "/a/store", local: "/local", files: files, partnership: "Barchester", by: "Ana",
        now: moment())
    } catch StoreError.storeExists {
      // The store was made and only its name was not recorded.
      let store = try Store.open(at: "/a/store", local: "/local", files: files)
      if try store.loadPartnership(now: moment()).changes.isEmpty {
        try store.append([.named("Barchester")], by: "Ana", now: moment())
      }
    }
  }

  @Test(arguments: days)
  func `making a case`(_ day: Day) throws {
    for call in 1... {
      let files = MemoryFileSystem()
      let first = try Store.create(
        at: "/store", local: "/local", files: files, by: "Ana", now: moment())
      let before = files.calls
      files.faults[before + call] = day.fault
      let made = try? first.openCase()
      let isOver = files.calls < before + call
      day.crash(files, seed: call)
      let store = try Store.open(at: "/store", local: "/local", files: files)
      if let made {
        #expect(try store.load(made.id, now: moment()).changes == [made.change], "call \(call)")
        #expect(try store.references().contains(made.reference), "call \(call)")
      }
      let next = try store.openCase(at: 1)
      #expect(next.reference != made?.reference, "call \(call)")
      let report = Store.check(at: "/store", local: "/local", files: files, now: moment())
      #expect(report.outcome <= .warnings, "call \(call): \(report.findings)")
      if isOver { return }
    }
  }

  @Test(arguments: faults)
  func `appending twenty records`(_ fault: MemoryFileSystem.Fault) throws {
    for call in 1... {
      // Every record makes the same calls, so each kind of call meets each fate on some record.
      let day = Day(fault: fault, fate: Self.fates[call % Self.fates.count])
      let files = MemoryFileSystem()
      let first = try Store.create(
        at: "/store", local: "/local", files: files, by: "Ana", now: moment())
      let made = try first.openCase()
      let before = files.calls
      files.faults[before + call] = day.fault
      var saved = [made.change]
      var refused = 0
      for number in 1...20 where files.calls < before + call + 60 {
        let change = try? first.append(
          [.notNeeded(.closed)], to: made.id, by: "Ana", why: "\(number)", now: moment(number))
        if let change { saved.append(change) } else { refused += 1 }
      }
      let isOver = files.calls < before + call
      if fault != .stop { #expect(refused <= 1, "call \(call): at most one is refused") }
      day.crash(files, seed: call)
      let store = try Store.open(at: "/store", local: "/local", files: files)
      let history = try store.load(made.id, now: moment(30))
      #expect(history.changes.filter(saved.contains) == saved, "call \(call)")
      #expect(history.changes.count <= saved.count + 1, "call \(call): none counts twice")
      let more = try store.append([.retracted(.closed)], to: made.id, by: "Ana", now: moment(40))
      #expect(try store.load(made.id, now: moment(50)).changes.last == more)
      let report = Store.check(at: "/store", local: "/local", files: files, now: moment())
      #expect(report.outcome <= .warnings, "call \(call): \(report.findings)")
      if isOver { return }
    }
  }

  @Test(arguments: days)
  func `typing a draft`(_ day: Day) throws {
    let place = Draft.Place(store: "abc", review: nil, field: "minutes")
    for call in 1... {
      let files = MemoryFileSystem()
      let box = try DraftBox(local: "/local", files: files, compactionBound: 300)
      let before = files.calls
      files.faults[before + call] = day.fault
      var typed: [String] = []
      var synced = ""
      if let id = try? box.begin(place, text: "", cursor: 0, now: moment()) {
        typed.append("")
        for letter in "The panel met." {
          let text = (typed.last ?? "") + String(letter)
          typed.append(text)
          let isWritten = (try? box.update(id, text: text, cursor: 0, now: moment())) != nil
          if isWritten, (try? box.synchronise()) != nil { synced = text }
        }
      }
      let isOver = files.calls < before + call
      day.crash(files, seed: call)
      let found = try DraftBox(local: "/local", files: files).recover()
      #expect(found.count <= 1)
      let text = found.first?.text ?? ""
      #expect(text.hasPrefix(synced), "call \(call): what was synced is there")
      #expect(typed.isEmpty || typed.contains(text), "call \(call): what is there was typed")
      if isOver { return }
    }
  }
}
