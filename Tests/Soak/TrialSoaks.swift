import Seeds
import Trials

/// Everything that can go wrong at every call of every scenario, until there are end states enough.
enum CrashSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    let sampling = CrashTrial.Sampling(
      powerCuts: 64, powerCutsLater: 8, checkedEvery: 1, goingOnEvery: 4)
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 200_000), !tally.isHopeless {
      let trials = StoreForm.allCases.flatMap { form in CrashScenario.all.map { (form, $0) } }
      for (form, scenario) in trials where order.goesOn(after: done, usually: 200_000) {
        let report = CrashTrial.run(
          scenario, on: form, sampling: sampling, seed: random.next())
        done += report.endStates
        tally.count("end states of \(form.rawValue) stores", report.endStates)
        tally.count("runs of a scenario with one fault", report.runs)
        tally.count("end states also worked on", report.wentOn)
        for failure in report.failures {
          tally.expect(false, "\(scenario.name), seed \(report.seed): \(failure)")
        }
        tally.expect(
          report.failureCount == 0, "\(scenario.name): \(report.failureCount) broken promises")
      }
    }
    tally.count("end states", done)
  }
}

/// Whole stores of the worst there is, each put to all that the store does.
enum StoresSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 20_000), !tally.isHopeless {
      done += 1
      let seed = random.next()
      let (problems, deeds) = StoreTrial.run(Choices(seed: seed))
      tally.count("things done to stores", deeds.count)
      for problem in problems { tally.expect(false, "seed \(seed): \(problem)") }
    }
    tally.count("stores", done)
  }
}

/// Random schedules of two to four writers come to one state.
enum MergeSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 5000), !tally.isHopeless {
      done += 1
      let form = StoreForm.allCases[done % 2]
      let report = MergeTrial.run(seed: random.next(), on: form, steps: 12 + done % 60)
      tally.count("changes", report.changes)
      tally.count("conflicts listed", report.conflicts)
      for problem in report.problems { tally.expect(false, "seed \(report.seed): \(problem)") }
    }
    tally.count("schedules", done)
  }
}

/// Random schedules of two to five computers that share a store through folders.
enum SharingSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    let beginnings = SyncTrial.Beginnings()
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 20_000), !tally.isHopeless {
      done += 1
      let report = SyncTrial.run(seed: random.next(), steps: 6 + done % 20, beginnings)
      tally.count("records", report.records)
      tally.count("syncs", report.syncs)
      tally.count("syncs stopped at a call", report.stops)
      tally.count("files harmed", report.harms)
      tally.count("LOCALs copied and disks put back", report.forks)
      tally.count("orders to erase", report.erasures)
      tally.count("cases disposed of", report.isDisposedOf ? 1 : 0)
      tally.count("conflicts listed", report.conflicts)
      for problem in report.problems { tally.expect(false, "seed \(report.seed): \(problem)") }
    }
    tally.count("schedules", done)
  }
}

/// Random schedules of changes, orders to erase and journals that come in any order.
enum ErasureSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 10_000), !tally.isHopeless {
      done += 1
      let report = ErasureTrial.run(seed: random.next(), steps: 8 + done % 30)
      tally.count("changes", report.changes)
      tally.count("orders to erase", report.erasures)
      for problem in report.problems { tally.expect(false, "seed \(report.seed): \(problem)") }
    }
    tally.count("schedules", done)
  }
}

/// Random schedules of an order to dispose of a case, and of files that come in any order.
enum DisposalSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 10_000), !tally.isHopeless {
      done += 1
      let seed = random.next()
      let (isHeld, problems) = try DisposalSchedule.run(seed: seed)
      if isHeld { tally.count("cases held meanwhile") }
      for problem in problems { tally.expect(false, "seed \(seed): \(problem)") }
    }
    tally.count("schedules", done)
  }
}

/// Random sequences of bank-holiday files leave each year as the last one that covered it said.
enum CalendarSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 20_000), !tally.isHopeless {
      done += 1
      let report = CalendarTrial.run(seed: random.next(), files: 4 + done % 12)
      tally.count("files", report.files)
      tally.count("older files", report.older)
      tally.count("years in part", report.partial)
      for problem in report.problems { tally.expect(false, "seed \(report.seed): \(problem)") }
    }
    tally.count("sequences", done)
  }
}

/// The same text means the same day wherever it is read.
enum DaysSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 1_000_000), !tally.isHopeless {
      let report = DayTrial.run(seed: random.next(), texts: 1000)
      done += report.texts
      tally.count("texts in disguise", report.disguised)
      for problem in report.problems { tally.expect(false, "seed \(report.seed): \(problem)") }
    }
    tally.count("texts", done)
  }
}

/// Every bit of a small store flipped, of its journals and of what its members have signed.
enum RotSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    for form in StoreForm.allCases {
      let sample = try RotSample(form)
      for path in sample.journals {
        let bits = Harm.bits(of: sample.contents[path] ?? [])
        let report = try RotTrial.run(bits, to: path, of: sample, checkedEvery: 1)
        tally.count("bits of journals of \(form.rawValue) stores", report.tried)
        tally.count("of them harmless", report.harmless)
        let isKnown = report.found + report.harmless == bits.count
        tally.expect(isKnown, "\(path): \(report.found) of \(bits.count)")
        for failure in report.failures { tally.expect(false, failure) }
      }
      let (wrong, _) = try RotTrial.runOnDescription(of: sample, every: 1)
      for failure in wrong.prefix(3) { tally.expect(false, failure) }
      for path in sample.signedFiles {
        let bits = Harm.bits(of: sample.contents[path] ?? [])
        let (failures, found) = try RotTrial.run(bits, toSigned: path, of: sample)
        tally.count("bits of what members have signed", bits.count)
        tally.count("of them found, and the rest harmless", found)
        for failure in failures.prefix(3) { tally.expect(false, failure) }
      }
    }
  }
}
