import CaseStore
import Casework

/// A fingerprint as somebody typed it: thirty digits, with whatever stands between the groups.
package struct Fingerprint: Hashable {
  private let digits: String

  /// `nil` unless there are thirty digits, and nothing but blanks, hyphens and full stops besides.
  package init?(_ text: String) {
    let others: Set<Character> = [" ", "-", "."]
    let digits = text.filter { !others.contains($0) }
    guard digits.count == 30, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.digits = digits
  }

  /// Whether it is a member's.
  package func isOf(_ id: MemberID) -> Bool { id.fingerprint.joined() == digits }
}

extension MemberID {
  /// The fingerprint as it is read out: six groups with blanks between.
  package var fingerprintText: String { fingerprint.joined(separator: " ") }
}
