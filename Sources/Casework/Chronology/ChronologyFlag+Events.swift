// What organisations record of the same day: pairs that are one event told twice, told differently,
// and events at which somebody involved recorded nothing.

extension ChronologyFlag {
  /// Contradictions, duplicates, and silences at events.
  static func ofSameDays(
    in entries: [ChronologyEntry], organisations: [Int], count: Int
  ) -> [ChronologyFlag] {
    var flags: [ChronologyFlag] = []
    let days = ContactDays(entries, organisations, count)
    var start = 0
    while start < entries.count {
      guard let day = exactDay(entries[start]) else {
        start += 1
        continue
      }
      var places = [start]
      var end = start + 1
      // Entries of one exact day stand together, but for uncertain ones of the same first day.
      while end < entries.count, entries[end].content.when.from == day {
        if exactDay(entries[end]) != nil { places.append(end) }
        end += 1
      }
      if places.contains(where: { organisations[$0] != organisations[start] }) {
        flags += ofOneDay(day, places, entries, organisations, days)
      }
      start = end
    }
    return flags
  }

  private static func exactDay(_ entry: ChronologyEntry) -> Day? {
    entry.content.when.precision == .exact ? entry.content.when.from : nil
  }

  private static func ofOneDay(
    _ day: Day, _ places: [Int], _ entries: [ChronologyEntry], _ organisations: [Int],
    _ days: ContactDays
  ) -> [ChronologyFlag] {
    let words = places.map { EventWords(entries[$0].content) }
    var flags: [ChronologyFlag] = []
    var events = Events(count: places.count)
    for first in places.indices {
      for second in (first + 1)..<min(places.count, first + 1 + ChronologyRules.mostOfDay)
      where organisations[places[first]] != organisations[places[second]] {
        let pair = (entries[places[first]].content, entries[places[second]].content)
        guard let likeness = likeness(pair, words[first], words[second]) else { continue }
        events.join(first, second)
        let differences = differences(pair, words[first], words[second])
        let own = [places[first], places[second]]
        if !differences.isEmpty {
          flags.append(
            ChronologyFlag(.contradiction, own, .contradiction(differences, likeness), in: entries))
        } else if likeness.shared >= ChronologyRules.sameEventWords,
          likeness.shared * 100 >= likeness.all * ChronologyRules.duplicateShare
        {
          flags.append(ChronologyFlag(.duplicate, own, .duplicate(likeness), in: entries))
        }
      }
    }
    for event in events.groups {
      let own = event.map { places[$0] }
      let silent = days.silent(on: day, besides: Set(own.map { organisations[$0] }))
      guard !silent.isEmpty else { continue }
      flags.append(ChronologyFlag(.silentAtEvent, own, .silent(silent), in: entries))
    }
    return flags
  }

  /// How alike two entries of a day are; `nil` where they are not held for the same event.
  private static func likeness(
    _ pair: (EntryContent, EntryContent), _ first: EventWords, _ second: EventWords
  ) -> Likeness? {
    let (shared, all) = first.shared(with: second)
    let minutes: Int? =
      if let one = pair.0.time.value, let other = pair.1.time.value {
        abs(one.minutes - other.minutes)
      } else { nil }
    let isSaidAlike =
      shared >= ChronologyRules.sameEventWords
      && shared * 100 >= all * ChronologyRules.sameEventShare
    let isAtSameTime = minutes.map { $0 <= ChronologyRules.sameMinutes } ?? false
    guard isSaidAlike || (isAtSameTime && shared > 0) else { return nil }
    return Likeness(shared: shared, all: all, minutes: minutes)
  }

