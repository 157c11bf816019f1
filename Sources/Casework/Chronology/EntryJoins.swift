/// Which entries the review joined: records of one event, shown as one row.
///
/// A join lies in the marks of entries, by their names, so that it holds when a corrected file
/// takes the place of the one before it. What is joined to an entry that is gone stands alone.
package struct EntryJoins: Hashable, Sendable {
  private var groups: [[Int]] = []
  private var groupOfPlace: [Int: Int] = [:]

  /// Nothing is joined.
  package init() {}

  /// Makes the groups of what the marks join.
  ///
  /// - Parameters:
  ///   - links: For an entry those it was joined to.
  ///   - place: Where an entry stands; `nil` where it is gone.
  init(_ links: [EntryName: [EntryName]], place: (EntryName) -> Int?) {
    var heads: [EntryName: EntryName] = [:]
    func head(of name: EntryName) -> EntryName {
      var name = name
      while let next = heads[name] { name = next }
      return name
    }
    for (name, others) in links {
      for other in others {
        let (one, another) = (head(of: name), head(of: other))
        if one != another { heads[max(one, another)] = min(one, another) }
      }
    }
    var places: [EntryName: Set<Int>] = [:]
    for name in Set(links.keys).union(links.values.joined()) {
      if let place = place(name) { places[head(of: name), default: []].insert(place) }
    }
    groups = places.values.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
    for (group, places) in groups.enumerated() {
      for place in places { groupOfPlace[place] = group }
    }
  }

  /// Whether no two entries are joined.
  package var isEmpty: Bool { groups.isEmpty }

  /// The place of the first entry of each joined row, ascending.
  package var firstPlaces: [Int] { groups.map { $0[0] } }

  /// The places of all that is one event with the entry at a place, itself among them, ascending.
  package func places(with place: Int) -> [Int] {
    groupOfPlace[place].map { groups[$0] } ?? [place]
  }

  /// Whether two entries are one event.
  package func areJoined(_ first: Int, _ second: Int) -> Bool {
    first != second && groupOfPlace[first] != nil && groupOfPlace[first] == groupOfPlace[second]
  }

  /// The rows in which some entries are shown: of what is joined the first place, once, ascending.
  package func rows(of places: [Int]) -> [Int] {
    isEmpty ? places : Set(places.map { self.places(with: $0)[0] }).sorted()
  }
}

extension Case {
  /// What the marks join, by name.
  var joinLinks: [EntryName: [EntryName]] {
    var links: [EntryName: [EntryName]] = [:]
    for entry in entries(of: .chronologyMark) {
      let others = answers(in: entry).keys(.joinedTo).compactMap { EntryName($0) }
      if !others.isEmpty { links[entry.name] = others }
    }
    return links
  }

  /// Which of some entries of its chronology are joined.
  func joins(of entries: [ChronologyEntry]) -> EntryJoins {
    let links = joinLinks
    guard !links.isEmpty else { return EntryJoins() }
    let places = Dictionary(entries.indices.map { (entries[$0].id, $0) }) { first, _ in first }
    return EntryJoins(links) { places[$0] }
  }
}
