import Casework

/// What store.json says.
///
/// ```
/// {"format":1,"store":"<base32>","access":"owner"}
/// ```
struct StoreDescription {
  static let format = 1

  let id: String
  let isShared: Bool
  /// The id of the store it is a copy of; `nil` for a store that is none.
  var copyOf: String?

  init(id: String, isShared: Bool) {
    self.id = id
    self.isShared = isShared
  }

  /// The description of a copy, with an id of its own.
  func copied() -> StoreDescription {
    var copy = StoreDescription(id: Chance.name(), isShared: isShared)
    copy.copyOf = id
    return copy
  }

  var bytes: [UInt8] {
    let members = [
      JSON.Member("format", .int(StoreDescription.format)), JSON.Member("store", .string(id)),
      JSON.Member("access", .string(isShared ? "group" : "owner")),
    ]
    let origin = copyOf.map { [JSON.Member("copy-of", .string($0))] } ?? []
    return JSON.object(members + origin).bytes + [UInt8(ascii: "\n")]
  }

  init(_ bytes: [UInt8], path: String) throws(StoreError) {
    guard let json = try? JSON(bytes), let format = json["format"]?.whole else {
      throw .notAStore(path: path)
    }
    guard format == StoreDescription.format else { throw .newerFormat(format, path: path) }
    // The id becomes a folder's name in LOCAL, so it is held to the alphabet of ids.
    guard let id = json["store"]?.text, WriterID(id) != nil else {
      throw .notAStore(path: path)
    }
    self.init(id: id, isShared: json["access"]?.text == "group")
    copyOf = json["copy-of"]?.text
  }
}
