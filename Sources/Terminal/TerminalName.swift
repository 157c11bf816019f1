/// The name a terminal goes by, `TERM`.
enum TerminalName {
  /// The description used where one like it is missing.
  static let substitute = "xterm-256color"

  /// Whether a terminal of that name understands what xterm does.
  ///
  /// Their descriptions come with the terminals, and not with most computers one logs in to.
  static func isLikeXterm(_ name: String) -> Bool {
    let name = name.lowercased()
    return families.contains { family in
      name == family || name.hasPrefix("\(family)-") || name.hasPrefix("\(family)+")
    }
  }

  private static let families = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty",
    "konsole", "mintty", "mlterm", "putty", "rio", "rxvt", "screen", "st", "stterm", "tmux", "vte",
    "warp", "wezterm",
  ]
}
