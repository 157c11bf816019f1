// What the program must know of each act on the recommendation and the report. Once something is
// frozen, finalised, signed or sent, others rely on it, and it is not undone.

extension RecommendationDecision {
  var effect: CaseEffect {
    CaseEffect(
      .recommendation, .possible, decides: true, step: nil, feeds: .report,
      restsOn: .recommendation)
  }
}

extension ReportVersion {
  var effect: CaseEffect {
    CaseEffect(
      .reportVersion(number), .refused, decides: true, step: nil, feeds: nil, restsOn: .report)
  }
}

extension Finalisation {
  var effect: CaseEffect {
    CaseEffect(
      .finalisation(version: version, side), .refused, decides: true, step: nil, feeds: nil,
      restsOn: nil)
  }
}

extension Signature {
  var effect: CaseEffect {
    CaseEffect(
      .signature(version: version, partner), .refused, decides: true, step: nil, feeds: nil,
      restsOn: nil)
  }
}

extension SignatureOverride {
  var effect: CaseEffect {
    CaseEffect(
      .signatureOverride(version: version), .refused, decides: true, step: nil, feeds: nil,
      restsOn: nil)
  }
}

extension Sending {
  var effect: CaseEffect {
    CaseEffect(
      .sending, .refused, decides: true, step: .reached(.sentToPanel), feeds: nil, restsOn: nil)
  }
}
