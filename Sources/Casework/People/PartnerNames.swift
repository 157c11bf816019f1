// Which statutory partner an organisation is. The partnership's register says so by name; where it
// does not know the name, some names say it by themselves. Everything else is asked, not guessed.

extension Roll {
  /// The organisation of a name or of those initials, however they were typed; `nil` where the
  /// register has none.
  package func organisation(named typed: String) -> Organisation? {
    let wanted = NameKey(typed)
    guard !wanted.isEmpty else { return nil }
    return organisations.first { NameKey($0.name) == wanted }
      ?? organisations.first { NameKey($0.initials) == wanted }
  }
}

extension StatutoryPartner {
  /// The partner that a name says by itself: "Police", "children's social care".
  ///
  /// - Returns: `nil` for a name that only somebody who knows the area understands.
  package init?(named name: String) {
    let wanted = NameKey(name)
    let found = StatutoryPartner.allCases.first { partner in
      partner.plainNames.contains { NameKey($0) == wanted }
    }
    guard let found else { return nil }
    self = found
  }

  /// Names that mean this partner wherever they are read.
  private var plainNames: [String] {
    switch self {
    case .localAuthority:
      [
        words, inSentence, "LA", "Council", "The council", "Children's services",
        "Children's social care", "Children and families services",
      ]
    case .police: [words, inSentence]
    case .health:
      [words, inSentence, "Health", "ICB", "CCG", "Integrated Care Board", "NHS ICB"]
    }
  }
}

/// A name as it is compared: without capitals, spaces, marks and accents.
struct NameKey: Hashable, Sendable {
  private let bytes: [UInt8]

  init(_ name: some StringProtocol) { bytes = FoldedText(name).lettersAndDigits.bytes }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether another begins with it.
  func isPrefix(of other: NameKey) -> Bool { other.bytes.starts(with: bytes) }
}
