// A line of minutes as it is typed. What stands at its beginning says what it is:
//
//   /a NF ask for the letter by mon   an action: owner by initials, then the day in words
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
  /// The owner of an action; `nil` where nobody was understood.
  package private(set) var owner: MeetingPeople.Person?
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
    let body = ComposedLine.trimmed(rest)
    switch kind {
    case .action: readAction(body, people, now, calendar)
    case .decision: readDecision(body)
    case .said, .risk, .query, .note: text = String(body)
    }
  }

  /// The answers of the register an action or a decision stands in.
  package var answers: Answers {
    switch kind {
    case .action:
      var answers: Answers = ["text": .text(text)]
      if let owner {
        answers["owner"] = .text(owner.who)
        if case let organisation = organisation(of: owner), !organisation.isEmpty {
          answers["organisation"] = .text(organisation)
        }
      }
      if let due { answers["due"] = .occasion(due) }
      return answers
    case .decision:
      var answers: Answers = ["text": .text(text)]
      if !rationale.isEmpty { answers["rationale"] = .text(rationale) }
      return answers
    case .said, .risk, .query, .note: return [:]
    }
  }

  private func organisation(of person: MeetingPeople.Person) -> String {
    Attendance(meeting: .only, who: person.who).organisation
  }

  /// Takes one command off the beginning; `false` where it is none.
  private mutating func take(_ word: Substring, from rest: inout Substring) -> Bool {
    let name = word.dropFirst().lowercased()
    switch name {
    case "a": kind = .action
    case "d": kind = .decision
    case "r": kind = .risk
    case "q": kind = .query
    case "n": move = .next
    default:
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

  private static func trimmed(_ text: Substring) -> Substring {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return text[...last].drop(while: \.isWhitespace)
  }

  private mutating func readAction(
    _ body: Substring, _ people: MeetingPeople, _ now: Occasion, _ calendar: WorkingCalendar
  ) {
    var body = body
    let first = ComposedLine.word(of: body)
    if let person = people.person(initials: first) {
      owner = person
      body = body.dropFirst(first.count).drop(while: \.isWhitespace)
    }
    // The last "by" with a day behind it: "hold it by the door by mon" is due on Monday.
    var search = body
    while let by = ComposedLine.last(" by ", in: search) {
      let words = ComposedLine.trimmed(body[by.upperBound...])
      let typed = words.last == "." ? words.dropLast() : words
      if let day = try? TypedDay.read(
        String(typed), as: .planned, now: now, trigger: now.day, calendar: calendar)
      {
        // On a Monday "by mon" is the next one; who means today says so.
        let isWeekday = typed.allSatisfy(\.isLetter) && day.occasion.day == now.day
        let isToday = ["today", "now", "tonight"].contains(typed.lowercased())
        due =
          isWeekday && !isToday
          ? Occasion(day: now.day.adding(days: 7), time: day.occasion.time) : day.occasion
        body = body[..<by.lowerBound]
        if body.last == "," { body = body.dropLast() }
        break
      }
      search = body[..<by.lowerBound]
    }
    text = String(ComposedLine.trimmed(body))
  }

  private mutating func readDecision(_ body: Substring) {
    guard let because = ComposedLine.last(" because ", in: body, first: true) else {
      text = String(body)
      return
    }
    var decided = ComposedLine.trimmed(body[..<because.lowerBound])
    if decided.last == "," { decided = decided.dropLast() }
    text = String(decided)
    rationale = String(ComposedLine.trimmed(body[because.upperBound...])).firstCapital
  }

  /// Where some words stand in a text, in small letters or large.
  private static func last(
    _ words: String, in text: Substring, first: Bool = false
  ) -> Range<Substring.Index>? {
    let wanted = Array(words)
    var found: Range<Substring.Index>?
    var index = text.startIndex
    while index < text.endIndex {
      var (position, matched) = (index, 0)
      while matched < wanted.count, position < text.endIndex,
        text[position].lowercased() == wanted[matched].lowercased()
      {
        position = text.index(after: position)
        matched += 1
      }
      if matched == wanted.count {
        found = index..<position
        if first { return found }
      }
      index = text.index(after: index)
    }
    return found
  }
}
