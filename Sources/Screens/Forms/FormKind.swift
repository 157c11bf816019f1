import Casework
import Documents

extension FormScreen.Kind {
  /// The words at the top of the form.
  var title: String {
    switch self {
    case .makeStore: "A new store"
    case .person: "Who are you?"
    case .newCase: "A new case"
    case .mistake: "This is no case"
    case .countAgain: "Count the case again"
    case .record(let milestone): "Record: \(milestone.facts.done)"
    case .correct(let milestone): "Correct: \(milestone.facts.done)"
    case .takeBack(let milestone): "Take back: \(milestone.facts.done)"
    case .setAside(let milestone): "Not needed: \(milestone.facts.toDo)"
    case .plan(let milestone): "Plan: \(milestone.facts.toDo)"
    case .criteria: "Criteria decision"
    case .resolve: "Choose what stands"
    case .fill(let entry, let only):
      switch (only.count, entry.sheet.facts.shape) {
      case _ where OutcomeRow.Part(entry, only) != nil: OutcomeRow.Part(entry, only)?.words ?? ""
      case (1, _): entry.sheet.label(of: only[0])
      case (_, .register):
        entry.sheet.facts.entry.firstCapital
      default: entry.sheet.facts.title
      }
    case .remove(let entry): "Take out \(entry.sheet.facts.entry)"
    case .tell(_, let subject): "Tell of \(subject.words)"
    case .identity(let question): question.label
    case .decideRecommendation: "Decide the recommendation"
    case .finalise(let side): "Finalise for \(side.words)"
    case .sign(let partner): "The word of \(partner.inSentence)"
    case .overrideSignatures: "Send without all signatures"
    case .send: "Sent to the Panel"
    case .export(let document, _): "Export \(document.facts.words)"
    case .meet(_, let form): form.title
    case .rescue: "Write unsaved lines elsewhere"
    case .gathering(let form): form.title
    case .exportAll: "Export the days of all cases"
    }
  }

  /// Whether it is an act on one version of the report.
  var isAboutVersion: Bool {
    switch self {
    case .finalise, .sign, .overrideSignatures, .send: true
    default: false
    }
  }

  /// Whether the form changes the case that is open.
  var isAboutCase: Bool {
    switch self {
    case .makeStore, .person, .newCase, .exportAll: false
    case .fill(let entry, _), .remove(let entry): !entry.sheet.isOfPartnership
    default: true
    }
  }

  /// Whether something leaves the house with it, or somebody outside is spoken to: then what
  /// parallel processes forbid stands above the form.
  var tellsSomebody: Bool {
    switch self {
    case .tell, .sign, .send, .export, .meet(_, .circulate), .gathering(.form2),
      .gathering(.chase), .gathering(.pack):
      true
    case .fill(let entry, _): entry.sheet == .familyContact || entry.sheet == .notice
    default: false
    }
  }

  /// What is asked before it is done; `nil` for what is lightly undone.
  ///
  /// What is known of who acts stands before the rest; empty where nothing is.
  func question(
    in review: Case?, known: String
  ) -> (asked: String, explanation: String, verb: String)? {
    let named = known.isEmpty ? "" : "\(known)\n"
    switch self {
    case .finalise(let side):
      return (
        "finalise the report for \(side.words)?",
        named
          + "It binds the version as it is and cannot be undone. A changed word makes it void.",
        "Finalise it"
      )
    default: return questionOfRest(in: review, named)
    }
  }

  private func questionOfRest(
    in review: Case?, _ named: String
  ) -> (asked: String, explanation: String, verb: String)? {
    switch self {
    case .record(.closed):
      (
        "close this case?",
        ((review?.leftOpen ?? []) + [
          "It leaves the list of open cases; c on the list shows it. What happens later can still "
            + "be recorded, with a reason. The history stays."
        ]).joined(separator: "\n"), "Close the case"
      )
    case .mistake:
      (
        "take this case out of every count?",
        "It leaves the list, what is due, the actions and the year's figures. Its record and its "
          + "history stay, and it can be counted again.", "Take it out"
      )
    case .record(.withdrawn):
      (
        "withdraw the notification?",
        "Every step that is still open is then ruled out, because the incident was found to be "
          + "outside the criteria after it had been notified.", "Withdraw the notification"
      )
    case .send:
      (
        "was the report sent to the Panel?",
        "The fifteen working days end with this, and the Panel's fifteen begin. What was sent, "
          + "when and how stays in the record and cannot be undone.", "Record that it was sent"
      )
    case .overrideSignatures:
      (
        "send the report without all three signatures?",
        named
          + "The Executive lead's name and reason are printed on the report and stay in the "
          + "history. This cannot be undone.", "Decide so"
      )
    case .sign:
      (
        "record this word on the report?",
        named
          + "It binds the version as it stands and cannot be undone; a changed word makes it void.",
        "Record it"
      )
    default: nil
    }
  }

