import Casework

/// A table of people and organisations, held against those the partnership has already.
package struct PeopleImport: Hashable, Sendable {
  /// What becomes of a row.
  package enum State: Hashable, Sendable {
    case new
    /// Somebody of that name is there already, and stays as they are.
    case known
    /// It cannot be recorded, and why.
    case refused(String)

    package var word: String {
      switch self {
      case .new: "new"
      case .known: "already there"
      case .refused: "left out"
      }
    }
  }

  package let rows: [PeopleReading.Row]
  package let states: [State]
  package let unknownTitles: [String]

  /// Judges each row; nothing is recorded.
  package init(_ reading: PeopleReading, into partnership: Partnership, now: Occasion) {
    var known: [Sheet: Set<FoldedName>] = [:]
    for sheet in [Sheet.organisation, .person] {
      known[sheet] = Set(
        partnership.entries(of: sheet).map { partnership.answers(in: $0) }
          .filter { $0.holds(on: now.day) }.map { FoldedName($0.text(.name)) })
    }
    var added: [Sheet: Set<FoldedName>] = [:]
    let rows = PeopleImport.leading(reading.rows, in: partnership, on: now.day)
    self.rows = rows
    unknownTitles = reading.unknownTitles
    states = rows.map { row in
      let name = FoldedName(row.name)
      if known[row.sheet]?.contains(name) == true { return .known }
      if let problem = row.problems.first { return .refused(problem) }
      guard added[row.sheet, default: []].insert(name).inserted else {
        return .refused("This name is in the table twice.")
      }
      do throws(Refusal) {
        let trial = Enrolment(sheet: row.sheet, answers: row.answers)
        _ = try partnership.propose(
          .enrol([trial], as: PeopleImport.trialName), by: PeopleImport.somebody, why: nil,
          now: now)
        return .new
      } catch {
        return .refused("\(error.problem) \(error.remedy)")
      }
    }
  }

  /// The rows, each Executive lead with the partner whose organisation it is, where nobody said.
  private static func leading(
    _ rows: [PeopleReading.Row], in partnership: Partnership, on day: Day
  ) -> [PeopleReading.Row] {
    let known = partnership.entries(of: .organisation).map { partnership.answers(in: $0) }
      .filter { $0.holds(on: day) }
    let partners = (known + rows.filter { $0.sheet == .organisation }.map(\.answers)).map {
      (name: FoldedName($0.text(.name)), partner: $0.key(.partner))
    }
    return rows.map { row in
      guard row.sheet == .person, row.answers[.executiveFor] == nil,
        row.answers.keys(.roles).contains(PartnershipRole.executive.id)
      else { return row }
      var row = row
      let name = FoldedName(row.answers.text(.organisation))
      let partner = partners.first { $0.name == name }?.partner
      if let partner = partner.flatMap(StatutoryPartner.init(rawValue:)) {
        row.answers[.executiveFor] = .keys([partner.rawValue])
        row.remarks.append("Executive lead for \(partner.words), as that organisation is.")
      } else if row.problems.isEmpty {
        row.remarks.append("Say who they lead for: add the column Executive for.")
      }
      return row
    }
  }

  private static let somebody = "(somebody)"
  private static let trialName = EntryName.only

  /// What is recorded when somebody agrees.
  package var enrolments: [Enrolment] {
    zip(rows, states).filter { $1 == .new }.map {
      Enrolment(sheet: $0.0.sheet, answers: $0.0.answers)
    }
  }

  /// How many rows are added, of people and of organisations.
  package func count(of sheet: Sheet) -> Int { enrolments.count { $0.sheet == sheet } }

  /// "3 people and 1 organisation".
  package var words: String {
    let people = count(of: .person)
    let organisations = count(of: .organisation)
    let parts = [
      people == 0 ? nil : people == 1 ? "1 person" : "\(people) people",
      organisations == 0 ? nil : organisations.counted("organisation"),
    ].compactMap(\.self)
    return parts.isEmpty ? "nobody" : parts.joined(separator: " and ")
  }

  /// How many rows cannot be recorded.
  package var refusedCount: Int {
    states.count { if case .refused = $0 { true } else { false } }
  }
}
