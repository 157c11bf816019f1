import CaseStore
import Casework
import Glibc
import Office
import Screens

/// Shares the open store with other computers while people work at this window.
///
/// A folder is looked at every two seconds, and once something was recorded here, so that two
/// people can minute one meeting from two computers; a repository when somebody asks for it. What
/// came is on the disk like any other window's change, and is told as such.
final class SharingKeeper {
  private let surroundings: Surroundings
  private let shared: SharedStore?
  private var remotes: [Remote] = []
  private var run: SyncRun?
  private var began = Moment(milliseconds: 0)
  /// What is to be shared next.
  private var waiting: [Remote] = []
  private var results: [String: Result] = [:]
  private var standings: [String: Counted] = [:]
  /// What servers are answered that asked who it is, by the names of the places.
  private var logins: [String: GitLogin] = [:]
  /// When the folders are looked at again, and when they may be for what was recorded here.
  private var nextLook = Moment(milliseconds: 0)
  private var nextGiving = Moment(milliseconds: 0)
  /// How many changes this window had recorded when the last look began.
  private var recordedAtLook = 0

  /// What came of sharing through a place the last time.
  private struct Result {
    var done: [String] = []
    var toLookAt: [String] = []
    var failure: String?
    var server: String?
  }

  /// What was not shared when it was counted, and how many changes this window had recorded then.
  private struct Counted {
    let standing: SharedStore.Standing
    let recorded: Int
  }

  /// Begins for an open store; the fictional cases are never shared.
  init(_ surroundings: Surroundings, isFiction: Bool) {
    self.surroundings = surroundings
    shared = isFiction ? nil : try? surroundings.sharedStore()
    remotes = shared?.remotes ?? []
  }

  /// Whether something is to be done, and when.
  ///
  /// `store` is `nil` for somebody who waits to be let in, and has no key of it.
  func due(_ store: Store?) -> SliceTime? {
    guard shared != nil, store.map({ $0.access == .readWrite }) ?? true else { return nil }
    if run != nil || !waiting.isEmpty { return .betweenKeys }
    if remotes.contains(where: { standings[$0.name] == nil }) { return .betweenKeys }
    guard !lookedAt(store).isEmpty else { return nil }
    let left = next(store).milliseconds - surroundings.clock.moment.milliseconds
    return left <= 0 ? .betweenKeys : .afterSilence(milliseconds: min(left, SharingKeeper.between))
  }

  /// Does a slice; says whether what is shown may be another.
  func doSlice(_ store: Store?) -> Bool {
    if let run { return go(on: run, store) }
    if let remote = remotes.first(where: { standings[$0.name] == nil }) {
      count(remote, store)
      return true
    }
    // Another window, or a command, may have changed where it is shared.
    remotes = shared?.remotes ?? []
    waiting.removeAll { !remotes.contains($0) }
    if waiting.isEmpty {
      guard next(store) <= surroundings.clock.moment else { return false }
      waiting = lookedAt(store)
      recordedAtLook = store?.recorded ?? 0
    }
    guard !waiting.isEmpty, let shared else { return false }
    let remote = waiting.removeFirst()
    began = surroundings.clock.moment
    do {
      run = try SyncRun(
        shared, with: remote, store: store, now: began, login: logins[remote.name])
    } catch {
      return end(remote, with: error)
    }
    return false
  }

  /// What is looked at by itself: folders, and for somebody who waits every place.
  private func lookedAt(_ store: Store?) -> [Remote] {
    store == nil ? remotes : remotes.filter(\.isFolder)
  }

  private func go(on run: SyncRun, _ store: Store?) -> Bool {
    do {
      try run.doSlice()
    } catch {
      return end(run.remote, with: error)
    }
    SharingKeeper.rest(where: run.isWaiting)
    // So that it can be seen and stopped, where a folder takes long.
    guard run.isDone else { return isLong }
    let report = run.report
    self.run = nil
    rest()
    count(report.remoteOf(remotes), store)
    let isNews = !report.isNothingNew || results[report.remote]?.toLookAt != report.toLookAt
    guard isNews || results[report.remote]?.failure != nil else { return true }
    // What was to be looked at stays until somebody shares from the screen that says it.
    let earlier = results[report.remote]?.toLookAt ?? []
    let further = report.toLookAt.filter { !earlier.contains($0) }
    results[report.remote] = Result(done: report.done, toLookAt: earlier + further)
    return true
  }

  private func end(_ remote: Remote, with error: StoreError) -> Bool {
    run = nil
    rest()
    // Another window shares it: nothing is amiss.
    if error == .remote(.busy) { return false }
    var result = results[remote.name] ?? Result()
    result.failure = "\(error.problem) \(error.remedy)"
    result.server = error.serverAsking
    if result.server != nil { logins[remote.name] = nil }
    results[remote.name] = result
    return true
  }

