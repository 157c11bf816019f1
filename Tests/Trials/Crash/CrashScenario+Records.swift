import CaseStore
import Casework

extension CrashScenario {
  static let firstStart = CrashScenario(name: "a first start") { _ in
    nil
  } work: { world, _ in
    let store = world.create(.ana, partnership: "Barchester")
    world.openCase(in: store, .ana, further: [.recorded(.becameAware, on: .fifth, corrects: false)])
  }

  static let newCase = CrashScenario(name: "a new case") { world in
    _ = world.create(.ana, partnership: "Barchester")
    return nil
  } work: { world, _ in
    let store = world.open(.ana)
    let id = world.openCase(in: store, .ana)
    world.append(.recorded(.becameAware, on: .fifth, corrects: false), to: id, in: store, .ana)
  }

  static let longDay = CrashScenario(name: "a long day of recording") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, first in
    let store = world.open(.ana)
    let second = world.openCase(in: store, .ana)
    for (number, milestone) in Milestone.allCases.prefix(8).enumerated() {
      let id = number.isMultiple(of: 3) ? second : first
      world.load(id, in: store)
      world.append(
        .recorded(milestone, on: .fifth, corrects: false), to: id, in: store, .ana,
        why: "Der Bericht sei später – “so gesagt”\n")
    }
  }

  static let twoWriters = CrashScenario(name: "two people at one case") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let (ana, ben) = (world.open(.ana), world.open(.ben))
    for round in 0..<3 {
      world.append(.planned(.reviewMeetingHeld, for: .fifth), to: id, in: ana, .ana)
      if round != 1 { world.load(id, in: ben) }
      world.append(.recorded(.chairInformed, on: .fifth, corrects: false), to: id, in: ben, .ben)
      world.load(id, in: ana)
    }
  }

  static let twoPrograms = CrashScenario(name: "two programs of one person") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let (first, second) = (world.open(.ana), world.open(.ana))
    world.append(.notNeeded(.chairInformed), to: id, in: first, .ana)
    world.append(.notNeeded(.executiveInformed), to: id, in: second, .ana)
    let third = world.open(.ana)
    world.append(.neededAfterAll(.chairInformed), to: id, in: third, .ana)
    world.append(.notNeeded(.packShared), to: id, in: first, .ana)
  }

  static let fullDisk = CrashScenario(name: "a full disk, and room again") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let store = world.open(.ana)
    world.append(.notNeeded(.chairInformed), to: id, in: store, .ana)
    let used = world.files.image().values.reduce(0) { $0 + $1.count }
    world.files.capacity = used + 300
    world.append(.notNeeded(.executiveInformed), to: id, in: store, .ana)
    world.openCase(in: store, .ana)
    world.files.capacity = nil
    world.append(.notNeeded(.packShared), to: id, in: store, .ana)
    world.openCase(in: store, .ana)
  }

  static let failedSync = CrashScenario(name: "a failed sync, and the new writer") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let store = world.open(.ana)
    world.append(.notNeeded(.chairInformed), to: id, in: store, .ana)
    world.files.failingNext[.synchronise] = .device
    world.append(.notNeeded(.executiveInformed), to: id, in: store, .ana)
    world.append(.notNeeded(.packShared), to: id, in: store, .ana)
    let next = world.open(.ana)
    world.append(.neededAfterAll(.packShared), to: id, in: next, .ana)
  }

  static let copiedRecord = CrashScenario(name: "a record that outlives its failed sync") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let (store, ben) = (world.open(.ana), world.open(.ben))
    world.files.failingNext[.synchronise] = .device
    world.files.failingNext[.truncate] = .device
    world.append(.notNeeded(.executiveInformed), to: id, in: store, .ana)
    world.load(id, in: store)
    world.append(.notNeeded(.packShared), to: id, in: store, .ana)
    world.append(.notNeeded(.chairInformed), to: id, in: ben, .ben)
  }

  static let tornTail = CrashScenario(name: "a start after half a line was left") { world in
    let store = world.create(.ana, partnership: "Barchester")
    let id = world.openCase(in: store, .ana)
    world.append(.notNeeded(.packShared), to: id, in: store, .ana)
    // Opening and asking for the length come before the write, and first in a sealed store whether
    // there are new keys.
    world.files.faults[world.files.calls + (world.form == .sealed ? 4 : 3)] = .stop
    world.append(.notNeeded(.chairInformed), to: id, in: store, .ana)
    return id
  } work: { world, id in
    let store = world.open(.ana)
    world.load(id, in: store)
    world.append(.notNeeded(.executiveInformed), to: id, in: store, .ana)
    world.append(.neededAfterAll(.executiveInformed), to: id, in: store, .ana)
  }

  static let undoAndRedo = CrashScenario(name: "a change undone and done again") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let store = world.open(.ana)
    let change = world.append(
      .recorded(.becameAware, on: .fifth, corrects: false), to: id, in: store, .ana)
    guard let change else { return }
    for event in [CaseEvent.undone(change.id), .redone(change.id), .undone(change.id)] {
      world.load(id, in: store)
      world.append(event, to: id, in: store, .ana)
    }
  }
}

extension CrashScenario {
  static let report = CrashScenario(name: "a report filled in, frozen and signed") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let (ana, ben) = (world.open(.ana), world.open(.ben))
    for event in SampleReview.sheets.prefix(2) { world.append(event, to: id, in: ana, .ana) }
    world.load(id, in: ben)
    world.append(.removed(SampleReview.notice), to: id, in: ben, .ben, why: "Entered twice")
    world.load(id, in: ana)
    for event in SampleReview.acts.prefix(3) { world.append(event, to: id, in: ana, .ana) }
    world.append(SampleReview.signed(.disagrees), to: id, in: ben, .ben)
  }
}

extension Occasion {
  /// Thursday 5 November 2026, at no given time.
  static let fifth = Occasion(day: Day(number: 20_762))
}
