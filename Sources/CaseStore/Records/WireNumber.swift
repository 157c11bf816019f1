import Casework

/// What a whole number on the wire counts, and so how large it may be.
///
/// Every number read from a file of the store is held to one of these, here and nowhere else. A
/// record with another number in it is one that cannot be understood, however sound its chain; and
/// whatever is reckoned with a number that was read, as the one after it or the days between two
/// moments, cannot overflow.
enum WireNumber: Sendable {
  /// Of a record in its journal, from 1.
  case record
  /// Of the last record of a journal that somebody had read; 0 for none.
  case head
  /// Milliseconds since 1970 UTC, in the years 1 to 9999.
  case moment
  /// Of records stamped with the same millisecond, from 0.
  case tick
  /// Of things there may be none of, or an item of an agenda, a line of enquiry, a row of a table.
  case amount
  /// Of things counted from 1: versions of a text, issues of a form.
  case count
  /// Where a line of minutes stands.
  case place
  /// Bytes of a file, as many as are ever read of one.
  case size

  /// The numbers that can be meant.
  var range: ClosedRange<Int> {
    switch self {
    case .record: 1...1_000_000_000
    case .head: 0...1_000_000_000
    case .moment: -62_135_596_800_000...253_402_300_799_999
    case .tick: 0...1_000_000_000
    case .amount: 0...10_000_000
    case .count: 1...10_000_000
    case .place: MinuteLine.places
    case .size: 0...Disk.mostBytes
    }
  }
}

extension JSON {
  /// A whole number of a kind; `nil` where this is none, or one that cannot be meant.
  func whole(_ kind: WireNumber) -> Int? {
    guard let number = whole, kind.range.contains(number) else { return nil }
    return number
  }
}

extension WireFields {
  func number(_ key: String, _ kind: WireNumber) throws(EventFlaw) -> Int {
    guard let number = object[key]?.whole(kind) else { throw .field(key) }
    return number
  }

  /// Numbers of one kind; none where the field was left out.
  func numbersIfThere(_ key: String, _ kind: WireNumber) throws(EventFlaw) -> [Int] {
    guard let value = object[key] else { return [] }
    guard let items = value.items else { throw .field(key) }
    var numbers: [Int] = []
    for item in items {
      guard let number = item.whole(kind) else { throw .field(key) }
      numbers.append(number)
    }
    return numbers
  }
}
