// An action as people say it, taken apart: who, what, by when.
//
//   NF obtain the letter by mon          initials first, the day behind "by"
//   AP and SW to ring the school         two owners; "to" and "will" are no part of what is done
//   Nadia Firth and Tom Bracken will go  names in full, joined or before a word for what is to come
//   Nadia Firth, Fenmoor Police: ring    a name in full, then a colon
//   obtain the letter, tomorrow; AP      the owner last, the day without "by"
//   obtain the letter by end of month    words for a day, see `AgreedDay`
//
// What is not understood stays in the words. The line is written back with a colon behind its
// owners and the day in full, and is read again as the same: see `ComposedLine.written(by:)`.

/// Who does what by when, as an action was typed.
struct ActionWording {
  private(set) var owners: [MeetingPeople.Person] = []
  /// Those with the initials it begins with, where several have them: then it is nobody's yet.
  private(set) var doubted: [MeetingPeople.Person] = []
  private(set) var due: Occasion?
  private(set) var text = ""

  private let people: MeetingPeople

  init(
    _ body: Substring, people: MeetingPeople, now: Occasion, calendar: WorkingCalendar
  ) {
    self.people = people
    var body = takingOwners(off: body)
    body = takingLastOwner(off: body)
    if let found = AgreedDay(at: body, now: now, calendar: calendar) {
      due = found.day
      body = found.rest
    }
    text = String(takingLastOwner(off: body).trimmedOfSpace)
    guard owners.isEmpty else { return }
    let same = people.people(initials: ActionWording.word(of: text[...]))
    if same.count > 1 { doubted = same }
  }

  /// Takes the owners off the beginning, and a "to" behind them.
  private mutating func takingOwners(off body: Substring) -> Substring {
    guard let found = owners(at: body) else { return body }
    owners = found.owners
    let rest = found.rest
    guard !found.endsInColon,
      let word = ["to ", "will ", "shall "].first(where: { rest.lowercased().hasPrefix($0) })
    else { return rest }
    return rest.dropFirst(word.count).drop(while: \.isWhitespace)
  }

  /// Takes an owner off the end, behind the last semicolon, where none stood first.
  private mutating func takingLastOwner(off body: Substring) -> Substring {
    guard owners.isEmpty, let mark = body.lastIndex(of: ";") else { return body }
    let behind = body[body.index(after: mark)...].trimmedOfSpace
    guard case let last = behind.last == "." ? behind.dropLast() : behind,
      let found = owners(at: last), found.rest.isEmpty
    else { return body }
    owners = found.owners
    return body[..<mark]
  }

  /// Owners at the beginning of some words; `nil` where nobody stands there.
  private func owners(
    at body: Substring
  ) -> (owners: [MeetingPeople.Person], rest: Substring, endsInColon: Bool)? {
    var (rest, found) = (body, [MeetingPeople.Person]())
    var endsInColon = false
    while let next = person(at: rest, isJoined: !found.isEmpty) {
      if !found.contains(next.person) { found.append(next.person) }
      (rest, endsInColon) = (next.rest, false)
      if rest.first == ":" {
        endsInColon = true
        rest = rest.dropFirst()
        break
      }
      guard let joined = ActionWording.joint(at: rest), person(at: joined, isJoined: true) != nil
      else { break }
      rest = joined
    }
    guard !found.isEmpty else { return nil }
    if !endsInColon { rest = rest.drop { $0 == "," || $0 == "." } }
    return (found, rest.drop(while: \.isWhitespace), endsInColon)
  }

  /// What follows a word that joins two owners.
  private static func joint(at rest: Substring) -> Substring? {
    for joint in [" and ", " & ", ", ", "; ", "/", "&", "+", " + "]
    where rest.lowercased().hasPrefix(joint) {
      return rest.dropFirst(joint.count).drop(while: \.isWhitespace)
    }
    return nil
  }

  /// One person at the beginning of some words: initials, or a name in full that is told from what
  /// is to be done.
  ///
  /// Behind another owner and a word that joins them a name in full always is.
  private func person(
    at body: Substring, isJoined: Bool
  ) -> (person: MeetingPeople.Person, rest: Substring)? {
    if let named = named(at: body, isJoined: isJoined) { return named }
    let word = ActionWording.word(of: body)
    guard let person = people.person(initials: word) else { return nil }
    return (person, body.dropFirst(word.count))
  }

  /// The first word, without what may follow a name.
  private static func word(of body: Substring) -> Substring {
    body.prefix { !$0.isWhitespace && !":,;/&+".contains($0) }
  }

  /// What stands behind a name in full and tells it from what is to be done.
  private static let behindNames = [
    " to ", " and ", " & ", " + ", " will ", " shall ", " must ", " should ",
  ]

  /// Whether a comma joins a name to the next: "Nadia Firth, Tom Bracken and AP".
  private func isFollowedByPerson(_ rest: Substring) -> Bool {
    guard rest.hasPrefix(", "), let joined = ActionWording.joint(at: rest) else { return false }
    return person(at: joined, isJoined: true) != nil
  }

  private func named(
    at body: Substring, isJoined: Bool
  ) -> (person: MeetingPeople.Person, rest: Substring)? {
    let names = people.all.flatMap { person in
      [person.who, NamedPerson(person.who).name].map { (name: $0, person: person) }
    }
    // The longest first: a name may be the beginning of another.
    for (name, person) in names.sorted(by: { $0.name.count > $1.name.count })
    where !name.isEmpty && FoldedText(body.prefix(name.count)) == FoldedText(name) {
      let rest = body.dropFirst(name.count)
      let isTold =
        rest.first == ":"
        || name.contains(" ")
          && (rest.isEmpty || [";", "/"].contains(rest.first)
            || isJoined && rest.first.map { $0.isWhitespace || ",.".contains($0) } ?? false
            || ActionWording.behindNames.contains { rest.lowercased().hasPrefix($0) }
            || isFollowedByPerson(rest))
      guard isTold else { continue }
      // Two people of one name are told apart by their organisations.
      let isShared = name != person.who && people.people(name).count > 1
      return isShared ? nil : (person, rest)
    }
    return nil
  }
}

extension Substring {
  /// Without white space at its ends.
  var trimmedOfSpace: Substring {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return self[...last].drop(while: \.isWhitespace)
  }

  /// Without white space and commas at its end.
  var trimmedOfCommas: Substring {
    guard let last = lastIndex(where: { !$0.isWhitespace && $0 != "," }) else { return "" }
    return self[...last]
  }
}
