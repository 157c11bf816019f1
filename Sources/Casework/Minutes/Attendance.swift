/// Somebody's part in a meeting: there, excused, or in somebody's place.
///
/// It is recorded whole whenever it changes; the latest counts. What they count for towards the
/// quorum is kept with it, as it was true then, so that nothing is looked up later.
package struct Attendance: Hashable, Sendable {
  package let meeting: EntryName
  /// The name as it was first recorded: "Nadia Firth, Fenmoor Police", or a name alone.
  package let who: String
  /// The name with the organisation, where that was found out since; empty where ``who`` says it.
  package var knownAs: String
  package var initials: String
  package var presence: Presence
  /// In whose place they came; empty where they came for themselves.
  package var deputyOf: String
  /// What they count for towards the quorum.
  package var seats: Set<Seat>
  /// When they came and went, in order; nothing for who was there throughout or not at all.
  package var stays: [Stay]

  package enum Presence: String, CaseIterable, Hashable, Sendable {
    case present, apologies, absent
    /// Somebody else was there in their place.
    case represented

    package var words: String { rawValue }
  }

  /// A part that a meeting needs somebody for.
  package enum Seat: String, CaseIterable, Hashable, Sendable {
    case chair
    case deputyChair = "deputy-chair"
    case minuteTaker = "minute-taker"
    case localAuthority = "local-authority"
    case police
    case health

    package init(_ partner: StatutoryPartner) {
      switch partner {
      case .localAuthority: self = .localAuthority
      case .police: self = .police
      case .health: self = .health
      }
    }

    package var partner: StatutoryPartner? {
      switch self {
      case .localAuthority: .localAuthority
      case .police: .police
      case .health: .health
      case .chair, .deputyChair, .minuteTaker: nil
      }
    }

    package var words: String {
      switch self {
      case .chair: "chair"
      case .deputyChair: "deputy chair"
      case .minuteTaker: "minute-taker"
      case .localAuthority, .police, .health: partner?.inSentence ?? ""
      }
    }

    /// As short as a header needs it.
    package var shortWords: String {
      switch self {
      case .localAuthority: "LA"
      case .police: "police"
      case .health: "health"
      case .chair, .deputyChair, .minuteTaker: words
      }
    }
  }

  /// A time somebody was there: from a time on, or from the start; until a time, or to the end.
  package struct Stay: Hashable, Sendable {
    package var from: TimeOfDay?
    package var until: TimeOfDay?

    package init(from: TimeOfDay? = nil, until: TimeOfDay? = nil) {
      self.from = from
      self.until = until
    }
  }

  package init(
    meeting: EntryName, who: String, knownAs: String = "", initials: String = "",
    presence: Presence = .present, deputyOf: String = "", seats: Set<Seat> = [],
    stays: [Stay] = []
  ) {
    self.meeting = meeting
    self.who = who
    self.knownAs = knownAs
    self.initials = initials
    self.presence = presence
    self.deputyOf = deputyOf
    self.seats = seats
    self.stays = stays
  }

  /// The name with the organisation, as people read it.
  package var full: String { knownAs.isEmpty ? who : knownAs }

  /// The name and the organisation apart.
  package var person: NamedPerson { NamedPerson(full) }

  /// The name alone: "Nadia Firth".
  package var name: String { person.name }

  /// The organisation; empty where none is known.
  package var organisation: String { person.organisation }

  /// Whether they are in the room now, as far as is recorded.
  package var isHere: Bool { presence == .present && (stays.last?.until == nil) }

  /// Whether they were in the room at a time.
  package func wasHere(at time: TimeOfDay?) -> Bool {
    guard presence == .present else { return false }
    guard let time, !stays.isEmpty else { return stays.isEmpty || isHere }
    return stays.contains { stay in
      (stay.from.map { $0 <= time } ?? true) && (stay.until.map { time < $0 } ?? true)
    }
  }

  /// They came in at a time, or were there from the start; nothing changes for who is here.
  package mutating func come(at time: TimeOfDay?) {
    if isHere { return }
    if presence != .present { stays = [] }
    presence = .present
    if time != nil || !stays.isEmpty { stays.append(Stay(from: time)) }
  }

  /// They went at a time.
  package mutating func go(at time: TimeOfDay?) {
    guard isHere else { return }
    if stays.isEmpty { stays.append(Stay()) }
    stays[stays.count - 1].until = time
  }

  /// When they came and went, in words; empty where they were there throughout.
  package var staysInWords: String {
    stays.map { stay in
      switch (stay.from, stay.until) {
      case (.some(let from), .some(let until)): "\(from.text) to \(until.text)"
      case (.some(let from), nil): "from \(from.text)"
      case (nil, .some(let until)): "until \(until.text)"
      case (nil, nil): ""
      }
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
