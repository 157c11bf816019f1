import Casework

/// What a Form 2 is filled with: what one organisation is asked, on which day it is to be back, and
/// why that day.
package struct Form2Values: Hashable, Sendable {
  package let issue: Form2Issue
  /// What it asks otherwise than the issue before it; none in a first.
  package let changes: [String]
  let marking: String
  let partnership: String
  let reference: String
  private let codeName: String
  private let contact: String
  private let lead: String
  private let whyPeriod: String
  private let returnExplained: String
  private let sender: String

  /// The names its templates may use; docs/templates.md says what each is.
  static let variables: Set<String> = [
    "marking", "partnership", "reference", "codeName", "organisation", "contact", "lead", "sender",
    "today", "issue", "isReissue", "changes", "period", "whyPeriod", "people", "returnBy",
    "returnExplained", "lines", "number", "question", "line", "prompts", "tag", "title", "guidance",
    "columns", "hint",
  ]

  /// Takes an issue as it would go out, or as it went.
  ///
  /// - Parameters:
  ///   - issue: What is asked.
  ///   - paper: The case.
  ///   - explained: How the day it is to be back was counted; empty where it was chosen.
  package init(_ issue: Form2Issue, of paper: CaseOnPaper, explained: String) {
    let review = paper.review
    self.issue = issue
    let earlier = review.form2Issues(to: issue.request).last { $0.number < issue.number }
    changes = earlier.map(issue.changes(since:)) ?? []
    let request = review.request(issue.request)
    marking = paper.marking
    partnership = paper.partnershipName
    reference = review.reference.text
    codeName = review.child
    contact = request?.contact ?? ""
    lead = request?.lead ?? ""
    whyPeriod = review.answers(in: Entry(.timeline)).text(.whyPeriod)
    returnExplained = explained
    sender = paper.maker ?? ""
  }

  /// What fills the template.
  var values: DocumentValue {
    func line(_ text: String) -> DocumentValue { .text(ShownText.oneLine(text)) }
    func lines(_ text: String) -> DocumentValue {
      .text(ShownText.writtenLines(text).joined(separator: "\n"))
    }
    return .fields([
      "marking": line(marking), "partnership": line(partnership), "reference": line(reference),
      "codeName": line(codeName), "organisation": line(issue.organisation),
      "contact": line(contact), "lead": line(lead), "sender": line(sender),
      "today": line(issue.on.day.shown), "issue": line("\(issue.number)"),
      "isReissue": .truth(!changes.isEmpty), "changes": .list(changes.map { lines($0) }),
      "period": line(issue.period), "whyPeriod": lines(whyPeriod), "people": lines(issue.people),
      "returnBy": line(issue.returnBy?.shown ?? ""), "returnExplained": line(returnExplained),
      "lines": .list(
        issue.lines.map { asked in
          .fields([
            "number": line("\(asked.number)"),
            "question": .list(
              ShownText.writtenLines(asked.question).map { .fields(["line": .text($0)]) }),
          ])
        }),
      "prompts": .list(
        ReturnPrompt.allCases.map { prompt in
          .fields([
            "tag": line(prompt.rawValue), "title": line(prompt.title),
            "guidance": line(prompt.guidance),
          ])
        }),
      "columns": .list(
        ChronologyColumn.asked.map { column in
          .fields(["title": line(column.title), "hint": line(column.hint)])
        }),
    ])
  }
}

extension ReturnPrompt {
  /// The question as Form 2 asks it.
  ///
  /// Source: domain reference section 5, the fields of Form 2.
  var title: String {
    switch self {
    case .whatHappened: "What happened, and why"
    case .goodPractice: "Good practice"
    case .whatIsDifferent: "What is different now"
    case .raceCultureDisability: "Race, ethnicity, culture, faith and disability"
    case .childsVoice: "The child's voice"
    case .immediateAction: "Immediate action"
    case .learning: "Learning for your organisation"
    case .nilReturn: "Nil return"
    case .author: "Author"
    case .signOff: "Senior sign-off"
    }
  }

  /// What an organisation is helped by while it answers.
  var guidance: String {
    switch self {
    case .whatHappened:
      "Your involvement in short, then your analysis: what was done or left undone, and what made "
        + "that likely: workload, information, guidance, supervision, assumptions."
    case .goodPractice: "What helped this child or family, and what made it possible."
    case .whatIsDifferent:
      "What you do otherwise today, and what shows that it works."
    case .raceCultureDisability:
      "How these shaped the family's experience and your response, and whether bias may have "
        + "played a part. Analysis, not a list."
    case .childsVoice: "What the child said or showed, to whom, and what was done with it."
    case .immediateAction: "Anything needed or done now to keep this child or others safe."
    case .learning: "What you have learned already, and how it will spread."
    case .nilReturn: "Write yes below if you searched and hold nothing, and say what you searched."
    case .author: "Name, role, and whether you were involved with the family."
    case .signOff: "The senior manager who agrees this return: name, role, day."
    }
  }
}

extension ChronologyColumn {
  /// The columns an organisation fills in; the review adds the rest.
  package static let asked: [ChronologyColumn] = [
    .date, .time, .people, .what, .action, .source, .childSeen, .significance, .practice, .lines,
    .analysis,
  ]
}
