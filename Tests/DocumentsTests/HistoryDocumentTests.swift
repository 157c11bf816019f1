import Casework
import Testing

@testable import Documents

/// The history as a court may read it.
struct HistoryDocumentTests {
  private func text(of subject: GatheredCase) throws -> String {
    Document.history(of: try subject.paper())
      .rendered(with: try Shipped.template(.document(.text)))
  }

  @Test func `a change is a block: when, who, and each answer on a line of its own`() throws {
    let text = try text(of: try GatheredCase())
    let block = """
      2. 6 November 2026 at 9:22pm, Pat Example
      .........................................

      Scope and dates:

      - Period from: 1 January 2024
      """
    #expect(text.contains(block))
    #expect(text.ranges(of: "Scope and dates:").count == 1)
    #expect(!text.contains("\u{240A}"))
    // The laid-out lines of a text that was typed stay lines.
    #expect(text.contains("heard alone?\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
  }

  @Test func `what was there before stands beside what took its place`() throws {
    var subject = try GatheredCase()
    subject.tell(age: "14 months", on: "2026-11-02")
    subject.tell(age: "15 months", on: "2026-11-02")
    subject.reword("Was the child heard alone?")
    let text = try text(of: subject)
    #expect(text.contains("Age: 14 months → 15 months"))
    #expect(text.contains("Question: Was the child heard alone?\n  Before: Was the child seen"))
  }

  @Test(arguments: HostileTextTests.hostile)
  func `whatever was recorded is text`(_ text: String) throws {
    let template = try Shipped.template(.document(.html))
    let page = Document.history(of: try GatheredCase(everywhere: text).paper())
      .rendered(with: template)
    #expect(!(try HTMLReading(page).elements.contains { ["script", "img", "a"].contains($0) }))
  }
}
