/// What partners must take into account when they decide whether to commission an LCSPR.
///
/// Source: regulation 11 of the Child Safeguarding Practice Review and Relevant Agency (England)
/// Regulations 2018, paraphrased. Meeting one does not compel a review.
package enum Regulation11: String, CaseIterable, Hashable, Sendable {
  case improvements = "reg11-a"
  case recurrentThemes = "reg11-b"
  case workingTogether = "reg11-c"
  case panelConsidered = "reg11-d"

  /// The criterion as a label: "(a) Improvements needed".
  package var label: String {
    switch self {
    case .improvements: "(a) Improvements needed"
    case .recurrentThemes: "(b) Recurrent themes"
    case .workingTogether: "(c) Working together"
    case .panelConsidered: "(d) Panel prefers local"
    }
  }

  /// The criterion in a sentence.
  package var sentence: String {
    switch self {
    case .improvements:
      "Shows, or may show, improvements needed, also where they were identified before."
    case .recurrentThemes: "Shows, or may show, recurrent themes."
    case .workingTogether: "Gives concern about how two or more agencies work together."
    case .panelConsidered: "Is one the Panel considered and found better suited to a local review."
    }
  }

  /// The question whether it is met.
  package var question: QuestionID {
    switch self {
    case .improvements: .regulation11A
    case .recurrentThemes: .regulation11B
    case .workingTogether: .regulation11C
    case .panelConsidered: .regulation11D
    }
  }
  /// The question of the grounds.
  package var groundsQuestion: QuestionID {
    switch self {
    case .improvements: .regulation11AGrounds
    case .recurrentThemes: .regulation11BGrounds
    case .workingTogether: .regulation11CGrounds
    case .panelConsidered: .regulation11DGrounds
    }
  }

  var questions: [Question] {
    [
      Question(question, label, .choice(Met.options), hint: sentence, required: true),
      Question(
        groundsQuestion, "\(label.prefix(3)) Grounds", .text(rows: 2), hint: sentence,
        required: true),
    ]
  }
}

/// Whether a criterion is met.
package enum Met: String, CaseIterable, Hashable, Sendable {
  case yes, may, no

  /// The answer as people read it.
  package var words: String {
    switch self {
    case .yes: "met"
    case .may: "may be met"
    case .no: "not met"
    }
  }

  static let options = allCases.map { Question.Option($0.rawValue, $0.words) }
}

/// What the Panel considers before it commissions a national review.
///
/// Source: rapid-review guidance, "The CSPRP", the seven points in the order there.
package enum NationalConsideration: String, CaseIterable, Hashable, Sendable {
  case improvements = "national-improvements"
  case legislation = "national-legislation"
  case recurrentThemes = "national-themes"
  case educatedOtherwise = "national-education"
  case inCareOrOnPlan = "national-care"
  case rangeOfAbuse = "national-abuse"
  case institution = "national-institution"

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
      "Seriously harmed or died in the authority's care, or on or recently off a protection plan."
    case .rangeOfAbuse: "A range of types of abuse."
    case .institution: "Safeguarding children in institutional settings."
    }
  }

  /// The question that asks for it.
  package var questionID: QuestionID {
    switch self {
    case .improvements: .nationalImprovements
    case .legislation: .nationalLegislation
    case .recurrentThemes: .nationalThemes
    case .educatedOtherwise: .nationalEducation
    case .inCareOrOnPlan: .nationalCare
    case .rangeOfAbuse: .nationalAbuse
    case .institution: .nationalInstitution
    }
  }

  var question: Question {
    Question(questionID, label, .choice(Met.options), hint: sentence, required: true)
  }
}

/// What a notice is about.
package enum NoticeSubject: String, CaseIterable, Hashable, Sendable {
  case notification, outcome
  case panelResponse = "panel-response"
  case practiceReview = "lcspr"
  case family, other

  package var id: String { rawValue }

  /// The subject as people read it.
  package var words: String {
    switch self {
    case .notification: "the notification"
    case .outcome: "the outcome"
    case .panelResponse: "the Panel's reply"
    case .practiceReview: "the LCSPR"
    case .family: "a letter to the family"
    case .other: "something else"
    }
  }
}
