/// What is done to a form where its questions are asked one at a time.
package enum FormAnswer: Sendable {
  /// Something is put into the field with the cursor; where nothing is wrong with it, the cursor
  /// goes on.
  case put(FieldValue)
  /// The same, and the cursor stays, because more of it is to come.
  case add(FieldValue)
  /// One of those who fit what was typed, counted from 0, is taken, and the cursor goes on.
  case take(Int)
  /// The cursor goes to a field; to the number of fields for the button.
  case go(Int)
  /// The form is handed in.
  case handIn
}

extension Form {
  /// Takes an answer, and says what it did, as a key does.
  ///
  /// After a change the owner looks at the field, and then calls ``goOn(after:)``.
  mutating func take(_ answer: FormAnswer, at milliseconds: Int) -> FormOutcome {
    switch answer {
    case .put(let value), .add(let value): put(value, at: milliseconds)
    case .take(let place): takeMatch(place, at: milliseconds)
    case .go(let place): focus(on: place, at: milliseconds)
    case .handIn: handIn(at: milliseconds)
    }
  }

  /// Goes to the next field after an answer, unless it has a problem or could mean several.
  mutating func goOn(after answer: FormAnswer, at milliseconds: Int) {
    switch answer {
    case .put, .take:
      guard focus < fields.count, !fields[focus].hasProblem, fields[focus].candidates.isEmpty
      else { return }
      _ = focus(on: focus + 1, at: milliseconds)
    case .add, .go, .handIn: break
    }
  }
}

extension FormField {
  /// Who fits what was typed, where it is not clear who is meant; empty where it is.
  var candidates: [String] {
    guard case .pick(let pick) = content, pick.proposed == nil else { return [] }
    return pick.matches.places.map(pick.list.text)
  }

  /// The most characters it takes; `nil` for any number.
  var maximumLength: Int? {
    if case .line(let field) = content { return field.maximumLength }
    return nil
  }
}

extension ChoiceField {
  /// The options that are meant by a text: the one whose words it is, or those that begin so.
  func options(meantBy text: String) -> [Choice] {
    let letters = { (words: String) in
      words.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    let typed = letters(text)
    guard !typed.isEmpty else { return [] }
    let found = choices.filter { letters($0.words).hasPrefix(typed) }
    return found.first { letters($0.words) == typed }.map { [$0] } ?? found
  }
}
