import Casework
import Testing

struct CaseReferenceTests {
  /// What somebody typed, and the reference it is; `nil` where it is none.
  struct Example: CustomTestStringConvertible, Sendable {
    let typed: String
    let text: String?
    let why: String

    init(_ typed: String, _ text: String?, _ why: String) {
      self.typed = typed
      self.text = text
      self.why = why
    }

    var testDescription: String { "\(typed): \(why)" }

    static let all = [
      Example("2026-014", "2026-014", "as it is written"),
      Example("2026-14", "2026-014", "without the nought"),
      Example("2026-4", "2026-004", "without either nought"),
      Example("2026-999", "2026-999", "the last of a year"),
      Example("2000-001", "2000-001", "the first year"),
      Example("2999-1", "2999-001", "the last year"),
      Example("2026-000", nil, "numbers begin with 1"),
      Example("2026-1000", nil, "four digits"),
      Example("1999-001", nil, "before the first year"),
      Example("3000-001", nil, "after the last year"),
      Example("26-014", nil, "a short year"),
      Example("2026", nil, "no number"),
      Example("2026-", nil, "an empty number"),
      Example("-014", nil, "no year"),
      Example("2026-014-1", nil, "three parts"),
      Example("2026--14", nil, "two hyphens"),
      Example("2026 014", nil, "a space for the hyphen"),
      Example(" 2026-014", nil, "a space before"),
      Example("2026-+14", nil, "a sign"),
      Example("２０26-014", nil, "digits of another width"),
      Example("2026-0١4", nil, "Arabic digits"),
      Example("2026–014", nil, "a dash for the hyphen"),
      Example("", nil, "nothing"),
    ]
  }

  @Test(arguments: Example.all)
  func `a reference is read as people type it, or not at all`(_ example: Example) {
    #expect(CaseReference(example.typed)?.text == example.text)
  }

  @Test
  func `references sort by year and then by number`() {
    let texts = ["2026-002", "2025-999", "2026-010", "2026-001"]
    #expect(
      texts.compactMap { CaseReference($0) }.sorted().map(\.text)
        == ["2025-999", "2026-001", "2026-002", "2026-010"])
  }
}
