/// What people call a case: the year it was opened and its number in that year, `2026-014`.
package struct CaseReference: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 999.
  package let number: Int

  /// `nil` unless the year is 2000 to 2999 and the number 1 to 999.
  package init?(year: Int, number: Int) {
    guard (2000...2999).contains(year), (1...999).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// Reads `2026-014`, and `2026-14` as people type it.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, (1...3).contains(parts[1].utf8.count),
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    self.init(year: year, number: number)
  }

  /// Four digits, a hyphen, three digits.
  package var text: String {
    let digits = String(number)
    return "\(year)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  package static func < (left: CaseReference, right: CaseReference) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
