// The chronology as a picture: a lane for each organisation, time from left to right in steps of
// one length. What is drawn is counted here once, for the terminal, for paper, and for the table
// that says the same in words. An entry that may lie in more than one step is in none: it is
// counted beside the lane, so that no picture makes a day more certain than the record.

/// How many entries each organisation has in each step of time, with gaps and key episodes.
package struct ChronologyLanes: Hashable, Sendable {
  package let unit: Unit
  /// The first day of each step, and the day after the last.
  package let starts: [Day]
  package let lanes: [Lane]
  /// Whether a key episode lies in each step.
  package let keyEpisodes: [Bool]
  /// Whether each step lies, whole or in part, in a gap that stands.
  package let gaps: [Bool]

  /// One organisation's.
  package struct Lane: Hashable, Sendable {
    package let organisation: ChronologyOrganisation
    package let counts: [Int]
    /// Whether each step lies in a silence of its own that stands.
    package let silent: [Bool]
    /// Entries that no single step can hold.
    package let elsewhere: Int

    package var total: Int { counts.reduce(elsewhere, +) }
  }

  /// The length of a step.
  package enum Unit: String, CaseIterable, Hashable, Sendable {
    case day, week, month, quarter, year

    /// The first day of the step that holds a day; weeks begin on Mondays.
    func start(of day: Day) -> Day {
      switch self {
      case .day: day
      case .week: day.adding(days: -day.weekday.rawValue)
      case .month: Day(year: day.year, month: day.month, day: 1) ?? day
      case .quarter: Day(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1) ?? day
      case .year: Day(year: day.year, month: 1, day: 1) ?? day
      }
    }

    func next(after start: Day) -> Day {
      switch self {
      case .day: start.adding(days: 1)
      case .week: start.adding(days: 7)
      case .month: start.adding(months: 1)
      case .quarter: start.adding(months: 3)
      case .year: start.adding(months: 12)
      }
    }

    /// About how many days it has.
    fileprivate var days: Int {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 30
      case .quarter: 91
      case .year: 365
      }
    }
  }

  /// Counts a chronology in steps of the shortest unit of which so many are enough.
  ///
  /// - Returns: `nil` where no entry has a day.
  package init?(of chronology: ReviewedChronology, steps: Int, unit wanted: Unit? = nil) {
    var (first, last): (Day?, Day?)
    for entry in chronology.entries {
      let when = entry.content.when
      guard let from = when.from, let to = when.to else { continue }
      if first.map({ from < $0 }) ?? true { first = from }
      if last.map({ to > $0 }) ?? true { last = to }
    }
    guard let first, let last else { return nil }
    let steps = max(1, steps)
    let unit =
      wanted ?? Unit.allCases.first { unit in (last - first) / unit.days + 2 <= steps } ?? .year
    var starts = [unit.start(of: first)]
    while let start = starts.last, start <= last { starts.append(unit.next(after: start)) }
    self.unit = unit
    self.starts = starts
    let count = starts.count - 1
    let step = { (day: Day) in ChronologyLanes.step(of: day, in: starts) }
    var counts = Array(
      repeating: Array(repeating: 0, count: count), count: chronology.organisations.count)
    var elsewhere = Array(repeating: 0, count: chronology.organisations.count)
    var episodes = Array(repeating: false, count: count)
    for (place, entry) in chronology.entries.enumerated() {
      let own = chronology.organisationPlaces[place]
      guard let from = entry.content.when.from, let to = entry.content.when.to,
        step(from) == step(to)
      else {
        elsewhere[own] += 1
        continue
      }
      counts[own][step(from)] += 1
      if chronology.marks[place].isKeyEpisode { episodes[step(from)] = true }
    }
    var gaps = Array(repeating: false, count: count)
    var silent = Array(
      repeating: Array(repeating: false, count: count), count: chronology.organisations.count)
    for flag in chronology.openFlags {
      let (from, end, organisation): (Day, Day, Int?)
      switch flag.detail {
      case .gap(let first, let last, _): (from, end, organisation) = (first, last, nil)
      case .silence(let own, let first, let last, _, _):
        (from, end, organisation) = (first, last, own)
      case .contradiction, .duplicate, .silent, .noSource, .outside: continue
      }
      for place in stride(from: step(from), through: step(end), by: 1) {
        if let organisation {
          silent[organisation][place] = true
        } else {
          gaps[place] = true
        }
      }
    }
    keyEpisodes = episodes
    self.gaps = gaps
    lanes = chronology.organisations.indices.map { place in
      Lane(
        organisation: chronology.organisations[place], counts: counts[place],
        silent: silent[place], elsewhere: elsewhere[place])
    }
  }

  /// The step a day lies in; one beyond the ends lies in the nearest.
  private static func step(of day: Day, in starts: [Day]) -> Int {
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle } else { high = middle }
    }
    return low
  }

  /// The most entries one organisation has in one step.
  package var most: Int { lanes.flatMap(\.counts).max() ?? 0 }

  /// What a step is called in a table: `Mar 2026`, `2 Mar 2026`, `2026`.
  package func name(of step: Int) -> String {
    let start = starts[step]
    switch unit {
    case .day: return start.plain
    case .week: return "week of \(start.plain)"
    case .month: return "\(start.monthShortName) \(start.year)"
    case .quarter:
      let last = starts[step + 1].adding(days: -1)
      return "\(start.monthShortName) to \(last.monthShortName) \(start.year)"
    case .year: return String(start.year)
    }
  }
}
