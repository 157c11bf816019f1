/// That a change be erased: by whose decision, and on what ground.
package struct ErasureWanted: Hashable, Sendable {
  package let change: ChangeID
  package let decidedBy: String
  package let ground: String
  /// What is left of its record, which only the store knows; `nil` before it was asked.
  package var left: Erasure.Left?

  package init(
    _ change: ChangeID, decidedBy: String, ground: String, left: Erasure.Left? = nil
  ) {
    self.change = change
    self.decidedBy = decidedBy
    self.ground = ground
    self.left = left
  }
}

extension Case {
  /// What was asked to be erased and is not yet, with who asked.
  package func erasureAsked(of change: ChangeID) -> (erasure: Erasure, by: String)? {
    for asking in changes.reversed() where !undone.contains(asking.id) {
      for case .erasureAsked(let erasure) in asking.events where erasure.record == change {
        return (erasure, asking.by)
      }
    }
    return nil
  }

  /// Whether an order to erase waits for another person.
  var erasureNeedsTwo: Bool {
    partnership?.answers(in: Entry(.settings)).key(.erasureSecond) == "yes"
  }

  /// Why a change cannot be erased; `nil` where it can.
  package func obstacleToErasing(_ id: ChangeID) -> ErasureRefusal? {
    let named = changes.filter { $0.id == id }
    guard let change = named.first else { return .noSuchChange }
    if named.count > 1 { return .standsTwice }
    if change.isErased { return .alreadyErased }
    return change.events.lazy.compactMap(\.obstacleToErasing).first
  }

  func erasing(_ wanted: ErasureWanted, by person: String) throws(Refusal) -> [CaseEvent] {
    if let obstacle = obstacleToErasing(wanted.change) { throw .erasure(obstacle) }
    guard let left = wanted.left else { throw .erasure(.noSuchChange) }
    let asked = erasureNeedsTwo ? erasureAsked(of: wanted.change) : nil
    if let asked, asked.by == person { throw .erasure(.samePerson(person)) }
    // Who confirms confirms what was asked for.
    let decidedBy = asked?.erasure.order?.decidedBy ?? wanted.decidedBy
    let ground = asked?.erasure.order?.ground ?? wanted.ground
    guard !PlainText.isBlank(decidedBy) else { throw .erasure(.nobodyNamed) }
    guard !PlainText.isBlank(ground) else { throw .erasure(.noGround) }
    try PlainText.check(decidedBy, as: .signatory)
    try PlainText.check(ground, as: .shortAnswer)
    let order = Erasure.Order(
      decidedBy: decidedBy, ground: ground, askedBy: asked?.by, left: left)
    let erasure = Erasure(wanted.change, order: order)
    return [erasureNeedsTwo && asked == nil ? .erasureAsked(erasure) : .erased(erasure)]
  }
}

extension CaseEvent {
  /// Why a change with it cannot be erased; `nil` where it can.
  fileprivate var obstacleToErasing: ErasureRefusal? {
    switch self {
    case .opened, .referenceChanged: .holdsOpening
    case .erased, .erasureAsked: .holdsOrder
    case .emptied: .alreadyErased
    case .unknown: .holdsUnknown
    case .met(.step), .met(.itemBegun): .holdsCourse
    case .mistaken, .recorded, .retracted, .notNeeded, .neededAfterAll, .planned, .criteriaDecided,
      .answered, .removed, .recommendationDecided, .reportFrozen, .reportFinalised, .reportSigned,
      .signaturesOverridden, .reportSent, .met, .linesOrdered, .form2Issued, .returnImported,
      .packFrozen, .undone, .redone:
      nil
    }
  }
}
