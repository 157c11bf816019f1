import Casework

// One value names any place in the program. The screens that lie between it and the list of cases
// follow from it, and so does the case that has to be open there. Find, the history, what is next,
// drafts and restarts all name the place they lead to; `App.go(to:)` is the only code that puts
// screens in front for it. What is only said in passing (a text to read, a question, a form opened
// where one stands) has no name and lies over the place.

/// Names a place in the program.
package enum Route: Hashable, Sendable {
  case cases
  case find
  case actions
  case diary
  case performance(year: Int)
  case partnership
  /// A table of people and organisations, before it is recorded.
  case people
  /// Who can open the store.
  case members
  /// How the store is shared with other computers.
  case sharing
  /// What people differ about in all cases.
  case conflicts
  /// The closed cases whose record is to be looked at.
  case retention
  /// A form that is about no case.
  case form(FormName)
  case inCase(CaseID, CasePlace)

  /// The case it is in; `nil` for a place outside all cases.
  package var caseID: CaseID? {
    if case .inCase(let id, _) = self { id } else { nil }
  }

  /// What has to lie over the list of cases to be there, the place itself last.
  package var stack: [Route] {
    switch self {
    case .cases: []
    case .find, .actions, .diary, .performance, .partnership, .retention, .sharing: [self]
    case .conflicts: [.sharing, self]
    case .members, .people: [.partnership, self]
    case .form(let name): name.definition.subject.places + [self]
    case .inCase(let id, let place): place.stack.map { .inCase(id, $0) }
    }
  }

  /// Whether whoever is at another route is here already: at the same place, and the cursor on what
  /// this one names, where it names something.
  func isReached(from other: Route) -> Bool {
    guard case .inCase(let id, let place) = self, case .inCase(let otherID, let otherPlace) = other
    else { return self == other }
    return id == otherID
      && (place == otherPlace || !place.hasFocus && place == otherPlace.withoutFocus)
  }

  /// The screen that shows it; `nil` for the list of cases, which lies below all others.
  func screen(in situation: Situation) -> (any Screen)? {
    switch self {
    case .cases: nil
    case .find: FindScreen()
    case .actions: ActionPointsScreen()
    case .diary: DiaryScreen()
    case .performance(let year): PerformanceScreen(year: year)
    case .partnership: PartnershipScreen()
    case .people: PeopleImportScreen()
    case .members: MembersScreen()
    case .sharing: SharingScreen()
    case .conflicts: AllConflictsScreen()
    case .retention: RetentionScreen()
    case .form(let name): FormScreen(name, in: situation)
    case .inCase(let id, let place): place.screen(of: id, in: situation)
    }
  }
}

