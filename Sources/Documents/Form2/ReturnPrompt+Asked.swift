import Casework

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
      "Summarise your involvement. Then explain why things happened as they did, for example "
        + "workload, information available, guidance, supervision or assumptions."
    case .goodPractice: "What helped this child or family, and what made it possible."
    case .whatIsDifferent:
      "What you have changed since, and how you know that it is working."
    case .raceCultureDisability:
      "How these shaped the family's experience and your response, and whether bias may have "
        + "played a part. Analysis, not a list."
    case .childsVoice: "What the child said or showed, who to, and what was done with it."
    case .immediateAction: "Anything needed or done now to keep this child or others safe."
    case .learning: "What you have learned so far and how you will share it."
    case .nilReturn:
      "If you hold no information, write yes and say which records you searched."
    case .author: "Name, role, and whether you were involved with the family."
    case .signOff:
      "Name and role of the senior manager who approved this return, and the date."
    }
  }
}
