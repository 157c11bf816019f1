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
    case .mistaken(let mistake): CaseMistake.wireForm(of: mistake)
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
    case .answered(let entry, let question, let answer):
      (SheetCodec.answered, SheetCodec.members(entry, question, answer))
    case .removed(let entry): (SheetCodec.removed, SheetCodec.members(entry))
    case .recommendationDecided(let decision, let occasion):
      ("recommendation.decided", decision.members + [JSON.Member("on", JSON(occasion))])
    case .reportFrozen(let version): ("report.frozen", version.members)
    case .reportFinalised(let done): ("report.finalised", done.members)
    case .reportSigned(let signature): ("report.signed", signature.members)
    case .signaturesOverridden(let override): ("signatures.overridden", override.members)
    case .reportSent(let sending): ("report.sent", sending.members)
    case .met(let event): event.wireForm
    case .linesOrdered(let names): (EnquiryCodec.linesOrdered, EnquiryCodec.members(names))
    case .form2Issued(let issue): (EnquiryCodec.form2Issued, issue.members)
    case .returnImported(let file): (EnquiryCodec.returnImported, file.members)
    case .packFrozen(let pack): (EnquiryCodec.packFrozen, pack.members)
    case .undone(let change): ("change.undone", change.members)
    case .redone(let change): ("change.redone", change.members)
    case .erased(let erasure): (ErasureCodec.erased, ErasureCodec.members(erasure))
    case .erasureAsked(let erasure): (ErasureCodec.asked, ErasureCodec.members(erasure))
    case .emptied, .unknown: nil
    }
  }

  static func read(type: String, from fields: WireFields) throws(EventFlaw) -> CaseEvent? {
    switch type {
    case "case.opened":
      return .opened(
        reference: try fields.reference("reference"), child: try fields.text("child"),
        edition: try fields.text("edition"))
    case "reference.changed": return .referenceChanged(to: try fields.reference("reference"))
    case CaseMistake.found: return try CaseMistake.read(fields).map { .mistaken($0) }
    case CaseMistake.takenBack: return .mistaken(nil)
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
    case SheetCodec.answered:
      return try SheetCodec.answer(fields).map { .answered($0.entry, $0.question, $0.answer) }
    case SheetCodec.removed: return try SheetCodec.entry(fields).map { .removed($0) }
    case "change.undone": return .undone(try fields.change())
    case "change.redone": return .redone(try fields.change())
    case ErasureCodec.erased: return .erased(try ErasureCodec.erasure(fields))
    case ErasureCodec.asked: return .erasureAsked(try ErasureCodec.erasure(fields))
    default: return try readAct(type: type, from: fields)
    }
  }

  /// The acts on the recommendation and the report.
  private static func readAct(
    type: String, from fields: WireFields
  ) throws(EventFlaw) -> CaseEvent? {
    switch type {
    case "recommendation.decided":
      return .recommendationDecided(
        try RecommendationDecision(fields), on: try fields.occasion("on"))
    case "report.frozen": return .reportFrozen(try ReportVersion(fields))
    case "report.finalised": return try Finalisation(fields).map { .reportFinalised($0) }
    case "report.signed": return try Signature(fields).map { .reportSigned($0) }
    case "signatures.overridden":
      return try SignatureOverride(fields).map { .signaturesOverridden($0) }
    case "report.sent": return .reportSent(try Sending(fields))
    default:
      if let met = try MeetingEvent.read(type: type, from: fields) { return .met(met) }
      return try EnquiryCodec.read(type: type, from: fields)
    }
  }

  var asUnknown: UnknownEvent? {
    guard case .unknown(let event) = self else { return nil }
    return event
  }
}

extension CaseEvent {
  var erasure: Erasure? {
    guard case .erased(let erasure) = self else { return nil }
    return erasure
  }

  func renaming(_ names: [ChangeID: ChangeID]) -> CaseEvent {
    switch self {
    case .undone(let id): .undone(names[id] ?? id)
    case .redone(let id): .redone(names[id] ?? id)
    case .opened, .referenceChanged, .recorded, .retracted, .notNeeded, .neededAfterAll, .planned,
      .criteriaDecided, .answered, .removed, .recommendationDecided, .reportFrozen,
      .reportFinalised, .reportSigned, .signaturesOverridden, .reportSent, .met, .linesOrdered,
      .form2Issued, .returnImported, .packFrozen, .mistaken, .erased, .erasureAsked, .emptied,
      .unknown:
      self
    }
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

extension SeriousIncidentTest {
  fileprivate var members: [JSON.Member] {
    let harms = Harm.allCases.filter(harms.contains).map { JSON.string($0.rawValue) }
    return [
      JSON.Member("abuse-or-neglect", .string(abuseOrNeglect.rawValue)),
      JSON.Member("outcome", .string(outcome.rawValue)),
      JSON.Member("harms", .array(harms)),
      JSON.Member("long-term-likely", .bool(isLongTermHarmLikely ?? false)),
      JSON.Member("recovered", .bool(hasRecovered ?? false)),
      JSON.Member("looked-after", .bool(wasLookedAfter)),
      JSON.Member("rationale", .string(rationale)),
    ] + laterMembers
  }

  /// What came after the first release; left out where it was not said.
  private var laterMembers: [JSON.Member] {
    let views = StatutoryPartner.allCases.compactMap { partner in
      self.views[partner].map { JSON.Member(partner.rawValue, .string($0.rawValue)) }
    }
    // Earlier versions read a yes or a no; that it was neither stands beside it.
    let open =
      (isLongTermHarmLikely == nil ? [JSON.string("long-term-likely")] : [])
      + (hasRecovered == nil ? [JSON.string("recovered")] : [])
    return (views.isEmpty ? [] : [JSON.Member("views", .object(views))])
      + (open.isEmpty ? [] : [JSON.Member("not-answered", .array(open))])
      + (followUp.map { [JSON.Member("follow-up", .string($0.rawValue))] } ?? [])
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
    var views: [StatutoryPartner: View] = [:]
    for member in try fields.membersIfThere("views") {
      let partner = StatutoryPartner(rawValue: member.key)
      let view = View(rawValue: member.value.text ?? "")
      if let partner, let view { views[partner] = view } else { isKnown = false }
    }
    var followUp: FollowUp?
    if fields.object["follow-up"] != nil {
      followUp = FollowUp(rawValue: try fields.text("follow-up"))
      isKnown = isKnown && followUp != nil
    }
    guard isKnown, let suspicion, let outcome else { return nil }
    let open = try fields.namesIfThere("not-answered")
    self.init(
      abuseOrNeglect: suspicion, outcome: outcome, harms: harms,
      isLongTermHarmLikely: open.contains("long-term-likely") ? nil : longTerm,
      hasRecovered: open.contains("recovered") ? nil : recovered, wasLookedAfter: lookedAfter,
      rationale: rationale, views: views,
      followUp: followUp)
  }
}
