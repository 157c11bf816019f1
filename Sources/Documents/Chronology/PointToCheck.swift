import Casework

extension ChronologyFlag {
  /// What was found, in the sentences of a document.
  func pointToCheck(in chronology: ReviewedChronology) -> String {
    let code = { (place: Int) in chronology.organisation(at: place).code }
    let name = { (place: Int) in chronology.organisation(numbered: place).code }
    let day = places.first.map { chronology.entries[$0].dayInFull } ?? ""
    let both = places.map(code).joined(separator: " and ")
    switch detail {
    case .gap(let from, let to, let unless):
      return "No organisation recorded any contact from \(from.inFull) to \(to.inFull), "
        + "\((to - from + 1).counted("day"))." + unlessWords(unless, in: chronology)
    case .silence(let organisation, let from, let to, let usual, let unless):
      return "\(name(organisation)) recorded nothing from \(from.inFull) to \(to.inFull), "
        + "\((to - from + 1).counted("day")). Its records usually follow each other within "
        + "\(usual.counted("day"))." + unlessWords(unless, in: chronology)
    case .contradiction(let differences, let evidence):
      let words = differences.map { $0.words(by: places.map(code)) }.joined(separator: "; ")
      return "\(day): \(both) have entries that may be of one event (\(evidence.words)). They "
        + "differ on \(words). They may describe different events."
    case .duplicate(let evidence):
      return "\(day): \(both) have entries that may be of one event (\(evidence.words))."
    case .silent(let organisations):
      let others = Set(places.map(code)).sorted().joined(separator: " and ")
      let silent = organisations.map(name).joined(separator: " and ")
      return "\(day): \(others) recorded an event that \(silent) did not record, and name "
        + "\(silent) as told or there."
    case .noSource(let organisation, let total):
      return "\(name(organisation)) names no source in \(places.count) of "
        + "\(total.counted("entry", plural: "entries"))."
    case .outside(let organisation, let total, let from, let to):
      let period = [from.map { "from \($0.inFull)" }, to.map { "to \($0.inFull)" }]
        .compactMap { $0 }.joined(separator: " ")
      return "\(name(organisation)): \(places.count) of "
        + "\(total.counted("entry", plural: "entries")) outside the period under review "
        + "(\(period))."
    }
  }

  /// The uncertain dates that may fall into a stretch.
  private func unlessWords(_ places: [Int], in chronology: ReviewedChronology) -> String {
    guard !places.isEmpty else { return "" }
    let shown = places.prefix(3).map { place in
      "entry \(place + 1) of \(chronology.organisation(at: place).code) "
        + "(\(chronology.entries[place].dayInFull))"
    }
    let rest = places.count > 3 ? " or another of \(places.count) uncertain dates" : ""
    return " Unless \(shown.joined(separator: " or "))\(rest) falls in it."
  }
}

extension ChronologyEntry {
  /// The day in full, an uncertain one as it was written.
  fileprivate var dayInFull: String {
    content.when.precision == .exact && given == nil ? content.when.inFull : daySaid
  }
}
