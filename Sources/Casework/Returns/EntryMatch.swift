// A corrected file takes the place of an organisation's earlier one. What people tied to an entry
// (lines, marks, a finding's evidence) must stay with it, so each row of the new file is looked for
// among the entries of the old: first the very same, then the same words at the same time of the
// same day, then the same words on that day, then the same words on another day, and last on the
// same day words that share most of their vocabulary. What is found keeps its name; what is not is
// new, and gets a name from its organisation, the file's hash and its row.
//
// Words alone say which entry a row is only where each file has them once: “Did not attend” stands
// on many days, and what was said of one of them must not move to another.
//
// Nothing is compared with everything: rows meet by a key, the whole of them, their words, or their
// day, so a file of ten thousand rows is matched in one go.

/// Which entries of a corrected file are which of the file before it.
package struct EntryMatch: Sendable {
  /// The entries of the new file, by the names they keep or are given.
  package let entries: [ReturnFile.Entry]
  package let difference: ReturnDifference

  /// A row of the new file that is taken in.
  package struct Row: Hashable, Sendable {
    package let row: Int
    package let table: TableName?
    package let content: EntryContent

    package init(row: Int, table: TableName? = nil, content: EntryContent) {
      (self.row, self.table, self.content) = (row, table, content)
    }
  }

  /// Matches the rows of a new file with the entries of the one that stands.
  ///
  /// - Parameters:
  ///   - rows: The new file's rows that are taken in, in their order.
  ///   - standing: The entries of the file that stands; none where it is the first.
  ///   - request: The organisation that sent it.
  ///   - digest: SHA-256 of the new file, in hexadecimal.
  package init(
    _ rows: [Row], over standing: [ReturnFile.Entry],
    of request: EntryName, digest: String
  ) {
    var old = Leftover(standing)
    var matched: [Int?] = Array(repeating: nil, count: rows.count)
    for key in EntryMatch.keys {
      old.index(by: key)
      for (place, row) in rows.enumerated() where matched[place] == nil {
        matched[place] = old.take(key(row.content))
      }
    }
    if matched.contains(nil) {
      let repeated = EntryMatch.repeated(standing.map(\.content))
        .union(EntryMatch.repeated(rows.map(\.content)))
      old.index { AnyHashable($0.what.comparableWords) }
      for (place, row) in rows.enumerated() where matched[place] == nil {
        let words = row.content.what.comparableWords
        if !repeated.contains(words) { matched[place] = old.take(AnyHashable(words)) }
      }
    }
    old.index { AnyHashable($0.when.understood) }
    for (place, row) in rows.enumerated() where matched[place] == nil {
      matched[place] = old.takeMostAlike(row.content)
    }
    // No new entry takes the name of one that is gone, with what was said of it.
    var used = Set(standing.map(\.id))
    entries = rows.enumerated().map { place, row in
      if let old = matched[place] {
        return ReturnFile.Entry(
          id: standing[old].id, row: row.row, table: row.table, content: row.content)
      }
      let id = EntryMatch.name(request, digest, row.row, avoiding: &used)
      return ReturnFile.Entry(id: id, row: row.row, table: row.table, content: row.content)
    }
    difference = ReturnDifference(from: standing, to: entries)
  }

  /// What makes a row an entry of the earlier file, the surest first.
  private static let keys: [@Sendable (EntryContent) -> AnyHashable] = [
    { AnyHashable($0) },
    { AnyHashable([$0.dayCompared, [($0.time.value?.text ?? "")[...]], $0.what.comparableWords]) },
    { AnyHashable([$0.dayCompared, $0.what.comparableWords]) },
  ]

  /// The words that more than one of these entries has.
  private static func repeated(_ contents: [EntryContent]) -> Set<[Substring]> {
    var once: Set<[Substring]> = []
    return Set(contents.map(\.what.comparableWords).filter { !once.insert($0).inserted })
  }

  /// A name of its own for a row: from the file's hash and the row, so that the same file gives the
  /// same; and from the organisation, as two may send one file.
  private static func name(
    _ request: EntryName, _ digest: String, _ row: Int, avoiding used: inout Set<EntryName>
  ) -> EntryName {
    // A name has 64 characters at the most.
    var text = "\(request.text.prefix(32))-\(digest.prefix(12))-\(row)"
    while true {
      if let name = EntryName(text), used.insert(name).inserted { return name }
      text += "x"
    }
  }
}

/// The entries of the standing file that no row has been matched with yet.
private struct Leftover {
  private let entries: [ReturnFile.Entry]
  private var isTaken: [Bool]
  private var places: [AnyHashable: [Int]] = [:]

  init(_ entries: [ReturnFile.Entry]) {
    self.entries = entries
    isTaken = Array(repeating: false, count: entries.count)
  }

  mutating func index(by key: (EntryContent) -> AnyHashable) {
    places = [:]
    // From the end, so that the first of those alike is taken first.
    for place in entries.indices.reversed() where !isTaken[place] {
      places[key(entries[place].content), default: []].append(place)
    }
  }

  mutating func take(_ key: AnyHashable) -> Int? {
    guard let place = places[key]?.popLast() else { return nil }
    isTaken[place] = true
    return place
  }

  /// Of the entries of the same day the one whose words are most like; half must be shared.
  mutating func takeMostAlike(_ content: EntryContent) -> Int? {
    let key = AnyHashable(content.when.understood)
    let words = Set(content.what.comparableWords)
    var best: (place: Int, likeness: Double)?
    // A day of more entries than anybody writes is not searched through: that would be quadratic.
    for place in (places[key] ?? []).suffix(Leftover.mostOfOneDay) where !isTaken[place] {
      let other = Set(entries[place].content.what.comparableWords)
      let all = words.union(other).count
      let likeness = all == 0 ? 0 : Double(words.intersection(other).count) / Double(all)
      if likeness >= 0.5, likeness > best?.likeness ?? 0 { best = (place, likeness) }
    }
    guard let best else { return nil }
    isTaken[best.place] = true
    return best.place
  }

  private static let mostOfOneDay = 50
}

extension EntryContent {
  /// The day by which entries are told apart; what was written, where no day was understood.
  fileprivate var dayCompared: [Substring] {
    when.understood.map { $0[...] } + (when.precision == .unknown ? [when.written[...]] : [])
  }
}

extension String {
  /// The words of a text, lower case, without what stands between them.
  fileprivate var comparableWords: [Substring] {
    lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
