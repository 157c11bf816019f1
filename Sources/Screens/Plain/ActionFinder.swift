import Casework
import Terminal

/// Finds what is meant among the things that can be done.
struct ActionFinder {
  /// What was found.
  enum Found {
    case one(ListedAction.Place)
    /// Several are called so; one of them is to be chosen.
    case several([ListedAction])
    /// It is called so, and cannot be done now.
    case notNow(String)
    case nothing
  }

  /// What can be done on the screen in front, then what can be done everywhere.
  let actions: [ListedAction]
  /// What can be done on other screens.
  private let others: [ListedAction]

  /// Takes what a screen and the program have, without what a stream has no use for.
  init(_ app: App) {
    let all = app.everyAction().filter { !ActionFinder.isOfScreens($0.keyName) }
    actions = all.filter { action in
      switch action.place {
      case .here, .everywhere: true
      case .elsewhere, .key, .word: false
      }
    }
    others = all.filter { $0.place == .elsewhere }
  }

  /// What can be done now.
  var possible: [ListedAction] { actions.filter { $0.obstacle == nil } }

  /// Finds what is called by some words: by the word of the footer first, then by the words its
  /// description begins with, then by any words.
  ///
  /// What is only mentioned in its description is offered and not done: a word may stand there by
  /// chance.
  func find(_ words: String) -> Found {
    let exact = named(words)
    let found = exact.isEmpty ? all(with: words) : exact
    let now = found.filter { $0.obstacle == nil }
    if now.count == 1, !exact.isEmpty { return .one(now[0].place) }
    if !now.isEmpty { return .several(now) }
    return found.first.map { .notNow("Not now: \(($0.obstacle ?? "").asSentence)") } ?? .nothing
  }

  /// What the word of the footer names and can be done now; `nil` for none, or several.
  func placeNow(calledJust words: String) -> ListedAction.Place? {
    let found = possible.filter { $0.footer.map { FoldedText($0) == FoldedText(words) } ?? false }
    return found.count == 1 ? found[0].place : nil
  }

  /// What some words name: the word of the footer, else how a description begins.
  func named(_ words: String) -> [ListedAction] {
    let byFooter = actions.filter { $0.footer.map { FoldedText($0) == FoldedText(words) } ?? false }
    guard byFooter.isEmpty else { return byFooter }
    let wanted = ActionFinder.parts(of: words)
    return wanted.isEmpty
      ? [] : actions.filter { ActionFinder.parts(of: $0.words).starts(with: wanted) }
  }

  /// What has a word that begins with each of some.
  func all(with words: String) -> [ListedAction] {
    let wanted = ActionFinder.parts(of: words)
    guard !wanted.isEmpty else { return [] }
    return actions.filter { action in wanted.allSatisfy { action.isCalled($0) } }
  }

  /// What can be done on other screens and has such words, or what the program calls it.
  func elsewhere(with words: String) -> [ListedAction] {
    let wanted = ActionFinder.parts(of: words)
    return wanted.isEmpty ? [] : others.filter { action in wanted.allSatisfy(action.isCalled) }
  }

  fileprivate static func parts(of words: String) -> [String] {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Keys that move a cursor, draw or hide: nothing that is told in lines needs them.
  static func isOfScreens(_ keyName: String) -> Bool {
    guard let key = KeyName.key(named: keyName) else {
      return keyName == Key.character("z").name
    }
    switch key {
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .control("l"), .control("z"),
      .control("c"), .escape:
      return true
    default: return false
    }
  }
}

extension ListedAction {
  /// Whether a word of it begins so, or with what the program calls it.
  fileprivate func isCalled(_ word: String) -> Bool {
    let there = ActionFinder.parts(of: "\(footer ?? "") \(words)")
    return ([word] + EverydayWord.ours(for: word)).contains { wanted in
      ActionFinder.parts(of: wanted).allSatisfy { part in there.contains { $0.hasPrefix(part) } }
    }
  }

  /// The word that names it, and what it does.
  var spoken: String {
    let words = SpokenText.ended(SpokenText.line(self.words))
    return footer.map { "\($0): \(words)" } ?? words
  }
}
