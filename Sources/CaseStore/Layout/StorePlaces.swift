import Casework

/// Where each store lies that this person has opened, kept in LOCAL.
///
/// A copy of a store (a restore to a folder of its own, to try a backup) must not pass for the
/// store: what is then recorded in the copy would be missed in the store itself. So a store that is
/// restored elsewhere while the first still lies where it was gets an id of its own.
struct StorePlaces {
  let local: String
  let disk: Disk

  /// Keeps where a store was opened, unless it is known to lie elsewhere and still does.
  func remember(_ id: String, at path: String) {
    guard place(of: id) != path, original(of: id, besides: path) == nil else { return }
    // That it may fail is no reason to fail an opening.
    try? disk.replace(file(of: id), with: Array("\(path)\n".utf8), mode: 0o600, isDurable: false)
  }

  /// Where the store of an id lies, other than at a path; `nil` where it is nowhere else.
  func original(of id: String, besides path: String) -> String? {
    guard let place = place(of: id), place != path,
      let bytes = try? disk.read(StoreLayout(root: place, local: local).description),
      let description = try? StoreDescription(bytes, path: place), description.id == id
    else { return nil }
    return place
  }

  /// Whether the store of an id was last opened at a path.
  func isKnown(_ id: String, at path: String) -> Bool { place(of: id) == path }

  /// The stores that were last opened at a path.
  func known(at path: String) -> [String] {
    ((try? disk.names(in: LocalFolder(local).allHeads)) ?? []).filter { isKnown($0, at: path) }
  }

  private func place(of id: String) -> String? {
    guard let bytes = try? disk.read(file(of: id)), bytes.last == UInt8(ascii: "\n") else {
      return nil
    }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private func file(of id: String) -> String {
    LocalFolder(local).place(of: id)
  }
}
