/// One section of a number format, which has one for positive numbers, one for negative ones and
/// one for zero.
struct NumberSection: Hashable, Sendable {
  private enum Token: Hashable {
    case literal(Unicode.Scalar)
    /// `0` is shown even where there is nothing, `#` and `?` are not.
    case digit(isFixed: Bool)
    case point, comma, percent
    /// The letters of a day or a time, one run of them.
    case run(Unicode.Scalar, count: Int)
    case exponent, slash, text
  }

  private var tokens: [Token] = []
  private(set) var isGeneral = false
  private(set) var isElapsed = false

  /// Reads the scalars of a section.
  init(_ code: [Unicode.Scalar]) {
    var place = 0
    while place < code.count { place = read(code, at: place) }
    let isDay = tokens.contains { if case .run = $0 { true } else { false } }
    // Words outside quotes, as in "0 yds", are no days where there are digits to show.
    if isDay, tokens.contains(where: { if case .digit = $0 { true } else { false } }),
      !isElapsed, !tokens.contains(where: { if case .run("s", _) = $0 { true } else { false } })
    {
      tokens.removeAll { if case .run = $0 { true } else { false } }
    }
  }

  /// The sections of a whole code.
  static func sections(of code: [Unicode.Scalar]) -> [NumberSection] {
    var sections: [[Unicode.Scalar]] = [[]]
    var (isQuoted, isEscaped, isBracketed) = (false, false, false)
    for scalar in code {
      if scalar == ";", !isQuoted, !isEscaped, !isBracketed {
        sections.append([])
        continue
      }
      sections[sections.count - 1].append(scalar)
      if isEscaped {
        isEscaped = false
      } else if scalar == "\"", !isBracketed {
        isQuoted.toggle()
      } else if !isQuoted {
        isEscaped = scalar == "\\" || scalar == "_" || scalar == "*"
        if scalar == "[" { isBracketed = true }
        if scalar == "]" { isBracketed = false }
      }
    }
    return sections.map { NumberSection($0) }
  }

  var isText: Bool { tokens.contains(.text) }

  var hasDigits: Bool { tokens.contains { if case .digit = $0 { true } else { false } } }

  /// Which parts of a day it shows; none where it shows no day.
  var parts: NumberFormat.Parts {
    var parts: NumberFormat.Parts = []
    let runs = tokens.compactMap { token -> Unicode.Scalar? in
      if case .run(let letter, _) = token { letter } else { nil }
    }
    for (place, letter) in runs.enumerated() {
      switch letter {
      case "d": parts.insert(.day)
      case "y": parts.insert(.year)
      case "h", "s": parts.insert(.time)
      default:
        let isMinute =
          place > 0 && runs[place - 1] == "h"
          || place + 1 < runs.count && runs[place + 1] == "s"
        parts.insert(isMinute ? .time : .month)
      }
    }
    return parts
  }

  /// Takes what stands at a place; where the next thing stands.
  private mutating func read(_ code: [Unicode.Scalar], at place: Int) -> Int {
    let scalar = code[place]
    switch scalar {
    case "\"":
      let end = code[(place + 1)...].firstIndex(of: "\"") ?? code.count
      tokens += code[(place + 1)..<end].map { .literal($0) }
      return end + 1
    case "\\":
      if place + 1 < code.count { tokens.append(.literal(code[place + 1])) }
      return place + 2
    case "_", "*": return place + 2
    case "[": return readBracket(code, at: place)
    case "0": tokens.append(.digit(isFixed: true))
    case "#", "?": tokens.append(.digit(isFixed: false))
    case ".": tokens.append(.point)
    case ",": tokens.append(.comma)
    case "%": tokens.append(.percent)
    case "@": tokens.append(.text)
    case "/": tokens.append(.slash)
    default: return readLetter(code, at: place)
    }
    return place + 1
  }

  /// Takes a letter that stands in no quotes.
  private mutating func readLetter(_ code: [Unicode.Scalar], at place: Int) -> Int {
    let letter = NumberSection.small(code[place])
    let rest = code[place...].map { NumberSection.small($0) }
    if rest.starts(with: "general".unicodeScalars) {
      isGeneral = true
      return place + 7
    }
    if rest.starts(with: "am/pm".unicodeScalars) {
      return place + 5
    }
    switch letter {
    case "d", "m", "y", "h", "s":
      let count = rest.prefix { $0 == letter }.count
      tokens.append(.run(letter, count: count))
      return place + count
    case "e" where rest.dropFirst().first.map { $0 == "+" || $0 == "-" } == true:
      tokens.append(.exponent)
      return place + 2
    default:
      tokens.append(.literal(code[place]))
      return place + 1
    }
  }

