import Casework

// Which key does what is to be done next: read by the case's own screen, by `due` and by `show`.

extension NextThing {
  /// The key that does it, on the screen of its case: `Enter`, `c`, `6`.
  package var keys: String {
    switch what {
    case .step(let milestone): milestone.keys
    case .preparation(let preparation): preparation.keys
    }
  }
}

extension Milestone {
  /// The key that records it, on the screen of its case; `Enter` is pressed on the step itself.
  package var keys: String {
    switch facts.kind {
    case .criteriaDecision, .consequence: return "c"
    case .act: return CaseTab.report.digit
    case .fact, .closing: break
    }
    let isNotice = NoticeSubject.allCases.contains { subject in
      NoticeDuty.of(subject, members: []).contains { $0.milestone == self }
    }
    return isNotice ? CaseTab.notices.digit : "Enter"
  }
}

extension Preparation {
  /// The key of the tab on which it is filled in.
  package var keys: String {
    switch facts.way {
    case .sheet(let sheet): (CaseTab(showing: sheet) ?? .records).digit
    case .recommendation, .report: CaseTab.report.digit
    }
  }
}

extension CaseTab {
  /// The key the tab stands behind.
  var digit: String { "\(rawValue)" }

  /// The tab on which a sheet is filled in; `nil` for the partnership's own.
  init?(showing sheet: Sheet) {
    switch sheet {
    case .timeline, .variance: self = .timeline
    case .lineOfEnquiry: self = .enquiry
    case .organisationAsked, .participant: self = .requests
    case .safety, .action, .postMeeting: self = .meetings
    case .recommendation, .position, .report, .waiver: self = .report
    case .notice: self = .notices
    case .incident, .child, .notification, .withdrawal, .purposes, .disagreement, .panelResponse,
      .furtherInformation, .practiceReview, .monitoring, .parallelProcess, .familyContact,
      .earlierReview, .closing:
      self = .records
    case .settings, .organisation, .person, .abbreviation: return nil
    }
  }
}
