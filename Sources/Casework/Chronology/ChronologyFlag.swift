// What was missed. Each kind of flag has one rule, written out in words beside the code that
// follows it; the screen shows the rule and what it found, and draws no conclusion. A flag is a
// pointer for a person: they walk to it, judge it, and dismiss it with a reason where it means
// nothing.
//
// A flag's name is made of its kind and the names of its entries, so that it stays the same flag
// while those entries stand, also over a corrected file, and a dismissal stays with it.
//
// Nothing is quadratic: gaps take one pass over entries in order; what is compared in pairs is
// compared within one day only, each entry with at most so many that follow it on that day.

/// Something that a rule found in a chronology.
package struct ChronologyFlag: Hashable, Sendable, Identifiable {
  /// Stays its own while its entries stand.
  package let id: EntryName
  package let kind: Kind
  /// The places of its entries in the chronology, the first first.
  package let places: [Int]
  package let detail: Detail

  /// What is looked for, in the order it is listed; the names are part of a flag's own.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case gap, silence, contradiction, duplicate
    case silentAtEvent = "silent"
    case noSource = "no-source"
    case outside

    /// What it is called in a list.
    package var words: String {
      switch self {
      case .gap: "Gaps: no contact by anyone"
      case .silence: "One organisation falls silent"
      case .contradiction: "Contradictions"
      case .duplicate: "Duplicates across organisations"
      case .silentAtEvent: "Not recorded by an organisation involved"
      case .noSource: "No source record named"
      case .outside: "Outside the period under review"
      }
    }

    /// One of them, within a sentence.
    package var one: String {
      switch self {
      case .gap: "a gap"
      case .silence: "a silence"
      case .contradiction: "a contradiction"
      case .duplicate: "a duplicate"
      case .silentAtEvent: "a silence at an event"
      case .noSource: "a missing source"
      case .outside: "an entry outside the period"
      }
    }
  }

  /// What was found, besides the entries.
  package enum Detail: Hashable, Sendable {
    /// So many whole days lie between the two entries.
    case gap(days: Int)
    /// So many days without an entry of one organisation, after these distances between its days.
    case silence(days: Int, distances: [Int])
    case contradiction([Difference], Likeness)
    case duplicate(Likeness)
    /// The organisations without an entry, by their places.
    case silent([Int])
    case noSource
    /// The period's first and last day, where they are set.
    case outside(from: Day?, to: Day?)
  }

  /// What two accounts of one event say differently.
  package enum Difference: Hashable, Sendable {
    case childSeen(Bool, Bool)
    case times(TimeOfDay, TimeOfDay)
    /// Codes that only the first names, and that only the second names.
    case people([String], [String])
    case place(String, String)
  }

  /// How two entries came to be held for the same event.
  package struct Likeness: Hashable, Sendable {
    /// Words that both have, and words that either has.
    package let shared: Int
    package let all: Int
    /// Minutes between their times; `nil` where a time is not known.
    package let minutes: Int?

    /// The words for it: "7 of 11 words the same, 10 minutes apart".
    package var words: String {
      let time =
        minutes.map { $0 == 0 ? ", the same time" : ", \($0) minutes apart" } ?? ""
      return "\(shared) of \(all) words the same\(time)"
    }
  }

  init(_ kind: Kind, _ places: [Int], _ detail: Detail, in entries: [ChronologyEntry]) {
    var hash = StableHash()
    for place in places { hash.add(entries[place].id.text) }
    guard let id = EntryName("\(kind.rawValue)-\(hash.hex)") else {
      preconditionFailure("a kind and a hash make a name")
    }
    self.id = id
    self.kind = kind
    self.places = places
    self.detail = detail
  }

  /// A set of kinds, in a byte.
  package struct Kinds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package init(_ kind: Kind) {
      rawValue = 1 << UInt8(Kind.allCases.firstIndex(of: kind) ?? 0)
    }
  }
}
