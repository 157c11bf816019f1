/// The date of Easter in the Western churches, from which Good Friday and Easter Monday follow.
package enum Easter {
  /// Easter Sunday of a year; `nil` outside 1583 to 9999, where the Gregorian rule does not run.
  ///
  /// Source: the anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical
  /// Algorithms, chapter 8). Its letters are kept as names so that it can be checked against them.
  package static func sunday(of year: Int) -> Day? {
    guard (1583...9999).contains(year) else { return nil }
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year: year, month: n / 31, day: n % 31 + 1)
  }
}
