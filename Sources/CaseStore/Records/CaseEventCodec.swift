import Casework

/// The events of a case on the wire; the table is in docs/format.md.
extension CaseEvent: StoredEvent {
  var wireForm: (type: String, fields: [JSON.Member])? {
    switch self {
    case .opened(let reference, let child, let edition):
      (
        "case.opened",
        [
          JSON.Member("reference", .string(reference.text)),
          JSON.Member("child", .string(child)), JSON.Member("edition", .string(edition)),
        ]
      )
    case .referenceChanged(let reference):
      ("reference.changed", [JSON.Member("reference", .string(reference.text))])
    case .recorded(let milestone, let occasion, let corrects):
      (
        "milestone.recorded",
        [
          milestone.member, JSON.Member("on", JSON(occasion)),
          JSON.Member("corrects", .bool(corrects)),
        ]
      )
    case .retracted(let milestone): ("milestone.retracted", [milestone.member])
    case .notNeeded(let milestone): ("milestone.not-needed", [milestone.member])
    case .neededAfterAll(let milestone): ("milestone.needed", [milestone.member])
    case .planned(let milestone, let occasion):
      (
        "milestone.planned",
        [milestone.member, JSON.Member("for", occasion.map { JSON($0) } ?? .null)]
      )
    case .criteriaDecided(let test, let occasion):
      ("criteria.decided", test.members + [JSON.Member("on", JSON(occasion))])
    case .undone(let change): ("change.undone", change.members)
    case .redone(let change): ("change.redone", change.members)
    case .unknown: nil
    }
  }

  static func read(type: String, from fields: WireFields) throws(EventFlaw) -> CaseEvent? {
    switch type {
    case "case.opened":
      return .opened(
        reference: try fields.reference("reference"), child: try fields.text("child"),
        edition: try fields.text("edition"))
    case "reference.changed": return .referenceChanged(to: try fields.reference("reference"))
    case "milestone.recorded":
      let (occasion, corrects) = (try fields.occasion("on"), try fields.truth("corrects"))
      return try fields.milestone().map { .recorded($0, on: occasion, corrects: corrects) }
    case "milestone.retracted": return try fields.milestone().map { .retracted($0) }
    case "milestone.not-needed": return try fields.milestone().map { .notNeeded($0) }
    case "milestone.needed": return try fields.milestone().map { .neededAfterAll($0) }
    case "milestone.planned":
      let isTakenBack = fields.object["for"] == .null
      let occasion = isTakenBack ? nil : try fields.occasion("for")
      return try fields.milestone().map { .planned($0, for: occasion) }
    case "criteria.decided":
      let occasion = try fields.occasion("on")
      return try SeriousIncidentTest(fields).map { .criteriaDecided($0, on: occasion) }
    case "change.undone": return .undone(try fields.change())
    case "change.redone": return .redone(try fields.change())
    default: return nil
    }
  }

  var asUnknown: UnknownEvent? {
    guard case .unknown(let event) = self else { return nil }
    return event
  }
}

extension Milestone {
  fileprivate var member: JSON.Member { JSON.Member("milestone", .string(id)) }
}

extension WireFields {
  /// `nil` for a milestone of a newer version.
  fileprivate func milestone() throws(EventFlaw) -> Milestone? {
    Milestone(rawValue: try text("milestone"))
  }
}

extension ChangeID {
  fileprivate var members: [JSON.Member] {
    [JSON.Member("writer", .string(writer.text)), JSON.Member("n", .int(number))]
  }
}

extension SeriousIncidentTest {
  fileprivate var members: [JSON.Member] {
    let harms = Harm.allCases.filter(harms.contains).map { JSON.string($0.rawValue) }
    return [
      JSON.Member("abuse-or-neglect", .string(abuseOrNeglect.rawValue)),
      JSON.Member("outcome", .string(outcome.rawValue)),
      JSON.Member("harms", .array(harms)),
      JSON.Member("long-term-likely", .bool(isLongTermHarmLikely)),
      JSON.Member("recovered", .bool(hasRecovered)),
      JSON.Member("looked-after", .bool(wasLookedAfter)),
      JSON.Member("rationale", .string(rationale)),
    ]
  }

  /// `nil` where an answer is one of a newer version.
  fileprivate init?(_ fields: WireFields) throws(EventFlaw) {
    var harms: Set<Harm> = []
    var isKnown = true
    for item in try fields.items("harms") {
      guard let name = item.text else { throw .field("harms") }
      if let harm = Harm(rawValue: name) { harms.insert(harm) } else { isKnown = false }
    }
    let suspicion = Suspicion(rawValue: try fields.text("abuse-or-neglect"))
    let outcome = Outcome(rawValue: try fields.text("outcome"))
    let longTerm = try fields.truth("long-term-likely")
    let recovered = try fields.truth("recovered")
    let lookedAfter = try fields.truth("looked-after")
    let rationale = try fields.text("rationale")
    guard isKnown, let suspicion, let outcome else { return nil }
    self.init(
      abuseOrNeglect: suspicion, outcome: outcome, harms: harms, isLongTermHarmLikely: longTerm,
      hasRecovered: recovered, wasLookedAfter: lookedAfter, rationale: rationale)
  }
}
