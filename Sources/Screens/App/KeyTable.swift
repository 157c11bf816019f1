import Pages

/// Every key of the program, screen by screen, for the manual page and `docs/reference/keys.md`.
package enum KeyTable {
  /// The keys of one screen.
  package struct Section: Hashable, Sendable {
    package let screen: String
    package let rows: [Row]
  }

  /// One key and what it does.
  package struct Row: Hashable, Sendable {
    package let key: String
    package let words: String
  }

  /// What means the same everywhere, then each screen, then lists, then texts being typed.
  package static var sections: [Section] {
    let everywhere = App.actions.map { Row(key: $0.key.name, words: $0.words) }
    let screens = App.screens.map { screen in
      Section(
        screen: screen.name,
        rows: screen.listedElsewhere().map { Row(key: $0.keyName, words: $0.words) })
    }
    let list = ListMotion.allCases.map { motion in
      Row(key: motion.keys.map(\.name).joined(separator: ", "), words: motion.words)
    }
    let text = TextBinding.all.map { binding in
      Row(key: binding.keys.map(\.name).joined(separator: ", "), words: binding.words)
    }
    return [Section(screen: "Everywhere", rows: everywhere)] + screens
      + [Section(screen: "In a list", rows: list), Section(screen: "In a text", rows: text)]
  }
}
