/// How many colours a terminal has, as far as a theme cares.
package enum ColourDepth: Hashable, Sendable, CaseIterable {
  case none, eight, twoHundredFiftySix

  /// The depth a number of colours gives; 8, 16 and 88 are all `eight`.
  package init(colours: Int) {
    self = colours >= 256 ? .twoHundredFiftySix : colours >= 8 ? .eight : .none
  }
}

/// What each role looks like.
///
/// Colour only ever repeats what a word and a mark say. No theme has blue text, which is illegible
/// on dark grounds, or tells anything by red against green.
package struct Theme: Hashable, Sendable {
  /// What a person calls it.
  package let name: String
  private let palette: Palette

  private enum Palette: Hashable, Sendable { case usual, colourBlind, highContrast, mono }

  private init(_ name: String, _ palette: Palette) {
    self.name = name
    self.palette = palette
  }

  /// The theme of those who chose none.
  package static let usual = Theme("default", .usual)
  /// No red and no green at all; the states differ in brightness as well as in hue.
  package static let colourBlind = Theme("colour-blind", .colourBlind)
  /// Nothing dimmed, nothing grey, only the brightest colours.
  package static let highContrast = Theme("high-contrast", .highContrast)
  /// No colour, whatever the terminal has.
  package static let mono = Theme("mono", .mono)

  /// Every theme, in the order to offer them.
  package static let all = [usual, colourBlind, highContrast, mono]

  /// The theme of a name; `nil` if there is none of it.
  package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// This theme, or mono where the person has asked every program for no colour.
  ///
  /// Source: https://no-color.org
  ///
  /// - Parameter noColour: The value of `NO_COLOR`: any but the empty one asks.
  /// - Returns: The theme to use.
  package func respecting(noColour: String?) -> Theme {
    (noColour ?? "").isEmpty ? self : .mono
  }

  /// Whether it needs the terminal's colours at all.
  package var usesColour: Bool { palette != .mono }

  /// What a style looks like on a terminal of this depth.
  package func attributes(for style: Style, depth: ColourDepth) -> Attributes {
    var attributes = weight(of: style.role)
    if usesColour {
      if let index = colour(of: style.role, depth: depth) {
        attributes.foreground = index
        // Colour says it now; reverse is kept for the selection, and for those who want it strong.
        if palette == .usual { attributes.isReverse = false }
      }
    }
    if style.isSelected { attributes.isReverse = true }
    return attributes
  }

  /// What a role looks like before any colour: all there is in mono.
  private func weight(of role: Role) -> Attributes {
    var attributes = Attributes()
    switch role {
    case .late:
      attributes.isBold = true
      attributes.isReverse = true
    case .title, .soon, .key:
      attributes.isBold = true
    case .alarm, .marking:
      attributes.isBold = true
      attributes.isReverse = role == .alarm
    case .disabled:
      attributes.isDim = palette != .highContrast
    case .field:
      attributes.isUnderlined = true
    case .plain, .quiet, .running, .done, .waiting:
      break
    }
    return attributes
  }

  private func colour(of role: Role, depth: ColourDepth) -> UInt8? {
    let pair: (eight: UInt8?, many: UInt8?)
    switch palette {
    case .usual: pair = usualColour(of: role)
    case .colourBlind: pair = colourBlindColour(of: role)
    case .highContrast: pair = highContrastColour(of: role)
    case .mono: pair = (nil, nil)
    }
    switch depth {
    case .none: return nil
    case .eight: return pair.eight
    case .twoHundredFiftySix: return pair.many
    }
  }

  private func usualColour(of role: Role) -> (UInt8?, UInt8?) {
    switch role {
    case .late, .alarm: (1, 166)
    case .soon: (3, 178)
    case .running: (nil, 74)
    case .done: (6, 36)
    case .waiting, .quiet, .disabled: (nil, 245)
    case .plain, .title, .key, .marking, .field: (nil, nil)
    }
  }

  private func colourBlindColour(of role: Role) -> (UInt8?, UInt8?) {
    switch role {
    case .late, .alarm: (3, 214)
    case .soon: (3, 228)
    case .done: (6, 80)
    case .waiting, .quiet, .disabled: (nil, 248)
    case .plain, .title, .key, .marking, .field, .running: (nil, nil)
    }
  }

  private func highContrastColour(of role: Role) -> (UInt8?, UInt8?) {
    switch role {
    case .soon: (3, 226)
    case .done: (6, 51)
    case .late, .alarm, .plain, .title, .quiet, .running, .waiting, .key, .disabled, .marking,
      .field:
      (nil, nil)
    }
  }
}
