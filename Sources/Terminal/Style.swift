/// What a piece of text *is*; a ``Theme`` decides what that looks like.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case plain
  /// Headings, the title line.
  case title
  /// Column heads, rules, hints: there, but stepping back.
  case quiet
  /// A deadline missed.
  case late
  /// Due today or within two working days.
  case soon
  /// A clock that runs with time to spare.
  case running
  /// Done, in time or late.
  case done
  /// Not started, not needed, another body's.
  case waiting
  /// A key's name in the footer and in help.
  case key
  /// An action that cannot be taken now.
  case disabled
  /// Something is wrong and stays on screen until it is mended.
  case alarm
  /// The protective marking.
  case marking
  /// The field that has the cursor.
  case field
}

/// How one cell looks: a role, and whether it is part of the selection.
package struct Style: Hashable, Sendable {
  /// What the cell's text is.
  package var role: Role
  /// Drawn in reverse video.
  package var isSelected: Bool

  /// Makes a style; without a role, that of plain text.
  package init(_ role: Role = .plain, selected: Bool = false) {
    self.role = role
    self.isSelected = selected
  }

  /// Text as the terminal shows it by itself.
  package static let plain = Style()
}
