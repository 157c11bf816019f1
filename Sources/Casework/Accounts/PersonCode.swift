/// A code by which a person is named in a chronology: `M1`, `GM1`, `C2`.
package struct PersonCode: Hashable, Comparable, Sendable {
  package let text: String

  package static func < (left: PersonCode, right: PersonCode) -> Bool { left.text < right.text }

  /// One to four capital letters and one or two digits; `nil` for any other word.
  init?(_ word: [UInt8]) {
    let letters = word.prefix { (0x41...0x5A).contains($0) }
    let digits = word.dropFirst(letters.count)
    guard (1...4).contains(letters.count), (1...2).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    guard !PersonCode.sections.contains(text) else { return nil }
    self.text = text
  }

  init(_ text: String) { self.text = text }

  private var letters: Substring {
    let end = text.utf8.firstIndex { (0x30...0x39).contains($0) } ?? text.endIndex
    return text[..<end]
  }

  /// Whether it is somebody who works for an organisation.
  var isStaff: Bool { PersonCode.staff.contains(String(letters)) }

  /// Whether it is a child: those the review is about, and brothers and sisters.
  var isChild: Bool { PersonCode.children.contains(String(letters)) }

  /// Whoever of the family is named by a word: *mother* is `M1`.
  static let byWord: [String: PersonCode] = [
    "mother": PersonCode("M1"), "mum": PersonCode("M1"), "mom": PersonCode("M1"),
    "father": PersonCode("F1"), "dad": PersonCode("F1"),
    "grandmother": PersonCode("GM1"), "grandfather": PersonCode("GF1"),
  ]

  private static let staff: Set<String> = [
    "T", "TA", "HT", "DSL", "HV", "SW", "PC", "DC", "DS", "PS", "DR", "GP", "RN", "SN", "N", "MW",
    "FSW", "HO", "PO", "IRO", "IDVA", "TM", "EWO", "CPN", "W", "CON", "EHW", "YJ", "CL",
  ]
  /// Sections of the Children Act 1989 that are named like codes.
  private static let sections: Set<String> = ["S7", "S17", "S20", "S31", "S37", "S38", "S47"]
  private static let children: Set<String> = ["C", "S", "SIB", "B", "SB", "HS", "CH"]
}
