/// After how many minutes without a key a sealed store locks itself.
package struct IdleLock: Hashable, Sendable {
  /// 0 for never.
  package let minutes: Int

  /// What can be set.
  package static let range = 0...480
  package static let usual = IdleLock(minutes: 5)

  private init(minutes: Int) { self.minutes = minutes }

  /// Reads what somebody types; empty is the usual time, and `nil` is nothing that can be set.
  package init?(typed text: String) {
    let text = text.filter { $0 != " " }
    guard !text.isEmpty else {
      self = .usual
      return
    }
    guard let minutes = Int(text), IdleLock.range.contains(minutes) else { return nil }
    self.init(minutes: minutes)
  }

  /// Reads what a store says, whoever wrote it: a longer time is cut to the longest, and what is no
  /// time is the usual one, so that nothing written there keeps a store open.
  package init(stored text: String) {
    let text = text.filter { $0 != " " }
    if let set = IdleLock(typed: text) {
      self = set
    } else if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      self.init(minutes: IdleLock.range.upperBound)
    } else {
      self = .usual
    }
  }
}
