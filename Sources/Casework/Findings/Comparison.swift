/// Looks for what two accounts of one event say differently; less said is not said otherwise.
struct Comparison {
  let scale: EvidenceScale
  /// What agrees.
  let evidence: Evidence
  private let first: Account
  private let second: Account
  private let left: AccountText
  private let right: AccountText
  private let one: AccountFacts
  private let other: AccountFacts

  /// Compares two accounts by what each states.
  init(
    _ pair: EventLinks.Pair, _ one: AccountFacts, _ other: AccountFacts, on scale: EvidenceScale
  ) {
    self.scale = scale
    evidence = scale.evidence(
      pair.first, pair.second, people: one.family.intersection(other.family))
    (first, second) = (scale.accounts[pair.first], scale.accounts[pair.second])
    (left, right) = (scale.texts[pair.first], scale.texts[pair.second])
    (self.one, self.other) = (one, other)
  }

  /// All differences, in the order of their fields.
  var differences: [Difference] {
    [day, time, place].compactMap { $0 } + people + injury + course
  }

  private var day: Difference? {
    if let one = first.day, let other = second.day, one != other {
      let isHeard = one < other ? right.isSecondHand : left.isSecondHand
      // Whoever hears of an event writes later; only of what all were at, or say in the same words,
      // is the day one.
      let isOfOneDay =
        left.isTogether && right.isTogether || evidence.share >= Comparison.sameWords
      let isNamed = left.days.contains(other) || right.days.contains(one)
      if isOfOneDay, !isHeard, !isNamed { return Difference(.day, one.plain, other.plain) }
    }
    // The day that one names against the day of the other, or the day it names.
    let (named, others) = (namedDay(left, first), namedDay(right, second))
    if let named, let others, named != others {
      return Difference(.day, named.plain, others.plain)
    }
    if let named, others == nil, !right.isSecondHand, let other = second.day, named != other {
      return Difference(.day, named.plain, other.plain)
    }
    if let others, named == nil, !left.isSecondHand, let one = first.day, others != one {
      return Difference(.day, one.plain, others.plain)
    }
    return nil
  }

  /// The one day a text names for what it tells: shortly before it was written.
  private func namedDay(_ text: AccountText, _ account: Account) -> Day? {
    guard let to = account.to else { return nil }
    let near = Set(text.days.filter { $0 <= to && to - $0 <= 10 })
    return near.count == 1 ? near.first : nil
  }

  /// Percent of the words of an account from which on both are held to be in the same words.
  private static let sameWords = 80

  private var time: Difference? {
    guard let one = first.time, let other = second.time, first.day == second.day,
      abs(one.minutes - other.minutes) > scale.numbers[.sameMinutes]
    else { return nil }
    return Difference(.time, one.text, other.text)
  }

  /// Where all were at once, and each names one place.
  private var place: Difference? {
    let (places, otherPlaces) = (one.places, other.places)
    guard left.isTogether, right.isTogether, places.count == 1, otherPlaces.count == 1,
      places != otherPlaces
    else { return nil }
    return Difference(.place, names(places), names(otherPlaces))
  }

  private var people: [Difference] {
    var found: [Difference] = []
    if let companion = exclusive(.companion, one.companions, other.companions) {
      found.append(companion)
    } else if let there = exclusive(.people, one.adults, other.adults) {
      found.append(there)
    }
    if let code = one.adults.intersection(other.absent).min() {
      found.append(Difference(.present, "\(code.text) there", "\(code.text) absent"))
    } else if let code = other.adults.intersection(one.absent).min() {
      found.append(Difference(.present, "\(code.text) absent", "\(code.text) there"))
    }
    if let seen = one.isChildSeen, let otherSeen = other.isChildSeen, seen != otherSeen {
      found.append(Difference(.childSeen, seen, otherSeen))
    } else if let seen = exclusive(.seen, one.seen, other.seen) {
      found.append(seen)
    }
    return found
  }

  /// A difference where each names somebody whom the other does not.
  private func exclusive(
    _ field: Difference.Field, _ one: Set<PersonCode>, _ other: Set<PersonCode>
  ) -> Difference? {
    let (only, others) = (one.subtracting(other), other.subtracting(one))
    guard !only.isEmpty, !others.isEmpty else { return nil }
    let words = { (codes: Set<PersonCode>) in codes.sorted().map(\.text).joined(separator: " ") }
    return Difference(field, words(only), words(others))
  }

  private var injury: [Difference] {
    var found: [Difference] = []
    if one.sides.count == 1, other.sides.count == 1, one.sides != other.sides {
      found.append(
        Difference(
          .side, one.sides.first?.rawValue ?? "", other.sides.first?.rawValue ?? ""))
    }
    if !one.parts.isEmpty, !other.parts.isEmpty, !areOfOneRegion(one.parts, other.parts) {
      found.append(Difference(.part, names(one.parts), names(other.parts)))
    }
    if !one.mechanisms.isEmpty, !other.mechanisms.isEmpty,
      one.mechanisms.isDisjoint(with: other.mechanisms)
    {
      found.append(Difference(.cause, names(one.mechanisms), names(other.mechanisms)))
    }
    return found
  }

  /// Whether some part of the one is the same as, within, or around one of the other.
  private func areOfOneRegion(_ one: Set<Int>, _ other: Set<Int>) -> Bool {
    let groups = scale.reader.lexicon.groups
    return one.contains { part in
      other.contains { beside in
        let (name, otherName) = (groups[part].name, groups[beside].name)
        return name == otherName || name.hasPrefix(otherName + "/")
          || otherName.hasPrefix(name + "/")
      }
    }
  }

  private var course: [Difference] {
    var found: [Difference] = []
    if let came = one.isBrought, let otherCame = other.isBrought, came != otherCame {
      found.append(Difference(.came, came, otherCame))
    }
    if !one.outcomes.isEmpty, !other.outcomes.isEmpty,
      one.outcomes.isDisjoint(with: other.outcomes)
    {
      found.append(Difference(.outcome, names(one.outcomes), names(other.outcomes)))
    }
    for group in one.happened.keys.sorted() {
      guard let happened = one.happened[group], let otherwise = other.happened[group],
        happened != otherwise
      else { continue }
      let name = scale.reader.lexicon.groups[group].name
      found.append(
        Difference(.fact, happened ? name : "no \(name)", otherwise ? name : "no \(name)"))
    }
    return found
  }

  /// What groups mean, with commas between.
  private func names(_ groups: Set<Int>) -> String {
    groups.sorted().map { scale.reader.lexicon.groups[$0].meaning }
      .joined(separator: ", ")
  }
}