  /// The name its drafts are kept under; ``init(draftForm:)`` reads it.
  var draftForm: String {
    switch self {
    case .makeStore: "make-store"
    case .person: "person"
    case .newCase: "new-case"
    case .mistake: "mistake"
    case .countAgain: "count-again"
    case .record(let milestone): "record/\(milestone.id)"
    case .correct(let milestone): "correct/\(milestone.id)"
    case .takeBack(let milestone): "take-back/\(milestone.id)"
    case .setAside(let milestone): "set-aside/\(milestone.id)"
    case .plan(let milestone): "plan/\(milestone.id)"
    case .criteria: "criteria"
    case .resolve(let chosen): "resolve/\(chosen.text)"
    case .fill(let entry, let only):
      "fill/\(entry.draftName)"
        + (only.isEmpty ? "" : "/" + only.map(\.text).joined(separator: ","))
    case .remove(let entry): "remove/\(entry.draftName)"
    case .tell(let entry, let subject): "tell/\(entry.draftName)/\(subject.id)"
    case .identity(let question): "identity/\(question.rawValue)"
    case .decideRecommendation: "decide-recommendation"
    case .finalise(let side): "finalise/\(side.rawValue)"
    case .sign(let partner): "sign/\(partner.rawValue)"
    case .overrideSignatures: "override-signatures"
    case .send: "send"
    case .export(let document, let meeting):
      "export/\(document.rawValue)" + (meeting.map { "/\($0.text)" } ?? "")
    case .meet(let meeting, let form): "meet/\(meeting.text)/\(form.draftForm)"
    case .rescue(let meeting): "rescue/\(meeting.text)"
    case .gathering(let form): "gathering/\(form.draftForm)"
    case .exportAll: "export-all"
    }
  }

  /// The form a draft's name stands for; `nil` where there is none of that name.
  init?(draftForm text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let milestone = parts.count == 2 ? Milestone(rawValue: parts[1]) : nil
    switch (parts.first, milestone) {
    case ("make-store", nil): self = .makeStore
    case ("person", nil): self = .person
    case ("new-case", nil): self = .newCase
    case ("mistake", nil): self = .mistake
    case ("count-again", nil): self = .countAgain
    case ("criteria", nil): self = .criteria
    case ("resolve", nil):
      guard parts.count == 2, let chosen = FormScreen.Chosen(parts[1]) else { return nil }
      self = .resolve(chosen)
    case ("record", .some(let milestone)): self = .record(milestone)
    case ("correct", .some(let milestone)): self = .correct(milestone)
    case ("take-back", .some(let milestone)): self = .takeBack(milestone)
    case ("set-aside", .some(let milestone)): self = .setAside(milestone)
    case ("plan", .some(let milestone)): self = .plan(milestone)
    case ("decide-recommendation", nil): self = .decideRecommendation
    case ("override-signatures", nil): self = .overrideSignatures
    case ("send", nil): self = .send
    case ("export-all", nil): self = .exportAll
    default: self.init(longDraftForm: text)
    }
  }

  /// The forms whose names have several parts.
  private init?(longDraftForm text: String) {
    if let form = FormScreen.Kind(meetingDraftForm: text) {
      self = form
      return
    }
    if text.hasPrefix("gathering/") {
      guard let form = GatheringForm(draftForm: String(text.dropFirst(10))) else { return nil }
      self = .gathering(form)
      return
    }
    let parts = text.split(separator: "/").map(String.init)
    let entry = parts.count >= 3 ? Entry(sheet: parts[1], name: parts[2]) : nil
    switch (parts.first, parts.count, entry) {
    case ("fill", 3, .some(let entry)): self = .fill(entry)
    case ("fill", 4, .some(let entry)):
      let questions = parts[3].split(separator: ",").compactMap { name in
        entry.sheet.question(named: String(name))?.id
      }
      guard !questions.isEmpty else { return nil }
      self = .fill(entry, only: questions)
    case ("remove", 3, .some(let entry)): self = .remove(entry)
    case ("tell", 4, .some(let entry)) where entry.sheet == .notice:
      guard let subject = NoticeSubject(rawValue: parts[3]) else { return nil }
      self = .tell(entry, subject)
    case ("finalise", 2, nil):
      guard let side = Finalisation.Side(rawValue: parts[1]) else { return nil }
      self = .finalise(side)
    case ("identity", 2, nil):
      guard let question = IdentityQuestion(rawValue: parts[1]) else { return nil }
      self = .identity(question)
    case ("export", 2...3, _):
      guard let document = ExportedDocument(rawValue: parts[1]) else { return nil }
      self = .export(document, of: parts.count == 3 ? EntryName(parts[2]) : nil)
    case ("sign", 2, nil):
      guard let partner = StatutoryPartner(rawValue: parts[1]) else { return nil }
      self = .sign(partner)
    default: return nil
    }
  }
}

extension FormScreen.Kind {
  /// The forms of a meeting.
  fileprivate init?(meetingDraftForm text: String) {
    let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count >= 2, let meeting = EntryName(parts[1]) else { return nil }
    switch parts[0] {
    case "rescue": self = .rescue(meeting)
    case "meet":
      guard parts.count == 3, let form = MeetingForm(draftForm: parts[2]) else { return nil }
      self = .meet(meeting, form)
    default: return nil
    }
  }
}

extension Entry {
  /// The entry as a draft's name has it.
  fileprivate var draftName: String { "\(sheet.id)/\(name.text)" }

  fileprivate init?(sheet: String, name: String) {
    guard let sheet = Sheet(rawValue: sheet), let name = EntryName(name) else { return nil }
    self.init(sheet, name)
  }
}
