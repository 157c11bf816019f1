/// What stands for text where a terminal or locale has ASCII only.
///
/// One column for one cell, so that a layout is the same in both: `ß` is `s`, `…` is `~`. What has
/// no likeness is `?`, which says that something is there.
enum ASCIIText {
  /// The ASCII character for a cell's cluster; itself if it is ASCII.
  static func substitute(for cluster: Character) -> Character {
    if cluster.isASCII { return cluster }
    // A letter typed with a separate accent needs no table: its base is its first scalar.
    guard let base = cluster.unicodeScalars.first else { return "?" }
    if base.isASCII { return Character(base) }
    return table[base] ?? "?"
  }

  private static let likenesses: [(Character, String)] = [
    ("A", "ÀÁÂÃÄÅĀĂĄǍÆ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐÐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"),
    ("H", "ĤĦ"), ("I", "ÌÍÎÏĨĪĬĮİ"), ("J", "Ĵ"), ("K", "Ķ"), ("L", "ĹĻĽĿŁ"), ("N", "ÑŃŅŇ"),
    ("O", "ÒÓÔÕÖØŌŎŐŒ"), ("R", "ŔŖŘ"), ("S", "ŚŜŞŠȘẞ"), ("T", "ŢŤŦȚÞ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"),
    ("W", "ŴẀẂẄ"), ("Y", "ÝŶŸỲ"), ("Z", "ŹŻŽ"),
    ("a", "àáâãäåāăąǎæª"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
    ("o", "òóôõöøōŏőœº"), ("r", "ŕŗř"), ("s", "śŝşšșßſ"), ("t", "ţťŧțþ"),
    ("u", "ùúûüũūŭůűųµ"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"), ("z", "źżž"),
    ("1", "¹"), ("2", "²"), ("3", "³"), ("x", "×"), ("/", "÷⁄"), ("#", "£№"),
    ("-", "‐‑‒–—―−"), ("'", "‘’‚‛′´`"), ("\"", "“”„‟″«»"), ("<", "‹←⟨"), (">", "›→⟩"),
    ("*", "•‣"), (".", "·⋅"), ("!", "¡"), ("|", "¦"), ("_", "‗"),
    ("-", "╌┄┈"), ("|", "║┃╎┆┊"), ("=", "━"), ("+", "┌┐└┘├┤┬┴╭╮╯╰╪╫╬"),
  ]

  private static let table: [Unicode.Scalar: Character] = {
    var table: [Unicode.Scalar: Character] = [:]
    for (substitute, alike) in likenesses {
      for scalar in alike.unicodeScalars { table[scalar] = substitute }
    }
    for mark in Mark.allCases {
      for scalar in mark.character(isASCII: false).unicodeScalars {
        table[scalar] = mark.character(isASCII: true)
      }
    }
    return table
  }()
}
