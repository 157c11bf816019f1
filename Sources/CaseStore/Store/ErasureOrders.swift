import Casework

/// The orders to erase that records of one scope hold, by what they name.
///
/// An order holds for every record of that digest: for the first, and for one that was saved again
/// after a failed sync.
struct ErasureOrders<Event: StoredEvent> {
  /// One of them.
  struct Given {
    let change: Change<Event>
    let erasure: Erasure
    let order: Erasure.Order
  }

  private var given: [Given] = []
  /// The records named by an event of the first versions, which says no more.
  private(set) var bare: Set<ChangeID> = []

  init(_ changes: some Sequence<Change<Event>>) {
    for change in changes {
      for case let erasure? in change.events.lazy.map({ $0.erasure }) {
        guard let order = erasure.order, erasure.digest != nil else {
          bare.insert(erasure.record)
          continue
        }
        given.append(Given(change: change, erasure: erasure, order: order))
      }
    }
  }

  var isEmpty: Bool { given.isEmpty }
  var digests: Set<Digest> { Set(given.compactMap(\.erasure.digest)) }
  /// By their names, so that all who have the same records come to the same.
  var all: some Sequence<Given> { given.sorted { $0.change.id < $1.change.id } }

  /// The change in the place of what an order names.
  ///
  /// `others` are the events of all records that can be read.
  static func change(_ given: Given, among others: some Sequence<Event>) -> Change<Event> {
    Change(
      inPlaceOf: given.erasure.record, by: given.order,
      events: given.order.left.fields.flatMap { Event.emptied($0, among: others) },
      person: given.change.by, at: given.change.stamp.at)
  }

  /// The orders in records of which only the body is looked at, as far as they can be read.
  static func digests(in records: some Sequence<Record>) -> Set<Digest> {
    let mark = Array("\"\(ErasureCodec.erased)\"".utf8)
    let changes = records.lazy.filter { $0.body.place(of: mark) != nil }.compactMap { record in
      try? ChangeCodec<Event>.change(
        in: record.body, id: ChangeID(writer: record.writer, number: record.number)
      ).change
    }
    return ErasureOrders(changes).digests
  }
}

extension Erasure {
  /// The digest of the record it names; `nil` in an event of the first versions.
  var digest: Digest? { order.flatMap { Digest(hex: Array($0.left.digest.utf8)[...]) } }
}

extension StoredEvent {
  /// Whether an order can take it away: a case without its opening is none, and what an order
  /// ordered would come back.
  var mayBeErased: Bool { erasure == nil && !givesCaseItsName }
}
