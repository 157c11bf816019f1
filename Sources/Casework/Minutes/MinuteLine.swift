/// One line of a meeting's minutes: what somebody said, an action, a decision.
///
/// A line is recorded whole whenever it is typed, edited, moved or attributed to somebody else; the
/// latest counts. An action and a decision have the same name in their register as their line has
/// here, which is how the one leads to the other.
package struct MinuteLine: Hashable, Sendable {
  /// The meeting's entry in the register of meetings.
  package let meeting: EntryName
  package let name: EntryName
  /// When its first character was typed.
  package var at: Occasion
  /// Where it stands among the lines: the smaller comes first, and between two there is room.
  package var place: Int
  /// Who said it, as the record of attendance has them; empty for what nobody said.
  package var speaker: String
  package var kind: Kind
  package var text: String
  /// The number of the agenda's item it was said under; `nil` before the first.
  package var item: Int?
  /// The numbers of the lines of enquiry it belongs to.
  package var enquiries: [Int]
  /// Not for circulation: it stands in no version that is sent round.
  package var isWithheld: Bool

  /// What a line is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case said, action, decision, risk, query, note

    /// The word in the margin; empty for what was simply said.
    package var words: String { self == .said ? "" : rawValue }

    /// The letter behind the slash that begins a line of this kind; `nil` for what has no command.
    package var letter: Character? {
      switch self {
      case .said, .note: nil
      case .action: "a"
      case .decision: "d"
      case .risk: "r"
      case .query: "q"
      }
    }

    /// The kind whose command a letter is, whatever its case; `nil` for another text.
    package init?(command letter: String) {
      guard
        let kind = Self.allCases.first(where: { kind in
          kind.letter.map { String($0) == letter.lowercased() } ?? false
        })
      else { return nil }
      self = kind
    }

    /// The register its entry stands in; `nil` where it has none.
    package var sheet: Sheet? {
      switch self {
      case .action: .action
      case .decision: .decision
      case .said, .risk, .query, .note: nil
      }
    }
  }

  package init(
    meeting: EntryName, name: EntryName, at: Occasion, place: Int, speaker: String = "",
    kind: Kind = .said, text: String, item: Int? = nil, enquiries: [Int] = [],
    isWithheld: Bool = false
  ) {
    self.meeting = meeting
    self.name = name
    self.at = at
    self.place = place
    self.speaker = speaker
    self.kind = kind
    self.text = text
    self.item = item
    self.enquiries = enquiries
    self.isWithheld = isWithheld
  }

  /// The entry of a register that it is; `nil` for what was said.
  package var entry: Entry? { kind.sheet.map { Entry($0, name) } }

  /// Whether it comes before another in the minutes.
  package func isBefore(_ other: MinuteLine) -> Bool {
    (place, name) < (other.place, other.name)
  }
}

extension MinuteLine {
  /// A place for a line that is begun at a moment, after all there is.
  package static func place(at moment: Moment, after last: Int?) -> Int {
    // Room for a thousand lines between two milliseconds; a clock far off cannot overflow it.
    let own = moment.milliseconds.multipliedReportingOverflow(by: roomBetween)
    let next = last?.addingReportingOverflow(roomBetween).partialValue ?? .min
    let place = max(own.overflow ? 0 : own.partialValue, next)
    return min(max(place, places.lowerBound), places.upperBound)
  }

  /// The place between two others; `nil` where no room is left.
  package static func place(after low: Int?, before high: Int?) -> Int? {
    switch (low, high) {
    case (nil, nil): return 0
    case (.some(let low), nil):
      let (sum, overflow) = low.addingReportingOverflow(roomBetween)
      return overflow || !places.contains(sum) ? nil : sum
    case (nil, .some(let high)):
      let (difference, overflow) = high.subtractingReportingOverflow(roomBetween)
      return overflow || !places.contains(difference) ? nil : difference
    case (.some(let low), .some(let high)):
      guard low < high, case let middle = low / 2 + high / 2, middle > low, middle < high else {
        return nil
      }
      return middle
    }
  }

  private static let roomBetween = 1000
  /// Every place a line may have, with room to add two: a thousand for each millisecond to the year
  /// 9999, and several times that.
  package static let places = -(1 << 60)...(1 << 60)
}
