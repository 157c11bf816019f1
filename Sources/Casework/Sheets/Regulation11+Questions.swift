extension Regulation11 {
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

extension NationalConsideration {
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

extension Met {
  static let options = allCases.map { Question.Option($0.rawValue, $0.words) }
}
