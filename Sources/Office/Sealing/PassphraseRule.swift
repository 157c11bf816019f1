import CaseStore
import Casework

/// What a new passphrase must be: at least 15 characters, which five words have, and not what is
/// tried first.
///
/// There is no rule about capitals, digits or signs, and no date on which it must be changed. What
/// was typed is taken byte for byte, in UTF-8: nothing is cut, folded or composed.
///
/// What is tried first: the commonest passwords, the names of the partnership and of the person,
/// the words of the work, runs along the keyboard, years, and the same again and again. These are
/// covered with the commonest looked for first; what they leave must be enough to be worth
/// guessing. A letter and the digit or sign that people put in its place are one.
///
/// Source: NIST SP 800-63B-4, section 3.1.1.2: 15 characters where a password is all there is, a
/// list of the commonest, no rule of composition.
package struct PassphraseRule {
  /// Lower-case letters and digits, the longest first.
  private let commonest: [[UInt8]]
  private let ofTheWork: [[UInt8]]

  package static let fewestCharacters = 15
  package static let mostBytes = 1024

  /// The rule for a member of a partnership; each name as far as it is known.
  package init(partnership: String?, person: String?) {
    commonest = Self.words(of: "passphrases/commonest.txt")
    let names = [partnership, person].compactMap(\.self).flatMap { name in
      name.lowercased().split { !$0.isLetter }.map { Array($0.utf8) }
    }
    let work = Self.words(of: "passphrases/of-the-work.txt") + names.filter { $0.count >= 3 }
    ofTheWork = work.sorted { $0.count > $1.count }
  }

  private static func words(of file: String) -> [[UInt8]] {
    (ShippedData.bytes(of: file) ?? []).split { $0 == 0x0A || $0 == 0x20 }.map(Array.init)
      .sorted { $0.count > $1.count }
  }

  /// Refuses a passphrase that is too short, or tried first.
  package func check(_ passphrase: Passphrase) throws(PassphraseFlaw) {
    let found = passphrase.withBytes { flaw(of: $0) }
    if let found { throw found }
    let count = passphrase.characterCount
    if count < Self.fewestCharacters { throw .tooShort(count) }
  }

  private func flaw(of bytes: UnsafeRawBufferPointer) -> PassphraseFlaw? {
    if bytes.isEmpty { return .empty }
    if bytes.count > Self.mostBytes { return .tooLong }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) || !isUTF8(bytes) { return .notText }
    // One too short is said to be short, whatever it is made of.
    if bytes.count < Self.fewestCharacters { return nil }
    var cover = PassphraseCover(of: bytes)
    defer { cover.wipe() }
    if cover.isRepetition { return .pattern }
    cover.cover(ofTheWork, as: .ofTheWork)
    cover.cover(commonest, as: .common)
    cover.coverRuns()
    return cover.isTooLittle ? cover.flaw : nil
  }

  private func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var (decoder, iterator) = (UTF8(), bytes.makeIterator())
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }
}
