// What the standard library has under other names lies in the module of regular expressions, which
// would be a megabyte of the release.

extension Collection where Element: Equatable {
  /// Where a part stands first; `nil` where it stands nowhere.
  package func place(of part: some Collection<Element>) -> Range<Index>? {
    var start = startIndex
    while true {
      var (end, wanted) = (start, part.startIndex)
      while wanted < part.endIndex, end < endIndex, self[end] == part[wanted] {
        formIndex(after: &end)
        part.formIndex(after: &wanted)
      }
      if wanted == part.endIndex { return start..<end }
      guard start < endIndex else { return nil }
      formIndex(after: &start)
    }
  }
}

extension StringProtocol {
  /// Whether some words stand in it.
  package func hasPart(_ words: some StringProtocol) -> Bool { place(of: words) != nil }

  /// What stands before, between and behind each of some words, empty pieces too.
  package func pieces(between words: some StringProtocol) -> [SubSequence] {
    precondition(!words.isEmpty, "pieces need something between them")
    var (pieces, rest) = ([SubSequence](), self[...])
    while let place = rest.place(of: words) {
      pieces.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return pieces + [rest]
  }

  /// The text with one part in place of each that is as another.
  package func replacing(_ part: some StringProtocol, by other: some StringProtocol) -> String {
    part.isEmpty ? String(self) : pieces(between: part).joined(separator: String(other))
  }
}
