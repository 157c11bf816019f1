// A point to check: something that a rule noticed in a chronology. The screen shows the rule and
// what it found, and draws no conclusion. A person walks to it, judges it, and dismisses it with a
// reason where it means nothing.
//
// A point keeps its name, so that a dismissal stays with it: a gap or a silence is named by its
// days, two accounts of one event by their entries, and what is said of all entries of an
// organisation by the organisation. So a gap is the same gap when another return touches its edge.

/// Something that a rule found in a chronology, under a name of its own.
package struct ChronologyFlag: Hashable, Sendable, Identifiable {
  package typealias Kind = Finding.Kind

  /// Stays its own while what it is named by stands.
  package let id: EntryName
  /// The name it had when gaps and silences were named by their entries; under it may lie an
  /// earlier dismissal.
  let formerID: EntryName?
  package let finding: Finding

  package var kind: Kind { finding.kind }
  /// The places of its entries in the chronology, the first first.
  package var places: [Int] { finding.accounts }
  package var detail: Finding.Detail { finding.detail }

  init(_ finding: Finding, in entries: [ChronologyEntry], organisations: [String]) {
    self.finding = finding
    let ofEntries = ChronologyFlag.name(
      finding.kind, of: finding.accounts.map { entries[$0].id.text })
    switch finding.detail {
    case .gap(let from, let to, _):
      id = ChronologyFlag.name(.gap, of: [from.iso, to.iso])
      formerID = ofEntries
    case .silence(let organisation, let from, let to, _, _):
      id = ChronologyFlag.name(.silence, of: [organisations[organisation], from.iso, to.iso])
      formerID = ofEntries
    case .noSource(let organisation, _), .outside(let organisation, _, _, _):
      id = ChronologyFlag.name(finding.kind, of: [organisations[organisation]])
      formerID = nil
    case .contradiction, .duplicate, .silent:
      id = ofEntries
      formerID = nil
    }
  }

  /// A name made of a kind and of texts; of entries' names for what is of those entries alone.
  static func name(_ kind: Kind, of texts: [String]) -> EntryName {
    var hash = StableHash()
    for text in texts { hash.add(text) }
    guard let name = EntryName("\(kind.rawValue)-\(hash.hex)") else {
      preconditionFailure("a kind and a number make a name")
    }
    return name
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

extension Finding.Kind {
  /// What it is called in a list.
  package var words: String {
    switch self {
    case .gap: "Gaps: nobody recorded contact"
    case .silence: "One organisation falls silent"
    case .contradiction: "Contradictions"
    case .duplicate: "The same event in several records"
    case .silent: "Not recorded by an organisation involved"
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
    case .duplicate: "an event in several records"
    case .silent: "a silence at an event"
    case .noSource: "a missing source"
    case .outside: "an entry outside the period"
    }
  }
}
