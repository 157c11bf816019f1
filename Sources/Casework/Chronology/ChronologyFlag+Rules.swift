// The rules in words. What the code does is said here and nowhere else; a number that changes in
// `ChronologyRules` changes in the words with it.

extension ChronologyRules {
  /// The rule by which flags of a kind are found, in full.
  package func rule(of kind: ChronologyFlag.Kind) -> String {
    typealias Rules = ChronologyRules
    switch kind {
    case .gap:
      return "\(gapDays) days or more lie between two entries that follow each other, and no "
        + "organisation recorded anything on them. An uncertain day counts for every day it can "
        + "have been; “before”, “after” and unknown days count for none."
    case .silence:
      return "An organisation had been regular: the last \(Rules.regularDistances) distances "
        + "between the days it recorded were \(Rules.regularDays) days or less each. Then it "
        + "recorded nothing for \(gapDays) days or more, and for more than "
        + "\(Rules.silenceFactor) times the longest of those distances. Only exact days count; "
        + "where an uncertain day of its own can lie between, nothing is said. A silence that "
        + "lasts to the end is counted to the last entry of anyone."
    case .contradiction:
      return "\(sameEvent) Their accounts differ in what is compared: child seen (yes, no), times "
        + "more than \(Rules.sameMinutes) minutes apart, codes of people (each names one the "
        + "other does not), or the place (each names one kind of place, and not the same)."
    case .duplicate:
      return "Two organisations, the same exact day, no contradiction, and at least "
        + "\(Rules.duplicateShare)% of their words in common, \(Rules.sameEventWords) words "
        + "at the least."
    case .silentAtEvent:
      return "\(sameEvent) Another organisation recorded something within \(Rules.involvedDays) "
        + "days before and within \(Rules.involvedDays) days after, and nothing from the day "
        + "before the event to the day after it."
    case .noSource: return "No source record is named."
    case .outside: return "Every day the entry can have been lies outside the period under review."
    }
  }

  private var sameEvent: String {
    typealias Rules = ChronologyRules
    return "Two organisations record the same event: the same exact day, and at least "
      + "\(Rules.sameEventShare)% of their words in common (\(Rules.sameEventWords) words at "
      + "the least; short and common words do not count), or times within \(Rules.sameMinutes) "
      + "minutes and a word of the event the same. On a day of many entries each is compared "
      + "with the \(Rules.mostOfDay) that follow it."
  }
}

extension ChronologyFlag {
  /// What was found, in a sentence that holds no free text.
  package func words(in chronology: ReviewedChronology) -> String {
    let first = places.first.map { chronology.entries[$0] }
    let code = { (place: Int) in chronology.organisation(at: place).code }
    switch detail {
    case .gap(let days):
      return "\(days) days with no contact recorded by any organisation"
    case .silence(let days, let distances):
      let before = distances.map(String.init).joined(separator: ", ")
      let code = places.first.map(code) ?? ""
      return "\(code) silent for \(days) days, after \(before) days between its entries"
    case .contradiction(let differences, let likeness):
      let codes = places.map(code).joined(separator: " and ")
      return "\(first?.content.when.shown ?? ""): \(codes) differ: "
        + "\(differences.map(\.words).joined(separator: "; ")) (\(likeness.words))"
    case .duplicate(let likeness):
      let codes = places.map(code).joined(separator: " and ")
      return "\(first?.content.when.shown ?? ""): \(codes) record the same (\(likeness.words))"
    case .silent(let organisations):
      let others = Set(places.map(code)).sorted().joined(separator: ", ")
      let silent = organisations.map { chronology.organisations[$0].code }
      return "\(first?.content.when.shown ?? ""): recorded by \(others), not by "
        + silent.joined(separator: ", ")
    case .noSource:
      return "\(first?.content.when.shown ?? ""): \(places.first.map(code) ?? "") names no source"
    case .outside(let from, let to):
      let period = [from.map { "from \($0.plain)" }, to.map { "to \($0.plain)" }]
        .compactMap { $0 }.joined(separator: " ")
      return "\(first?.content.when.shown ?? ""): \(places.first.map(code) ?? "") lies outside "
        + "the period \(period)"
    }
  }
}

extension ChronologyFlag.Difference {
  /// Both sides, the first entry's first.
  package var words: String {
    switch self {
    case .childSeen(let first, let second):
      "child seen: \(first ? "yes" : "no") and \(second ? "yes" : "no")"
    case .times(let first, let second): "time: \(first.text) and \(second.text)"
    case .people(let first, let second):
      "people: \(first.joined(separator: " ")) and \(second.joined(separator: " "))"
    case .place(let first, let second): "place: \(first) and \(second)"
    }
  }
}
