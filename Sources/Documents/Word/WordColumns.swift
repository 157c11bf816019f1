/// How wide the columns of a table are in Word: so that no word is broken, and what is long has
/// the room that is left.
struct WordColumns {
  /// The widths, in twentieths of a point.
  let shares: [Int]

  /// A letter of the tables' size, on average.
  private static let letter = 122
  /// How much wider a title's letter is, which is bold, and how much a capital.
  private static let (bold, capital) = (10, 40)
  /// The space at both sides of a cell.
  private static let padding = 190
  /// A word longer than this is no word, and may be broken.
  private static let longestWord = 22

  /// The space between the margins.
  static func width(isLandscape: Bool) -> Int { isLandscape ? 14_570 : 9_638 }

  /// How wide a word is; one that is none, by as much as is kept whole of it.
  private static func width(of word: Substring) -> Int {
    word.prefix(longestWord).reduce(0) { $0 + letter + ($1.isUppercase ? capital : 0) }
  }

  /// Takes the titles, and the paragraphs of each cell.
  init(_ titles: [String], _ rows: [[[String]]], width: Int) {
    let columns = titles.indices.map { column in
      Needs(titles[column], rows.flatMap { $0[column] })
    }
    let least = columns.reduce(0) { $0 + $1.least }
    let most = columns.reduce(0) { $0 + $1.most }
    guard least < width, most > width else {
      shares = columns.map { max(1, most > width ? $0.least : $0.most) }
      return
    }
    // What is left goes by how much there is to say, less steeply than it grows.
    let weights = columns.map { $0.most > $0.least ? $0.weight : 0 }
    let total = weights.reduce(0, +)
    shares = zip(columns, weights).map { column, weight in
      column.least + Int(Double(width - least) * weight / max(1, total))
    }
  }

  /// What a column asks for.
  private struct Needs {
    /// Its longest word, so that none is broken.
    let least: Int
    /// Its longest line, so that none is wrapped.
    let most: Int
    let weight: Double

    init(_ title: String, _ texts: [String]) {
      let word = { (text: String) in
        text.split { $0 == " " || $0 == "\n" }.map { WordColumns.width(of: $0) }.max() ?? 0
      }
      let lines = texts.flatMap { $0.split(separator: "\n") }.map(\.count)
      least =
        padding
        + max(
          texts.map(word).max() ?? 0, word(title) + bold * min(longestWord, title.count))
      most = max(
        least, padding + letter * (lines.max() ?? 0), padding + (letter + bold) * title.count)
      let letters = texts.reduce(0) { $0 + $1.count }
      weight = (Double(letters) / Double(max(1, texts.count))).squareRoot() + 1
    }
  }
}
