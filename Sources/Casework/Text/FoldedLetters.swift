/// Letters beyond ASCII as they are compared, those of Europe kept in a table: a live filter folds
/// thousands of rows at a key.
struct FoldedLetters: Sendable {
  /// Scalars from 0x80 up to here: Latin, Greek, Cyrillic.
  private static let near = 0x530
  /// Further Latin letters, Greek letters with accents, and punctuation.
  private static let far = 0x1E00..<0x2100

  private let first: [FoldedScalar]
  private let second: [FoldedScalar]

  static let shared = FoldedLetters()

  private init() {
    let fold = { (value: Int) in
      Unicode.Scalar(UInt32(value)).map { FoldedScalar.worked(out: $0) } ?? .nothing
    }
    first = (0x80..<FoldedLetters.near).map(fold)
    second = FoldedLetters.far.map(fold)
  }

  /// What a scalar beyond ASCII is compared as; `nil` where it is not kept.
  func kept(_ value: Int) -> FoldedScalar? {
    if value < FoldedLetters.near { return first[value - 0x80] }
    return FoldedLetters.far.contains(value) ? second[value - FoldedLetters.far.lowerBound] : nil
  }

  /// A letter in its plainest form; what is no letter as it is.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    let small = small(scalar)
    if let known = known[small] { return Array(known.utf8) }
    if let latin = latin(small.properties.name) { return latin }
    return Array(String(bases[small] ?? small).utf8)
  }

  /// Small letters whose capitals are the same are one: ς is σ, ſ is s.
  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let capitals = scalar.properties.uppercaseMapping.unicodeScalars
    let capital = capitals.count == 1 ? capitals.first ?? scalar : scalar
    let smalls = capital.properties.lowercaseMapping.unicodeScalars
    return smalls.first ?? scalar
  }

  /// What no name tells: letters of their own that a plain keyboard types as others, and accented
  /// letters that have names of their own.
  private static let known: [Unicode.Scalar: String] = [
    "ß": "ss", "ð": "d", "þ": "th", "ŋ": "ng", "ə": "a", "ı": "i", "ſ": "s", "℮": "e",
    "ϒ": "υ", "ۀ": "ە", "й": "и", "ё": "е", "ѓ": "г", "ї": "і", "ќ": "к", "ў": "у", "ϓ": "υ",
    "ϔ": "υ", "ǯ": "ʒ", "ҋ": "и",
  ]

  /// The letters of a Latin letter's name: `e` of LATIN SMALL LETTER E WITH ACUTE, `oe` of LATIN
  /// SMALL LIGATURE OE, `z` of MATHEMATICAL BOLD SMALL Z; `nil` for other scripts.
  private static func latin(_ name: String?) -> [UInt8]? {
    guard var words = name?.split(separator: " ")[...] else { return nil }
    if let end = words.firstIndex(of: "WITH") ?? words.firstIndex(of: "PRECEDED") {
      words = words[..<end]
    }
    let isLatin = words.contains("LATIN")
    guard isLatin || words.first.map({ styles.contains($0) }) ?? false, let letters = words.last
    else { return nil }
    // `LETTER A`, and not `LETTER GLOTTAL STOP`; `CAPITAL Z`, and not `SMALL ALPHA`.
    guard let kind = words.dropLast().last, kinds.contains(kind),
      letters.utf8.count <= (kind == "LIGATURE" ? 3 : isLatin ? 2 : 1)
    else { return nil }
    return letters.utf8.map { $0 | 0x20 }
  }

  private static let kinds: Set<Substring> = [
    "LETTER", "LIGATURE", "CAPITAL", "SMALL", "DOTLESS", "LONG",
  ]
  /// How the names of letters begin that only look different: bold, script, double-struck.
  private static let styles: Set<Substring> = [
    "MATHEMATICAL", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER", "MODIFIER",
  ]

  /// Letters of other scripts that have accents, and the letter without: by their names, `X WITH Y`
  /// beside `X`.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let ranges = [0x370..<0x530, 0x5D0..<0x700, 0x1F00..<0x2000, 0xFB1D..<0xFB50]
    let letters = ranges.joined().compactMap { Unicode.Scalar(UInt32($0)) }
    var byName: [Substring: Unicode.Scalar] = [:]
    for letter in letters {
      if let name = letter.properties.name { byName[name[...]] = letter }
    }
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (name, letter) in byName {
      guard let with = name.place(of: " WITH ") else { continue }
      bases[letter] = byName[name[..<with.lowerBound]]
    }
    return bases
  }()
}
