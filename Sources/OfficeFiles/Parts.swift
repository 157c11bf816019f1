// What the standard library has under other names lies in the module of regular expressions, which
// would be a megabyte of the release; Casework has the same, and is not known here.

extension Collection where Element: Equatable {
  /// Where a part stands first; `nil` where it stands nowhere.
  func place(of part: some Collection<Element>) -> Range<Index>? {
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
  func hasPart(_ words: some StringProtocol) -> Bool { place(of: words) != nil }

  /// The text with one part in place of each that is as another.
  func replacing(_ part: some StringProtocol, by other: some StringProtocol) -> String {
    guard !part.isEmpty else { return String(self) }
    var (text, rest) = ("", self[...])
    while let place = rest.place(of: part) {
      text += rest[..<place.lowerBound]
      text += other
      rest = rest[place.upperBound...]
    }
    return text + rest
  }
}
