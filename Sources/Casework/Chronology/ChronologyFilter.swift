/// Which entries of a chronology are shown: any mix of what they are.
///
/// Within one question any of what is chosen is enough; every question that is asked must hold.
package struct ChronologyFilter: Hashable, Sendable {
  /// The places of organisations; none stands for all.
  package var organisations: Set<Int> = []
  /// A person's code, as it stands among those who were there; empty for all.
  package var person = ""
  /// The numbers of lines of enquiry; none stands for all.
  package var lines: Set<Int> = []
  package var tags: Set<Tag> = []
  /// The first and the last day an entry can have been; `nil` leaves that side open.
  package var from: Day?
  package var to: Day?

  /// Something an entry is, whatever its organisation.
  package enum Tag: String, CaseIterable, Hashable, Sendable {
    case keyEpisode = "key-episode"
    case disputed, unread
    case withNote = "with-note"
    case untied, flagged

    /// What it is called beside its count.
    package var words: String {
      switch self {
      case .keyEpisode: "key episode"
      case .disputed: "disputed"
      case .unread: "unread"
      case .withNote: "with a note"
      case .untied: "linked to no KLOE"
      case .flagged: "with a point to check"
      }
    }
  }

  package init() {}

  /// Whether everything is shown.
  package var isEmpty: Bool { self == ChronologyFilter() }

  /// The places of the entries that pass, in order.
  ///
  /// `isRead` says what the person at the screen has read.
  package func places(
    in chronology: ReviewedChronology, isRead: (Int) -> Bool
  ) -> [Int] {
    guard !isEmpty else { return Array(chronology.entries.indices) }
    let person = person.uppercased().filter { $0 != " " }
    return chronology.entries.indices.filter { place in
      (organisations.isEmpty || organisations.contains(chronology.organisationPlaces[place]))
        && (lines.isEmpty || isTied(place, in: chronology))
        && (from == nil && to == nil
          || chronology.entries[place].content.when.canLie(from: from, to: to))
        && (person.isEmpty || chronology.entries[place].content.names(person))
        && (tags.isEmpty || tags.contains { chronology.has($0, at: place, isRead: isRead) })
    }
  }

  private func isTied(_ place: Int, in chronology: ReviewedChronology) -> Bool {
    chronology.marks[place].numbers.contains(where: lines.contains)
      || chronology.entries[place].content.lines.contains(where: lines.contains)
  }

  /// What is asked, in a few words, as the counts stand beside it: `HV, KLOE 2, unread`.
  package func words(in chronology: ReviewedChronology) -> String {
    var parts = organisations.sorted().compactMap { place in
      chronology.organisations.indices.contains(place)
        ? chronology.organisations[place].code : nil
    }
    if !person.isEmpty { parts.append(person) }
    if !lines.isEmpty {
      parts.append("KLOE " + lines.sorted().map(String.init).joined(separator: ", "))
    }
    parts += Tag.allCases.filter(tags.contains).map(\.words)
    if let from { parts.append("from \(from.plain)") }
    if let to { parts.append("to \(to.plain)") }
    return parts.joined(separator: ", ")
  }
}

extension ReviewedChronology {
  /// Whether an entry is what a tag says.
  package func has(
    _ tag: ChronologyFilter.Tag, at place: Int, isRead: (Int) -> Bool
  ) -> Bool {
    switch tag {
    case .keyEpisode: marks[place].isKeyEpisode
    case .disputed: (marks[place].status ?? entries[place].content.status) == .disputed
    case .unread: !isRead(place)
    case .withNote: !PlainText.isBlank(marks[place].note)
    case .untied: marks[place].numbers.isEmpty && entries[place].content.lines.isEmpty
    case .flagged: isFlagged(at: place)
    }
  }

  /// Whether an entry has a flag that stands; gaps and silences lie between entries.
  package func isFlagged(at place: Int) -> Bool {
    !flagKinds[place].subtracting([.init(.gap), .init(.silence)]).isEmpty
  }
}

extension EntryContent {
  /// Whether a code, in capitals, is among those who were there.
  func names(_ code: String) -> Bool {
    people.uppercased().split { !$0.isLetter && !$0.isNumber }.contains { $0 == code }
  }
}
