// The chronology of a case with the review's marks and flags, made in one go when the case changes
// and never while a frame is drawn. Entries and marks are parallel arrays in the order of the
// chronology, so that a row is found by its place and a filter walks them once.
//
// Making it anew costs a sort and a few passes. A review tags entries at the speed of reading, so
// where the only new changes are marks and dismissals, the next one is made from the one before:
// entries, order and flags are shared, and only those marks are read again. Anything else (an
// import, a line of enquiry, an undo, somebody's change sorted in between) makes it anew.

/// All entries of a case in order, each with its marks, and what the rules find in them.
package struct ReviewedChronology: Sendable {
  package let caseID: CaseID
  package let entries: [ChronologyEntry]
  /// The review's marks, one for each of ``entries``.
  package private(set) var marks: [EntryMark]
  /// The organisations that have entries, in the order of the first of each.
  package let organisations: [ChronologyOrganisation]
  /// The organisations that were asked and have no entries.
  private let quiet: [ChronologyOrganisation]
  /// Which of ``organisations`` each entry is of.
  package let organisationPlaces: [Int]
  /// The numbered lines of enquiry that stand, ascending.
  package let lines: [LineOfEnquiry]
  /// Everything the rules found, kind by kind, also what was dismissed; empty until all is looked
  /// through.
  package private(set) var flags: [ChronologyFlag] = []
  package let rules: ChronologyRules
  /// The dismissals that stand, by the flag's name.
  private(set) var dismissals: [EntryName: Dismissal]
  /// For each entry the kinds of flags it has that were not dismissed.
  package private(set) var flagKinds: [ChronologyFlag.Kinds]
  /// For each entry those flags, by their places among ``flags``.
  private var flagsOfPlace: [Int: [Int]] = [:]
  /// Which entries the review joined into one row.
  package let joins: EntryJoins
  /// Another number for every chronology made, so that what was worked out from one can be kept.
  package private(set) var revision: Int

  private let places: [EntryName: Int]
  private let numbers: [EntryName: Int]
  private var source: Source
  /// The rules at work; `nil` once they are through.
  private var run: FindingRun?
  private let period: (from: Day?, to: Day?)

  /// Makes the chronology of a case.
  ///
  /// - Parameters:
  ///   - review: The case.
  ///   - initials: What the partnership calls its organisations in short, by name.
  ///   - rules: The distances by which gaps are found.
  ///   - isInSlices: Whether the rules are left to ``lookOn(through:)``; they are through at once
  ///     otherwise.
  ///   - previous: One made before, from which what has not changed is taken.
  package init(
    of review: Case, initials: [String: String] = [:], rules: ChronologyRules = .usual,
    isInSlices: Bool = false, after previous: ReviewedChronology? = nil
  ) {
    if let previous, previous.caseID == review.id, previous.rules == rules,
      previous.source.initials == initials,
      let entries = previous.source.markedSince(in: review)
    {
      self = previous
      read(entries, in: review)
      return
    }
    caseID = review.id
    let all = review.chronology
    entries = all
    let lines = review.linesOfEnquiry
    self.lines = lines.filter { !$0.isRetired && $0.number != nil }
    numbers = Dictionary(
      lines.compactMap { line in line.number.map { (line.id, $0) } }
    ) { first, _ in first }
    places = Dictionary(all.indices.map { (all[$0].id, $0) }) { first, _ in first }
    (organisations, organisationPlaces, quiet) = ChronologyOrganisation.all(
      of: all, asked: review.organisationsAsked, initials: initials)
    marks = Array(repeating: .none, count: all.count)
    joins = review.joins(of: all)
    self.rules = rules
    let timeline = review.answers(in: Entry(.timeline))
    period = (timeline.occasion(.periodFrom)?.day, timeline.occasion(.periodTo)?.day)
    let organisationPlaces = organisationPlaces
    run = FindingRun(
      all.indices.map { all[$0].account(of: organisationPlaces[$0]) },
      organisations: (organisations + quiet).map(\.name), words: rules.words,
      numbers: rules.numbers)
    dismissals = [:]
    flagKinds = []
    revision = (previous?.revision ?? 0) + 1
    source = Source(review, initials: initials)
    for entry in review.entries(of: .chronologyMark) {
      guard let place = places[entry.name] else { continue }
      marks[place] = EntryMark(review.answers(in: entry), numbers: numbers)
    }
    for entry in review.entries(of: .dismissal) { readDismissal(entry, in: review) }
    countFlags()
    guard !isInSlices else { return }
    while isLooking { lookOn(through: all.count) }
  }

  /// Whether the rules are not through yet.
  package var isLooking: Bool { run != nil }

  /// How much of the work of the rules is done, in a hundred.
  package var lookedPercent: Int { run?.percent ?? 100 }

  /// Has the rules look through so many records more.
  package mutating func lookOn(through count: Int) {
    run?.advance(by: count)
    guard let run, run.isComplete else { return }
    self.run = nil
    let names = organisations.map(\.name)
    let ofEntries = ChronologyFlag.ofEntries(
      in: entries, organisations: organisationPlaces, count: names.count, period: period,
      dismissed: Set(dismissals.keys))
    let found = run.findings.filter { finding in
      // What the review joined is settled to be one event.
      finding.kind != .duplicate
        || !joins.areJoined(finding.accounts[0], finding.accounts[1])
    }
    flags = (found + ofEntries).map {
      ChronologyFlag($0, in: entries, organisations: names)
    }
    countFlags()
    revision += 1
  }

  /// Reads again what was marked and dismissed.
  private mutating func read(_ changed: Set<Entry>, in review: Case) {
    source.seen = review.changes.count
    source.last = review.changes.last?.id
    guard !changed.isEmpty else { return }
    revision += 1
    var isFlagged = false
    for entry in changed {
      if entry.sheet == .dismissal {
        readDismissal(entry, in: review)
        isFlagged = true
      } else if let place = places[entry.name] {
        marks[place] = EntryMark(review.answers(in: entry), numbers: numbers)
      }
    }
    if isFlagged { countFlags() }
  }

  private mutating func readDismissal(_ entry: Entry, in review: Case) {
    let reason = review.answers(in: entry).text(.reason)
    let setting = review.setting(of: .reason, in: entry)
    guard !PlainText.isBlank(reason), !review.isRemoved(entry), let setting else {
      dismissals[entry.name] = nil
      return
    }
    dismissals[entry.name] = Dismissal(
      reason: reason, by: setting.change.by,
      at: UnitedKingdomDay.occasion(at: setting.change.stamp.at))
  }

  private mutating func countFlags() {
    flagKinds = Array(repeating: [], count: entries.count)
    flagsOfPlace = [:]
    // That a record names no source is seen at the record; it marks nothing.
    for (index, flag) in flags.enumerated()
    where flag.kind != .noSource && dismissal(of: flag) == nil {
      for place in flag.places {
        flagKinds[place].insert(ChronologyFlag.Kinds(flag.kind))
        flagsOfPlace[place, default: []].append(index)
      }
    }
  }
}

