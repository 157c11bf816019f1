import Casework
import Pages
import Terminal

// Plain mode drives the same screens: a line becomes steps, and each step is what a key would have
// done. Nothing is decided here; what a step asks of the desk is performed by the session.

extension App {
  /// Performs one step, and answers with what the desk shall do.
  package mutating func carryOut(_ step: DialogueStep) -> [Asked] {
    switch step {
    case .key(let key): return act(key)
    case .paste(let text): return handle(.paste(text))
    case .perform(let place):
      message = nil
      return perform(place)
    case .go(let route):
      message = nil
      return go(to: route)
    case .answer(let answer):
      message = nil
      var tools = Tools(situation: situation, clipboard: clipboard)
      return perform(top.take(answer, with: &tools))
    case .select(let row): return select(row)
    }
  }

  /// Performs an action by its place, or says why it cannot be done now.
  private mutating func perform(_ place: ListedAction.Place) -> [Asked] {
    switch place {
    case .here(let index): return perform(top.perform(index, in: situation))
    case .everywhere(let index):
      guard App.actions.indices.contains(index) else { return [] }
      let action = App.actions[index]
      if let obstacle = action.obstacle(self, situation) {
        return perform(Response.message(Message(obstacle.asSentence, .warning)))
      }
      return perform(action.perform(&self, situation))
    case .key(let key): return act(key)
    case .elsewhere, .word: return []
    }
  }

  /// Moves the cursor to a row by the keys that move it: a screen may pass over headings.
  private mutating func select(_ row: Int) -> [Asked] {
    var requests: [Asked] = []
    func selected() -> Int? { page.listed?.selected }
    while let now = selected(), abs(row - now) > 1 {
      // By half of the way, for headings that are passed over make each key go further.
      for _ in 0..<(abs(row - now) / 2) { requests += act(row > now ? .down : .up) }
      guard let next = selected(), abs(row - next) < abs(row - now) else { break }
    }
    while let now = selected(), now != row {
      requests += act(row > now ? .down : .up)
      guard let next = selected(), abs(row - next) < abs(row - now) else { break }
    }
    return requests
  }

  /// What the screen in front shows.
  package var page: Page { top.page(showing: situation) }

  /// The case and the screen, as a prompt names them.
  package var placeName: String {
    let name = (top as? FormScreen)?.definition.title ?? type(of: top).name
    guard isInCase, let open = whole.open else { return name }
    let reference = "Case \(open.review.reference.text)"
    return name == CaseScreen.name ? reference : "\(reference), \(name.firstSmall)"
  }

  /// Why the writing of what is typed or recorded fails; `nil` while it does not.
  package var failure: String? {
    guard case .failed(let problem, let remedy) = whole.saving else { return nil }
    return "Not saved: \(problem) \(remedy)"
  }
}

extension Page {
  /// Its list, or the list that a picture of it is.
  var listed: ListPane? {
    for pane in panes {
      switch pane {
      case .list(let list): return list
      case .picture(let picture, _): if let list = picture.list { return list }
      case .text, .reading, .blocks, .sides, .rows, .gap, .rule: continue
      }
    }
    return nil
  }
}

extension String {
  /// With a small letter first, unless it begins with an abbreviation.
  var firstSmall: String {
    guard let first, !dropFirst().prefix(1).allSatisfy(\.isUppercase) else { return self }
    return first.lowercased() + dropFirst()
  }
}
