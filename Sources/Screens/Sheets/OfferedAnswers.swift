import Casework

extension Situation {
  /// What is offered in an entry that nothing is written in yet, for a person to confirm.
  func offered(for entry: Entry) -> Answers {
    guard let review = open?.review, !review.isAnswered(entry) else { return Answers() }
    switch entry.sheet {
    case .position:
      let partner = StatutoryPartner(rawValue: entry.name.text)
      guard let lead = partner.flatMap({ roll?.person(for: .executive($0)) }) else { return [:] }
      return [
        .name: .text(lead.name), .capacity: .text(lead.capacity),
        .on: .occasion(Occasion(day: today)),
      ]
    case .dismissal:
      let flag = parts.chronology?.flags.first { $0.id == entry.name }
      return flag.flatMap { flag in
        parts.chronology.map { [.found: .text(flag.found(in: $0))] }
      } ?? [:]
    case .safety:
      // The meeting that has not asked yet; the sheet names them by the steps they are.
      let meetings: [Milestone] = [.initialDiscussionHeld, .reviewMeetingHeld, .postMeetingHeld]
      let meeting = meetings.first { meeting in
        review.recorded(meeting) != nil && !review.safetyWasAsked(at: meeting)
      }
      let offered: Answers = [.on: .occasion(Occasion(day: today))]
      return offered.merged(with: meeting.map { [.askedAt: .keys([$0.id])] } ?? [:])
    case .meeting: return offeredMeeting(review)
    case .packShared:
      let members = (roll?.people(as: .groupMember) ?? []).map(\.full)
      let pack = review.packs.last.map { "Version \($0.number), \($0.digest.prefix(12))" }
      return [
        .sharedWith: .text(members.joined(separator: "\n")), .version: .text(pack ?? ""),
      ]
    case .plan:
      let answers: Answers = [.confirmedOn: .occasion(Occasion(day: today))]
      return answers.merged(with: person.map { [.confirmedBy: .text($0)] } ?? [:])
    case .disagreement:
      // Of two who disagree the person says which; one goes without saying.
      let partners = review.partnersToEscalate
      return partners.count == 1 ? [.partner: .keys(partners.map(\.rawValue))] : [:]
    case .child:
      return review.entries(of: .child).isEmpty ? [.codeName: .text(review.child)] : [:]
    case .timeline:
      return review.recorded(.becameAware).map { [.periodTo: .occasion($0.on)] } ?? [:]
    case .lineOfEnquiry:
      let isAgreed =
        review.recorded(.initialDiscussionHeld) != nil && review.recorded(.form2Issued) == nil
      return isAgreed ? [.agreedAt: .keys([Milestone.initialDiscussionHeld.id])] : [:]
    case .organisationAsked: return offeredRequest(review)
    case .closing:
      let years = partnership.sheets?.retentionYears.count ?? 0
      let review = Day(year: today.year + years, month: today.month, day: today.day)
      guard years > 0, let review else { return [:] }
      return [.retentionReview: .occasion(Occasion(day: review))]
    case .incident, .notification, .withdrawal, .notice, .purposes, .chase, .proceeding,
      .chronologyEntry, .chronologyMark, .answerMark, .participant, .decision, .recommendation,
      .report, .waiver, .panelResponse, .furtherInformation, .postMeeting, .practiceReview,
      .monitoring, .action, .parallelProcess,
      .familyContact, .variance, .earlierReview, .settings, .organisation, .person,
      .abbreviation, .leave, .bankLine:
      return [:]
    }
  }

  /// A new entry of a register; where one was being written and left, that one.
  func newEntry(of sheet: Sheet) -> Entry {
    let left = drafts.lazy.compactMap { draft -> Entry? in
      guard case .fill(let entry, _) = draft.name.formName,
        entry.sheet == sheet, sheet.isOfPartnership || draft.name.caseID == open?.review.id,
        !isKnown(entry)
      else { return nil }
      return entry
    }.first
    return left ?? Entry(sheet, freshEntry)
  }

  private func isKnown(_ entry: Entry) -> Bool {
    if entry.sheet.isOfPartnership {
      return partnership.sheets?.number(of: entry) != nil
    }
    return open?.review.number(of: entry) != nil
  }

  /// An organisation is to be asked, by the day the returns are planned or due; where one person
  /// leads for all the others, two of them or more, that one leads here too.
  private func offeredRequest(_ review: Case) -> Answers {
    var offered: Answers = [.state: .keys([InformationRequest.State.toAsk.rawValue])]
    let due = open?.timetable.step(.returnsIn)?.deadline?.due?.day
    if let day = review.planned(.returnsIn) ?? due.map({ Occasion(day: $0) }), day.day >= today {
      offered[.returnBy] = .occasion(day)
    }
    let leads = review.requests.map(\.lead).filter { !$0.isEmpty }
    if leads.count > 1, let lead = leads.first, Set(leads).count == 1 {
      offered[.lead] = .text(lead)
    }
    return offered
  }

  /// The meeting that comes next: its kind, the day it is planned for, who chairs, who minutes.
  private func offeredMeeting(_ review: Case) -> Answers {
    let next: MeetingKind? = MeetingKind.allCases.first { kind in
      guard let milestone = kind.milestone else { return false }
      return review.recorded(milestone) == nil && review.need(of: milestone).isNeeded
    }
    var offered = Answers([.kind: .keys([(next ?? .other).id])])
    if let planned = next?.milestone.flatMap(review.planned) {
      offered[.on] = .occasion(planned)
    }
    if let chair = roll?.people(as: .groupChair).first { offered[.chair] = .text(chair.full) }
    let office = roll?.people(as: .businessUnit).first
    if let taker = office ?? roll?.people(as: .businessUnitManager).first {
      offered[.minuteTaker] = .text(taker.full)
    }
    return offered
  }
}
