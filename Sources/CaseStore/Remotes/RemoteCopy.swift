import Casework

/// A copy of the store elsewhere, as a sync sees it: looked at, read file by file, given to.
///
/// Whatever may take long is done in slices, so that it keeps no key waiting.
protocol RemoteCopy: AnyObject {
  /// Whether another program works for it at this moment.
  var isWaiting: Bool { get }
  /// Looks on at what is there; `true` once all is known.
  func look() throws(StoreError) -> Bool
  /// The files that may be others than when they were last the same here; of those that are gone
  /// the source says so.
  var sources: [RemoteSource] { get }
  /// Looks at some further files, too, whether or not they have changed there; once all is known.
  func add(_ paths: [SharedPath]) throws(StoreError)
  /// How many files there belong to no store.
  var strangers: Int { get }
  /// What a file there holds; `nil` where it is gone or larger than any of a store.
  func read(_ source: RemoteSource) throws(StoreError) -> [UInt8]?
  /// Gets a file ready to be given.
  func stage(_ path: SharedPath, _ bytes: [UInt8]) throws(StoreError)
  /// Gets ready to remove a conflicting copy that has nothing more to say.
  func remove(_ source: RemoteSource)
  /// Takes back a file that was got ready: it is another one by now.
  func unstage(_ path: SharedPath)
  /// Gets ready to clear away all there is of a case.
  func clear(_ id: CaseID) throws(StoreError)
  /// What is given takes words away that were there, so that no earlier version is to be kept.
  func forgetEarlier()
  /// Gives on what was staged.
  func give() throws(StoreError) -> Giving
  /// Takes down in the state what is now the same there, once all was given.
  func note(in state: inout SharedState)
}

/// How far giving has come.
enum Giving: Hashable {
  case goingOn
  case done
  /// Somebody else has given meanwhile: what they gave is to be looked at first.
  case overtaken
}

/// A file that a remote has.
struct RemoteSource: Hashable {
  let path: SharedPath
  /// What the remote knows it by: a name in the folder, or an object of git.
  let handle: String
  /// It lies under the name of a conflicting copy, beside the file itself.
  var isCopy = false
  /// It was there, and is not any more.
  var isGone = false

  /// In the order in which they are taken in.
  static func inOrder(_ sources: [RemoteSource]) -> [RemoteSource] {
    sources.map { ($0.path.rank, $0) }
      .sorted { ($0.0, $0.1.path.text, $0.1.handle) < ($1.0, $1.1.path.text, $1.1.handle) }
      .map(\.1)
  }
}

/// What no remote is believed to hold more of.
enum RemoteLimit {
  /// Files of all cases of many years.
  static let files = 400_000
  /// A journal has a few megabytes after years.
  static let bytes = 1 << 26
}
