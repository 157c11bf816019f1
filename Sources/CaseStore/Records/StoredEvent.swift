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
  /// That a record was erased, where this event says so; `nil` for any other.
  var erasure: Erasure? { get }
  /// Whether it opens a case or gives it its reference.
  var givesCaseItsName: Bool { get }
  /// What stands on the wire for the field it sets, once it is erased; `nil` where it sets none.
  var fieldName: String? { get }
  /// The event in the place of one that was erased; `nil` for a field of a newer version.
  ///
  /// `others` are all there are: what is not named in words is found among them.
  static func emptied(_ fieldName: String, among others: some Sequence<Self>) -> [Self]
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

// MARK: - Values shared by events

extension ChangeID {
  /// How an event names a record.
  var members: [JSON.Member] {
    [JSON.Member("writer", .string(writer.text)), JSON.Member("n", .int(number))]
  }
}

extension JSON {
  init(_ occasion: Occasion) {
    var members = [JSON.Member("day", .string(occasion.day.iso))]
    if let time = occasion.time { members.append(JSON.Member("time", .string(time.text))) }
    self = .object(members)
  }
}