extension ReviewedChronology {
  /// The entry at a place, with its marks.
  package subscript(place: Int) -> ReviewedEntry {
    ReviewedEntry(entry: entries[place], mark: marks[place])
  }

  /// Where an entry stands; `nil` where it is not there any more.
  package func place(of entry: EntryName) -> Int? { places[entry] }

  /// The organisation of the entry at a place.
  package func organisation(at place: Int) -> ChronologyOrganisation {
    organisations[organisationPlaces[place]]
  }

  /// An organisation by its place; those that were asked and have no entries follow the others.
  package func organisation(numbered place: Int) -> ChronologyOrganisation {
    place < organisations.count ? organisations[place] : quiet[place - organisations.count]
  }

  /// The flags that were not dismissed.
  package var openFlags: [ChronologyFlag] { flags.filter { dismissal(of: $0) == nil } }

  /// Why a flag was dismissed; `nil` where it stands.
  package func dismissal(of flag: ChronologyFlag) -> Dismissal? {
    dismissals[flag.id] ?? flag.formerID.flatMap { dismissals[$0] }
  }

  /// The flags of the entry at a place that were not dismissed.
  package func flags(at place: Int) -> [ChronologyFlag] {
    (flagsOfPlace[place] ?? []).map { flags[$0] }
  }

  /// Whether the review joined two entries as records of one event; `false` where one is gone.
  package func areJoined(_ first: EntryName, _ second: EntryName) -> Bool {
    guard let one = place(of: first), let other = place(of: second) else { return false }
    return joins.areJoined(one, other)
  }

  /// The line of a number; `nil` where none stands.
  package func line(_ number: Int) -> LineOfEnquiry? { lines.first { $0.number == number } }

  /// What tells the content of an entry from that of another, for what a person has read.
  package func fingerprint(at place: Int) -> UInt32 {
    var hash = StableHash()
    let content = entries[place].content
    hash.add(content.what)
    hash.add(content.when.written)
    hash.add(content.time.written)
    hash.add(content.people)
    return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
  }
}

/// That a flag shall not be looked at any more, and why.
package struct Dismissal: Hashable, Sendable {
  package let reason: String
  package let by: String
  package let at: Occasion
}

/// What a chronology was made from, so that it is known what of it still holds.
private struct Source: Sendable {
  var seen: Int
  var last: ChangeID?
  let undone: Int
  let initials: [String: String]

  init(_ review: Case, initials: [String: String]) {
    seen = review.changes.count
    last = review.changes.last?.id
    undone = review.undone.count
    self.initials = initials
  }

  /// The marks and dismissals written since; `nil` where anything else has changed that bears on a
  /// chronology.
  func markedSince(in review: Case) -> Set<Entry>? {
    let changes = review.changes
    guard changes.count >= seen, undone == review.undone.count,
      seen == 0 || changes[seen - 1].id == last
    else { return nil }
    var entries: Set<Entry> = []
    for change in changes[seen...] {
      for event in change.events {
        guard case .answered(let entry, let question, _) = event else {
          if event.isOfSteps { continue }
          return nil
        }
        // A day that is given, and a join, change the order or the rows.
        if entry.sheet == .chronologyMark, [.when, .understood, .joinedTo].contains(question) {
          return nil
        }
        // Who was asked can be silent at an event.
        if entry.sheet == .organisationAsked { return nil }
        switch entry.sheet.part {
        case .chronologyMarks: entries.insert(entry)
        case .chronology: return nil
        case .report, .purposes, .recommendation, .meetings, .others, .partnership: break
        }
      }
    }
    return entries
  }
}

extension CaseEvent {
  /// Whether it only says when a step was taken, or is to be.
  fileprivate var isOfSteps: Bool {
    if case .recorded = self { return true }
    if case .planned = self { return true }
    return false
  }
}
