import Casework
import Terminal

// What one line is asked for on the transcript: who said it, what it is to be, where it is split,
// which word is looked for. The key that asks acts at once; where what follows it in one go can be
// no answer, somebody types a sentence, and all of it goes to the line they type.

extension MeetingScreen {
  package func asks(_ letter: Character) -> Bool {
    lettersAct && ["w", "t", "b", "/"].contains(letter)
  }

  package func isProse(_ typed: String) -> Bool {
    guard case .ask(let asked, _) = mode else { return false }
    let answer = String(typed.dropFirst())
    switch asked {
    case .kind: return MinuteLine.Kind(letter: answer.trimmed) == nil
    case .speaker: return !isPossible(speaker: answer)
    case .split(let line):
      return !answer.trimmed.isEmpty && record[line]?.text.wordsBegin(with: answer) == nil
    case .find: return isCommand("/" + answer)
    }
  }

  /// Whether what is typed may be somebody's name, or become it.
  private func isPossible(speaker typed: String) -> Bool {
    let words = typed.split(separator: " ")
    guard words.count <= MeetingScreen.mostNames, typed.utf8.count <= 40 else { return false }
    guard typed.contains(" "), let first = words.first, first.first?.isLowercase == true else {
      return true
    }
    return people?.people(String(first)).isEmpty == false
      || people?.people(typed.trimmed).isEmpty == false
  }

  /// Whether a line begins with a command of the composer and goes on.
  private func isCommand(_ line: String) -> Bool {
    guard let space = line.firstIndex(of: " ") else { return false }
    return ComposedLine.isCommand(line[..<space])
  }

  /// So many words the longest name typed has.
  static let mostNames = 3

  mutating func answer(
    _ asked: Asked, _ field: TextField, in situation: Situation
  ) -> Response {
    let text = field.text.trimmed
    refusal = nil
    mode = .review
    switch asked {
    case .speaker(let name):
      guard let who = speaker(named: text) else {
        // What was typed stands, to be mended or left.
        mode = .ask(asked, field)
        return .none
      }
      awaiting = .other
      return propose(.change(name, .speaker(who)))
    case .kind(let name):
      guard let kind = MinuteLine.Kind(letter: text) else {
        refusal = "Type one letter: a, d, r, q, or s for what was said."
        return .none
      }
      awaiting = .other
      return propose(.change(name, change(of: name, to: kind, in: situation)))
    case .split(let name):
      guard !text.isEmpty else { return .none }
      awaiting = .other
      return propose(.splitLine(name, before: text, into: situation.freshEntry))
    case .find:
      sought = text
      return find(again: false)
    }
  }

  /// Whom a name stands for, as for the composer; `nil` where it is refused.
  private mutating func speaker(named typed: String) -> String? {
    if typed.isEmpty { return "" }
    if let person = people?.person(typed) { return person.who }
    if (people?.people(typed).count ?? 0) > 1 {
      refusal = "More than one person is \(typed). Type the whole name."
      return nil
    }
    let words = typed.split(separator: " ")
    guard (2...MeetingScreen.mostNames).contains(words.count), typed.first?.isLowercase == false
    else {
      refusal =
        "No one here is called \(typed). Type initials, or first and last name with capitals."
      return nil
    }
    return typed
  }

  /// A line that becomes an action or a decision is read as if it had been typed as one.
  private func change(
    of name: EntryName, to kind: MinuteLine.Kind, in situation: Situation
  ) -> LineChange {
    guard let line = record[name], line.entry == nil, kind.sheet != nil, let people else {
      return .kind(kind)
    }
    let typed =
      line.enquiries.map { "/k\($0) " }.joined() + (kind == .action ? "/a " : "/d ") + line.text
    let read = ComposedLine(
      typed, people: people, now: base(in: situation), calendar: situation.calendar)
    // Where only words were read, what its register said of it before stays.
    guard read.kind == kind, !read.text.isEmpty, read.answers.given.count > 1 else {
      return .kind(kind)
    }
    return .words(read, since: line.written)
  }

  /// Goes to the next line upwards that holds what is sought; from the first on to the last.
  mutating func find(again: Bool) -> Response {
    let words = SearchedWord.all(in: sought)
    guard !words.isEmpty, !record.lines.isEmpty else { return .none }
    let count = record.lines.count
    for step in (again ? 1 : 0)..<(count + (again ? 1 : 0)) {
      let index = (currentIndex - step + 2 * count) % count
      let line = record.lines[index]
      if words.allSatisfy({ $0.isIn(line.text) || $0.isIn(line.speaker) }) {
        select(index)
        return .none
      }
    }
    return .message(Message("“\(sought)” is not in these minutes.", .warning))
  }
}
