import Casework

/// The last record of one journal that this person has had before their eyes.
struct SeenHead: Hashable, Sendable {
  let number: Int
  let link: Digest

  /// As it is kept, here and in a backup's manifest.
  var json: JSON {
    .object([JSON.Member("n", .int(number)), JSON.Member("link", .string(link.hex))])
  }
}
