extension ChronologyFlag {
  /// What was found, in a sentence.
  ///
  /// Of the entries' own words it has only single ones, and dates as they were written.
  package func words(in chronology: ReviewedChronology) -> String {
    let code = { (place: Int) in chronology.organisation(at: place).code }
    let day = places.first.map { chronology.entries[$0].daySaid } ?? ""
    let both = places.map(code).joined(separator: " and ")
    switch detail {
    case .gap(let from, let to, let unless):
      return "\(days(from, to, "with no contact by anyone"))"
        + ChronologyFlag.unless(unless, in: chronology)
    case .silence(let organisation, let from, let to, let usual, let unless):
      let name = chronology.organisations[organisation].code
      return "\(name) silent for \(days(from, to)), usually within \(usual.counted("day"))"
        + ChronologyFlag.unless(unless, in: chronology)
    case .contradiction(let differences, let evidence):
      let said = differences.map { $0.words(by: places.map(code)) }.joined(separator: "; ")
      return "\(day): \(both) differ on \(said) (\(evidence.words))"
    case .duplicate(let evidence):
      return "\(day): \(both) record the same event (\(evidence.words))"
    case .silent(let organisations):
      let others = Set(places.map(code)).sorted().joined(separator: ", ")
      let silent = organisations.map { chronology.organisation(numbered: $0).code }
      return "\(day): recorded by \(others), not by \(silent.joined(separator: ", "))"
    case .noSource(let organisation, let total):
      let name = chronology.organisations[organisation].code
      return "\(name) names no source in \(places.count) of \(total.counted("row"))"
    case .outside(let organisation, let total, let from, let to):
      let name = chronology.organisations[organisation].code
      let period = [from.map { "from \($0.plain)" }, to.map { "to \($0.plain)" }]
        .compactMap { $0 }.joined(separator: " ")
      return "\(name): \(places.count) of \(total.counted("row")) outside the period \(period)"
    }
  }

  /// What was found, as a dismissal keeps it.
  package func found(in chronology: ReviewedChronology) -> String {
    PlainText.fitted(words(in: chronology), as: .shortAnswer)
  }

  /// The days in words: `43 days with no contact, 3 Aug to 14 Sep 2026`.
  private func days(_ from: Day, _ to: Day, _ said: String = "") -> String {
    let first = from.year == to.year ? "\(from.day) \(from.monthShortName)" : from.plain
    let count = (to - from + 1).counted("day") + (said.isEmpty ? "" : " \(said)")
    return "\(count), \(first) to \(to.plain)"
  }

  /// What an uncertain date may change: `, unless HV's “summer 2026” falls in it`.
  private static func unless(_ places: [Int], in chronology: ReviewedChronology) -> String {
    guard !places.isEmpty else { return "" }
    let shown = places.prefix(2).map { place in
      let shown = chronology.entries[place].daySaid
      return "\(chronology.organisation(at: place).code)’s “\(shown)”"
    }
    let rest = places.count > 2 ? " or \((places.count - 2).counted("other uncertain date"))" : ""
    return ", unless \(shown.joined(separator: " or "))\(rest) falls in it"
  }
}

extension Evidence {
  /// What agreed: `same day; both name M1; both say “fracture” and “A&E”`.
  package var words: String {
    var parts: [String] = []
    switch days {
    case 0: parts.append("same day")
    case 1: parts.append("a day apart")
    default: parts.append("\(days) days apart")
    }
    if let minutes {
      parts.append(minutes == 0 ? "same time" : "\(minutes.counted("minute")) apart")
    }
    if !people.isEmpty { parts.append("both name \(people.prefix(3).inSentence)") }
    if !shared.isEmpty { parts.append("both say \(shared.map { "“\($0)”" }.inSentence)") }
    if naming > 0 { parts.append(naming == 2 ? "each names the other" : "one names the other") }
    if isDayNamed { parts.append("one names the date of the other") }
    return parts.joined(separator: "; ")
  }
}
