import CaseStore
import Seeds
import Testing

struct JSONTests {
  /// A text that is refused, why, and at which byte.
  struct Refused: Sendable, CustomTestStringConvertible {
    let text: [UInt8]
    let kind: JSON.Flaw.Kind
    let offset: Int

    init(_ text: String, _ kind: JSON.Flaw.Kind, _ offset: Int) {
      self.init(Array(text.utf8), kind, offset)
    }

    init(_ text: [UInt8], _ kind: JSON.Flaw.Kind, _ offset: Int) {
      (self.text, self.kind, self.offset) = (text, kind, offset)
    }

    var testDescription: String { "\(kind): \(String(decoding: text, as: UTF8.self))" }
  }

  @Test(arguments: [
    Refused("", .endsEarly, 0), Refused("[1,", .endsEarly, 3), Refused("\"ab", .endsEarly, 3),
    Refused("[1,]", .unexpectedByte, 3), Refused("{,}", .unexpectedByte, 1),
    Refused("{\"a\" 1}", .unexpectedByte, 5), Refused("nul!", .unexpectedByte, 0),
    Refused("01", .badNumber, 2), Refused("-", .badNumber, 1), Refused("1.", .badNumber, 2),
    Refused("1e+", .badNumber, 3), Refused(#""\x""#, .badEscape, 1),
    Refused(#""\ud800""#, .badEscape, 7), Refused(#""\udc00""#, .badEscape, 7),
    Refused(#""\u12g4""#, .badEscape, 1), Refused("\"a\nb\"", .controlCharacter, 2),
    Refused([0x22, 0xC3, 0x28, 0x22], .badUTF8, 1),
    Refused([0x22, 0xC0, 0x80, 0x22], .badUTF8, 1),
    Refused([0x22, 0xED, 0xA0, 0x80, 0x22], .badUTF8, 1),
    Refused(#"{"a":1,"a":2}"#, .duplicateKey, 7),
    Refused(#"{"a":1,"\u0061":2}"#, .duplicateKey, 7),
    Refused("1 2", .trailingBytes, 2), Refused("{}x", .trailingBytes, 2),
    Refused(String(repeating: "[", count: 65), .tooDeep, 64),
  ])
  func `what is not strictly JSON is refused at its byte`(_ row: Refused) {
    #expect(throws: JSON.Flaw(kind: row.kind, offset: row.offset)) { try JSON(row.text) }
  }

  /// A text, its value, and how it is written again.
  struct Accepted: Sendable {
    let text: String
    let value: JSON
    let written: String

    init(_ text: String, _ value: JSON, _ written: String? = nil) {
      (self.text, self.value, self.written) = (text, value, written ?? text)
    }
  }

  @Test(arguments: [
    Accepted("null", .null),
    Accepted(
      " [ true , false ] ", .array([.bool(true), .bool(false)]),
      "[true,false]"),
    Accepted("-12", .int(-12)), Accepted("9223372036854775807", .int(.max)),
    Accepted("9223372036854775808", .number("9223372036854775808")),
    Accepted("1.50", .number("1.50")), Accepted("-0", .number("-0")),
    Accepted("{\"b\":1,\"a\":[]}", .object([.init("b", .int(1)), .init("a", .array([]))])),
    Accepted(#""\/\u00e9\ud83d\ude00""#, .string("/é😀"), "\"/é😀\""),
    Accepted(
      #""\u0000\u001b\t\u007f\u0085\u2028\u2029""#,
      .string("\u{0}\u{1B}\t\u{7F}\u{85}\u{2028}\u{2029}")),
    Accepted(
      "{\"e\u{301}\":1,\"\u{E9}\":2}",
      .object([.init("e\u{301}", .int(1)), .init("\u{E9}", .int(2))])),
  ])
  func `a value is read and written in one way`(_ row: Accepted) throws {
    let value = try JSON(Array(row.text.utf8))
    #expect(value == row.value)
    #expect(String(decoding: value.bytes, as: UTF8.self) == row.written)
  }

  @Test(arguments: 1...60)
  func `any value survives writing and reading`(seed: Int) throws {
    var random = SeededGenerator(seed)
    let value = anyValue(&random, depth: 0)
    #expect(try JSON(value.bytes) == value)
    #expect(!value.bytes.contains(UInt8(ascii: "\n")))
  }

  @Test(arguments: 1...60)
  func `no bytes, however they are changed, do more than throw`(seed: Int) {
    var random = SeededGenerator(seed)
    var bytes = anyValue(&random, depth: 0).bytes
    for _ in 0..<50 {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      bytes[index] = UInt8.random(in: 0...255, using: &random)
      if let value = try? JSON(bytes) { #expect((try? JSON(value.bytes)) == value) }
    }
  }

  @Test func `a thousand keys are read, and one twice among them is found`() {
    let members = (0..<1000).map { JSON.Member("key\($0)", .int($0)) }
    #expect((try? JSON(JSON.object(members).bytes))?["key999"] == .int(999))
    let twice = JSON.object(members + [JSON.Member("key500", .null)])
    #expect(throws: JSON.Flaw.self) { try JSON(twice.bytes) }
  }

  private func anyValue(_ random: inout SeededGenerator, depth: Int) -> JSON {
    let kinds = depth > 4 ? 0..<5 : 0..<7
    switch Int.random(in: kinds, using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .int(Int.random(in: Int.min...Int.max, using: &random))
    case 3: return .number("-1.5e3")
    case 4: return .string(anyText(&random))
    case 5:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          anyValue(&random, depth: depth + 1)
        })
    default:
      return .object(
        (0..<Int.random(in: 0..<4, using: &random)).map { index in
          JSON.Member("\(index)" + anyText(&random), anyValue(&random, depth: depth + 1))
        })
    }
  }

  private func anyText(_ random: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\u{0}", "é", "\u{2028}", "😀", "\u{202E}",
    ]
    return String(
      String.UnicodeScalarView(
        (0..<Int.random(in: 0..<6, using: &random)).compactMap { _ in
          scalars.randomElement(using: &random)
        }))
  }
}
