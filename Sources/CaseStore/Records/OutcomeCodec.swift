import Casework

// The acts on the recommendation and the report on the wire; the table is in docs/format.md.

extension RecommendationDecision {
  var members: [JSON.Member] {
    [
      JSON.Member("lcspr", .bool(isReviewRecommended)), JSON.Member("complex", .bool(isComplex)),
      JSON.Member("national", .bool(isOfNationalImportance)),
      JSON.Member("rationale", .string(rationale)), JSON.Member("decider", .string(decider)),
    ]
  }

  init(_ fields: WireFields) throws(EventFlaw) {
    self.init(
      isReviewRecommended: try fields.truth("lcspr"), isComplex: try fields.truth("complex"),
      isOfNationalImportance: try fields.truth("national"),
      rationale: try fields.text("rationale"), decider: try fields.text("decider"))
  }
}

extension ReportVersion {
  var members: [JSON.Member] {
    let parts = text.parts.map { part in
      JSON.object([
        JSON.Member("section", .string(part.name)), JSON.Member("text", .string(part.text)),
      ])
    }
    return [
      JSON.Member("version", .int(number)), JSON.Member("sha256", .string(digest)),
      JSON.Member("report", .array(parts)),
    ]
  }

  init(_ fields: WireFields) throws(EventFlaw) {
    var parts: [ReportText.Part] = []
    for item in try fields.items("report") {
      let part = WireFields(object: item)
      parts.append(
        ReportText.Part(name: try part.text("section"), text: try part.text("text")))
    }
    self.init(
      number: try fields.version(), text: ReportText(parts: parts),
      digest: try fields.text("sha256"))
  }
}

extension Finalisation {
  var members: [JSON.Member] {
    [
      JSON.Member("version", .int(version)), JSON.Member("side", .string(side.rawValue)),
      JSON.Member("name", .string(name)), JSON.Member("on", JSON(on)),
    ]
  }

  /// `nil` for a side of a newer version.
  init?(_ fields: WireFields) throws(EventFlaw) {
    let (version, name) = (try fields.version(), try fields.text("name"))
    let (side, on) = (Side(rawValue: try fields.text("side")), try fields.occasion("on"))
    guard let side else { return nil }
    self.init(version: version, side: side, name: name, on: on)
  }
}

extension Signature {
  var members: [JSON.Member] {
    [
      JSON.Member("version", .int(version)), JSON.Member("partner", .string(partner.rawValue)),
      JSON.Member("name", .string(name)), JSON.Member("capacity", .string(capacity)),
      JSON.Member("position", .string(position.rawValue)),
      JSON.Member("comment", .string(comment)), JSON.Member("on", JSON(on)),
    ]
  }

  /// `nil` for a partner or position of a newer version.
  init?(_ fields: WireFields) throws(EventFlaw) {
    let (version, name) = (try fields.version(), try fields.text("name"))
    let (capacity, comment) = (try fields.text("capacity"), try fields.text("comment"))
    let partner = StatutoryPartner(rawValue: try fields.text("partner"))
    let position = Position(rawValue: try fields.text("position"))
    let on = try fields.occasion("on")
    guard let partner, let position else { return nil }
    self.init(
      version: version, partner: partner, name: name, capacity: capacity, position: position,
      comment: comment, on: on)
  }
}

extension SignatureOverride {
  var members: [JSON.Member] {
    [
      JSON.Member("version", .int(version)), JSON.Member("partner", .string(partner.rawValue)),
      JSON.Member("name", .string(name)), JSON.Member("reason", .string(reason)),
      JSON.Member("on", JSON(on)),
    ]
  }

  /// `nil` for a partner of a newer version.
  init?(_ fields: WireFields) throws(EventFlaw) {
    let (version, name) = (try fields.version(), try fields.text("name"))
    let (reason, on) = (try fields.text("reason"), try fields.occasion("on"))
    guard let partner = StatutoryPartner(rawValue: try fields.text("partner")) else { return nil }
    self.init(version: version, partner: partner, name: name, reason: reason, on: on)
  }
}

extension Sending {
  var members: [JSON.Member] {
    [
      JSON.Member("version", .int(version)), JSON.Member("evidence", .string(evidence)),
      JSON.Member("on", JSON(on)),
    ]
  }

  init(_ fields: WireFields) throws(EventFlaw) {
    self.init(
      version: try fields.version(), evidence: try fields.text("evidence"),
      on: try fields.occasion("on"))
  }
}

extension WireFields {
  /// The number of a version of the report.
  fileprivate func version() throws(EventFlaw) -> Int { try number("version", .count) }
}