  private static func differences(
    _ pair: (EntryContent, EntryContent), _ first: EventWords, _ second: EventWords
  ) -> [Difference] {
    var found: [Difference] = []
    let (firstSeen, secondSeen) = (pair.0.childSeen.value, pair.1.childSeen.value)
    if firstSeen == .yes, secondSeen == .no { found.append(.childSeen(true, false)) }
    if firstSeen == .no, secondSeen == .yes { found.append(.childSeen(false, true)) }
    if let one = pair.0.time.value, let other = pair.1.time.value,
      abs(one.minutes - other.minutes) > ChronologyRules.sameMinutes
    {
      found.append(.times(one, other))
    }
    let (ours, theirs) = (Set(first.people), Set(second.people))
    let (only, others) = (ours.subtracting(theirs), theirs.subtracting(ours))
    if !only.isEmpty, !others.isEmpty { found.append(.people(only.sorted(), others.sorted())) }
    if let one = first.place, let other = second.place, one != other {
      found.append(.place(one, other))
    }
    return found
  }
}

/// Which entries of a day are one event: those joined, directly or through others.
private struct Events {
  private var heads: [Int]
  private var isJoined: [Bool]

  init(count: Int) {
    heads = Array(0..<count)
    isJoined = Array(repeating: false, count: count)
  }

  private func head(of place: Int) -> Int {
    var place = place
    while heads[place] != place { place = heads[place] }
    return place
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (head(of: first), head(of: second))
    heads[max(one, other)] = min(one, other)
    (isJoined[first], isJoined[second]) = (true, true)
  }

  /// The events of more than one entry, each in order.
  var groups: [[Int]] {
    var groups: [Int: [Int]] = [:]
    for place in heads.indices where isJoined[place] {
      groups[head(of: place), default: []].append(place)
    }
    return groups.keys.sorted().compactMap { groups[$0] }
  }
}

/// The exact days each organisation recorded something on, to be asked for neighbours.
private struct ContactDays {
  private let days: [[Day]]

  init(_ entries: [ChronologyEntry], _ organisations: [Int], _ count: Int) {
    var days: [[Day]] = Array(repeating: [], count: count)
    for (place, entry) in entries.enumerated() where entry.content.when.precision == .exact {
      guard let day = entry.content.when.from, days[organisations[place]].last != day else {
        continue
      }
      days[organisations[place]].append(day)
    }
    self.days = days
  }

  /// The organisations that were involved at the time and recorded nothing around a day.
  func silent(on day: Day, besides own: Set<Int>) -> [Int] {
    days.indices.filter { organisation in
      guard !own.contains(organisation) else { return false }
      let days = days[organisation]
      let next = firstPlace(in: days, from: day.adding(days: -1))
      guard next > 0, next < days.count else { return false }
      return days[next] > day.adding(days: 1)
        && days[next] - day <= ChronologyRules.involvedDays
        && day - days[next - 1] <= ChronologyRules.involvedDays
    }
  }

  /// The place of the first day not before a day.
  private func firstPlace(in days: [Day], from day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ChronologyFlag {
  /// Entries of which something is missing, or that lie outside the period.
  static func ofEntries(
    in entries: [ChronologyEntry], period: (from: Day?, to: Day?)
  ) -> [ChronologyFlag] {
    var flags: [ChronologyFlag] = []
    for (place, entry) in entries.enumerated() where PlainText.isBlank(entry.content.source) {
      flags.append(ChronologyFlag(.noSource, [place], .noSource, in: entries))
    }
    guard period.from != nil || period.to != nil else { return flags }
    for (place, entry) in entries.enumerated()
    where !entry.content.when.canLie(from: period.from, to: period.to) {
      flags.append(
        ChronologyFlag(.outside, [place], .outside(from: period.from, to: period.to), in: entries))
    }
    return flags
  }

  /// Everything the rules find, kind by kind and within a kind in the order of the chronology.
  static func all(
    in entries: [ChronologyEntry], organisations: [Int], names: [String],
    rules: ChronologyRules, period: (from: Day?, to: Day?)
  ) -> [ChronologyFlag] {
    let sameDays = ofSameDays(in: entries, organisations: organisations, count: names.count)
    var flags = gaps(in: entries, rules: rules)
    flags += silences(
      in: entries, organisations: organisations, count: names.count, rules: rules)
    for kind in [Kind.contradiction, .duplicate, .silentAtEvent] {
      flags += sameDays.filter { $0.kind == kind }
    }
    return flags + ofEntries(in: entries, period: period)
  }
}
