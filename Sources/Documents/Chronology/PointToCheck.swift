import Casework

extension ChronologyFlag {
  /// What was found, in the sentences of a document; no free text is in them.
  func pointToCheck(in chronology: ReviewedChronology) -> String {
    let code = { (place: Int) in chronology.organisation(at: place).code }
    let day = places.first.map { chronology.entries[$0].content.when.inFull } ?? ""
    let both = places.map(code).joined(separator: " and ")
    switch detail {
    case .gap(let days): return "No organisation recorded any contact for \(days) days."
    case .silence(let days, let distances):
      let before = distances.map(String.init).joined(separator: ", ")
      return "\(places.first.map(code) ?? "") recorded nothing for \(days) days. Before that its "
        + "entries were \(before) days apart."
    case .contradiction(let differences, _):
      let words = differences.map(\.finding).joined(separator: ", and ")
      return "\(day): \(both) have entries that may be of one event, and \(words). They may "
        + "describe different events."
    case .duplicate:
      return "\(day): \(both) have entries in similar words. They may describe one event."
    case .silent(let organisations):
      let others = Set(places.map(code)).sorted().joined(separator: " and ")
      let silent = organisations.map { chronology.organisations[$0].code }
      return
        "\(day): \(others) recorded an event that \(silent.joined(separator: " and ")) did not "
        + "record."
    case .noSource: return "\(day): \(places.first.map(code) ?? "") names no source."
    case .outside(let from, let to):
      let period = [from.map { "from \($0.inFull)" }, to.map { "to \($0.inFull)" }]
        .compactMap { $0 }.joined(separator: " ")
      return "\(day): the entry of \(places.first.map(code) ?? "") lies outside the period under "
        + "review (\(period))."
    }
  }
}

extension ChronologyFlag.Difference {
  /// What two entries differ in, as it goes on after them.
  fileprivate var finding: String {
    switch self {
    case .childSeen(let first, let second):
      "differ on whether the child was seen (\(first ? "yes" : "no") and "
        + "\(second ? "yes" : "no"))"
    case .times(let first, let second):
      "give different times (\(first.inFull) and \(second.inFull))"
    case .people(let first, let second):
      "name different people (\(first.joined(separator: " ")) and "
        + "\(second.joined(separator: " ")))"
    case .place(let first, let second): "name different places (\(first) and \(second))"
    }
  }
}
