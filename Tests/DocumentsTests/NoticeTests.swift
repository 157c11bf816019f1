import Testing

@testable import Documents

struct NoticeTests {
  static let notices = TemplateName.allCases.filter { $0.rawValue.hasPrefix("notice") }

  @Test(arguments: notices)
  func `a notice is this text, to paste as it is`(_ name: TemplateName) throws {
    let text = Fictional.notice.text(with: try Shipped.template(name))
    try Shipped.expect(text, toEqual: name.rawValue)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    #expect(!text.contains("{{") && !text.contains("\n\n\n"))
  }

  @Test(arguments: notices)
  func `what is not known leaves no sentence half said`(_ name: TemplateName) throws {
    let values = NoticeTemplateValues(
      partnership: "Fenmoor", reference: "2026-014", codeName: "Child Aspen",
      recipient: "Alex Example", sender: "Pat Example", today: "Fri 6 Nov 2026")
    let text = values.text(with: try Shipped.template(name))
    for gap in [" .", " ,", " by .", "on .", "  ", ":\n\n\n", "\n\n\n"] {
      #expect(!text.contains(gap), "\(name.rawValue) has “\(gap)”")
    }
    #expect(!text.contains("other processes"))
  }

  @Test func `the family's letter does not use the code name`() throws {
    let text = Fictional.notice.text(with: try Shipped.template(.letterToFamily))
    #expect(!text.contains("Aspen"))
    // What the sender must know first stands before the letter.
    let warning = try #require(text.firstRange(of: "Do not contact"))
    let greeting = try #require(text.firstRange(of: "Dear "))
    #expect(warning.lowerBound < greeting.lowerBound)
  }
}
