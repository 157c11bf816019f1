import Pages
import Terminal

// What help lists.

extension App {
  /// Every action of the program: those of the screen in front first, then those that mean the same
  /// everywhere, then those of the other screens, greyed.
  func everyAction() -> [ListedAction] {
    let front = type(of: top)
    let situation = situation
    let everywhere = App.actions.enumerated().map { index, action in
      ListedAction(
        place: .everywhere(index), screen: "everywhere", keyName: action.key.name,
        footer: action.footer, words: action.words, obstacle: action.obstacle(self, situation))
    }
    let here = top.listed(in: situation) + listActions() + everywhere + textActions()
    var told = Set(here.map { [$0.keyName, $0.words] })
    let others = App.screens.filter { $0 != front && $0 != ActionsScreen.self }
    // What several screens have is told once.
    return here
      + others.flatMap { $0.listedElsewhere() }.filter {
        told.insert([$0.keyName, $0.words]).inserted
      }
  }

  /// How one moves in the list of the screen in front, where it has one.
  private func listActions() -> [ListedAction] {
    let hasList = top.page(showing: situation).panes.contains { pane in
      if case .list(let list) = pane { list.selected != nil } else { false }
    }
    guard hasList, !top.takesText else { return [] }
    return ListMotion.allCases.compactMap { motion in
      motion.keys.first.map { key in
        ListedAction(
          place: .key(key), screen: "in a list", keyName: key.name, footer: nil,
          words: motion.words, obstacle: nil)
      }
    }
  }

  /// What the keys of a text do, where one is being typed; what the screen's table has is not told
  /// twice.
  private func textActions() -> [ListedAction] {
    guard top.takesText else { return [] }
    return TextBinding.all.filter { top.takesLines || !$0.action.needsLines }.compactMap {
      binding in
      guard let key = binding.keys.first, top.index(of: key) == nil else { return nil }
      return ListedAction(
        place: .key(key), screen: "in a text", keyName: key.name, footer: nil,
        words: binding.words.firstCapital, obstacle: nil)
    }
  }
}
