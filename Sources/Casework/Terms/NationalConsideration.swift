/// What the Panel considers before it commissions a national review.
///
/// Source: rapid-review guidance, "The CSPRP", the seven points in the order there.
package enum NationalConsideration: CaseIterable, Hashable, Sendable {
  case improvements, legislation, recurrentThemes, educatedOtherwise, inCareOrOnPlan, rangeOfAbuse
  case institution

  /// The consideration as a label.
  package var label: String {
    switch self {
    case .improvements: "1 Improvements"
    case .legislation: "2 Law or guidance"
    case .recurrentThemes: "3 Recurrent themes"
    case .educatedOtherwise: "4 Not at school"
    case .inCareOrOnPlan: "5 In care, or on a plan"
    case .rangeOfAbuse: "6 Range of abuse"
    case .institution: "7 Institutional setting"
    }
  }

  /// The consideration in a sentence.
  package var sentence: String {
    switch self {
    case .improvements:
      "Improvements needed to safeguard and promote the welfare of children, also earlier ones."
    case .legislation: "A change of the law, or of guidance issued under it, may be needed."
    case .recurrentThemes: "Recurrent themes in safeguarding children's welfare."
    case .educatedOtherwise:
      "A child educated otherwise than at school was significantly harmed or died."
    case .inCareOrOnPlan:
      "Seriously harmed or died in care, or on (or recently off) a protection plan."
    case .rangeOfAbuse: "A range of types of abuse."
    case .institution: "Safeguarding children in institutional settings."
    }
  }
}
