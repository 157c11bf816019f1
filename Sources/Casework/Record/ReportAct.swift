/// An act with a guard, for what a refusal says.
package enum ReportAct: Hashable, Sendable {
  case decideCriteria, recommend, answerPurposes, freeze, finalise, sign, override, send
  case withdraw, close

  /// What cannot be done yet: "The report cannot be frozen".
  var words: String {
    switch self {
    case .decideCriteria: "The criteria cannot be decided"
    case .recommend: "The recommendation cannot be decided"
    case .answerPurposes: "The report cannot be frozen before the four purposes are answered"
    case .freeze: "The report cannot be frozen"
    case .finalise: "The report cannot be finalised"
    case .sign: "The report cannot be signed"
    case .override: "The signatures cannot be overridden"
    case .send: "The report cannot be sent"
    case .withdraw: "The notification cannot be withdrawn"
    case .close: "The case cannot be closed"
    }
  }
}
