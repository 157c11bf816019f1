import Casework

extension FormScreen.Kind {
  /// The words at the top of the form.
  var title: String {
    switch self {
    case .makeStore: "A new store"
    case .person: "Who are you?"
    case .newCase: "A new case"
    case .record(let milestone): "Record: \(milestone.facts.done)"
    case .correct(let milestone): "Correct: \(milestone.facts.done)"
    case .takeBack(let milestone): "Take back: \(milestone.facts.done)"
    case .setAside(let milestone): "Not needed: \(milestone.facts.toDo)"
    case .plan(let milestone): "Plan: \(milestone.facts.toDo)"
    case .criteria: "Criteria decision"
    case .resolve: "Choose what stands"
    }
  }

  /// Whether the form changes the case that is open.
  var isAboutCase: Bool {
    switch self {
    case .makeStore, .person, .newCase: false
    default: true
    }
  }

  /// What is asked before it is done; `nil` for what is lightly undone.
  var question: (asked: String, explanation: String, verb: String)? {
    switch self {
    case .record(.closed):
      (
        "close this case?",
        "It leaves the list of open cases; c on the list shows it. What happens later can still "
          + "be recorded, with a reason. The history stays.", "Close the case"
      )
    case .record(.withdrawn):
      (
        "withdraw the notification?",
        "Every step that is still open is then ruled out, because the incident was found to be "
          + "outside the criteria after it had been notified.", "Withdraw the notification"
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
    case .record(let milestone): "record/\(milestone.id)"
    case .correct(let milestone): "correct/\(milestone.id)"
    case .takeBack(let milestone): "take-back/\(milestone.id)"
    case .setAside(let milestone): "set-aside/\(milestone.id)"
    case .plan(let milestone): "plan/\(milestone.id)"
    case .criteria: "criteria"
    case .resolve(let chosen): "resolve/\(chosen.text)"
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
    case ("criteria", nil): self = .criteria
    case ("resolve", nil):
      guard parts.count == 2, let chosen = FormScreen.Chosen(parts[1]) else { return nil }
      self = .resolve(chosen)
    case ("record", .some(let milestone)): self = .record(milestone)
    case ("correct", .some(let milestone)): self = .correct(milestone)
    case ("take-back", .some(let milestone)): self = .takeBack(milestone)
    case ("set-aside", .some(let milestone)): self = .setAside(milestone)
    case ("plan", .some(let milestone)): self = .plan(milestone)
    default: return nil
    }
  }
}