/// Names a place in one case, and what the cursor is to be on where that matters.
package enum CasePlace: Hashable, Sendable {
  /// What the cursor is put on in a meeting.
  package enum MeetingFocus: Hashable, Sendable {
    /// A line of the minutes.
    case line(EntryName)
    /// A line whose correction was begun and not recorded.
    case correction(EntryName)
  }

  case steps(on: Milestone? = nil)
  /// The half of the timeline that was used last; going there leads to that half.
  case timeline
  case schedule
  case plan
  case extensions(on: Entry? = nil)
  case chronology(on: EntryName? = nil)
  case tag(EntryName)
  case missed
  /// An entry, or a gap, that was found: Esc leads back to what was missed.
  case found(EntryName)
  case lanes
  case beside(EntryName, EntryName)
  case enquiry(on: Entry? = nil)
  case bank
  case finding(EntryName)
  case requests(on: Entry? = nil)
  /// The file in hand that an organisation sent back.
  case returned(EntryName)
  case meetings(on: Entry? = nil)
  case meeting(EntryName, on: MeetingFocus? = nil)
  case attendance(EntryName)
  case report
  /// What is filled in once the report has gone to the Panel.
  case afterSending(on: Entry? = nil)
  case notices(on: Milestone? = nil)
  case subjects
  case facts(on: Entry? = nil)
  case history(on: ChangeID? = nil)
  case conflicts
  case moment
  case identity
  /// A form about the case.
  case form(FormName)

  /// What has to lie over each other to be there, from the case's first tab on.
  var stack: [CasePlace] { (parent?.stack ?? []) + [self] }

  /// The place Esc leads to from here; `nil` for the case's first tab.
  private var parent: CasePlace? {
    switch self {
    case .steps: nil
    case .timeline, .schedule, .chronology, .enquiry, .requests, .meetings, .report, .notices,
      .facts, .history, .identity:
      .steps()
    case .plan, .extensions: .schedule
    case .tag, .missed, .lanes, .beside: .chronology()
    case .found: .missed
    case .bank, .finding: .enquiry()
    case .returned: .requests()
    case .afterSending: .report
    case .meeting: .meetings()
    case .attendance(let meeting): .meeting(meeting)
    case .subjects: .notices()
    case .conflicts, .moment: .history()
    case .form(let name): name.place
    }
  }

  /// Whether it says what the cursor is to be on.
  fileprivate var hasFocus: Bool { self != withoutFocus }

  /// The place, wherever the cursor is.
  fileprivate var withoutFocus: CasePlace {
    switch self {
    case .steps: .steps()
    case .extensions: .extensions()
    case .chronology: .chronology()
    case .enquiry: .enquiry()
    case .requests: .requests()
    case .meetings: .meetings()
    case .meeting(let name, _): .meeting(name)
    case .afterSending: .afterSending()
    case .notices: .notices()
    case .facts: .facts()
    case .history: .history()
    case .timeline, .schedule, .plan, .tag, .missed, .found, .lanes, .beside, .bank, .finding,
      .returned, .attendance, .report, .subjects, .conflicts, .moment, .identity, .form:
      self
    }
  }

  /// The screen of a case that shows it.
  fileprivate func screen(of id: CaseID, in situation: Situation) -> any Screen {
    switch self {
    case .steps(let milestone): return CaseScreen(id, on: milestone)
    case .timeline, .schedule: return ScheduleScreen(id)
    case .plan: return PlanScreen(id, isSent: situation.open?.isNotified ?? false)
    case .extensions(let entry):
      var screen = SheetsScreen(id, .timeline, [.variance, .plan], isOverTab: true)
      if let entry { screen.list.select(entry) } else { screen.list.select(.variance) }
      return screen
    case .chronology(let entry): return ChronologyScreen(id, on: entry)
    case .found(let entry): return ChronologyScreen(id, on: entry)
    case .tag(let entry): return TagScreen(id, entry)
    case .missed: return FlagsScreen(id)
    case .lanes: return LanesScreen(id)
    case .beside(let first, let second): return CompareScreen(id, first, second)
    case .enquiry(let entry): return LinesScreen(id, on: entry)
    case .bank: return BankScreen(id)
    case .finding(let line): return LineAnswersScreen(id, line)
    case .requests(let entry): return RequestsScreen(id, on: entry)
    case .returned(let request): return PreviewScreen(id, request)
    case .meetings(let entry):
      var screen = MeetingsScreen(id)
      if let entry { screen.list.select(entry) }
      return screen
    case .meeting(let name, let focus): return MeetingScreen(id, name, on: focus, in: situation)
    case .attendance(let meeting): return AttendanceScreen(id, meeting)
    case .report: return OutcomeScreen(id)
    case .notices(let milestone): return NoticesScreen(id, on: milestone)
    case .subjects: return NoticeSubjectScreen(id)
    case .afterSending(let entry):
      var screen = SheetsScreen(id, .report, CaseTab.afterSending, isOverTab: true)
      if let entry { screen.list.select(entry) }
      return screen
    case .facts(let entry):
      var screen = SheetsScreen(id, .facts, CaseTab.facts.sheets)
      if let entry { screen.list.select(entry) }
      return screen
    case .history(let change): return HistoryScreen(id, on: change)
    case .conflicts: return ConflictsScreen(id)
    case .moment: return MomentScreen(id)
    case .identity: return IdentityScreen(id)
    case .form(let name): return FormScreen(name, in: situation)
    }
  }
}
