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
