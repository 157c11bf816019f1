import Casework

/// One thing to do on the way from the criteria to the Panel: a row of the ``OutcomeScreen``.
enum OutcomeRow: Hashable, Sendable {
  /// Words between the rows, which the cursor passes over.
  case head(String)
  case answers(Part)
  case position(StatutoryPartner)
  case decision
  case purposes
  case section(ReportSection)
  case length
  case version(Int)
  case freeze
  case finalisation(Finalisation.Side)
  case signature(StatutoryPartner)
  case override
  case sending
  /// What is filled in once the report has gone.
  case after(Sheet)

  /// A part of the recommendation's sheet, short enough for a form of its own.
  enum Part: CaseIterable, Hashable, Sendable {
    case regulation, review, national

    var words: String {
      switch self {
      case .regulation: "Regulation 11"
      case .review: "LCSPR and rationale"
      case .national: "National importance"
      }
    }

    /// The part that a form of these questions is; `nil` for any other form.
    init?(_ entry: Entry, _ questions: [QuestionID]) {
      guard entry.sheet == .recommendation,
        let part = Part.allCases.first(where: { $0.questions == questions })
      else { return nil }
      self = part
    }

    /// What it settles.
    var purpose: String {
      switch self {
      case .regulation: "The four criteria partners take into account, each with its grounds."
      case .review: "Whether an LCSPR is recommended, on what evidence, and why or why not."
      case .national:
        "The seven points the Panel considers, and if the case is complex or of "
          + "national importance."
      }
    }

    /// Its questions; each question of the sheet is in one part.
    var questions: [QuestionID] {
      let national = NationalConsideration.allCases.map(\.questionID)
      switch self {
      case .regulation: return Regulation11.allCases.flatMap { [$0.question, $0.groundsQuestion] }
      case .review: return [.lcspr, .evidence, .rationale, .whyNot]
      case .national:
        return national + [.complex, .nationalImportance, .nationalGrounds, .dissent]
      }
    }
  }

  /// Every row of a case, in the order of work.
  static func rows(of review: Case) -> [OutcomeRow] {
    var rows: [OutcomeRow] = [.head("The recommendation")]
    rows += Part.allCases.map { .answers($0) }
    rows += StatutoryPartner.allCases.map { .position($0) }
    rows += [.decision, .head("The report"), .purposes]
    rows += ReportSection.allCases.map { .section($0) }
    rows += [.length, .head("Agreement and sending")]
    rows += review.reportVersions.map { .version($0.number) }
    if review.currentVersion == nil { rows.append(.freeze) }
    rows += Finalisation.Side.allCases.map { .finalisation($0) }
    rows += StatutoryPartner.allCases.map { .signature($0) }
    if let version = review.currentVersion,
      review.signatureOverride(of: version.number) != nil
        || (version.isFinalised(in: review) && review.sending == nil
          && !review.partnersWithoutAgreement(on: version.number).isEmpty)
    {
      rows.append(.override)
    }
    return rows + [.sending, .head("After sending")] + CaseTab.afterSending.map { .after($0) }
  }

  /// What Enter does, in a word for the footer.
  var verb: String {
    switch self {
    case .answers, .position, .purposes: "answer"
    case .decision: "decide"
    case .section: "write"
    case .freeze: "freeze"
    case .finalisation: "finalise"
    case .signature: "sign"
    case .override, .sending: "send"
    case .head, .length, .version: "read"
    case .after: "open"
    }
  }

  var isHead: Bool {
    if case .head = self { return true }
    return false
  }
}

extension ReportVersion {
  /// Whether both sides have finalised it.
  fileprivate func isFinalised(in review: Case) -> Bool {
    review.finalisations(of: number).count == Finalisation.Side.allCases.count
  }

  /// Enough of the hash to know the version by; the reader shows all of it.
  var digestBegin: String { String(digest.prefix(12)) }
}

extension OutcomeRow {
  /// The form in which it is done; `nil` for what is read only, and for the freezing.
  var form: FormName? {
    switch self {
    case .answers(let part): .fill(Entry(.recommendation), only: part.questions)
    case .position(let partner): .fill(Entry(.position, .of(partner)))
    case .decision: .decideRecommendation
    case .purposes: .fill(Entry(.purposes))
    case .section(let section): .fill(Entry(.report), only: [section.question])
    case .finalisation(let side): .finalise(side)
    case .signature(let partner): .sign(partner)
    case .override: .overrideSignatures
    case .sending: .sendReport
    // Of a list it is an entry that is filled in, which the screen names.
    case .after(let sheet): sheet.facts.shape == .once ? .fill(Entry(sheet)) : nil
    case .head, .length, .version, .freeze: nil
    }
  }

  /// What stands in the way of the act now, in the domain's own words.
  ///
  /// `nil` where nothing does, and for what is no act.
  func refusal(in review: Case, now: Occasion) -> Refusal? {
    guard let act = trial(now) else { return nil }
    do throws(Refusal) {
      _ = try review.propose(act, by: OutcomeRow.somebody, why: OutcomeRow.somebody, now: now)
      return nil
    } catch {
      return error
    }
  }

  /// The act as somebody might do it: what is typed into its form is not what refuses it here.
  private func trial(_ now: Occasion) -> Proposal? {
    let name = OutcomeRow.somebody
    switch self {
    case .decision: return .decideRecommendation(by: name, on: now)
    case .freeze: return .freezeReport(digest: String(repeating: "0", count: 64))
    case .finalisation(let side): return .finaliseReport(side, name: name, on: now)
    case .signature(let partner):
      return .signReport(
        SignatureGiven(
          partner: partner, name: name, capacity: name, position: .agrees, comment: "", on: now))
    case .override: return .overrideSignatures(.localAuthority, name: name, on: now)
    case .sending: return .sendReport(evidence: name, on: now)
    case .head, .answers, .position, .purposes, .section, .length, .version, .after: return nil
    }
  }

  private static let somebody = "(somebody)"
}
