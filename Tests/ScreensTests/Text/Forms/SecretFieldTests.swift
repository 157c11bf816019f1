import Terminal
import Testing

@testable import Screens

/// A field whose text nobody sees.
struct SecretFieldTests {
  private static let secret: SecretHandle = "passphrase"
  private static let name: TextHandle = "name"

  private static var form: Form {
    Form([.text(name, "Your name"), .secret(secret, "Passphrase", isRequired: true)])
  }

  private static func typed(_ text: String, into form: inout Form) {
    var clipboard = Clipboard()
    form.focus(on: secret.key)
    for character in text { _ = form.handle(.character(character), clipboard: &clipboard, at: 0) }
  }

  private static func frame(of form: Form, ascii: Bool = false) -> String {
    var canvas = Canvas(size: Size(columns: 50, rows: 6), isASCII: ascii)
    form.draw(on: &canvas, in: Rect(origin: Point(column: 0, row: 0), size: canvas.size))
    return canvas.text
  }

  @Test func `a frame shows a dot for each character and none of them`() {
    var form = Self.form
    Self.typed("Grün 7 q", into: &form)
    #expect(Self.frame(of: form).contains("Passphrase *  ••••••••\n"))
    #expect(Self.frame(of: form, ascii: true).contains("Passphrase *  ********\n"))
    #expect(form[Self.secret].take() == Array("Grün 7 q".utf8))
    #expect(form[Self.secret].isEmpty)
  }

  @Test func `no draft has it, not even where it is all that was typed`() {
    let opened = Self.form
    var form = opened
    Self.typed("plum gravel seventy", into: &form)
    #expect(form.draftText(since: opened).isEmpty)
    #expect(!form.draftText.contains("plum"))
    #expect(form.value(of: Self.secret.key) == .hidden(isEmpty: false))
    #expect(form.text(of: Self.secret.key).isEmpty)
  }

  @Test func `undo and the clipboard bring nothing of it`() {
    var form = Self.form
    var clipboard = Clipboard()
    Self.typed("plum", into: &form)
    for key in [Key.control("a"), .control("x"), .control("z"), .control("w"), .control("v")] {
      _ = form.handle(key, clipboard: &clipboard, at: 0)
    }
    #expect(clipboard.text.isEmpty)
    #expect(form[Self.secret].take() == Array("plum".utf8))
  }

  @Test func `Backspace deletes a letter whole, and Ctrl-U all of it`() {
    var form = Self.form
    var clipboard = Clipboard()
    Self.typed("aü", into: &form)
    _ = form.handle(.backspace, clipboard: &clipboard, at: 0)
    #expect(form[Self.secret].scalarCount == 1)
    _ = form.handle(paste: "bc\n", at: 0)
    #expect(form[Self.secret].scalarCount == 3)
    _ = form.handle(.control("u"), clipboard: &clipboard, at: 0)
    #expect(form[Self.secret].isEmpty)
    #expect(form.handle(.backspace, clipboard: &clipboard, at: 0) == .moved)
  }

  @Test func `a copy of the form holds no copy of the secret`() {
    var form = Self.form
    let copy = form
    Self.typed("plum gravel", into: &form)
    copy.wipeSecrets()
    #expect(form[Self.secret].isEmpty)
    #expect(form[Self.secret].take().isEmpty)
  }

  @Test func `what is too long is refused whole`() {
    let text = SecretText()
    #expect(text.append(String(repeating: "a", count: SecretText.mostBytes)))
    #expect(!text.append("b"))
    #expect(text.scalarCount == SecretText.mostBytes)
    let other = SecretText()
    #expect(!text.isSame(as: other))
    #expect(other.append(String(repeating: "a", count: SecretText.mostBytes)))
    #expect(text.isSame(as: other))
  }

  @Test func `a form is not handed in without it`() {
    var form = Self.form
    var clipboard = Clipboard()
    form.focus(on: Self.secret.key)
    #expect(
      form.handle(.enter, clipboard: &clipboard, at: 0)
        == .refused("Check 1 field."))
  }
}
