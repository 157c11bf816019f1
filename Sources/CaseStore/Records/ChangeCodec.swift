import Casework

/// The seam between a record's body and a change: everything else sees a body as bytes.
///
/// ```
/// {"at":…,"tick":…,"by":"…","seen":{"<writer>":n,…},"events":[{…},…],"why":"…",
/// "earlier":[{"writer":"…","n":…},…]}
/// ```
///
/// `why` is left out where none was given, and `earlier` where it had no other name before, in a
/// version of a journal that did not stay. `seen` is sorted by writer, and on the wire it names the
/// writer itself, too, with the number before this record's. That makes a body mean the same in
/// another journal: after a failed sync it is written again under a new writer id, and whoever
/// reads both can tell the copy (which has not the number before its own) from the first.
enum ChangeCodec<Event: StoredEvent> {
  /// What a body says.
  struct Reading {
    let change: Change<Event>
    /// Whether the record is a copy of one whose sync failed.
    let isCopy: Bool
    /// Its names in versions of journals that did not stay.
    let earlier: [ChangeID]
  }

  static func bytes(
    of change: Change<Event>, earlier: [ChangeID] = []
  ) throws(EventFlaw) -> [UInt8] {
    var seen = change.seen
    seen[change.id.writer] = change.id.number - 1
    let members = seen.sorted { $0.key < $1.key }
      .map { JSON.Member($0.key.text, .int($0.value)) }
    var bytes = JSON.object([
      JSON.Member("at", .int(change.stamp.at.milliseconds)),
      JSON.Member("tick", .int(change.stamp.tick)),
      JSON.Member("by", .string(change.by)),
      JSON.Member("seen", .object(members)),
    ]).bytes
    bytes.removeLast()
    bytes += ",\"events\":[".utf8
    for (index, event) in change.events.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += try event.wireBytes()
    }
    bytes.append(UInt8(ascii: "]"))
    if let why = change.why {
      bytes += ",\"why\":".utf8
      JSON.write(why, to: &bytes)
    }
    if !earlier.isEmpty {
      bytes += ",\"earlier\":".utf8 + JSON.array(earlier.map { .object($0.members) }).bytes
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// Reads a body that its record vouches for.
  static func change(in body: [UInt8], id: ChangeID) throws(EventFlaw) -> Reading {
    var (at, tick, by, seenBefore, why, earlier) = (
      JSON?.none, JSON?.none, JSON?.none, JSON?.none, JSON?.none, JSON?.none
    )
    var events: [Event] = []
    var eventFlaw: EventFlaw?
    do {
      var reader = JSONReader(body[...])
      try reader.object { (key, reader) throws(JSON.Flaw) in
        switch key {
        case "at": at = try reader.value()
        case "tick": tick = try reader.value()
        case "by": by = try reader.value()
        case "seen": seenBefore = try reader.value()
        case "why": why = try reader.value()
        case "earlier": earlier = try reader.value()
        case "events":
          try reader.array { (reader) throws(JSON.Flaw) in
            reader.skipSpace()
            let start = reader.position
            let value = try reader.value()
            do throws(EventFlaw) {
              events.append(try Event(wire: value, bytes: body[start..<reader.position]))
            } catch {
              eventFlaw = eventFlaw ?? error
            }
          }
        default: _ = try reader.value()
        }
      }
      try reader.end()
    } catch {
      throw .notJSON(error)
    }
    if let eventFlaw { throw eventFlaw }
    guard let at = at?.whole(.moment) else { throw .field("at") }
    guard let tick = tick?.whole(.tick) else { throw .field("tick") }
    guard let by = by?.text else { throw .field("by") }
    var seen = try seen(in: seenBefore)
    let own = seen.removeValue(forKey: id.writer)
    let reason = why?.text
    if why != nil, reason == nil { throw .field("why") }
    let change = Change(
      id: id, stamp: Stamp(at: Moment(milliseconds: at), tick: tick), by: by, seen: seen,
      events: events, why: reason)
    return Reading(
      change: change, isCopy: own != id.number - 1, earlier: try names(in: earlier))
  }

  private static func names(in value: JSON?) throws(EventFlaw) -> [ChangeID] {
    guard let value else { return [] }
    let names = value.items?.map { item in
      item["writer"]?.text.flatMap { WriterID($0) }.flatMap { writer in
        item["n"]?.whole(.record).map { ChangeID(writer: writer, number: $0) }
      }
    }
    guard let names, !names.contains(nil) else { throw .field("earlier") }
    return names.compactMap(\.self)
  }

  private static func seen(in value: JSON?) throws(EventFlaw) -> [WriterID: Int] {
    guard let members = value?.members else { throw .field("seen") }
    var seen: [WriterID: Int] = [:]
    for member in members {
      guard let writer = WriterID(member.key), let number = member.value.whole(.head) else {
        throw .field("seen")
      }
      seen[writer] = number
    }
    return seen
  }
}
