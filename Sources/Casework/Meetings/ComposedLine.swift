// A line of minutes as it is typed. What stands at its beginning says what it is:
//
//   /a NF ask for the letter by mon   an action: who, what, by when; see `ActionWording`
//   /d ask for it because it is late  a decision, and after "because" its rationale
//   /r  /q                            a risk, a query
//   /k2                               belongs to line of enquiry 2; alone, the line before does
//   /n  /n5                           the next item of the agenda, or item 5
//
// Anything else is what was said. Nothing is refused here: what is not understood is text.

/// What a typed line says, understood.
package struct ComposedLine: Hashable, Sendable {
  package private(set) var kind = MinuteLine.Kind.said
  package private(set) var enquiries: [Int] = []
  package private(set) var move: Move?
  package private(set) var text = ""
  /// The owners of an action, in the order they were said; nobody where none was understood.
  package private(set) var owners: [MeetingPeople.Person] = []
  /// Those who may be meant by initials that several people have.
  package private(set) var doubted: [MeetingPeople.Person] = []
  /// The day an action is due; `nil` where none was understood.
  package private(set) var due: Occasion?
  /// Why something was decided; empty where it was not said.
  package private(set) var rationale = ""
  /// A word like a command that is none; it is text.
  package private(set) var unknown: String?

  /// Another item of the agenda.
  package enum Move: Hashable, Sendable {
    case next
    case to(Int)
  }

  package init(
    _ typed: String, people: MeetingPeople, now: Occasion, calendar: WorkingCalendar
  ) {
    var rest = typed.drop(while: \.isWhitespace)
    while rest.hasPrefix("/"), take(ComposedLine.word(of: rest), from: &rest) {}
    if rest.hasPrefix("/") { unknown = String(ComposedLine.word(of: rest)) }
    let body = rest.trimmedOfSpace
    switch kind {
    case .action:
      let action = ActionWording(body, people: people, now: now, calendar: calendar)
      (owners, text, due) = (action.owners, action.text, action.due)
      doubted = action.doubted
    case .decision: readDecision(body)
    case .said, .risk, .query, .note: text = String(body)
    }
  }

  /// The answers of the register an action or a decision stands in.
  package var answers: Answers {
    switch kind {
    case .action:
      var answers: Answers = [.text: .text(text)]
      if !owners.isEmpty {
        answers[.owner] = .text(owners.map(\.who).joined(separator: ComposedLine.between))
        // Owners of several organisations have none in common.
        let organisations = Set(owners.map { NamedPerson($0.who).organisation })
        if organisations.count == 1, let organisation = organisations.first,
          !organisation.isEmpty
        {
          answers[.organisation] = .text(organisation)
        }
      }
      if let due { answers[.due] = .occasion(due) }
      return answers
    case .decision:
      var answers: Answers = [.text: .text(text)]
      if !rationale.isEmpty { answers[.rationale] = .text(rationale) }
      return answers
    case .said, .risk, .query, .note: return [:]
    }
  }

  /// Whether a word is a command: `/a`, `/n5`, `/k2`.
  package static func isCommand(_ word: Substring) -> Bool {
    guard word.first == "/" else { return false }
    let name = word.dropFirst().lowercased()
    if ["a", "d", "r", "q", "n"].contains(name) { return true }
    guard let letter = name.first, let number = Int(name.dropFirst()) else { return false }
    return ["k", "n"].contains(letter) && (1...999) ~= number
  }

  /// The line, where `/n` and the name of an item of the agenda moves to that item and says no
  /// more; a sentence with its full stop was said.
  package func moving(among agenda: [Meeting.AgendaItem]) -> ComposedLine {
    guard move == .next, kind == .said, let last = text.last, !".?!".contains(last) else {
      return self
    }
    let wanted = NameKey(text)
    let named = agenda.filter { item in
      wanted.isPrefix(of: NameKey(item.short)) || wanted.isPrefix(of: NameKey(item.full))
    }
    guard named.count == 1, !wanted.isEmpty else { return self }
    var line = self
    (line.move, line.text) = (.to(named[0].number), "")
    return line
  }

  /// What stands between the owners of one action.
  private static let between = "; "

  /// The owners of an action, as the register has them; nobody where it names none.
  package static func owners(in owner: String) -> [String] {
    owner.split(separator: ";").map { String($0.trimmedOfSpace) }.filter { !$0.isEmpty }
  }

  /// Takes one command off the beginning; `false` where it is none.
  private mutating func take(_ word: Substring, from rest: inout Substring) -> Bool {
    let name = word.dropFirst().lowercased()
    if let commanded = MinuteLine.Kind(command: name) {
      kind = commanded
    } else if name == "n" {
      move = .next
    } else {
      guard let letter = name.first, let number = Int(name.dropFirst()), (1...999) ~= number
      else {
        // A number set apart by a space: `/k 2`.
        guard name == "k", let next = ComposedLine.number(after: word, in: rest) else {
          return false
        }
        note(next.number)
        rest = next.rest
        return true
      }
      switch letter {
      case "k": note(number)
      case "n": move = .to(number)
      default: return false
      }
    }
    rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
    if move == .next, let number = Int(ComposedLine.word(of: rest)) {
      move = .to(number)
      rest = rest.dropFirst(ComposedLine.word(of: rest).count).drop(while: \.isWhitespace)
    }
    return true
  }

  private mutating func note(_ enquiry: Int) {
    if !enquiries.contains(enquiry) { enquiries.append(enquiry) }
  }

  private static func number(
    after word: Substring, in rest: Substring
  ) -> (number: Int, rest: Substring)? {
    let after = rest.dropFirst(word.count).drop(while: \.isWhitespace)
    let digits = ComposedLine.word(of: after)
    guard let number = Int(digits), (1...999) ~= number else { return nil }
    return (number, after.dropFirst(digits.count).drop(while: \.isWhitespace))
  }

  private static func word(of text: Substring) -> Substring {
    text.prefix { !$0.isWhitespace }
  }

  private mutating func readDecision(_ body: Substring) {
    // Also where the word begins or ends the line: what was decided, or why, is then still to come.
    // "Because of the risk, ask the Trust" says both in another order, and is taken as it is.
    let padded = " \(body) "[...]
    let because = padded.range(ofWords: " because ")
    let isFirst = because?.lowerBound == padded.startIndex
    guard let because, !isFirst || !body.contains(",") else {
      text = String(body)
      return
    }
    text = String(padded[..<because.lowerBound].trimmedOfSpace.trimmedOfCommas)
    rationale = String(padded[because.upperBound...].trimmedOfSpace).firstCapital
  }
}

extension ComposedLine {
  /// The line as it is typed to be understood as this again, owners in full who have no initials
  /// of their own.
  package func written(by people: MeetingPeople) -> String {
    let start = enquiries.map { "/k\($0) " }.joined() + kind.command
    switch kind {
    case .said, .note, .risk, .query: return start + text
    case .decision: return start + text + (rationale.isEmpty ? "" : " because \(rationale)")
    case .action:
      let names = owners.map { people.person(initials: $0.initials) == $0 ? $0.initials : $0.who }
      let who = names.isEmpty ? "" : names.joined(separator: " and ") + ": "
      return start + who + text + (due.map { " by \($0.shown)" } ?? "")
    }
  }
}

extension MinuteLine {
  /// The line as it was typed, its command before it; of an action or a decision the words alone,
  /// for the rest of it stands in its register.
  package var written: String {
    enquiries.map { "/k\($0) " }.joined() + kind.command + text
  }
}

extension MinuteLine.Kind {
  /// What is typed before a line of this kind.
  fileprivate var command: String { letter.map { "/\($0) " } ?? "" }
}
