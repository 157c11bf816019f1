import Casework

/// Where a thing to be done next is done: a tab, or a key on the case's own screen.
package enum WayThere: Hashable, Sendable {
  /// The step is selected on the case's screen and recorded there with Enter.
  case record(Milestone)
  case criteria
  case tab(CaseTab)

  /// The key that does it, or leads to where it is done: `Enter`, `c`, `6`.
  var key: String {
    switch self {
    case .record: "Enter"
    case .criteria: "c"
    case .tab(let tab): "\(tab.rawValue)"
    }
  }
}

extension NextThing {
  /// Where it is done.
  package var way: WayThere {
    switch what {
    case .step(let milestone): milestone.way
    case .preparation(let preparation): preparation.way
    }
  }

  /// The key that does it, on the screen of its case.
  package var keys: String { way.key }
}

extension Milestone {
  /// Where the step is done.
  package var way: WayThere {
    switch facts.kind {
    case .criteriaDecision, .consequence: .criteria
    case .act: .tab(.report)
    // A return is recorded where its organisation stands.
    case .fact where self == .returnsIn: .tab(.requests)
    case .fact, .closing: isDoneByNotices ? .tab(.notices) : .record(self)
    }
  }

  /// The key that records it; `Enter` is pressed on the step itself.
  package var keys: String { way.key }

  /// Whether it is done once everyone it names has been told.
  var isDoneByNotices: Bool {
    NoticeSubject.allCases.contains { subject in
      NoticeDuty.of(subject, members: []).contains { $0.milestone == self }
    }
  }
}

extension Preparation {
  /// Where it is done.
  package var way: WayThere {
    switch facts.way {
    case .recommendation, .report: .tab(.report)
    case .sheet(let sheet): .tab(sheet.tab)
    }
  }

  /// The key of the tab on which it is filled in.
  package var keys: String { way.key }
}

extension Sheet {
  /// The tab of a case that shows the sheet; the first for one of the partnership's own.
  package var tab: CaseTab {
    CaseTab.allCases.first { $0.sheets.contains(self) } ?? .overview
  }
}
