import Casework

// Where a thing to be done next is done: on its step, in the form of the criteria, or on a tab.

extension CasePlace {
  /// The tab it is on.
  package var tab: CaseTab {
    switch self {
    case .steps, .identity: .steps
    case .timeline, .schedule, .plan, .extensions, .chronology, .tag, .missed, .found, .lanes,
      .beside:
      .timeline
    case .enquiry, .bank, .finding: .enquiry
    case .requests, .returned: .requests
    case .meetings, .meeting, .attendance: .meetings
    case .report, .afterSending: .report
    case .notices, .subjects: .notices
    case .facts: .facts
    case .history, .conflicts, .moment: .history
    case .form(let name): name.place.tab
    }
  }
}

extension Owed {
  /// Where it is done.
  package var place: CasePlace { what.place }
}

extension OwedToday {
  /// Where it is done.
  package var place: CasePlace { owed.place }
}

extension Owed.What {
  /// Where it is done.
  package var place: CasePlace {
    switch self {
    case .step(let milestone): milestone.place
    case .preparation(let preparation): preparation.place
    }
  }
}

extension Milestone {
  /// Where the step is done.
  package var place: CasePlace {
    switch facts.kind {
    case .criteriaDecision, .consequence: .form(.criteria)
    case .act: .report
    // A return is recorded where its organisation stands.
    case .fact where self == .returnsIn: .requests()
    case .fact, .closing: isDoneByNotices ? .notices(on: self) : .steps(on: self)
    }
  }

  /// Whether it is done once everyone it names has been told.
  var isDoneByNotices: Bool {
    NoticeSubject.allCases.contains { subject in
      NoticeDuty.of(subject, members: []).contains { $0.milestone == self }
    }
  }
}

extension Preparation {
  /// Where it is done.
  package var place: CasePlace {
    switch facts.way {
    case .recommendation, .report: .report
    case .sheet(let sheet): sheet.place
    }
  }
}

extension Sheet {
  /// The tab of a case that shows the sheet; the first for one of the partnership's own.
  package var tab: CaseTab {
    CaseTab.allCases.first { $0.sheets.contains(self) } ?? .steps
  }

  /// Where the sheet is filled in.
  package var place: CasePlace {
    CaseTab.afterSending.contains(self) ? .afterSending() : tab.place
  }
}
