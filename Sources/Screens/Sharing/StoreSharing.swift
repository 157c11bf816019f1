import Casework

/// How the store is shared with other computers, as screens show it.
package struct StoreSharing: Hashable, Sendable {
  /// A place it is shared through.
  package struct Place: Hashable, Sendable {
    package let name: String
    package let address: String
    /// What is not shared yet, and when it last was.
    package let standing: String
    /// How many changes are not shared there yet.
    package let waiting: Int
    /// How far sharing has come that is going on; `nil` where none is.
    package var progress: String?
    /// What came of the last time, and what somebody has to look at.
    package var done: [String] = []
    package var toLookAt: [String] = []
    /// Why the last time failed; `nil` where it did not.
    package var failure: String?
    /// The server that asks for a user name and a password; `nil` where none does.
    package var server: String?

    package init(name: String, address: String, standing: String, waiting: Int) {
      (self.name, self.address) = (name, address)
      (self.standing, self.waiting) = (standing, waiting)
    }
  }

  package var places: [Place]
  /// Whether the records are sealed: others can be given no more than ciphertext then.
  package let isSealed: Bool

  package init(_ places: [Place], isSealed: Bool) {
    (self.places, self.isSealed) = (places, isSealed)
  }

  /// The first place whose server asks who it is.
  var asking: Place? { places.first { $0.server != nil } }

  /// What stands at the edge of every screen: what nobody else has yet, and what stands in the way;
  /// `nil` where the store is not shared.
  var words: String? {
    guard let least = places.map(\.waiting).min() else { return nil }
    if places.contains(where: { $0.failure != nil }) { return "Not shared: press S in the list" }
    if places.contains(where: { !$0.toLookAt.isEmpty }) { return "Sharing: needs attention" }
    return least == 0 ? "Shared" : "\(least) not shared"
  }
}

/// When a colleague's computer was last heard of.
package struct HeardOf: Hashable, Sendable {
  package let name: String
  /// Of the last change of theirs that came here.
  package let last: Occasion

  package init(name: String, last: Occasion) { (self.name, self.last) = (name, last) }
}

/// What is wanted of how the store is shared.
package enum SharingRequest: Sendable {
  /// Share it through another place.
  case add(name: String, isGit: Bool, place: String, inPlainText: Bool)
  /// Share it through a place no longer.
  case remove(String)
  /// Bring it together with what is at a place.
  case share(String)
  /// Answer the server of a place that asks who it is, and share through it again.
  case logIn(place: String, user: String, password: SecretText)
  /// Stop that; what was done stays done.
  case stop
}
