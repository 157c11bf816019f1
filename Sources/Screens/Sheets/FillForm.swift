import Casework

extension FormDefinition {
  /// Questions of a sheet; all of them, or only those named.
  static func fill(_ entry: Entry, only: [QuestionID]) -> FormDefinition {
    let sheet = entry.sheet
    let part = OutcomeRow.Part(entry, only)
    let single = only.count == 1 ? only.first : nil
    let speaker = PartnerSpeaker(takingPosition: entry)
    let length = sheet == .report ? single.flatMap(ReportLength.init) : nil
    @Sendable func asked(_ situation: Situation) -> SheetFields? {
      SheetFields(entry, only: only, in: situation)
    }
    return FormDefinition(
      title: part?.words ?? single.map { sheet.label(of: $0) } ?? sheet.title,
      subject: FormSubject(entry, tells: sheet == .familyContact || sheet == .notice),
      purpose: { _ in
        single.flatMap(sheet.question)?.hint ?? part?.purpose ?? sheet.facts.purpose
      },
      button: "Record",
      fields: { situation in
        SheetFields(entry, only: only, in: situation)
          .fields(offering: situation.offered(for: entry)) + situation.lateReason(for: sheet)
      },
      request: { filled in
        guard let answers = filled.answers(to: asked(filled.situation)) else { return nil }
        return sheet.isOfPartnership
          ? filled.proposeForAll(.fill(entry, answers), because: .why)
          : filled.propose(.fill(entry, answers), because: .why)
      }, sheet: asked,
      remarks: { filled in
        (speaker?.remarks(on: filled) ?? [])
          + (sheet == .chronologyEntry ? remarksOnUncertainDay(in: filled) : [])
          + (sheet == .chronologyMark && single == .when ? remarksOnGivenDay(in: filled) : [])
          + (length?.remarks(on: filled) ?? [])
      },
      follower: { speaker?.follower(of: $0) })
  }

  /// An entry of a register does not count from then on.
  static func remove(_ entry: Entry) -> FormDefinition {
    FormDefinition(
      title: "Remove \(entry.sheet.facts.entry)", subject: FormSubject(entry, tells: false),
      purpose: { _ in
        "This entry will no longer count. The log keeps it. "
          + (entry.sheet == .notice
            ? "The step it completed stays done: clear that on \(CaseTab.steps.words)."
            : entry.sheet.facts.purpose)
      },
      button: "Remove", fields: { _ in [.reason("Kept in the log.")] },
      request: { filled in
        entry.sheet.isOfPartnership
          ? filled.proposeForAll(.remove(entry), because: .why)
          : filled.propose(.remove(entry), because: .why)
      })
  }

  /// Says beside the day of a chronology entry how it will stand, and where it cannot be read.
  private static func remarksOnUncertainDay(in filled: FilledForm) -> [FieldRemark] {
    let (when, time) = (TextHandle(.when), TextHandle(.time))
    guard !filled[when].isEmpty else { return [] }
    let read = UncertainDay.read(filled[when], today: filled.situation.today)
    var words = [
      read.day.precision == .unknown
        ? "No date: this entry will go at the end." : read.day.shown
    ]
    if let typed = read.time, filled[time].isEmpty {
      words.append("Enter the time, \(typed.text), in its own field.")
    }
    if let doubt = read.doubt { words.append(doubt.words) }
    return [FieldRemark(when.key, .understood(words.joined(separator: "   ")))]
  }
}

extension FormDefinition {
  /// Says beside the day a reviewer gives an entry which days that is.
  fileprivate static func remarksOnGivenDay(in filled: FilledForm) -> [FieldRemark] {
    let when = TextHandle(.when)
    guard !filled[when].isEmpty else { return [] }
    let read = UncertainDay.read(filled[when], today: filled.situation.today)
    let words = [
      read.day.precision == .unknown ? nil : read.day.shown, read.doubt?.words,
    ].compactMap(\.self).joined(separator: "   ")
    let isRead = read.day.precision != .unknown
    return [FieldRemark(when.key, isRead ? .understood(words) : .problem(words))]
  }
}

extension FormSubject {
  /// What an entry of a sheet is about, and where it is listed.
  fileprivate init(_ entry: Entry, tells: Bool) {
    self = entry.sheet.isOfPartnership ? .partnership : .openCase(at: .entry(entry), tells: tells)
  }
}

extension PartnerSpeaker {
  /// Who takes a partner's position; `nil` for an entry of another sheet.
  fileprivate init?(takingPosition entry: Entry) {
    guard entry.sheet == .position, let partner = StatutoryPartner(rawValue: entry.name.text)
    else { return nil }
    self.init(partner: partner)
  }
}

extension Situation {
  /// What is written into a closed case, or a report that was sent, takes a reason.
  fileprivate func lateReason(for sheet: Sheet) -> [FormField] {
    guard !sheet.isOfPartnership, let review = open?.review else { return [] }
    let isSentReport = review.sending != nil && sheet.isPartOfReport
    guard review.isClosed || isSentReport else { return [] }
    return [
      .area(
        .why, "Why now",
        hint: "Say why you are adding this afterwards.", isRequired: true)
    ]
  }
}

extension Sheet {
  /// What a form of all its questions is called.
  fileprivate var title: String {
    switch facts.shape {
    case .register: facts.entry.firstCapital
    case .once, .byPartner: facts.title
    }
  }
}
