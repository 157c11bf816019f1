/// Where in the record a text stands, for whoever found it.
package enum TextPlace: Hashable, Sendable {
  /// The reference and the code name.
  case theCase
  /// The answer to a question; the number is the entry's own in its register.
  case answer(Entry, number: Int?, QuestionID)
  /// The reason given with a step, as it stands now.
  case step(Milestone)
  /// Why a step is not needed.
  case notNeeded(Milestone)
  /// The rationale of the criteria decision.
  case criteria
  /// The decision on the recommendation.
  case recommendation
  /// A part of a frozen version of the report whose words have changed since.
  case frozen(version: Int, part: String)
  /// A line of a meeting's minutes; the number is the meeting's own in its register.
  case minute(EntryName, number: Int?, line: EntryName, at: Occasion)
  /// An entry of the chronology that an organisation sent, and the organisation's name.
  case returned(EntryName, of: String)
  /// An answer that an organisation sent, by its entry among those asked, and its name.
  case answered(EntryName, of: String)
  /// What the history says of a change: what was done and why.
  case history(ChangeID, on: Day)

  /// The place as people read it: "Key lines of enquiry 2, Question".
  package var words: String {
    switch self {
    case .theCase: "Case"
    case .answer(let entry, let number, let question):
      "\(entry.title(numbered: number)), \(entry.sheet.label(of: question))"
    case .step(let milestone): "\(milestone.facts.done), reason"
    case .notNeeded(let milestone): "\(milestone.facts.toDo), why not needed"
    case .criteria: "Criteria, rationale"
    case .recommendation: "Recommendation, decision"
    case .frozen(let version, let part):
      "Version \(version) of the report, \(ReportSection(rawValue: part)?.heading ?? part)"
    case .minute(_, let number, _, let at):
      "Minutes of meeting \(number.map(String.init) ?? ""), \(at.shown)"
    case .returned(_, let organisation): "Chronology, \(organisation)"
    case .answered(_, let organisation): "Return, \(organisation)"
    case .history(_, let day): "History, \(day.shown)"
    }
  }

  /// The entry it stands in; `nil` where it stands in none.
  package var entry: Entry? {
    if case .answer(let entry, _, _) = self { return entry }
    return nil
  }
}

extension Entry {
  fileprivate func title(numbered number: Int?) -> String {
    switch sheet.facts.shape {
    case .once: sheet.facts.title
    case .byPartner:
      "\(sheet.facts.title), \(StatutoryPartner(rawValue: name.text)?.words ?? name.text)"
    case .register: "\(sheet.facts.title) \(number.map(String.init) ?? "")"
    }
  }
}
