/// What an organisation wrote in answer to one question of Form 2.
package struct ReturnedAnswer: Hashable, Sendable {
  /// The question that was answered.
  package enum Subject: Hashable, Sendable {
    /// The KLOE of that number, as the organisation wrote it.
    case line(Int)
    case prompt(ReturnPrompt)
  }

  /// The row in the file, or the line of a text form, from 1.
  package var row: Int
  /// `nil` for text that belongs to no question; such an answer is always refused.
  package var subject: Subject?
  package var text: String
  package var messages: [RowMessage] = []
  /// What of the case's real names and numbers stands in it.
  package var identifies: [IdentityQuestion] = []

  package init(row: Int, subject: Subject?, text: String) {
    self.row = row
    self.subject = subject
    self.text = text
  }

  /// The worst that its messages make of it.
  package var outcome: RowOutcome { messages.map(\.outcome).max() ?? .accepted }

  /// For the nil return: whether it was answered with yes.
  package var saysYes: Bool {
    let first = text.lowercased().split { !$0.isLetter && $0 != "\u{2713}" }.first
    return first.map { ["yes", "y", "x", "nil", "true", "tick", "\u{2713}"].contains($0) } ?? false
  }
}

/// The questions of Form 2 beside the KLOEs.
///
/// The raw value is its tag in the plain-text form (`[good-practice]`) and its name in the table of
/// answers; both are on the wire.
package enum ReturnPrompt: String, CaseIterable, Hashable, Sendable {
  case whatHappened = "what-happened"
  case goodPractice = "good-practice"
  case whatIsDifferent = "what-is-different"
  case raceCultureDisability = "race-culture-disability"
  case childsVoice = "childs-voice"
  case immediateAction = "immediate-action"
  case learning
  case nilReturn = "nil-return"
  case author
  case signOff = "sign-off"

  /// The question in a few words, as messages name it.
  package var words: String {
    switch self {
    case .whatHappened: "what happened and why"
    case .goodPractice: "good practice"
    case .whatIsDifferent: "what is different now"
    case .raceCultureDisability: "race, culture and disability"
    case .childsVoice: "the child's voice"
    case .immediateAction: "immediate action"
    case .learning: "learning"
    case .nilReturn: "nil return"
    case .author: "author"
    case .signOff: "senior sign-off"
    }
  }

  /// What others call it where they renamed it, without spaces and punctuation.
  package var otherNames: [String] {
    switch self {
    case .whatHappened: ["whathappened", "whathappenedwhy", "summary", "summaryofinvolvement"]
    case .goodPractice: ["whatworkedwell", "whatworked"]
    case .whatIsDifferent: ["whatisdifferent", "whatsdifferentnow", "different", "changessince"]
    case .raceCultureDisability: ["raceculturedisability", "raceculture", "equality", "diversity"]
    case .childsVoice: ["voiceofthechild", "childvoice", "childsvoice", "voice"]
    case .immediateAction: ["immediateactions", "actiontaken", "immediateactiontaken"]
    case .learning: ["singleagencylearning", "lessons", "lessonslearned", "learningpoints"]
    case .nilReturn: ["nil", "norecords"]
    case .author: ["completedby", "authorandrole", "nameofauthor"]
    case .signOff: ["signoff", "signedoffby", "seniormanager", "approvedby"]
    }
  }

  /// The prompt of a tag or a name, however it is spaced, punctuated or capitalised.
  package init?(named name: some StringProtocol) {
    let folded = FoldedName(name).text
    guard
      let found = ReturnPrompt.allCases.first(where: { prompt in
        FoldedName(prompt.rawValue).text == folded || FoldedName(prompt.words).text == folded
          || prompt.otherNames.contains(folded)
      })
    else { return nil }
    self = found
  }
}
