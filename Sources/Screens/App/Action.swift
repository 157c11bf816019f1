import Terminal

/// One row of a screen's table: a key, its words, when it can be done and why not, and what it
/// does.
package struct Action<Owner: Sendable>: Sendable {
  package let key: Key
  /// Other keys that do the same, silently.
  package let also: [Key]
  /// The word or two in the footer; `nil` keeps it to help.
  package let footer: String?
  /// The word in the footer where what is selected makes another of it; `nil` where it never does.
  package let footerNow: (@Sendable (Owner, Situation) -> String?)?
  /// Whether it is what the selected row needs most now: such actions come first in the footer.
  package let isNeeded: @Sendable (Owner, Situation) -> Bool
  /// Whether it is for while the screen takes text, and rests otherwise; other rows rest then, so
  /// that every letter is text.
  package let isForTyping: Bool
  /// What it does, in help and the manual.
  package let words: String
  /// Why it cannot be done now; `nil` where it can.
  package let obstacle: @Sendable (Owner, Situation) -> String?
  package let perform: @Sendable (inout Owner, Situation) -> Response

  package init(
    _ key: Key, also: [Key] = [], footer: String? = nil, isForTyping: Bool = false,
    _ words: String,
    footerNow: (@Sendable (Owner, Situation) -> String?)? = nil,
    needed isNeeded: @escaping @Sendable (Owner, Situation) -> Bool = { _, _ in false },
    unless obstacle: @escaping @Sendable (Owner, Situation) -> String? = { _, _ in nil },
    perform: @escaping @Sendable (inout Owner, Situation) -> Response
  ) {
    self.key = key
    self.also = also
    self.footer = footer
    self.footerNow = footerNow
    self.isNeeded = isNeeded
    self.isForTyping = isForTyping
    self.words = words
    self.obstacle = obstacle
    self.perform = perform
  }
}

extension ListedAction {
  /// What a word means, where somebody looks for an action by that word.
  init(_ term: Term) {
    self.init(
      place: .word, screen: "", keyName: "word", footer: nil,
      words: term.words, obstacle: nil)
  }
}

/// A row of a table without its owner, for the footer, help and the manual.
package struct ListedAction: Hashable, Sendable {
  package let place: Place
  package let screen: String
  package let keyName: String
  package let footer: String?
  /// Whether it is what the selected row needs most.
  package var isNeeded = false
  package let words: String
  /// Why it cannot be done now; `nil` where it can.
  package let obstacle: String?

  /// Where an action stands: in the table of the screen in front, or among those of every screen.
  package enum Place: Hashable, Sendable {
    case here(Int)
    case everywhere(Int)
    /// On a screen that is not in front.
    case elsewhere
    /// A key of the list, or of the text being typed, on the screen in front.
    case key(Key)
    /// No action: what a word means.
    case word
  }
}

extension Screen {
  /// The table as it stands now, with what is in the way of each action.
  func listed(in situation: Situation) -> [ListedAction] {
    Self.actions.enumerated().compactMap { index, action in
      guard action.isForTyping == takesText else { return nil }
      return ListedAction(
        place: .here(index), screen: Self.name, keyName: action.key.name,
        footer: action.footerNow?(self, situation) ?? action.footer,
        isNeeded: action.isNeeded(self, situation), words: action.words,
        obstacle: action.obstacle(self, situation))
    }
  }

  /// The table of this kind of screen while another is in front.
  static func listedElsewhere() -> [ListedAction] {
    actions.map { action in
      ListedAction(
        place: .elsewhere, screen: name, keyName: action.key.name, footer: action.footer,
        words: action.words, obstacle: "on the screen “\(name)”")
    }
  }

  /// The word in the footer for a key, whatever is selected; `nil` where it has none.
  func footer(of key: Key) -> String? { index(of: key).flatMap { Self.actions[$0].footer } }

  /// Performs a row of the table, or says why not.
  mutating func perform(_ index: Int, in situation: Situation) -> Response {
    guard Self.actions.indices.contains(index) else { return .none }
    let action = Self.actions[index]
    if let obstacle = action.obstacle(self, situation) {
      return .message(Message(obstacle, .warning))
    }
    return action.perform(&self, situation)
  }

  /// The row of the table a key stands for; `nil` where it has none.
  func index(of key: Key) -> Int? {
    Self.actions.firstIndex { action in
      action.isForTyping == takesText && (action.key == key || action.also.contains(key))
    }
  }
}
