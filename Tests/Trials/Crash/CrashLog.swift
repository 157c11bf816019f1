import CaseStore
import Casework

/// What people asked of the store in a trial, and what it answered.
///
/// The law of a crash is written in these terms: what was answered *saved* is there for ever, what
/// was *refused* is never seen, and only what the crash kept from being answered may go either way.
package struct CrashLog: Sendable {
  /// What the person who asked was told.
  package enum Answer<Event: Hashable & Sendable>: Hashable, Sendable {
    /// Saved; the change as it was recorded, `nil` where the call does not hand it back.
    case saved(Change<Event>?)
    /// Not confirmed: it may be there or not.
    case open
    /// Refused with nothing changed.
    case refused
  }

  /// One action that was asked to be saved; its reason tells it from all others.
  package struct Attempt<Event: Hashable & Sendable>: Hashable, Sendable {
    let events: [Event]
    let why: String?
    let answer: Answer<Event>

    /// Whether a change that was read can be what became of this attempt.
    func isFulfilled(by change: Change<Event>) -> Bool {
      switch answer {
      case .saved(let saved?): saved == change || isSame(saved, change)
      case .saved(nil), .open: told(change.events) == events && change.why == why
      case .refused: false
      }
    }

    /// Whether a change is the one that was saved, where a first writing of it, whose sync had
    /// failed, outlived the crash: it then counts under the name of that, and so does whatever
    /// speaks of it.
    private func isSame(_ saved: Change<Event>, _ change: Change<Event>) -> Bool {
      guard saved.stamp == change.stamp, saved.by == change.by, saved.why == change.why,
        saved.events.count == change.events.count,
        zip(saved.events, change.events).allSatisfy({ $0 == $1 || isUndoing($0) && isUndoing($1) })
      else { return false }
      guard saved.id == change.id else { return saved.id.number == 1 }
      return saved.seen.allSatisfy { change.seen[$0.key] ?? 0 >= $0.value }
    }

    /// The events without those that only say who is a member, which nobody typed.
    private func told(_ events: [Event]) -> [Event] {
      events.filter { event in
        switch event as? PartnershipEvent {
        case .memberAdded, .recoveryRenewed: false
        default: true
        }
      }
    }

    private func isUndoing(_ event: Event) -> Bool {
      if case .undone? = event as? CaseEvent { return true }
      if case .redone? = event as? CaseEvent { return true }
      return false
    }
  }

  /// A text that was typed, state after state.
  package struct Typing: Hashable, Sendable {
    let place: Draft.Place
    var texts: [String]
    /// The last state that was answered written; the death of the process takes nothing of it.
    var written = 0
    /// The last state that was answered synced, which no power cut takes; `nil` before the first.
    var synced: Int?
    var removal: Removal?

    enum Removal: Hashable, Sendable { case asked, done }
  }

  /// Whether the store was answered made.
  var isStoreMade = false
  var partnership: [Attempt<PartnershipEvent>] = []
  var cases: [CaseID: [Attempt<CaseEvent>]] = [:]
  /// The references answered, of cases and of those given later.
  var references: [CaseReference: CaseID] = [:]
  /// The reasons of new references that were asked for and not answered.
  var openReferences: [CaseID: Set<String>] = [:]
  /// The code names of children whose case was asked for and not answered.
  var openCases: Set<String> = []
  var typings: [Draft.ID: Typing] = [:]
  /// Drafts whose first key was not answered.
  var openPlaces: Set<Draft.Place> = []

  /// What was answered saved so far.
  package var savedCount: Int {
    partnership.count { $0.isSaved } + cases.values.reduce(0) { $0 + $1.count { $0.isSaved } }
  }
}

extension CrashLog.Attempt {
  var isSaved: Bool { if case .saved = answer { true } else { false } }

  init(_ events: [Event], why: String?, failedWith error: StoreError) {
    self.events = events
    self.why = why
    switch error {
    case .notSaved: answer = .open
    case .file(let error) where error.kind == .stopped: answer = .open
    default: answer = .refused
    }
  }

  init(_ change: Change<Event>) {
    events = change.events
    why = change.why
    answer = .saved(change)
  }
}
