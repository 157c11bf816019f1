import Seeds
import Terminal
import Testing

@testable import Screens

struct FormDraftTests {
  private static let choices = [Choice("1:a", "A"), Choice("", "B"), Choice("c,d", "C")]

  private static func form(_ text: String = "", _ many: String = "", _ chosen: [String] = [])
    -> Form
  {
    Form([
      .text("name", "Name", text), .area("what", "What", many),
      .several("told", "Told", choices, chosen: chosen),
    ])
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `a draft comes back byte for byte`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let hard = ["4:when", ":", "12", "\u{301}", "\u{301}3:", "c", "\n", "\u{1E}t\u{1F}"]
    let text = random.text(atMost: 20) + (hard.randomElement(using: &random) ?? "")
    let chosen = choices(using: &random)
    let before = Self.form(text, text + random.text(atMost: 9), chosen)
    var after = Self.form("other")
    let isRestored = after.restore(draft: before.draftText)
    #expect(isRestored)
    #expect(bytes(after.text(of: "name")) == bytes(before.text(of: "name")))
    #expect(bytes(after.text(of: "what")) == bytes(before.text(of: "what")))
    #expect(after.chosen(in: "told") == chosen)
    #expect(bytes(after.draftText) == bytes(before.draftText))
  }

  private func choices(using random: inout SeededGenerator) -> [String] {
    Self.choices.map(\.key).filter { _ in Bool.random(using: &random) }
  }

  @Test func `a draft cut short anywhere is refused or holds fewer fields, and never half a one`() {
    let draft = Self.form("Child Aspen", "e\u{301} 会\nb", ["c,d"]).draftText
    for length in 0..<draft.utf8.count {
      var form = Self.form("kept")
      let cut = String(decoding: Array(draft.utf8)[..<length], as: UTF8.self)
      let isRestored = form.restore(draft: cut)
      #expect(["kept", "Child Aspen"].contains(form.text(of: "name")))
      if !isRestored { #expect(form.text(of: "name") == "kept") }
    }
  }

  @Test(
    arguments: [
      "x", "4:name", "4:name1:t", "4:name1:x1:a", "99999999999999999999:a", "-1:a", "1:", ":",
      "4:name1:t2:a", "4:told1:c3:9:a",
    ])
  func `what is no draft leaves the form as it was`(draft: String) {
    var form = Self.form("kept", "too", ["c,d"])
    let before = form.draftText
    let isRestored = form.restore(draft: draft)
    #expect(!isRestored)
    #expect(form.draftText == before)
  }

  @Test func `a draft older than the form fills in what it knows`() {
    let old = Form([.text("name", "Name", "Aspen"), .text("gone", "Gone", "x")])
    var form = Self.form("", "kept")
    let isRestored = form.restore(draft: old.draftText)
    #expect(isRestored)
    #expect(form.text(of: "name") == "Aspen")
    #expect(form.text(of: "what") == "kept")
  }

  @Test func `a day offered and never touched is still an offer after a draft`() {
    let offered = Form([.day("day", "When", "today"), .text("name", "Name")])
    var typedIn = offered
    var clipboard = Clipboard()
    for key in [Key.tab, .character("A")] {
      _ = typedIn.handle(key, clipboard: &clipboard, at: 0)
    }
    var form = offered
    let isRestored = form.restore(draft: typedIn.draftText)
    #expect(isRestored)
    #expect(form.text(of: "day") == "today")
    #expect(form.text(of: "name") == "A")
    _ = form.handle(.character("f"), clipboard: &clipboard, at: 1)
    #expect(form.text(of: "day") == "f")
  }
}
