import Casework

/// Orders to erase on the wire, the same for a case, an identity and the partnership.
///
/// ```
/// {"type":"record.erased","writer":"…","n":3,"by-order-of":"…","ground":"…","asked-by":"…",
/// "record":"<digest>","at":…,"tick":…,"seen":{…},"copy":true,"fields":["…",…]}
/// ```
///
/// Records of the first versions end with `n`.
enum ErasureCodec {
  static let erased = "record.erased"
  static let asked = "erasure.asked"

  static func members(_ erasure: Erasure) -> [JSON.Member] {
    erasure.record.members + (erasure.order.map(members) ?? [])
  }

  private static func members(_ order: Erasure.Order) -> [JSON.Member] {
    let left = order.left
    let seen = left.seen.sorted { $0.key < $1.key }.map { JSON.Member($0.key.text, .int($0.value)) }
    return [
      JSON.Member("by-order-of", .string(order.decidedBy)),
      JSON.Member("ground", .string(order.ground)),
    ] + (order.askedBy.map { [JSON.Member("asked-by", .string($0))] } ?? []) + [
      JSON.Member("record", .string(left.digest)),
      JSON.Member("at", .int(left.stamp.at.milliseconds)),
      JSON.Member("tick", .int(left.stamp.tick)), JSON.Member("seen", .object(seen)),
    ] + (left.isCopy ? [JSON.Member("copy", .bool(true))] : []) + [
      JSON.Member("fields", .array(left.fields.map { .string($0) }))
    ]
  }

  static func erasure(_ fields: WireFields) throws(EventFlaw) -> Erasure {
    let record = try fields.change()
    guard fields.object["record"] != nil else { return Erasure(record) }
    let digest = try fields.text("record")
    guard Digest(hex: Array(digest.utf8)[...]) != nil else { throw .field("record") }
    var seen: [WriterID: Int] = [:]
    for member in try fields.membersIfThere("seen") {
      guard let writer = WriterID(member.key), let number = member.value.whole(.head) else {
        throw .field("seen")
      }
      seen[writer] = number
    }
    let at = Moment(milliseconds: try fields.number("at", .moment))
    let left = Erasure.Left(
      digest: digest, stamp: Stamp(at: at, tick: try fields.number("tick", .tick)), seen: seen,
      isCopy: fields.object["copy"] == nil ? false : try fields.truth("copy"),
      fields: try fields.namesIfThere("fields"))
    let order = Erasure.Order(
      decidedBy: try fields.text("by-order-of"), ground: try fields.text("ground"),
      askedBy: fields.object["asked-by"] == nil ? nil : try fields.text("asked-by"), left: left)
    return Erasure(record, order: order)
  }
}

extension StoredEvent {
  /// The record that it says was erased; `nil` for any other event.
  var erasedRecord: ChangeID? { erasure?.record }
}
