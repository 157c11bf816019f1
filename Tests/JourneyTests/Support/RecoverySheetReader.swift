/// Reads a recovery sheet off a screen, as a person writes it down.
enum RecoverySheetReader {
  /// The groups by their numbers.
  static func groups(in screen: String) -> [Int: String] {
    let words = screen.split(whereSeparator: \.isWhitespace)
    var groups: [Int: String] = [:]
    for (number, group) in zip(words, words.dropFirst()) {
      // With a colon on the screen, and without one in what `init` prints.
      guard let number = Int(number.prefix { $0 != ":" }), (1...14).contains(number),
        group.count == 4,
        group.allSatisfy({ ("a"..."z").contains($0) || ("2"..."7").contains($0) })
      else { continue }
      groups[number] = String(group)
    }
    return groups
  }

  /// The groups that are asked for on a screen, in its order.
  static func asked(in screen: String) -> [Int] {
    let words = screen.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).compactMap { word, number in
      word == "Group" ? Int(number) : nil
    }
  }
}
