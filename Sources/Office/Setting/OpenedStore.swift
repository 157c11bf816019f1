import CaseStore

/// What is known about this person once a sealed store is open, and not before.
///
/// A class, since the surroundings are handed on from before the store is opened.
package final class OpenedStore {
  /// What the program remembers for them in that store; `nil` while none is open.
  package var own: LocalState?
  /// The name they were added under.
  package var memberName: String?

  package init() {}

  /// Lets go of it, as when the store is locked.
  package func forget() { (own, memberName) = (nil, nil) }
}
