import Testing

@testable import Terminal

struct KeyScriptTests {
  @Test(
    arguments: [
      ("", []), ("hello", "hello".map { .character($0) }),
      ("ab<Enter>", [.character("a"), .character("b"), .enter]),
      ("j*3", [.character("j"), .character("j"), .character("j")]),
      ("<PageDown>*2,x", [.pageDown, .pageDown, .character("x")]),
      ("ab*2", [.character("a"), .character("b"), .character("a"), .character("b")]),
      ("a,,b", [.character("a"), .character("b")]),
      ("<Comma><Star><LT><Bar><Space>", [",", "*", "<", "|", " "].map { .character($0) }),
      ("<C-x><C-X><C-i><C-m><C-h>", [.control("x"), .control("x"), .tab, .enter, .backspace]),
      ("<M-x><M-->", [.alt("x"), .alt("-")]), ("<F1><F12>", [.function(1), .function(12)]),
      ("*", [.character("*")]), ("*3", [.character("*"), .character("3")]),
      ("2*x", [.character("2"), .character("*"), .character("x")]), ("a*0", []),
      ("a>b", [.character("a"), .character(">"), .character("b")]),
      ("é👨‍👩‍👧", [.character("é"), .character("👨‍👩‍👧")]),
      ("a\nb\t", [.character("a"), .enter, .character("b"), .tab]),
      ("<C-Left><S-End>", [.controlLeft, .shiftEnd]),
    ] as [(String, [Key])])
  func `a script is the keys it says`(script: String, keys: [Key]) throws {
    #expect(try KeyScript.keys(in: script) == keys)
  }

  @Test(
    arguments: [
      ("a<Nope>", .unknown(name: "Nope")), ("<C-é>", .unknown(name: "C-é")),
      ("<>", .unknown(name: "")), ("<F13>", .unknown(name: "F13")),
      ("a<Up", .unclosed(item: "a<Up")),
      ("a*100001", .tooMany(item: "a*100001")), ("ab*99999,c", .tooMany(item: "ab*99999")),
      ("a*99999999999999999999999", .tooMany(item: "a*99999999999999999999999")),
    ] as [(String, KeyScriptError)])
  func `what is no key is refused by its name`(script: String, error: KeyScriptError) {
    #expect(throws: error) { try KeyScript.keys(in: script) }
  }

  @Test func `a refusal says what is wrong and what there is instead`() {
    let error = KeyScriptError.unknown(name: "Retrun\u{1B}")
    #expect(error.problem == "There is no key called <Retrun␛>.")
    #expect(error.remedy.hasPrefix("Use Enter, Esc, Tab,"))
    #expect(error.remedy.hasSuffix("F1 to F12, and C-x and M-x for any letter x."))
  }

  @Test func `every name is a key of its own`() {
    let keys = KeyName.all.compactMap(KeyName.key(named:))
    #expect(keys.count == KeyName.all.count)
    #expect(Set(keys).count == keys.count)
  }
}
