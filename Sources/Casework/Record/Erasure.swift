/// That the body of a record was taken out by law, as another record says.
package struct Erasure: Hashable, Sendable {
  /// The record whose body it is.
  package let record: ChangeID
  /// What was ordered; `nil` in a record of the first versions, which only named the other.
  package let order: Order?

  package init(_ record: ChangeID, order: Order? = nil) {
    self.record = record
    self.order = order
  }

  /// Who decided it and why, and what keeps the place of what was erased: never a word of it.
  package struct Order: Hashable, Sendable {
    /// Who decided that it be erased, as they are known to the record.
    package let decidedBy: String
    /// On what ground: the law, and the request.
    package let ground: String
    /// Who had asked for it, where another person confirmed it; `nil` where nobody had to.
    package let askedBy: String?
    /// What is left of the record.
    package let left: Left

    package init(decidedBy: String, ground: String, askedBy: String? = nil, left: Left) {
      self.decidedBy = decidedBy
      self.ground = ground
      self.askedBy = askedBy
      self.left = left
    }
  }

  /// What is known of a record without its words.
  package struct Left: Hashable, Sendable {
    /// The digest of the record, which its copies share.
    package let digest: String
    /// When it was made.
    package let stamp: Stamp
    /// What its author had read.
    package let seen: [WriterID: Int]
    /// Whether it was saved again after a failed sync, and the first is gone.
    package let isCopy: Bool
    /// The fields it set, by their names on the wire.
    package let fields: [String]

    package init(
      digest: String, stamp: Stamp, seen: [WriterID: Int], isCopy: Bool, fields: [String]
    ) {
      self.digest = digest
      self.stamp = stamp
      self.seen = seen
      self.isCopy = isCopy
      self.fields = fields
    }
  }
}

extension Erasure {
  /// Which record, and by whose order.
  package var words: String {
    "Record \(record.number) of the writer \(record.writer.text) erased"
      + (order.map { ", by order of \($0.decidedBy), under “\($0.ground)”" } ?? "")
  }
}

extension Erasure.Order {
  /// That something was erased, when, by whom and why, as the history says it.
  func words(by person: String, at moment: Moment) -> String {
    let day = UnitedKingdomDay.occasion(at: moment).day.shown
    let asked = askedBy.map { ", as \($0) had asked" } ?? ""
    return "Erased on \(day) by \(person)\(asked), by order of \(decidedBy), under “\(ground)”"
  }
}

extension Change {
  /// The change in the place of one that was erased: it sets the same fields, and says nothing.
  ///
  /// - Parameters:
  ///   - erased: The record.
  ///   - order: What was ordered.
  ///   - events: The fields, emptied.
  ///   - person: Who recorded the order.
  ///   - moment: When they did.
  package init(
    inPlaceOf erased: ChangeID, by order: Erasure.Order, events: [Event], person: String,
    at moment: Moment
  ) {
    self.init(
      id: erased, stamp: order.left.stamp, by: "", seen: order.left.seen, events: events,
      why: order.words(by: person, at: moment), isErased: true)
  }
}
