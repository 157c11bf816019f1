import Casework

/// The fields of an object on the wire, each read by its kind or refused by its name.
struct WireFields {
  let object: JSON

  func text(_ key: String) throws(EventFlaw) -> String {
    guard let text = object[key]?.text else { throw .field(key) }
    return text
  }

  func truth(_ key: String) throws(EventFlaw) -> Bool {
    guard let truth = object[key]?.truth else { throw .field(key) }
    return truth
  }

  func items(_ key: String) throws(EventFlaw) -> [JSON] {
    guard let items = object[key]?.items else { throw .field(key) }
    return items
  }

  /// The members of an object; none where the field was left out.
  func membersIfThere(_ key: String) throws(EventFlaw) -> [JSON.Member] {
    guard let value = object[key] else { return [] }
    guard let members = value.members else { throw .field(key) }
    return members
  }

  /// The texts of a list; none where the field was left out.
  func namesIfThere(_ key: String) throws(EventFlaw) -> [String] {
    guard let value = object[key] else { return [] }
    guard let items = value.items else { throw .field(key) }
    var names: [String] = []
    for item in items {
      guard let name = item.text else { throw .field(key) }
      names.append(name)
    }
    return names
  }

  func reference(_ key: String) throws(EventFlaw) -> CaseReference {
    guard let reference = CaseReference(try text(key)) else { throw .field(key) }
    return reference
  }

  func occasion(_ key: String) throws(EventFlaw) -> Occasion {
    let fields = WireFields(object: object[key] ?? .null)
    guard let day = Day(iso: try fields.text("day")) else { throw .field(key) }
    guard fields.object["time"] != nil else { return Occasion(day: day) }
    guard let time = TimeOfDay(try fields.text("time")) else { throw .field(key) }
    return Occasion(day: day, time: time)
  }

  func change() throws(EventFlaw) -> ChangeID {
    guard let writer = WriterID(try text("writer")) else { throw .field("writer") }
    return ChangeID(writer: writer, number: try number("n", .record))
  }
}
