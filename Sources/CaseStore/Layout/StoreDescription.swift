import Casework

/// What store.json says.
///
/// ```
/// {"format":1,"store":"<base32>","access":"owner"}
/// {"format":2,"store":"<base32>","access":"owner","sealed":true,"keys":"<base32>"}
/// ```
///
/// The second is a sealed store's; while a plain one is being sealed, `sealed` says `"begun"`.
struct StoreDescription {
  /// How a store's records stand in its files.
  enum Form: Hashable { case plain, beingSealed, sealed }

  let id: String
  var form = Form.plain
  /// The id of the keys of its members: that of the store when it was made, which a copy of it
  /// keeps.
  var keysID: String
  let isShared: Bool
  /// The id of the store it is a copy of; `nil` for a store that is none.
  var copyOf: String?

  init(id: String, isShared: Bool) {
    self.id = id
    keysID = id
    self.isShared = isShared
  }

  /// The form and the keys of whoever reads.
  func seal(_ keys: KeyRing?) -> StoreSeal {
    switch form {
    case .plain: .plain
    case .beingSealed: .begun(keys)
    case .sealed: .sealed(keys)
    }
  }

  /// The number of the format; a plain store is read by older programs, too.
  private static func format(of form: Form) -> Int {
    switch form {
    case .plain: 1
    case .beingSealed, .sealed: 2
    }
  }

  /// The description of a copy, with an id of its own.
  func copied() -> StoreDescription {
    var copy = StoreDescription(id: Chance.name(), isShared: isShared)
    copy.copyOf = id
    (copy.form, copy.keysID) = (form, keysID)
    return copy
  }

  var bytes: [UInt8] {
    let members = [
      JSON.Member("format", .int(StoreDescription.format(of: form))),
      JSON.Member("store", .string(id)),
      JSON.Member("access", .string(isShared ? "group" : "owner")),
    ]
    var further: [JSON.Member] = []
    switch form {
    case .plain: break
    case .beingSealed: further.append(JSON.Member("sealed", .string("begun")))
    case .sealed: further.append(JSON.Member("sealed", .bool(true)))
    }
    if form != .plain || keysID != id { further.append(JSON.Member("keys", .string(keysID))) }
    if let copyOf { further.append(JSON.Member("copy-of", .string(copyOf))) }
    return JSON.object(members + further).bytes + [UInt8(ascii: "\n")]
  }

  init(_ bytes: [UInt8], path: String) throws(StoreError) {
    guard let json = try? JSON(bytes), let format = json["format"]?.whole else {
      throw .notAStore(path: path)
    }
    guard (1...2).contains(format) else { throw .newerFormat(format, path: path) }
    // The id becomes a folder's name in LOCAL, so it is held to the alphabet of ids.
    guard let id = json["store"]?.text, WriterID(id) != nil else {
      throw .notAStore(path: path)
    }
    self.init(id: id, isShared: json["access"]?.text == "group")
    copyOf = json["copy-of"]?.text
    switch (format, json["sealed"]) {
    case (2, .bool(true)?): form = .sealed
    case (2, .string("begun")?): form = .beingSealed
    case (1, nil): form = .plain
    default: throw .notAStore(path: path)
    }
    guard let keys = json["keys"] else {
      // A sealed store names its keys.
      if form != .plain { throw .notAStore(path: path) }
      return
    }
    guard let keysID = keys.text, WriterID(keysID) != nil else { throw .notAStore(path: path) }
    self.keysID = keysID
  }
}
