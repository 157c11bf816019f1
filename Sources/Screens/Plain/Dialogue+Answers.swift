import Casework
import Pages
import Terminal

// What an answer does: it becomes steps for the screens, or something to be said again.

extension Dialogue {
  /// What a line asks of the screens.
  ///
  /// - Parameters:
  ///   - line: What was typed, without its end.
  ///   - app: The screens as they were when it was asked for.
  /// - Returns: The steps, which the session performs in order.
  package mutating func take(_ line: String, _ app: App) -> [DialogueStep] {
    hasActed = true
    switch app.top.lineUse {
    case .acts:
      guard !Dialogue.isOfForms(line) else {
        return say("That is a command of forms. Type b to go back, ? for what can be done.")
      }
      return act(PlainAnswer(Dialogue.withoutDot(line)), app)
    case .answers(let question): return answer(line, question.form, app)
    case .confirms: return confirm(line, app)
    case .reads: return read(PlainAnswer(Dialogue.withoutDot(line)), app)
    case .searches(let keeps): return search(line, keeps: keeps, app)
    case .writes(let written): return write(line, written, app)
    }
  }

  /// What a line that nobody has ended puts where a text is asked; nothing of it is recorded.
  ///
  /// - Parameters:
  ///   - line: What is typed of it.
  ///   - app: The screens as they were when it was asked for.
  /// - Returns: The steps, which the session performs in order.
  package mutating func keep(_ line: String, _ app: App) -> [DialogueStep] {
    guard !line.trimmed.isEmpty else { return [] }
    switch app.top.lineUse {
    case .writes(let written): return keep(line, written)
    case .answers(let question): return keep(line, in: question.form)
    case .acts, .confirms, .reads, .searches: return []
    }
  }

  /// Whether a line is one of the commands that only a form has.
  private static func isOfForms(_ line: String) -> Bool {
    switch TextAnswer(line.trimmed) {
    case .empty, .add, .editor, .last, .leave, .speaker: true
    case .text, .end, .command, .unknown: false
    }
  }

  /// Where nothing is text, the dot before a command may be left out or not.
  private static func withoutDot(_ line: String) -> String {
    line.count > 1 && line.hasPrefix(".") ? String(line.dropFirst()) : line
  }

  /// Says something, and asks again.
  mutating func say(_ words: String) -> [DialogueStep] {
    said.append(words)
    hasActed = false
    return []
  }

  // MARK: Where letters act

  /// What any answer does where letters act.
  mutating func act(_ answer: PlainAnswer, _ app: App) -> [DialogueStep] {
    switch answer {
    case .usual, .number, .numberAnd: break
    // A number means a row again.
    case .more, .list, .words, .again, .back, .top, .quit, .help, .find: listed = .rows
    }
    switch answer {
    case .usual: return takeUsual(app)
    case .number(let number): return pick(number, then: nil, app)
    case .numberAnd(let number, let words): return pick(number, then: words, app)
    case .more(let number):
      retelling = .row
      return number.map { select($0, app) } ?? []
    case .list(let number):
      retelling = .rows((number ?? 1) - 1)
      return []
    case .words(let words): return perform(words, app)
    case .again, .back, .top, .quit, .help, .find: return command(answer, app)
    }
  }

  /// What means the same everywhere.
  mutating func command(_ answer: PlainAnswer, _ app: App) -> [DialogueStep] {
    switch answer {
    case .again:
      retelling = .page
      return []
    case .back: return press(.escape, app)
    case .top: return [.go(.cases)]
    case .quit: return press(.character("q"), app, onlyEverywhere: true)
    case .help(let words): return help(words, app)
    case .find(let words):
      // Told once the words have found something.
      return [.go(.find), .paste(words)]
    case .usual, .number, .numberAnd, .more, .list, .words: return act(answer, app)
    }
  }

  private mutating func takeUsual(_ app: App) -> [DialogueStep] {
    switch usual {
    case .goOn(let next):
      if case .actions(let actions) = listed {
        tell(actions, from: next)
        return []
      }
      retelling = .rows(next)
      return []
    case .enter: return press(.enter, app)
    case .nothing where app.page.listed?.selected == nil && Dialogue.enterAction(of: app) != nil:
      return press(.enter, app)
    case .nothing:
      return say("Nothing is taken by Enter here. Type a number, or ? for what can be done.")
    }
  }

  /// Picks what a number means: a row of the list, or what can be done.
  private mutating func pick(
    _ number: Int, then words: String?, _ app: App
  ) -> [DialogueStep] {
    if case .actions(let actions) = listed {
      guard words == nil else {
        return say("Type one number of the list, and nothing behind it.")
      }
      guard actions.indices.contains(number - 1) else {
        return say("The list has \(actions.count) lines. Type one of its numbers.")
      }
      listed = .rows
      return [.perform(actions[number - 1].place)]
    }
    let steps = select(number, app)
    guard !steps.isEmpty else { return [] }
    guard let words else {
      guard let enter = Dialogue.enterAction(of: app) else {
        retelling = .row
        return steps
      }
      return steps + [.perform(enter.place)]
    }
    // What can be done is judged once the row is selected.
    let finder = ActionFinder(app)
    guard let place = finder.place(of: words) else {
      return steps + perform(words, app)
    }
    return steps + [.perform(place)]
  }

