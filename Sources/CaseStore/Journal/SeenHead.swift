import Casework

/// The last record of one journal that this person has had before their eyes.
struct SeenHead: Hashable, Sendable {
  let number: Int
  let link: Digest

  init(number: Int, link: Digest) { (self.number, self.link) = (number, link) }

  /// Reads it as it is kept; `nil` where it is none.
  init?(_ json: JSON) {
    guard let number = json["n"]?.whole(.record), let link = json["link"]?.text,
      let digest = Digest(hex: Array(link.utf8)[...])
    else { return nil }
    self.init(number: number, link: digest)
  }

  /// As it is kept, here and in a backup's manifest.
  var json: JSON {
    .object([JSON.Member("n", .int(number)), JSON.Member("link", .string(link.hex))])
  }
}
