import Casework
import Testing

/// Names as the record keeps them, and as a margin has room for them.
struct NamedPersonTests {
  @Test(arguments: [
    ("Asha Rao, Fenmoor Police", "A. Rao", "AR"),
    ("Dr Asha Rao", "A. Rao", "AR"),
    ("Dr. Asha Rao", "A. Rao", "AR"),
    ("Dr Rao", "Dr Rao", "R"),
    ("DI Sam Shah", "S. Shah", "SS"),
    ("Di Shah", "D. Shah", "DS"),
    ("Zoë Lark-Moor", "Z. Lark-Moor", "ZLM"),
    ("Professor Dame Ola Reed", "O. Reed", "OR"),
    ("Dr", "Dr", "D"),
    ("", "", ""),
  ])
  func `titles and ranks are no first names`(words: String, short: String, initials: String) {
    let person = NamedPerson(words)
    #expect(person.short == short)
    #expect(person.initials == initials)
  }
}
