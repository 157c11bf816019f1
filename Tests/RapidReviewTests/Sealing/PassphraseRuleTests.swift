import CaseStore
import Office
import Testing

/// Which new passphrases are taken.
struct PassphraseRuleTests {
  private static let rule = PassphraseRule(
    partnership: "Fenmoor Safeguarding Children Partnership", person: "Rosalind Quill")

  private static func flaw(_ text: String) -> PassphraseFlaw? { flaw(Array(text.utf8)) }

  private static func flaw(_ bytes: [UInt8]) -> PassphraseFlaw? {
    var bytes = bytes
    do throws(PassphraseFlaw) {
      try rule.check(Passphrase(taking: &bytes))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "plum gravel seventy orbit lantern", "mijn fiets staat in de regen", "vexbongohurtsmelt",
    "wet socks never sing", "Über sieben Brücken", "dragon lantern gravel orbit",
    "xK4#vq9Lw2!tRb7", "summer gravel dragon orbit", "маленькая синяя лодка",
  ])
  func `five words, a sentence or fifteen drawn characters are taken`(text: String) {
    #expect(Self.flaw(text) == nil)
  }

  @Test(arguments: [
    ("", PassphraseFlaw.empty), ("four short words", nil), ("gravel lantern", .tooShort(14)),
    ("Über zwei Brück", nil), ("P4ssw0rd", .tooShort(8)),
    ("password1234567", .common), ("Passw0rd!Passw0rd!", .common),
    ("LetMeIn-LetMeIn-2024", .common),
    ("letmein please now", .common), ("correct horse battery staple", .common),
    ("Liverpool 2024 Liverpool", .common), ("iloveyou jessica 1999", .common),
    ("Manchester United 1999", .common),
    ("Fenmoor Safeguarding 2026", .ofTheWork), ("R0salind Quill 1974", .ofTheWork),
    ("Rapid Review Report!", .ofTheWork), ("Children's Partnership", .ofTheWork),
    ("qwertyuiopasdfgh", .common), ("123456789012345", .common),
    ("aaaaaaaaaaaaaaaaaaaa", .pattern),
    ("abc-abc-abc-abc-abc", .pattern), ("1qaz2wsx3edc4rfv", .common),
    ("5tgb6yhn7ujm4rfv", .pattern),
    ("2019 2020 2021 2022", .pattern),
    ("---------------", .pattern), ("zyxwvutsrqponmlkj", .pattern),
    ("tab\tand words enough", .notText),
  ])
  func `what is short or tried first is refused with its reason`(
    text: String, flaw: PassphraseFlaw?
  ) {
    #expect(Self.flaw(text) == flaw)
  }

  @Test func `bytes that are no text, and too many of them, are refused`() {
    #expect(Self.flaw([0xFF] + Array("lantern gravel orbit".utf8)) == .notText)
    #expect(Self.flaw(String(repeating: "lantern gravel ", count: 80)) == .tooLong)
  }

  @Test func `each refusal says what is wrong and what to do`() {
    #expect(
      PassphraseFlaw.tooShort(1).problem == "The passphrase is too short: it has 1 character.")
    #expect(
      PassphraseFlaw.tooShort(1).remedy
        == "Type at least 15 characters. Five unrelated words are easy to remember.")
  }
}
