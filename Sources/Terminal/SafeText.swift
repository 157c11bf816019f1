// Anything may be in a text: pasted, imported, written by another program into a shared folder. A
// terminal obeys some of it (ESC, C1), reorders by some (bidirectional overrides), draws some at a
// width nobody can foretell (emoji sequences), and hides some (zero-width characters, which make
// two different names look alike).
//
// So every cluster becomes cells here, each one spacing scalar and at most four combining marks,
// whose columns libc knows. What is not text is shown as a mark of one column: a control as its
// picture (␛), a line's end as ␊, all else as U+FFFD; in ASCII as `?`. Nothing is dropped but
// variation selectors and the joiners of scripts that need them. The text itself is left alone.
//
// Invariants: no scalar of a cell is a control, a format character or a separator; the first scalar
// takes the cell's columns, the others none.

/// Turns any text into cells that a terminal shows and does not obey.
package enum SafeText {
  /// The text as cells would show it, for what is printed outside a canvas.
  package static func shown(_ text: String, isASCII: Bool = false) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var shown = ""
    for character in text {
      forEachCell(of: character, isASCII: isASCII) { shown.append($0.character) }
    }
    return shown
  }

  /// Hands over the cells of one cluster, at least one, in their order.
  static func forEachCell(
    of character: Character, isASCII: Bool, _ body: (SafeCell) -> Void
  ) {
    if let ascii = character.utf8.first, character.utf8.count == 1,
      (0x20..<0x7F).contains(ascii)
    {
      body(SafeCell(character))
    } else if isASCII {
      inUnicode(character) { body(SafeCell(ASCIIText.substitute(for: $0.character))) }
    } else {
      inUnicode(character, body)
    }
  }

  private static func inUnicode(_ character: Character, _ body: (SafeCell) -> Void) {
    let scalars = character.unicodeScalars
    // Terminals disagree about what an emoji sequence is; about its first scalar they agree.
    let isPicture = scalars.first.map { isEmoji($0, alone: scalars.count == 1) } ?? false
    var cell = CellUnderConstruction()
    for scalar in scalars {
      switch meaning(of: scalar, after: cell.base) {
      case .mark(let mark):
        cell.handOver(body)
        body(mark)
      case .spacing(let columns):
        cell.handOver(body)
        cell.begin(with: scalar, columns: columns)
      case .combining:
        cell.add(scalar)
      case .silent:
        break
      }
      if isPicture, cell.base != nil { break }
    }
    cell.handOver(body)
  }

  private static func isEmoji(_ scalar: Unicode.Scalar, alone: Bool) -> Bool {
    let properties = scalar.properties
    return properties.isEmojiPresentation
      || (properties.isEmoji && !alone && scalar.value >= 0x2000)
  }

  /// What a scalar does to the cells of its cluster.
  private enum Meaning {
    case spacing(columns: Int)
    case combining
    /// Nothing to see and nothing to hide: a choice of picture, a joiner in its own script.
    case silent
    case mark(SafeCell)
  }

  private static func meaning(
    of scalar: Unicode.Scalar, after base: Unicode.Scalar?
  ) -> Meaning {
    switch scalar.value {
    case 0..<0x20: return .mark(picture(0x2400 + scalar.value))
    case 0x20..<0x7F: return .spacing(columns: 1)
    case 0x7F: return .mark(picture(0x2421))
    case 0x80..<0xA0: return .mark(.unplaceable)
    case 0xAD: return .mark(SafeCell("-"))
    case 0x2028, 0x2029: return .mark(picture(0x2424))
    case 0x200C, 0x200D:
      // Persian and the scripts of India join by these; after a Latin letter they only hide.
      return (base?.value ?? 0) >= 0x590 ? .silent : .mark(.unplaceable)
    case 0xFE00...0xFE0F: return base == nil ? .mark(.unplaceable) : .silent
    case 0x1F1E6...0x1F1FF:
      // Half a flag: terminals give it one column or two, its letter always one.
      return .mark(picture(scalar.value - 0x1F1E6 + 0x41))
    default: return generalMeaning(of: scalar)
    }
  }

  private static func generalMeaning(of scalar: Unicode.Scalar) -> Meaning {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format {
      return .mark(.unplaceable)
    }
    guard let columns = TextWidth.columns(of: scalar) else { return .mark(.unplaceable) }
    if properties.generalCategory == .spaceSeparator, columns < 2 { return .mark(SafeCell(" ")) }
    return columns == 0 ? .combining : .spacing(columns: min(columns, 2))
  }

  private static func picture(_ value: UInt32) -> SafeCell {
    guard TextWidth.knowsUnicode || value < 0x7F, let scalar = Unicode.Scalar(value) else {
      return .unplaceable
    }
    return SafeCell(Character(scalar))
  }
}

/// A cell while its scalars are being gathered.
private struct CellUnderConstruction {
  private(set) var base: Unicode.Scalar?
  private var columns = 0
  private var marks: [Unicode.Scalar] = []

  mutating func begin(with scalar: Unicode.Scalar, columns: Int) {
    base = scalar
    self.columns = columns
  }

  mutating func add(_ mark: Unicode.Scalar) {
    // A mark with nothing to stand on gets the circle books print it with.
    if base == nil { begin(with: "\u{25CC}", columns: 1) }
    // ncurses keeps four in a cell and would cut the rest without a word; so do we.
    if marks.count < 4 { marks.append(mark) }
  }

  mutating func handOver(_ body: (SafeCell) -> Void) {
    guard let base else { return }
    if marks.isEmpty {
      body(SafeCell(Character(base), columns: columns))
    } else {
      var view = String.UnicodeScalarView()
      view.append(base)
      view.append(contentsOf: marks)
      // Some marks do not join some bases; then the base alone is sure of its columns.
      let joined = String(view)
      let cluster = joined.count == 1 ? joined.first : nil
      body(SafeCell(cluster ?? Character(base), columns: columns))
    }
    self = CellUnderConstruction()
  }
}
