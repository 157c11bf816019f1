import Casework
import Seeds
import Testing

@testable import CaseStore

/// The recovery sheet: what it says, and what is made of it when somebody types it in.
struct RecoveryCodeTests {
  private static var seed: SecretBytes { SecretBytes(copying: (0..<32).map { UInt8($0) }) }
  private static let groups = sheet(of: seed)

  private static func sheet(of seed: SecretBytes) -> [String] {
    let code = RecoveryCode(of: seed)
    return (1...RecoveryCode.groupCount).map(code.group)
  }

  private static func read(_ text: String) throws(RecoveryCodeFlaw) -> [UInt8] {
    var typed = Array(text.utf8)
    let seed = try RecoveryCode.seed(of: &typed)
    return seed.withBytes { Array($0) }
  }

  private static func flaw(_ text: String) -> RecoveryCodeFlaw? {
    do throws(RecoveryCodeFlaw) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  /// The same groups with one of them another.
  private static func sheet(group: Int, _ text: String) -> String {
    var groups = groups
    groups[group - 1] = text
    return groups.joined(separator: " ")
  }

  @Test func `the sheet of a known seed is what it was when it was printed`() {
    #expect(
      Self.groups.joined(separator: " ")
        == "aaaq eaye auda ocaj bifq ydio b4ib ceqt cqkr mfyy denb wha5 dypq 3xyw")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a sheet typed with capitals, hyphens and look-alikes gives its seed back`(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    let secret = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    var text = Self.sheet(of: SecretBytes(copying: secret)).joined(separator: "-")
    text = text.map { letter in
      guard Bool.random(using: &random) else { return String(letter) }
      return ["o": "0", "b": "8", "-": " \n", "l": "L"][letter] ?? letter.uppercased()
    }.joined()
    #expect(try Self.read(text) == secret)
    // Of the first six that look like a 1, each may be either.
    var count = 0
    let ones = text.map { letter -> String in
      guard "lLiI".contains(letter), count < 6 else { return String(letter) }
      count += 1
      return "1"
    }
    #expect(try Self.read(ones.joined()) == secret)
  }

  @Test func `a slip is named by its group, and what is missing by its number`() {
    let all = Self.groups.joined(separator: " ")
    #expect(Self.flaw(Self.sheet(group: 3, "audx")) == .wrong(group: 3))
    #expect(Self.flaw(Self.sheet(group: 6, "xxxx")) == .wrong(group: nil))
    #expect(Self.flaw(Self.sheet(group: 6, "ydoi")) == .wrong(group: 6))
    #expect(Self.flaw(Self.sheet(group: 5, "bm9a")) == .strange(group: 5))
    #expect(Self.flaw(Self.sheet(group: 5, "bma")) == .length(group: 5, 3))
    #expect(Self.flaw(String(all.dropLast(5))) == .missing(4))
    #expect(Self.flaw("") == .missing(56))
    #expect(Self.flaw(all.filter { $0 != " " } + "aa") == .tooMany(2))
    #expect(Self.flaw(all.filter { $0 != " " && $0 != "q" }) == .missing(5))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no sheet with one wrong character is taken, and no other group is blamed`(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    var letters = Array(Self.groups.joined())
    let place = Int.random(in: 0..<56, using: &random)
    let others = "abcdefghijklmnopqrstuvwxyz234567".filter { $0 != letters[place] }
    letters[place] = try #require(others.randomElement(using: &random))
    let flaw = try #require(Self.flaw(String(letters)))
    #expect(flaw == .wrong(group: place / 4 + 1) || flaw == .wrong(group: nil))
  }

  @Test func `a group is asked back, and what was typed is gone from memory`() {
    let code = RecoveryCode(of: Self.seed)
    var typed = Array(" DENB ".utf8)
    #expect(code.has(&typed, asGroup: 11))
    #expect(typed.allSatisfy { $0 == 0 })
    var other = Array("denq".utf8)
    #expect(!code.has(&other, asGroup: 11))
    #expect(other.allSatisfy { $0 == 0 })
    var sheet = Array(Self.groups.joined().utf8)
    #expect((try? RecoveryCode.seed(of: &sheet)) != nil)
    #expect(sheet.allSatisfy { $0 == 0 })
    code.wipe()
    #expect(code.group(1) == "\0\0\0\0")
  }

  @Test func `what is said of a slip names the group and nothing that was typed`() {
    let flaw = RecoveryCodeFlaw.wrong(group: 3)
    #expect(flaw.problem == "Group 3 of the recovery sheet cannot be right.")
    #expect(
      flaw.remedy
        == "Compare group 3 with the sheet, counting from the first, and type it again.")
    #expect(RecoveryCodeFlaw.missing(1).problem == "The recovery sheet has 1 character too few.")
  }
}
