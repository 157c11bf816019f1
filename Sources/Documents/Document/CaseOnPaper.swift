import Casework

/// A case, and what a document about it says besides: whose it is, and who made it when.
package struct CaseOnPaper: Sendable {
  package let review: Case
  package let edition: RuleEdition?
  package let calendar: WorkingCalendar
  /// What the partnership keeps for all its cases: what the partners were called on a day.
  package let partnership: Partnership?
  package let partnershipName: String
  /// The protective marking.
  package let marking: String
  /// Whether the case is fictional: then that marking stands on a frozen version too.
  package var isFictional = false
  /// When the document is made.
  package let made: Occasion
  /// Who makes it; `nil` where nobody has said who they are.
  package let maker: String?
  /// Who the codes stand for, in a document that is to name real people; `nil` in all others.
  package var key: CodeKey?
  /// Whether the record of a meeting says when each line was said.
  package var showsTimes = false
  /// The meeting it is about; `nil` for the latest.
  package let meeting: EntryName?

  package init(
    _ review: Case, edition: RuleEdition?, calendar: WorkingCalendar, partnership: Partnership?,
    partnershipName: String?, marking: String, made: Occasion, maker: String?,
    meeting: EntryName? = nil
  ) {
    self.review = review
    self.edition = edition
    self.calendar = calendar
    self.partnership = partnership
    self.partnershipName = partnershipName ?? "The partnership"
    self.marking = marking
    self.made = made
    self.maker = maker
    self.meeting = meeting
  }

  /// Every step on the day the document is made.
  package var timetable: Timetable {
    Timetable(of: review, edition: edition, calendar: calendar, today: made.day)
  }

  /// What a statutory partner was called on a day.
  package func name(of partner: StatutoryPartner, on day: Day) -> String {
    guard let partnership else { return partner.words }
    return Roll(of: partnership, on: day).name(of: partner, under: edition)
  }

  /// Whom a reader asks: who leads the Business Unit; `nil` where the partnership names nobody.
  package var leadContact: Roll.Person? {
    partnership.flatMap { Roll(of: $0, on: made.day).leadContact }
  }

  /// The paragraph at the foot of every document: who made it and when, and that the child is named
  /// by a pseudonym; not where the document names real people.
  package var footer: [String] {
    let by = maker.map { " by \($0)" } ?? ""
    let pseudonym = key == nil ? " The child is referred to by a pseudonym." : ""
    return [
      "Produced\(by) on \(made.inFull).\(pseudonym)"
    ]
  }
}

extension CaseOnPaper {
  /// The line in documents that says there are restrictions; `nil` where there are none.
  package var restrictionsLine: String? {
    review.warnings.isEmpty
      ? nil : "Restrictions apply. See the handling sheet or ask the Business Unit."
  }

  /// The same as a row at the top of a document; none where there are no restrictions.
  package var restrictionsFact: [Document.Fact] {
    restrictionsLine.map { [Document.Fact("Handling", $0)] } ?? []
  }
}
