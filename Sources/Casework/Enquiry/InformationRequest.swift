/// One organisation that the review asks for information, and how that stands.
///
/// Made by ``Case/requests`` alone, from the register of organisations asked, what was sent and
/// what came back.
package struct InformationRequest: Hashable, Sendable, Identifiable {
  /// The entry of the organisation in the register.
  package let id: EntryName
  package let organisation: String
  /// Whom Form 2 goes to.
  package let contact: String
  /// The member of the SPRG who leads the gathering there, and whom a late return goes to.
  package let lead: String
  package let state: State
  package let askedOn: Occasion?
  /// The day it is to be back; `nil` where none is set.
  package let returnBy: Day?
  package let returnedOn: Occasion?
  /// Why there is nothing, or why they declined; empty where it does not apply.
  package let reason: String
  package let chases: [Chase]
  /// The chair's decision to go on without it; `nil` where there is none.
  package let proceeding: Proceeding?

  /// How far it has got, whatever the day.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case toAsk = "to-ask"
    case asked, acknowledged, returned
    case nothingHeld = "nil"
    case declined

    /// Whether the organisation has answered, be it that it holds nothing or declines.
    package var isAnswer: Bool {
      switch self {
      case .returned, .nothingHeld, .declined: true
      case .toAsk, .asked, .acknowledged: false
      }
    }
  }

  /// That somebody was reminded, or that the member who leads was asked to help.
  package struct Chase: Hashable, Sendable {
    package let on: Occasion
    package let isEscalation: Bool
    package let to: String
    package let how: String
    /// What was written or said; empty where it was not kept.
    package let words: String
  }

  /// That the chair goes on without a return.
  package struct Proceeding: Hashable, Sendable {
    package let decider: String
    package let on: Occasion
    package let reason: String
  }

  /// Whether nothing more is waited for: it came, will not come, or the chair goes on without it.
  package var isResolved: Bool { state.isAnswer || proceeding != nil }

  /// When nothing more was waited for: when the answer came, else when the chair went on without
  /// one; `nil` while it is waited for, and where nobody has said when.
  package var resolvedOn: Occasion? { state.isAnswer ? returnedOn : proceeding?.on }

  /// Why no answer is waited for; `nil` while one is, and where a return came.
  package var silence: String? {
    switch state {
    case .nothingHeld: Standing.nothingHeld.words
    case .declined: Standing.declined.words
    case .returned: nil
    case .toAsk, .asked, .acknowledged: proceeding.map { _ in Standing.withoutIt.words }
    }
  }

  /// How it stands on a day.
  package func standing(on today: Day, calendar: WorkingCalendar) -> Standing {
    switch state {
    case .toAsk where proceeding == nil: return .toAsk
    case .returned: return .returned(late: isReturnedLate)
    case .nothingHeld: return .nothingHeld
    case .declined: return .declined
    case .toAsk, .asked, .acknowledged:
      if proceeding != nil { return .withoutIt }
      guard let returnBy else { return .asked(nil, isAcknowledged: state == .acknowledged) }
      let status = Deadline.Status(due: returnBy, on: today, calendar: calendar)
      return .asked(Timetable.Standing(status), isAcknowledged: state == .acknowledged)
    }
  }

  private var isReturnedLate: Bool {
    guard let returnBy, let returnedOn else { return false }
    return returnedOn.day > returnBy
  }

  /// How a request stands on a day.
  package enum Standing: Hashable, Sendable {
    case toAsk
    /// Form 2 is out; with the days left, where a day is set.
    case asked(Timetable.Standing?, isAcknowledged: Bool)
    case returned(late: Bool)
    case nothingHeld, declined, withoutIt

    /// The words for it on every screen and in every list.
    package var words: String {
      switch self {
      case .toAsk: "to send"
      case .asked(nil, let isAcknowledged): isAcknowledged ? "acknowledged" : "sent"
      case .asked(.some(let standing), let isAcknowledged):
        "\(isAcknowledged ? "acknowledged" : "sent"), \(standing.word)"
      case .returned(let late): late ? "returned late" : "returned"
      case .nothingHeld: "nil return"
      case .declined: "declined"
      case .withoutIt: "proceeding without"
      }
    }

    package var urgency: Urgency {
      switch self {
      case .toAsk: .running
      case .asked(let standing, _): standing?.urgency ?? .running
      case .returned: .done
      case .nothingHeld, .declined, .withoutIt: .waiting
      }
    }
  }
}

extension InformationRequest {
  /// Chases in the order of their days; those of one day as they were recorded.
  fileprivate static func byDay(_ chases: [Chase]) -> [Chase] {
    chases.enumerated()
      .sorted { ($0.element.on.day, $0.offset) < ($1.element.on.day, $1.offset) }
      .map(\.element)
  }
}

extension Case {
  /// Every organisation that is asked, in the order they were chosen.
  package var requests: [InformationRequest] {
    let chases = entries(of: .chase).map { answers(in: $0) }
    let proceedings = entries(of: .proceeding).map { answers(in: $0) }
    return entries(of: .organisationAsked).map { entry in
      let answers = self.answers(in: entry)
      let organisation = answers.text(.organisation)
      let isOfIt = { (other: Answers) in other.names(.organisation).first == organisation }
      return InformationRequest(
        id: entry.name, organisation: organisation, contact: answers.text(.contact),
        lead: answers.text(.lead),
        state: answers.key(.state).flatMap(InformationRequest.State.init(rawValue:)) ?? .toAsk,
        askedOn: answers.occasion(.askedOn), returnBy: answers.occasion(.returnBy)?.day,
        returnedOn: answers.occasion(.returnedOn), reason: answers.text(.reason),
        chases: InformationRequest.byDay(
          chases.filter(isOfIt).compactMap(InformationRequest.Chase.init)),
        proceeding: proceedings.last(where: isOfIt).flatMap(
          InformationRequest.Proceeding.init))
    }
  }

  /// The request of that entry; `nil` where there is none.
  package func request(_ id: EntryName) -> InformationRequest? { requests.first { $0.id == id } }

  /// The names of the organisations asked.
  package var organisationsAsked: [String] {
    entries(of: .organisationAsked).map { answers(in: $0).text(.organisation) }
  }

  /// The returns that have not come, in the order the organisations were chosen.
  package var returnsAwaited: [AwaitedReturn] {
    requests.filter { !$0.isResolved }.map { AwaitedReturn($0.organisation, by: $0.returnBy) }
  }
}

extension InformationRequest.Chase {
  fileprivate init?(_ answers: Answers) {
    guard let on = answers.occasion(.on) else { return nil }
    self.init(
      on: on, isEscalation: answers.key(.kind) == "escalation", to: answers.text(.to),
      how: answers.text(.how), words: answers.text(.words))
  }
}

extension InformationRequest.Proceeding {
  fileprivate init?(_ answers: Answers) {
    guard let on = answers.occasion(.on) else { return nil }
    self.init(decider: answers.text(.decider), on: on, reason: answers.text(.reason))
  }
}

/// A return that has not come: who owes it, and by when.
package struct AwaitedReturn: Hashable, Sendable {
  package let organisation: String
  /// The day set for this organisation; `nil` where the step's own holds.
  package let by: Day?

  package init(_ organisation: String, by day: Day?) {
    self.organisation = organisation
    by = day
  }
}