  /// Moves to a row, if there is one of that number.
  private mutating func select(_ number: Int, _ app: App) -> [DialogueStep] {
    guard let list = app.page.listed, list.count > 0, list.selected != nil else {
      retelling = .nothing
      return say("There is no list here.")
    }
    let telling = PageTelling(page: app.page)
    guard let row = row(called: number, in: telling) else {
      retelling = .nothing
      guard number <= list.count else {
        return say("The list has \(list.count) rows. Type one of their numbers.")
      }
      let now = telling.rows(from: number - 1).lines.prefix(1).joined()
      hear(telling, [number - 1])
      return say("The list has changed. It now has: \(now) Type \(number) again to choose it.")
    }
    guard !list.row(row).isHeading else {
      retelling = .nothing
      return say("Row \(number) is a heading. Type the number of a row below it.")
    }
    return [.select(row)]
  }

  /// Where the row stands that a number meant when it was said: others may have changed the list
  /// since.
  ///
  /// - Returns: Its place, counted from 0; `nil` where it is gone, or cannot be told from others.
  private func row(called number: Int, in telling: PageTelling) -> Int? {
    let (place, count) = (number - 1, telling.page.listed?.count ?? 0)
    guard let name = scene.flatMap({ heard[$0]?[place] }), name != telling.name(ofRow: place) else {
      return place < count ? place : nil
    }
    let found = (0..<count).filter { telling.name(ofRow: $0) == name }
    return found.count == 1 ? found[0] : nil
  }

  /// Does what some words, or the name of a key, stand for.
  mutating func perform(_ words: String, _ app: App) -> [DialogueStep] {
    if words.count == 1, let letter = words.first { return press(.character(letter), app) }
    if let key = KeyName.key(named: words) { return press(key, app) }
    let finder = ActionFinder(app)
    if let place = finder.placeNow(calledJust: words) { return [.perform(place)] }
    let called = [words] + EverydayWord.ours(for: words)
    if app.isInCase, let id = app.whole.open?.review.id,
      let tab = CaseTab.allCases.first(where: { tab in
        called.contains { FoldedText($0) == FoldedText(tab.words) }
      })
    {
      return [.go(.inCase(id, tab.place))]
    }
    switch finder.find(words) {
    case .one(let place): return [.perform(place)]
    case .several(let actions):
      said.append(actions.count == 1 ? "Do you mean this? Type 1 to do it." : "Which of these?")
      tell(actions, from: 0)
      return []
    case .notNow(let why): return say(SpokenText.advice(why).joined(separator: " "))
    case .nothing:
      // The number may stand behind the words as well.
      if let space = words.lastIndex(of: " "),
        let number = PlainAnswer.row(words[space...].dropFirst())
      {
        return pick(number, then: String(words[..<space]), app)
      }
      return say(
        "Nothing here is called that. A question mark says what can be done. "
          + "? and a word finds it.")
    }
  }

  /// Presses a key, whose action says itself why it cannot be done now.
  func press(_ key: Key, _ app: App, onlyEverywhere: Bool = false) -> [DialogueStep] {
    if !onlyEverywhere, let index = app.top.index(of: key) { return [.perform(.here(index))] }
    let everywhere = App.actions.firstIndex { $0.key == key || $0.also.contains(key) }
    guard let everywhere, !ActionFinder.isOfScreens(key.name) || key == .escape else {
      return [.key(key)]
    }
    return [.perform(.everywhere(everywhere))]
  }

  // MARK: What can be done

  /// What the words mean that begin so, a line each.
  static func meanings(of word: String) -> [String] {
    Term.found(by: word).map { SpokenText.line($0.words) }
  }

  private mutating func help(_ words: String, _ app: App) -> [DialogueStep] {
    let finder = ActionFinder(app)
    let found = words.isEmpty ? finder.possible : finder.all(with: words)
    let meanings = Dialogue.meanings(of: words)
    guard !found.isEmpty else { return help(words, meanings: meanings, finder) }
    said += meanings
    said.append("What can be done here. A number does it:")
    tell(found, from: 0)
    if words.isEmpty, found.count <= PageTelling.rowsAtOnce { said += Dialogue.always }
    return []
  }

  /// Says what a word means, or on which other screens something is called so.
  private mutating func help(
    _ words: String, meanings: [String], _ finder: ActionFinder
  ) -> [DialogueStep] {
    let elsewhere = finder.elsewhere(with: words).prefix(PageTelling.rowsAtOnce).map {
      "On \($0.screen): \($0.spoken)"
    }
    let found = meanings + elsewhere
    return say(
      found.isEmpty
        ? "Nothing is called that. A question mark alone lists what can be done."
        : found.joined(separator: "\n"))
  }

  /// Says nine things that can be done; a number then picks one of them.
  mutating func tell(_ actions: [ListedAction], from start: Int) {
    hasActed = false
    listed = .actions(actions)
    let end = min(actions.count, start + PageTelling.rowsAtOnce)
    for place in start..<end {
      let why = actions[place].obstacle.map { " Not now: \(SpokenText.line($0.asSentence))" } ?? ""
      said.append("\(place + 1). \(actions[place].spoken)\(why)")
    }
    usual = end < actions.count ? .goOn(end) : .nothing
    if end < actions.count {
      said.append("\(end) of \(actions.count). Enter for more.")
    } else if start > 0 {
      said += Dialogue.always
    }
  }

  static let always = [
    "At any other time a number picks a row. more and a number reads it in full, list reads all.",
    "r reads again, b goes back, top leads to the first list, q leaves the program.",
    "find and words looks through all cases. The name of an action, or its key, does it.",
    "? and a word finds what can be done, and says what the word means.",
  ]
}

extension ActionFinder {
  /// The place of the one action that is called so, whether or not it can be done on the row the
  /// cursor is on now.
  func place(of words: String) -> ListedAction.Place? {
    if case .one(let place) = find(words) { return place }
    let called = named(words)
    return called.count == 1 ? called[0].place : nil
  }
}
