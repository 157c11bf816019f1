import Casework

/// Reads every case whole, a few at a time, and keeps of each what a look over all of them needs.
///
/// No `Case` is kept: ten thousand of them would not fit. The newest cases are read first; one that
/// changes while it is kept is read again.
package struct CaseExtraction {
  package private(set) var extracts = CaseExtracts()
  /// Where each case read stands among them.
  private var places: [CaseID: Int] = [:]
  /// Cases that are still to be read, the next one last.
  private var waiting: [CaseID]
  private var unreadable: Set<CaseID> = []
  private var partnershipChanges: Int?

  /// Begins with the cases of an office, and reads none yet.
  package init(of office: CaseOffice) {
    _ = office.takeAltered()
    let known = Set(office.pending)
    let listed = office.entries.values.map(\.outline)
      .sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }.map(\.id)
    // Cases no list has yet are mostly new ones.
    waiting = listed + known.filter { office.entries[$0] == nil }.sorted()
    countAll()
    followPartnership(of: office)
  }

  /// Whether cases are still to be read.
  package var isReading: Bool { !waiting.isEmpty }

  /// How many are read.
  package var count: Int { extracts.cases.count }

  /// Learns which cases are new, gone or other than when they were read.
  package mutating func follow(_ office: CaseOffice) {
    let altered = office.takeAltered()
    if !altered.isEmpty {
      waiting.removeAll { altered.contains($0) }
      waiting += altered.sorted()
      countAll()
    }
    followPartnership(of: office)
  }

  /// Reads cases that wait.
  package mutating func read(upTo count: Int, from office: CaseOffice, now: Moment) {
    for _ in 0..<min(count, waiting.count) {
      let id = waiting.removeLast()
      // What cannot be read is counted, and `check` names it.
      keep(try? office.caseExtract(id, now: now), of: id, isThere: office.isThere(id))
    }
    extracts.unreadable = unreadable.count
  }

  private mutating func keep(_ fresh: CaseExtract?, of id: CaseID, isThere: Bool) {
    unreadable.remove(id)
    guard let fresh else {
      defer { countAll() }
      if isThere { unreadable.insert(id) }
      guard let place = places[id] else { return }
      extracts.cases.remove(at: place)
      places = Dictionary(
        uniqueKeysWithValues: extracts.cases.enumerated().map { ($1.id, $0) })
      extracts.edition += 1
      return
    }
    if let place = places[id] {
      extracts.cases[place] = fresh
      extracts.edition += 1
    } else {
      places[id] = extracts.cases.count
      extracts.cases.append(fresh)
    }
  }

  /// Counts the cases anew; too slow to be done for each that is read.
  private mutating func countAll() {
    extracts.total = Set(places.keys).union(waiting).union(unreadable).count
    extracts.unreadable = unreadable.count
  }

  private mutating func followPartnership(of office: CaseOffice) {
    guard partnershipChanges != office.partnership.changes.count else { return }
    partnershipChanges = office.partnership.changes.count
    extracts.partnership = PlacedTexts(of: office.partnership)
    extracts.edition += 1
  }
}
