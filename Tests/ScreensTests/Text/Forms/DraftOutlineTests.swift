import Seeds
import Terminal
import Testing

@testable import Screens

/// A key pressed in a long text is handed over as the few bytes it changed.
struct DraftOutlineTests {
  private static func form(_ text: String) -> Form {
    Form([.text("name", "Name"), .area("what", "What", text), .area("why", "Why")])
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `edits make of the draft before what the whole draft would be`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let opened = Self.form(random.text(atMost: 30))
    var form = opened
    var clipboard = Clipboard()
    var outline: DraftOutline?
    var kept: [UInt8] = []
    var told = 0
    let keys: [Key] =
      "ab é\u{301}会🇬🇧".map { .character($0) } + [
        .enter, .backspace, .delete, .left, .up, .home, .control("w"), .control("k"),
        .control("u"), .control("z"), .control("y"), .control("t"), .control("x"), .control("v"),
        .tab,
      ]
    for now in 0..<200 {
      let outcome =
        Int.random(in: 0..<8, using: &random) == 0
        ? form.handle(paste: random.text(atMost: 20) + (seed % 4 == 0 ? "\u{1E}" : ""), at: now)
        : form.handle(
          keys.randomElement(using: &random) ?? .tab, clipboard: &clipboard, at: now * 50)
      guard case .changed(let key) = outcome,
        let field = form.fields.first(where: { $0.key == key })
      else { continue }
      let isAsOpened = opened.fields.contains { $0.key == key && $0.isSame(as: field) }
      if !isAsOpened, let (edit, length) = outline?.edit(of: field) {
        #expect(length == kept.count)
        kept.replaceSubrange(edit.range, with: edit.text.utf8)
        told += 1
      } else {
        let draft = form.draft(since: opened)
        kept = bytes(draft.text)
        outline = draft.outline
      }
      #expect(kept == bytes(form.draft(since: opened, like: outline).text))
      var other = opened
      let isRestored = other.restore(draft: String(decoding: kept, as: UTF8.self))
      #expect(isRestored)
      #expect(form.fields.allSatisfy { field in other.fields.contains { $0.isSame(as: field) } })
    }
    #expect(told > 5)
  }

  @Test func `a key in 10,000 lines is handed over as itself, wherever it is typed`() {
    let text = (1...10_000).map { "10:14 S. Ward: entry \($0)" }.joined(separator: "\n")
    let opened = Self.form(text)
    var form = opened
    var clipboard = Clipboard()
    form.focus(on: "what")
    _ = form.handle(.character("a"), clipboard: &clipboard, at: 0)
    var outline = form.draft(since: opened).outline
    for (number, key) in [Key.home, .pageUp, .up, .end, .pageDown].enumerated() {
      _ = form.handle(key, clipboard: &clipboard, at: number)
      _ = form.handle(.character("x"), clipboard: &clipboard, at: number)
      let edit = outline?.edit(of: form.fields[1])?.edit
      #expect(edit?.text == "x")
      #expect(edit?.range.isEmpty == true)
    }
  }

  @Test func `the draft of a text that holds every separator still comes back`() {
    let all = String(decoding: DraftOutline.separators, as: UTF8.self)
    let draft = Self.form("a\(all)b").draftText
    var form = Self.form("")
    let isRestored = form.restore(draft: draft)
    #expect(isRestored)
    #expect(bytes(form.text(of: "what")) == bytes("a\(all)b"))
  }

  @Test func `a draft of the program before this one is still read`() {
    var form = Self.form("")
    let isRestored = form.restore(draft: "4:name1:t5:Aspen4:what1:t3:a\nb")
    #expect(isRestored)
    #expect(form.text(of: "name") == "Aspen")
    #expect(form.text(of: "what") == "a\nb")
  }
}
