/// A word of the practitioners, and what it means: help finds it, and so does plain mode.
struct Term: Hashable, Sendable {
  let word: String
  let meaning: String

  /// The words that screens show and that somebody may not know; `docs/glossary.md` has them all.
  static let all = [
    Term(
      "Business Unit", "The partnership's office. It runs the review and sends the report."
    ),
    Term("Circulate", "Send the minutes to everyone who was at the meeting."),
    Term("Code name", "What a case calls the child or an adult. It is never a real name."),
    Term("Dispose of", "Destroy a closed case, on an order that two members sign."),
    Term("Edition", "The rules and deadlines that apply, by the date of the incident."),
    Term("Executive", "The leads of the three statutory partners. They agree the report."),
    Term("Form 2", "The request for information that each organisation fills in and returns."),
    Term("Freeze", "Make a fixed copy that people can agree. Later changes need a new version."),
    Term("ICB", "Integrated Care Board. The health partner since 2022, before that the CCG."),
    Term("CCG", "Clinical Commissioning Group. The health partner until 2022, now the ICB."),
    Term("Key episode", "An entry of the chronology that matters most to the review."),
    Term("KLOE", "Key line of enquiry. A question the review sets out to answer."),
    Term(
      "LCSPR",
      "Local child safeguarding practice review. A fuller review that may follow."),
    Term(
      "Legal hold", "Keeps a case whole, because a court, an inquest or an inquiry may need it."),
    Term("Limb", "One of the two halves of the serious-incident test."),
    Term("Nil return", "An organisation searched its records and has nothing on the family."),
    Term(
      "Pack", "The KLOEs, the returns and what is missing, put together for the review meeting."),
    Term("Panel", "The national Child Safeguarding Practice Review Panel."),
    Term("Position", "What one statutory partner recommends, and why."),
    Term("Quorate", "Enough people are there for the meeting to decide."),
    Term("Quorum", "The people who must be there for a meeting to decide."),
    Term(
      "Recovery sheet",
      "Fourteen groups of letters on paper. They open the store without a passphrase."),
    Term("Retention", "How long a closed case is kept, and who decides."),
    Term("Scrutineer", "The partnership's Independent Scrutineer."),
    Term("SIN", "Serious incident notification. The notice that is sent to the Panel."),
    Term("SoS", "The Secretary of State for Education."),
    Term(
      "SPRG",
      "Safeguarding Practice Review Group. The people of the organisations who do the review."),
    Term("Variance", "A deadline that was missed, and the reason."),
    Term("Working days", "Monday to Friday, without the bank holidays of England and Wales."),
  ]

  private init(_ word: String, _ meaning: String) {
    (self.word, self.meaning) = (word, meaning)
  }

  /// The word with what it means, in plain text.
  var words: String { "\(word): \(meaning)" }

  /// The words that begin with what was typed.
  ///
  /// - Parameter typed: What somebody looks for, in any case.
  /// - Returns: None where nothing was typed.
  static func found(by typed: String) -> [Term] {
    let needle = typed.trimmed.lowercased()
    return needle.isEmpty ? [] : all.filter { $0.word.lowercased().hasPrefix(needle) }
  }
}
