import Casework

/// Boxes to tick as they come back: `☐ Yes ☒ No` is answered with no.
enum TickedBoxes {
  private static let empty: Set<Character> = ["\u{2610}", "\u{25A1}"]
  private static let ticked: Set<Character> = ["\u{2611}", "\u{2612}", "\u{25A0}", "\u{2714}"]

  /// What stands beside the boxes that are ticked, where a text is nothing but boxes and their
  /// labels; else the text.
  static func answer(in text: String) -> String {
    let trimmed = text.drop { $0.isWhitespace }
    guard let first = trimmed.first, empty.contains(first) || ticked.contains(first) else {
      return text
    }
    var chosen: [String] = []
    var rest = trimmed
    while let box = rest.first {
      let label = rest.dropFirst().prefix { !empty.contains($0) && !ticked.contains($0) }
      rest = rest.dropFirst(label.count + 1)
      guard ticked.contains(box) else { continue }
      let words = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { chosen.append(words) }
    }
    return chosen.joined(separator: ", ")
  }
}