  /// Takes `[h]`, `[$£-809]`, or a colour or condition that shows nothing.
  private mutating func readBracket(_ code: [Unicode.Scalar], at place: Int) -> Int {
    let end = code[place...].firstIndex(of: "]") ?? code.count
    let inside = code[(place + 1)..<end].map { NumberSection.small($0) }
    if let first = inside.first, "hms".unicodeScalars.contains(first),
      inside.allSatisfy({ $0 == first })
    {
      isElapsed = true
      tokens.append(.run(first, count: inside.count))
    } else if inside.first == "$" {
      tokens += code[(place + 2)..<end].prefix { $0 != "-" }.map { .literal($0) }
    }
    return end + 1
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value)
      ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
  }
}

// Showing a number.
extension NumberSection {
  /// A number as this section shows it; never with an exponent or a fraction.
  func shown(_ number: DecimalNumber) -> String {
    guard !tokens.contains(.exponent), !tokens.contains(.slash), !isGeneral else {
      return number.plain
    }
    let lastDigit = tokens.lastIndex { if case .digit = $0 { true } else { false } } ?? 0
    let scaling = tokens[(lastDigit + 1)...].prefix { $0 == .comma }.count
    let percents = tokens.count { $0 == .percent }
    let point = tokens.firstIndex(of: .point) ?? lastDigit + 1
    let behind = tokens[min(point, tokens.count)...].compactMap { token -> Bool? in
      if case .digit(let isFixed) = token { isFixed } else { nil }
    }
    let rounded = number.shifted(by: 2 * percents - 3 * scaling).rounded(to: behind.count)
    let before = tokens[..<min(point, tokens.count)]
    let text = whole(before, of: rounded) + decimals(behind, of: rounded) + after(point)
    return (rounded.isNegative ? "-" : "") + text.trimmed
  }

  /// The part before the point, from the right, with literals where they stand.
  private func whole(_ tokens: ArraySlice<Token>, of number: DecimalNumber) -> String {
    let fixed = tokens.count { $0 == .digit(isFixed: true) }
    var digits = number.whole(atLeast: fixed)
    let isGrouped = tokens.contains(.comma)
    let firstDigit = tokens.firstIndex { if case .digit = $0 { true } else { false } }
    var scalars: [Unicode.Scalar] = []
    var shown = 0
    func put(_ digit: UInt8) {
      if isGrouped, shown > 0, shown.isMultiple(of: 3) { scalars.append(",") }
      scalars.append(Unicode.Scalar(digit + UInt8(ascii: "0")))
      shown += 1
    }
    for place in tokens.indices.reversed() {
      switch tokens[place] {
      case .literal(let scalar): scalars.append(scalar)
      case .percent: scalars.append("%")
      case .digit:
        if let digit = digits.popLast() { put(digit) }
        // The leftmost takes whatever is left.
        if place == firstDigit { while let digit = digits.popLast() { put(digit) } }
      case .point, .comma, .run, .exponent, .slash, .text: break
      }
    }
    return String(String.UnicodeScalarView(scalars.reversed()))
  }

  private func decimals(_ places: [Bool], of number: DecimalNumber) -> String {
    guard !places.isEmpty else { return "" }
    var digits = number.decimals
    let fixed = (places.lastIndex(of: true) ?? -1) + 1
    while digits.count < fixed { digits.append(0) }
    return digits.isEmpty ? "" : "." + DecimalNumber.text(digits)
  }

  /// What stands behind the last digit.
  private func after(_ point: Int) -> String {
    var view = String.UnicodeScalarView()
    for token in tokens.dropFirst(point) {
      switch token {
      case .literal(let scalar): view.append(scalar)
      case .percent: view.append("%")
      case .digit, .point, .comma, .run, .exponent, .slash, .text: break
      }
    }
    return String(view)
  }
}

extension String {
  /// The text without blanks at either end.
  var trimmed: String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = unicodeScalars.drop(while: isBlank)
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(scalars[...last])
  }
}
