import CaseStore
import Testing

@testable import RapidReview

struct JSONOutputTests {
  @Test(arguments: [
    "plain", "é “quoted” – 字", "a\u{202E}b\u{2069}c\u{200F}", "de\u{AD}cision", "👨\u{200D}👩",
    "\u{1B}[2J\u{7F}\u{9B}\u{2028}", "\u{E0041}\u{FEFF}", "\"\\u202e\"",
  ])
  func `what is printed is the same value, and nothing a terminal would obey`(_ text: String) throws
  {
    let value: JSON = ["text": .string(text)]
    let printed = JSONOutput.escaped(String(decoding: value.bytes, as: UTF8.self))
    #expect(try JSON(Array(printed.utf8)) == value)
    for scalar in printed.unicodeScalars {
      let properties = scalar.properties
      #expect(!properties.isDefaultIgnorableCodePoint, "\(scalar.value)")
      #expect(![.control, .format].contains(properties.generalCategory), "\(scalar.value)")
    }
  }
}
