import Casework
import Terminal

// Keys that may be prose. On a screen that weighs letters every printable key that acts is held
// until something else is clear:
//
//   nothing follows within a moment   it was chosen, and acts once
//   another key follows at once       somebody types: all keys held go to the screen as prose
//   the same key, three times         a key held down; from then on each acts
//   a key that only moves             acts at once; what follows it at once is prose all the same
//   a key that only opens a prompt    acts at once; what follows is its answer, unless the screen
//                                     says that it can be none: then all of it is prose
//   a key that means nothing there    is prose at once
//
// Where many are marked one after the other, quick keys that all act each act (`letterRunsAct`).

extension App {
  /// Whether a key waits; the loop says ``endRun()`` once ``patience`` has passed without another.
  package var isWeighing: Bool { run != nil }

  /// How many milliseconds what may follow a key is waited for.
  package var patience: Int { run?.patience ?? LetterRun.milliseconds }

  /// Whether nothing is held back, so that a frame shows what the last key did.
  package var hasActed: Bool {
    switch run?.kind {
    case .held: false
    case nil, .moved, .asked: true
    }
  }

  /// Performs the keys that waited: nothing followed them, so they were meant.
  package mutating func endRun() -> [Asked] {
    guard let ended = run else { return [] }
    run = nil
    guard case .held = ended.kind, let letter = ended.text.first else { return [] }
    guard ended.isOfSeveral else { return act(.character(letter)) }
    lettersBehind = ended.text[...]
    return actOnLetters()
  }

  /// Whether something came behind a letter that has just acted.
  package var isUnfinished: Bool { !lettersBehind.isEmpty || !inputsBehind.isEmpty }

  /// Goes on with what came behind a letter that has just acted: it is judged by what that letter
  /// has made of things, so the loop performs what was asked for first.
  package mutating func finish() -> [Asked] {
    let requests = actOnLetters()
    guard requests.isEmpty, !inputsBehind.isEmpty else { return requests }
    return handle(inputsBehind.removeFirst())
  }

  /// Letters of a run act, up to the first that asks for something.
  private mutating func actOnLetters() -> [Asked] {
    while let letter = lettersBehind.popFirst() {
      // A key that leads to another screen ends the run: the others were not meant for that.
      guard top.weighsLetters, top.letterRunsAct else {
        lettersBehind = ""
        break
      }
      let requests = act(.character(letter))
      if !requests.isEmpty { return requests }
    }
    return []
  }

  /// Holds a key back, or takes it and those before it as prose.
  ///
  /// - Returns: What is to be done, and whether that was all the key is for.
  mutating func weigh(_ key: Key) -> (requests: [Asked], isTaken: Bool) {
    guard case .character(let letter) = key else { return end(with: key) }
    guard let before = run, before.isFollowed(at: whole.moment) else {
      let requests = endRun()
      guard lettersBehind.isEmpty else {
        inputsBehind.append(.key(key))
        return (requests, true)
      }
      return begin(with: letter, after: requests)
    }
    switch before.kind {
    case .asked where top.takesText: return goOn(before, letter)
    case .asked, .held, .moved: break
    }
    var next = before
    next.take(letter, at: whole.moment)
    if before.text.allSatisfy({ $0 == letter }) {
      return repeating(next, letter)
    }
    if before.isHeldDown {
      let requests = endRun()
      return begin(with: letter, after: requests)
    }
    if top.letterRunsAct, isBound(letter) {
      switch before.kind {
      case .held:
        run = next
        return ([], true)
      case .moved: return begin(with: letter, after: endRun())
      case .asked: break
      }
    }
    run = nil
    return (take(prose: next.text), true)
  }

  /// A key that is no text: what is held acts first.
  ///
  /// Enter at once behind it ends a line of one letter; it answers no question that letter asks.
  private mutating func end(with key: Key) -> (requests: [Asked], isTaken: Bool) {
    let isHeld =
      if case .held = run?.kind { run?.isFollowed(at: whole.moment) ?? false } else { false }
    // A word of several letters that Enter ends is a line.
    if isHeld, key == .enter, let word = run, word.isOfSeveral {
      run = nil
      return (take(prose: word.text), false)
    }
    return (endRun(), key == .enter && isHeld)
  }

  /// The first key after a silence.
  private mutating func begin(
    with letter: Character, after requests: [Asked]
  ) -> (requests: [Asked], isTaken: Bool) {
    guard top.weighsLetters, letter != " " else { return (requests, false) }
    let moves = LetterRun.moving.contains(letter)
    guard isBound(letter) else { return (requests + take(prose: String(letter)), true) }
    let kind: LetterRun.Kind = moves ? .moved : top.asks(letter) ? .asked : .held
    run = LetterRun(String(letter), at: whole.moment, kind)
    if case .held = kind {
      message = nil
      return (requests, true)
    }
    return (requests, false)
  }

  /// Whether a key acts on the screen in front.
  private func isBound(_ letter: Character) -> Bool {
    let key = Key.character(letter)
    return LetterRun.moving.contains(letter) || top.index(of: key) != nil
      || App.actions.contains { $0.answers(key, over: top) }
  }

  /// The same key again.
  private mutating func repeating(
    _ next: LetterRun, _ letter: Character
  ) -> (requests: [Asked], isTaken: Bool) {
    run = next
    switch next.kind {
    case .moved, .asked: return ([], false)
    case .held:
      guard next.isHeldDown else { return ([], true) }
      let requests = endRun()
      if top.weighsLetters { run = LetterRun(next.text, at: next.at, .moved) }
      return (requests, true)
    }
  }

  /// A key that answers a prompt, or shows that it is none.
  private mutating func goOn(
    _ before: LetterRun, _ letter: Character
  ) -> (requests: [Asked], isTaken: Bool) {
    var next = before
    next.take(letter, at: whole.moment)
    guard top.isProse(next.text) else {
      run = next
      return ([], false)
    }
    run = nil
    return (take(prose: next.text), true)
  }

  /// Gives the screen in front words that were typed where letters act.
  mutating func take(prose text: String) -> [Asked] {
    message = nil
    var tools = Tools(situation: situation, clipboard: clipboard)
    let response = top.handle(prose: text, with: &tools)
    clipboard = tools.clipboard
    return perform(response)
  }
}
