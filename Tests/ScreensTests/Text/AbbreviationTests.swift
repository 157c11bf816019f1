import Testing

@testable import Screens

struct AbbreviationTests {
  private func area(after keys: String) -> TextArea {
    var area = TextArea()
    area.abbreviations = Abbreviations([
      ("cp", "child protection"), ("HV", "health visitor"), ("", "nothing"),
    ])
    var clipboard = Clipboard()
    for character in keys {
      _ = area.handle(
        character == "<" ? .backspace : character == "^" ? .control("z") : .character(character),
        clipboard: &clipboard, at: 0)
    }
    return area
  }

  @Test(arguments: [
    ("on a ;cp ", "on a child protection "), (";hv saw", "health visitor saw"),
    ("no;cp ", "nochild protection "), (";xy ", ";xy "), ("; ", "; "), ("cp ", "cp "),
    (";cp <", ";cp"), (";cp <<", ";c"), (";cp a<<", "child protection"),
    (";cp ^", ";cp"),
  ])
  func `a short form and a space becomes the long one, and one Backspace takes it back`(
    keys: String, text: String
  ) {
    #expect(area(after: keys).text == text)
  }
}
