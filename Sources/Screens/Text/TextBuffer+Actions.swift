extension TextBuffer {
  /// Does what every text does alike.
  ///
  /// - Returns: `nil` for what depends on the shape of the field: motions by rows, line ends, and
  ///   putting text in.
  mutating func perform(
    _ action: TextAction, clipboard: inout Clipboard, at milliseconds: Int
  ) -> Handled? {
    switch action {
    case .move(let motion): step(motion, selecting: false)
    case .select(let motion): step(motion, selecting: true)
    case .delete(let motion): delete(motion, at: milliseconds)
    case .mark: mark()
    case .cut: cut(to: &clipboard, at: milliseconds)
    case .copy: copy(to: &clipboard)
    case .undo: undo() ? .changed : .refused("Nothing to undo here.")
    case .redo: redo() ? .changed : .refused("Nothing to redo here.")
    case .paste, .newLine, .find: nil
    }
  }

  private mutating func step(_ motion: TextMotion, selecting: Bool) -> Handled? {
    if !selecting, !isMarking, let selection {
      // As everywhere: an arrow lets go of the selection at the side it points to.
      if motion == .left {
        move(to: selection.lowerBound)
        return .moved
      }
      if motion == .right {
        move(to: selection.upperBound)
        return .moved
      }
    }
    guard let target = target(of: motion) else { return nil }
    move(to: target, selecting: selecting)
    return .moved
  }

  private mutating func delete(_ motion: TextMotion, at milliseconds: Int) -> Handled? {
    if let selection {
      return remove(selection, as: .alone, at: milliseconds) ? .changed : .moved
    }
    guard var target = target(of: motion) else { return nil }
    // At the edge of a line there is only the line end to delete.
    if target == caret, motion == .lineStart { target = position(before: caret) }
    if target == caret, motion == .lineEnd { target = position(after: caret) }
    let kind: EditKind =
      switch motion {
      case .left: .deletingBack
      case .right: .deletingForward
      case .wordLeft, .wordRight, .lineStart, .lineEnd, .home, .end, .up, .down, .pageUp, .pageDown:
        .alone
      }
    let range = min(caret, target)..<max(caret, target)
    return remove(range, as: kind, at: milliseconds) ? .changed : .moved
  }

  private mutating func mark() -> Handled {
    toggleMark()
    return .moved
  }

  private mutating func cut(to clipboard: inout Clipboard, at milliseconds: Int) -> Handled {
    guard let selection else { return .refused(Self.nothingSelected) }
    clipboard.keep(text(in: selection))
    return remove(selection, as: .alone, at: milliseconds) ? .changed : .moved
  }

  private mutating func copy(to clipboard: inout Clipboard) -> Handled {
    guard let selection else { return .refused(Self.nothingSelected) }
    clipboard.keep(text(in: selection))
    if isMarking { toggleMark() }
    return .moved
  }

  private static let nothingSelected =
    "Nothing is selected. Press Ctrl-T, then the arrow keys, to select."
}
