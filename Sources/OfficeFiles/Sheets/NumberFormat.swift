/// How a sheet shows a number: as a number, a text, a day, a time or a length of time.
struct NumberFormat: Hashable, Sendable {
  /// What a number with this format is.
  enum Kind: Hashable, Sendable {
    case general
    /// Text, whatever it looks like.
    case text
    case number
    case day(Parts)
    /// Hours or minutes that may pass 24 or 60: `[h]:mm`.
    case duration
  }

  /// Which parts of a day a format shows.
  struct Parts: OptionSet, Hashable, Sendable {
    let rawValue: Int
    static let day = Parts(rawValue: 1)
    static let month = Parts(rawValue: 2)
    static let year = Parts(rawValue: 4)
    static let time = Parts(rawValue: 8)
  }

  let kind: Kind
  /// For positive numbers, negative ones and zero, as far as there are any.
  private let sections: [NumberSection]

  static let general = NumberFormat("General")

  /// Reads a format's code.
  init(_ code: String) {
    let sections = Array(
      NumberSection.sections(of: Array(code.unicodeScalars.prefix(256))).prefix(4))
    self.sections = sections
    let first = sections.first ?? NumberSection([])
    if first.isElapsed {
      kind = .duration
    } else if !first.parts.isEmpty {
      kind = .day(first.parts)
    } else if first.isText, sections.count == 1 {
      kind = .text
    } else {
      kind = first.isGeneral || !first.hasDigits ? .general : .number
    }
  }

  /// A number as this format shows it.
  func shown(_ number: DecimalNumber) -> String {
    guard kind == .number, let first = sections.first else { return number.plain }
    if number.isNegative, sections.count > 1 {
      return sections[1].hasDigits ? sections[1].shown(number.magnitude) : number.plain
    }
    let shown = first.shown(number)
    // -0.4 shown without decimals is 0, not -0.
    return shown.hasPrefix("-") && !shown.utf8.contains(where: NumberFormat.isFigure)
      ? String(shown.dropFirst()) : shown
  }

  private static func isFigure(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte)
  }

  /// The code of a format that is known by its number alone.
  static func builtIn(_ id: Int) -> String? {
    switch id {
    case 0: "General"
    case 1: "0"
    case 2: "0.00"
    case 3, 37, 38: "#,##0"
    case 4, 39, 40: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11, 48: "0.00E+00"
    case 12, 13: "# ?/?"
    case 14, 27...31, 50...54, 57, 58: "dd/mm/yyyy"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17, 36, 55, 56: "mmm-yy"
    case 18...21, 32...35, 45, 47: "h:mm:ss"
    case 22: "dd/mm/yyyy h:mm"
    case 41...44: "#,##0.00"
    case 46: "[h]:mm:ss"
    case 49: "@"
    default: nil
    }
  }
}
