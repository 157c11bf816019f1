// Gaps and silences: one pass over entries in order, and one over the exact days of each
// organisation.

extension ChronologyFlag {
  /// Stretches on which nobody recorded anything.
  static func gaps(in entries: [ChronologyEntry], rules: ChronologyRules) -> [ChronologyFlag] {
    var flags: [ChronologyFlag] = []
    // The last day covered so far, and the entry that covers it.
    var covered: (day: Day, place: Int)?
    for (place, entry) in entries.enumerated() {
      guard let from = entry.content.when.from, let to = entry.content.when.to else { continue }
      if let covered, from - covered.day - 1 >= rules.gapDays {
        flags.append(
          ChronologyFlag(
            .gap, [covered.place, place], .gap(days: from - covered.day - 1), in: entries))
      }
      if covered.map({ to >= $0.day }) ?? true { covered = (to, place) }
    }
    return flags
  }

  /// Organisations that had been regular and then recorded nothing.
  static func silences(
    in entries: [ChronologyEntry], organisations: [Int], count: Int, rules: ChronologyRules
  ) -> [ChronologyFlag] {
    var days: [[(day: Day, place: Int)]] = Array(repeating: [], count: count)
    var uncertain: [[UncertainDay]] = Array(repeating: [], count: count)
    var last: Day?
    for (place, entry) in entries.enumerated() {
      let when = entry.content.when
      if let to = when.to, when.from != nil, last.map({ to > $0 }) ?? true { last = to }
      guard when.precision == .exact, let day = when.from else {
        if when.from != nil, when.to != nil { uncertain[organisations[place]].append(when) }
        continue
      }
      // The entry that stands for a day is its last: the silence is drawn below it.
      if days[organisations[place]].last?.day == day { days[organisations[place]].removeLast() }
      days[organisations[place]].append((day, place))
    }
    var flags: [ChronologyFlag] = []
    for organisation in 0..<count {
      let own = days[organisation]
      for (index, at) in own.enumerated() {
        let next = index + 1 < own.count ? own[index + 1] : nil
        guard let until = next?.day ?? last.map({ $0.adding(days: 1) }),
          let found = silence(own, after: index, until: until, rules: rules),
          !uncertain[organisation].contains(where: {
            $0.canLie(from: at.day.adding(days: 1), to: until.adding(days: -1))
          })
        else { continue }
        flags.append(
          ChronologyFlag(.silence, [at.place] + (next.map { [$0.place] } ?? []), found, in: entries)
        )
      }
    }
    return flags.sorted { $0.places[0] < $1.places[0] }
  }

  private static func silence(
    _ days: [(day: Day, place: Int)], after index: Int, until: Day, rules: ChronologyRules
  ) -> Detail? {
    let count = ChronologyRules.regularDistances
    let silent = until - days[index].day - 1
    guard silent >= rules.gapDays, index >= count else { return nil }
    let distances = (0..<count).map { days[index - $0].day - days[index - $0 - 1].day }
    guard let longest = distances.max(), longest <= ChronologyRules.regularDays,
      silent > ChronologyRules.silenceFactor * longest
    else { return nil }
    return .silence(days: silent, distances: distances.reversed())
  }
}
