import Casework

/// An event that has a form on the wire: ``CaseEvent``, ``PartnershipEvent`` or
/// ``IdentityEvent``.
///
/// Names and fields on the wire are spelt out by hand and frozen once released. A type this version
/// does not know, or a known type with a value it does not know (a newer milestone), is kept as
/// ``UnknownEvent``, byte for byte. Fields it does not know are passed over: they stand in the
/// record for good. A known type that lacks what it must have is damage, and throws.
protocol StoredEvent: Hashable, Sendable {
  /// The name and the fields of an event; `nil` for an unknown one.
  var wireForm: (type: String, fields: [JSON.Member])? { get }
  /// Reads an event of a type; `nil` if the type, or a value in it, is not known.
  static func read(type: String, from fields: WireFields) throws(EventFlaw) -> Self?

  /// The event where it is unknown.
  var asUnknown: UnknownEvent? { get }
  /// The record whose body this event says was erased; `nil` for any other event.
  var erasedRecord: ChangeID? { get }
  /// The event, naming other changes where it names one that has another name.
  func renaming(_ names: [ChangeID: ChangeID]) -> Self
  static func unknown(_ event: UnknownEvent) -> Self
}

/// Why a body whose bytes are sound cannot be read as a change.
package enum EventFlaw: Error, Hashable, Sendable {
  case notJSON(JSON.Flaw)
  /// A field is missing, or is not of its kind.
  case field(String)
}

extension StoredEvent {
  init(wire value: JSON, bytes: ArraySlice<UInt8>) throws(EventFlaw) {
    let fields = WireFields(object: value)
    let type = try fields.text("type")
    if let known = try Self.read(type: type, from: fields) {
      self = known
    } else {
      let json = String(decoding: bytes, as: UTF8.self)
      self = .unknown(UnknownEvent(type: type, json: json))
    }
  }

  func wireBytes() throws(EventFlaw) -> [UInt8] {
    if let wireForm {
      return JSON.object([JSON.Member("type", .string(wireForm.type))] + wireForm.fields).bytes
    }
    let bytes = Array((asUnknown?.json ?? "").utf8)
    let value: JSON
    do { value = try JSON(bytes) } catch { throw .notJSON(error) }
    // A newline between its tokens would end the record's line.
    return bytes.contains(UInt8(ascii: "\n")) ? value.bytes : bytes
  }
}

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

// MARK: - Values shared by events

extension ChangeID {
  /// How an event names a record.
  var members: [JSON.Member] {
    [JSON.Member("writer", .string(writer.text)), JSON.Member("n", .int(number))]
  }

  /// The name on the wire of the event that says a record's body was erased.
  static let erased = "record.erased"
}

extension JSON {
  init(_ occasion: Occasion) {
    var members = [JSON.Member("day", .string(occasion.day.iso))]
    if let time = occasion.time { members.append(JSON.Member("time", .string(time.text))) }
    self = .object(members)
  }
}