  /// Looks again in two seconds, or later where looking takes long; gives what is recorded here
  /// sooner.
  private func rest() {
    let now = surroundings.clock.moment.milliseconds
    let took = now - began.milliseconds
    nextLook = Moment(milliseconds: now + max(SharingKeeper.between, 20 * took))
    nextGiving = Moment(milliseconds: now + max(SharingKeeper.betweenGiving, 5 * took))
  }

  private func next(_ store: Store?) -> Moment {
    store.map { $0.recorded != recordedAtLook } ?? false ? min(nextLook, nextGiving) : nextLook
  }

  /// Waits a moment while git works beside: asking it without a pause keeps this computer busy.
  static func rest(where isWaiting: Bool) {
    if isWaiting { usleep(SharingKeeper.pause) }
  }

  /// Whether sharing takes long enough to be told of.
  private var isLong: Bool {
    surroundings.clock.moment.milliseconds - began.milliseconds > SharingKeeper.untold
  }

  private func count(_ remote: Remote?, _ store: Store?) {
    guard let remote else { return }
    // What cannot be counted now is counted after the next sync.
    let standing =
      (try? shared?.standing(of: remote)) ?? SharedStore.Standing(last: nil, waiting: 0)
    standings[remote.name] = Counted(standing: standing, recorded: store?.recorded ?? 0)
  }

  /// In milliseconds.
  private static let between = 2000
  private static let betweenGiving = 300
  private static let untold = 1000
  /// In microseconds.
  private static let pause: UInt32 = 4000
}

// MARK: - What screens ask for, and are shown

extension SharingKeeper {
  /// Does what a screen asks for.
  ///
  /// - Returns: What to say of it.
  func perform(_ request: SharingRequest) throws -> String {
    guard let shared else { throw StoreError.notAStore(path: surroundings.storePath) }
    switch request {
    case .add(let name, let isGit, let place, let inPlainText):
      let remote = Remote(name: name, place: try Remote.Place(place, isGit: isGit))
      try shared.add(remote, inPlainText: inPlainText)
      remotes = shared.remotes
      waiting.append(remote)
      return "The store is now shared through \(name)."
    case .remove(let name):
      run = nil
      try shared.remove(name)
      (remotes, waiting) = (shared.remotes, [])
      (results[name], standings[name]) = (nil, nil)
      return "The store is no longer shared through \(name)."
    case .share(let name):
      results[name]?.toLookAt = []
      waiting.append(try shared.remote(name))
      return "Sharing through \(name)."
    case .logIn(let name, let user, let password):
      guard results[name]?.server != nil else {
        password.wipe()
        throw StoreError.remote(.noSuchRemote(name))
      }
      logins[name] = GitLogin(user: user, password: password)
      results[name]?.failure = nil
      results[name]?.server = nil
      waiting.append(try shared.remote(name))
      return "Sharing through \(name)."
    case .stop:
      (run, waiting) = (nil, [])
      rest()
      return "Stopped. What was shared stays shared."
    }
  }

  /// How the store is shared, for the screens; `nil` where it cannot be.
  func shown(_ store: Store, now: Occasion) -> StoreSharing? {
    guard shared != nil else { return nil }
    let places = remotes.map { remote in
      let counted = standings[remote.name]
      let standing = SharedStore.Standing(
        last: counted?.standing.last,
        waiting: (counted?.standing.waiting ?? 0) + store.recorded - (counted?.recorded ?? 0))
      var place = StoreSharing.Place(
        name: remote.name, address: remote.address, standing: standing.line(now: now),
        waiting: standing.waiting)
      // A look that finds nothing is over before it is read.
      if let run, run.remote == remote, !remote.isFolder || isLong { place.progress = run.progress }
      let result = results[remote.name] ?? Result()
      (place.done, place.toLookAt, place.failure) = (result.done, result.toLookAt, result.failure)
      place.server = result.server
      return place
    }
    return StoreSharing(places, isSealed: store.isSealed)
  }
}

extension SyncReport {
  fileprivate func remoteOf(_ remotes: [Remote]) -> Remote? { remotes.first { $0.name == remote } }
}

extension StoreError {
  /// The server that asks who it is; `nil` where something else is wrong.
  fileprivate var serverAsking: String? {
    if case .remote(.loginNeeded(let server)) = self { return server }
    if case .remote(.loginRefused(let server)) = self { return server }
    return nil
  }
}

extension GitLogin {
  /// What was typed in a form, which is overwritten there; `nil` where no name was.
  convenience init?(user: String, password: SecretText) {
    guard !user.isEmpty else {
      password.wipe()
      return nil
    }
    var (typed, secret) = (Array(user.utf8), password.take())
    self.init(user: &typed, password: &secret)
  }
}

extension Remote {
  fileprivate var isFolder: Bool {
    if case .folder = place { true } else { false }
  }
}

extension Remote.Place {
  /// As it was chosen and typed in a form.
  init(_ typed: String, isGit: Bool) throws(StoreError) {
    try self.init("\(isGit ? "git" : "folder"):\(typed)")
  }
}
