import CaseStore
import Casework
import FoundationEssentials
import Testing

/// A passphrase as if it had been typed.
func passphrase(_ text: String) -> Passphrase {
  var bytes = Array(text.utf8)
  return Passphrase(taking: &bytes)
}

/// 32 bytes that are all the same, as if they stood on a sheet of paper.
func seed(_ byte: UInt8) -> SecretBytes {
  SecretBytes(copying: [UInt8](repeating: byte, count: 32))
}

/// A place with a sealed store, whose passphrase costs next to nothing to try.
struct SealedPlace {
  static let words = "seven herons on a wet roof"
  let place: Place

  init(_ kind: Kind) throws { place = try Place(kind) }

  func create(_ name: String? = "Fenmoor") throws -> Store {
    try Store.create(
      at: place.store, local: place.local, files: place.files, partnership: name,
      founding: .sealed(passphrase(SealedPlace.words), recovery: seed(7), cost: .smallest),
      by: "Ana", now: moment())
  }

  func unlock(_ words: String = SealedPlace.words, local: String? = nil) throws -> KeyRing {
    try Store.unlock(
      at: place.store, local: local ?? place.local, files: place.files,
      passphrase: passphrase(words), costingAtLeast: .smallest)
  }

  func open(_ words: String = SealedPlace.words, local: String? = nil) throws -> Store {
    let local = local ?? place.local
    return try Store.open(
      at: place.store, local: local, files: place.files,
      keys: try unlock(words, local: local))
  }

  func check(_ keys: KeyRing?, local: String? = nil) -> CheckReport {
    Store.check(
      at: place.store, local: local ?? place.local, files: place.files, keys: keys, now: moment(60))
  }

  /// The one journal of a case.
  func journal(of id: CaseID) throws -> String {
    let folder = "\(place.store)/cases/\(id.text)"
    return "\(folder)/\(try #require(place.files.names(in: folder).first))"
  }

  func lines(_ path: String) throws -> [String] {
    String(decoding: try place.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Fails where a word stands in a file of the store or of LOCAL, in whatever letters.
  func requireNoWords(_ words: [String]) throws {
    let paths = try place.paths(below: place.store) + place.paths(below: place.local)
    try #require(paths.count > 5)
    for path in paths {
      let text = String(decoding: try place.read(path), as: UTF8.self).lowercased()
      for word in words {
        #expect(!text.contains(word.lowercased()), "\(word) stands in \(path)")
      }
    }
  }
}

extension String {
  /// What stands between two marks, the first included.
  func stretch(from start: String, to end: String) -> String {
    guard let first = firstRange(of: start), let last = firstRange(of: end) else { return "" }
    return String(self[first.lowerBound..<last.lowerBound])
  }

  /// The line with the check that fits it.
  var withItsCheck: String {
    guard let mark = firstRange(of: ",\"check\"") else { return self }
    let head = String(self[..<mark.lowerBound])
    let check = Digest(of: Array(head.utf8)).hex.prefix(16)
    return head + ",\"check\":\"\(check)\"}"
  }

  mutating func replace(_ part: String, with other: String) {
    guard let found = firstRange(of: part) else { return }
    replaceSubrange(found, with: other)
  }
}

extension [String] {
  var joinedLines: [UInt8] { flatMap { [UInt8]("\($0)\n".utf8) } }
}
