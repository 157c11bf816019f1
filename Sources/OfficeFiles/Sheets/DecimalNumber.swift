/// A number as a sheet writes it, in decimal digits, of which fifteen count as in Excel.
///
/// Digits are worked on as digits, so 37.799999999999997 is 37.8, as the sheet shows it.
struct DecimalNumber: Hashable, Sendable {
  private(set) var isNegative: Bool
  /// The digits, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point; may be below 0, or above their count.
  private(set) var point: Int

  static let mostDigits = 15
  private static let mostPoint = 400

  /// Reads `-1.5E+17`; `nil` for anything else, and for numbers that no sheet can hold.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let mark = rest.firstIndex { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
    var exponent = 0
    if let mark {
      var written = rest[(mark + 1)...]
      let isBelow = written.first == UInt8(ascii: "-")
      if isBelow || written.first == UInt8(ascii: "+") { written.removeFirst() }
      guard let number = XMLEvents.number(written), number < DecimalNumber.mostPoint else {
        return nil
      }
      exponent = isBelow ? -number : number
      rest = rest[..<mark]
    }
    var (digits, point): ([UInt8], Int?) = ([], nil)
    for byte in rest {
      if byte == UInt8(ascii: "."), point == nil {
        point = digits.count
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits.count < 1000 {
        digits.append(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    self.point = (point ?? digits.count) + exponent
    self.digits = digits
    trim()
    if self.digits.count > DecimalNumber.mostDigits { cut(to: DecimalNumber.mostDigits) }
  }

  var isZero: Bool { digits.isEmpty }

  var isWhole: Bool { point >= digits.count }

  /// Whether it has more whole digits than Excel keeps.
  var hasLostDigits: Bool { isWhole && point > DecimalNumber.mostDigits }

  /// The digits before the point, at least so many.
  func whole(atLeast width: Int) -> [UInt8] {
    var whole: [UInt8] = []
    if point > 0 {
      whole = Array(digits.prefix(point))
      whole += [UInt8](repeating: 0, count: point - whole.count)
    }
    return [UInt8](repeating: 0, count: max(0, width - whole.count)) + whole
  }

  /// The digits behind the point.
  var decimals: [UInt8] {
    guard !isZero, digits.count > point else { return [] }
    guard point < 0 else { return Array(digits.dropFirst(point)) }
    return [UInt8](repeating: 0, count: -point) + digits
  }

  /// The number with the point so many places further right.
  func shifted(by places: Int) -> DecimalNumber {
    var shifted = self
    shifted.point += places
    return shifted
  }

  /// The number with at most so many decimals, halves rounded away from zero.
  func rounded(to decimals: Int) -> DecimalNumber {
    var rounded = self
    let kept = point + decimals
    if kept < digits.count { rounded.cut(to: kept) }
    return rounded
  }

  /// The number without its sign.
  var magnitude: DecimalNumber {
    var magnitude = self
    magnitude.isNegative = false
    return magnitude
  }

  /// The number in plain digits, never with an exponent.
  var plain: String {
    let behind = decimals
    return (isNegative ? "-" : "") + DecimalNumber.text(whole(atLeast: 1))
      + (behind.isEmpty ? "" : "." + DecimalNumber.text(behind))
  }

  /// Digits as text.
  static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private mutating func cut(to count: Int) {
    guard count >= 0 else {
      digits = []
      return trim()
    }
    let isUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if isUp {
      var place = count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (point, isNegative) = (0, false) }
  }
}
