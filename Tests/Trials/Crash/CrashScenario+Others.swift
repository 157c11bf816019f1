import CaseStore
import Casework

extension CrashScenario {
  static let calendarUpdate = CrashScenario(name: "a newer list of bank holidays") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let (ana, ben) = (world.open(.ana), world.open(.ben))
    world.append(.calendarUpdated(.christmas(titled: "Christmas Day")), in: ana, .ana)
    world.append(.notNeeded(.packShared), to: id, in: ana, .ana)
    world.append(.calendarUpdated(.christmas(titled: "Noël")), in: ben, .ben)
    world.append(.named("Barset"), in: ana, .ana)
  }

  /// Two cases carry one reference, as after two stores were put together; one gets a new one.
  static let sharedReference = CrashScenario(name: "a reference claimed by two") { world in
    let store = world.create(.ana, partnership: "Barchester")
    let first = world.openCase(in: store, .ana)
    let twin = world.openCase(in: store, .ana)
    if let given = world.load(first, in: store)?.reference {
      world.append(.referenceChanged(to: given), to: twin, in: store, .ana)
    }
    return twin
  } work: { world, twin in
    let (ana, ben) = (world.open(.ana), world.open(.ben))
    world.openCase(in: ben, .ben)
    world.load(twin, in: ana)
    world.changeReference(of: twin, in: ana, .ana)
    world.openCase(in: ana, .ana)
    world.openCase(in: ben, .ben)
  }

  /// A day that begins with the passphrase.
  static let unlocking = CrashScenario(name: "a start") { world in
    world.openCase(in: world.create(.ana, partnership: "Barchester"), .ana)
  } work: { world, id in
    let ben = world.openUnlocking(.ben)
    world.load(id, in: ben)
    world.append(.notNeeded(.packShared), to: id, in: ben, .ben)
  }

  static let typing = CrashScenario(name: "a text being typed") { world in
    // What is typed at a sealed store is sealed with its keys.
    if world.form == .sealed { _ = world.create(.ana, partnership: "Barchester") }
    return nil
  } work: { world, _ in
    let box = world.box(.ana)
    let minutes = world.begin("meeting.minutes", in: box)
    world.type("The panel met – all present. ", into: minutes, in: box, syncedEvery: 7)
    let reason = world.begin("why", in: box)
    world.type("Später", into: reason, in: box, syncedEvery: 4)
    world.type("Adjourned.", into: minutes, in: box, syncedEvery: 5)
    world.remove(reason, from: box)
  }

  static let recordedDraft = CrashScenario(name: "a text put back and recorded") { world in
    let store = world.create(.ana, partnership: "Barchester")
    let id = world.openCase(in: store, .ana)
    let box = world.box(.ana)
    let draft = world.begin("why", in: box)
    world.type("Told by the police", into: draft, in: box, syncedEvery: 6)
    world.kill()
    return id
  } work: { world, id in
    let store = world.open(.ana)
    let box = world.box(.ana)
    guard let found = try? box?.recover().first else { return }
    world.type(" on Friday.", into: found.id, in: box, syncedEvery: 11)
    let saved = world.append(
      .recorded(.becameAware, on: .fifth, corrects: false), to: id, in: store, .ana,
      why: found.text)
    if saved != nil { world.remove(found.id, from: box) }
  }
}

extension BankHolidayList {
  fileprivate static func christmas(titled title: String) -> BankHolidayList {
    BankHolidayList(
      holidays: [BankHoliday(day: Day(number: 20_812), title: title, note: "Substitute day")],
      fileDigest: String(repeating: "ab", count: 32))
  }
}
