import CaseStore
import Casework
import Glibc
import Testing
import Trials

@testable import Office
@testable import RapidReview

/// What the system's calls may do under the real program: fail, be interrupted, lie, be the last.
///
/// `CaseStoreTests` try far more of it on a file system in memory; here the disk is real.
@Suite(.enabled(if: Strace.isPossible, "strace is not installed or may not trace here"))
struct SystemCallTests {
  /// A command that records something, and how that is found again.
  struct Change: Sendable, CustomTestStringConvertible {
    let words: [String]
    /// The reason or code name that only it writes.
    let mark: String
    /// In a store of which form.
    var form = StoreForm.plain

    var testDescription: String { "\(words[0]), \(form)" }

    /// Both on a plain store, and the first on a sealed one, where a session can be unlocked.
    static let all =
      SessionKeyringTests.hasKeyring
      ? ofPlain + ofPlain.prefix(1).map { Change(words: $0.words, mark: $0.mark, form: .sealed) }
      : ofPlain

    private static let ofPlain = [
      Change(
        words: [
          "record", "2025-001", "executive-informed", "--on", "2025-11-07", "--why", "Mark 1",
          "--as", Home.person,
        ], mark: "Mark 1"),
      Change(
        words: ["new", "--child", "Mark 2", "--aware", "2025-11-06", "--as", Home.person],
        mark: "Mark 2"),
    ]
  }

  /// What is done to the calls of one name, each in turn.
  struct Harm: Sendable, CustomTestStringConvertible {
    let call: String
    /// In `strace`'s words: `error=EIO`, `signal=KILL`; `retval=1` is a write that wrote nothing.
    let effects: [String]

    var testDescription: String { call }

    static let all = [
      Harm(
        call: "write",
        effects: [
          "error=EIO", "error=ENOSPC", "error=EINTR", "retval=1", "signal=KILL", Harm.lasting,
        ]),
      Harm(
        call: "fdatasync", effects: ["error=EIO", "error=EINTR", "signal=KILL", Harm.lasting]),
      Harm(call: "fsync", effects: ["error=EIO", "error=ENOSPC", "error=EINTR", "signal=KILL"]),
      Harm(call: "rename", effects: ["error=EIO", "error=EINTR", "signal=KILL"]),
      Harm(call: "mkdir", effects: ["error=EIO", "error=ENOSPC", "error=EINTR", "signal=KILL"]),
      Harm(call: "flock", effects: ["error=EIO", "error=EINTR", "signal=KILL"]),
      Harm(call: "openat", effects: ["error=EIO", "error=EINTR", "signal=KILL"]),
    ]

    /// Every later call of the name suffers the same.
    static let lasting = "error=EIO from then on"

    /// Whether it is worth its time: the loader's calls are none of the program's, and opening a
    /// file to read it changes nothing.
    func concerns(_ call: Strace.Call, _ effect: String) -> Bool {
      guard call.name == "openat" else { return true }
      return call.line.contains("/rapidreview/")
        && (effect == "error=EIO" || call.line.contains("O_APPEND"))
    }
  }

  @Test(arguments: Change.all, Harm.all)
  func `what is said to be done is there, and what is not is refused in words`(
    _ change: Change, _ harm: Harm
  ) throws {
    let untouched = try home(for: change.form)
    for call in try Strace.calls(of: [harm.call], change.words, in: untouched) {
      for effect in harm.effects where harm.concerns(call, effect) {
        let home = try home(for: change.form)
        let isLasting = effect == Harm.lasting
        let ended = try Strace.run(
          isLasting ? "error=EIO" : effect, at: call, isLasting: isLasting, change.words, in: home)
        let place = "\(call.name) \(effect) at \(call.number)"
        // Where nothing can be written, the words are lost too.
        if isLasting, call.name == "write" {
          #expect(ended.status == 3, "\(place)")
        } else {
          try expectHonest(ended, change, in: home, place)
        }
        if effect == "error=EINTR" { #expect(ended.status == 0, "\(place): \(ended.errors)") }
      }
    }
  }

  private func home(for form: StoreForm) throws -> Home {
    switch form {
    case .plain: try Home.furnished()
    case .sealed: try SealedHome.copy()
    }
  }

  /// Holds what was said against what is there, and what is there against `check`.
  private func expectHonest(
    _ ended: Program.Ended, _ change: Change, in home: Home, _ when: String
  ) throws {
    let place: Comment = "\(when): \(ended.status) \(ended.output)\(ended.errors)"
    let now = Clock(fixed: nil).moment
    let keys = change.form == .sealed ? try SealedHome.keys : nil
    let report = Store.check(
      at: home.store, local: home.local, files: SystemFileSystem(), keys: keys, now: now)
    #expect(report.outcome <= .warnings, "\(report.findings) \(place)")

    let store = try Store.open(
      at: home.store, local: "\(home.path)/observer", files: SystemFileSystem(), keys: keys)
    var marks = 0
    var earlier = 0
    for id in try store.caseIDs() {
      for recorded in try store.load(id, now: now).changes {
        let isOpening = recorded.events.contains { event in
          if case .opened(_, change.mark, _) = event { true } else { false }
        }
        if recorded.why == change.mark || isOpening { marks += 1 } else { earlier += 1 }
      }
    }
    #expect(earlier == 4, "what was there before is not: \(place)")
    let isAnswered = ended.output.hasPrefix("2025-") && ended.output.contains("\n")
    switch ended.status {
    case 0: #expect(marks == 1, place)
    case 128 + SIGKILL: #expect(marks == 1 || (marks == 0 && !isAnswered), place)
    default:
      let lines = ended.errors.split(separator: "\n")
      #expect(ended.status == 3 && lines.count >= 2, place)
      #expect(ended.errors.hasPrefix("rapidreview: "), place)
      // Done, and only the words about it are lost: the one case in which both are so.
      let isOnlyUnsaid = ended.errors.contains("The output is lost")
      #expect(marks == (isOnlyUnsaid ? 1 : 0), place)
    }
  }
}
