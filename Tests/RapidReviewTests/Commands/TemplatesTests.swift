import Documents
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// Which templates documents are made with: a partnership's own, or those inside the program.
@Suite(.timeLimit(.minutes(10)))
struct TemplatesTests {
  /// Puts a file where a partnership's own templates are looked for.
  private func put(
    _ text: String, as name: String = "notice-family.txt", below folder: String
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  private func own(_ home: Home) -> String { "\(home.path)/.config/rapidreview/templates" }

  private static let notice = NoticeTemplateValues(
    partnership: "Fenmoor", reference: "2025-001", codeName: "Child Aspen",
    recipient: "Alex Example", sender: "Pat Example", today: "Mon 10 Nov 2025")

  @Test(arguments: TemplateName.allCases)
  func `every template is inside the program, and can be printed and put back`(
    _ name: TemplateName
  ) throws {
    let home = try Home()
    let printed = try home.run("templates", name.rawValue, "--shipped")
    #expect(printed == .done(try TemplateShelf.shipped(name)))
    try put(printed.output, as: name.rawValue, below: own(home))
    #expect(
      try home.run("templates").output.contains("\(name.rawValue)  \(own(home))/\(name.rawValue)"))
  }

  @Test func `without a file of one's own all are built in`() throws {
    let listed = try Home().run("templates").output
    #expect(
      listed == TemplateName.allCases.map { "\($0.rawValue)  built in\n" }.joined())
  }

  @Test func `a partnership's own template wins, and a folder that is named wins over it`() throws {
    let home = try Home()
    try put("Kept: {{recipient}}", below: own(home))
    try put("Named: {{recipient}}", below: "\(home.path)/named")
    let kept = TemplateShelf(folders: [own(home)])
    let named = TemplateShelf(folders: ["\(home.path)/named", own(home)])
    let notice = TemplatesTests.notice
    #expect(notice.text(with: try kept.template(.letterToFamily)) == "Kept: Alex Example")
    #expect(notice.text(with: try named.template(.letterToFamily)) == "Named: Alex Example")
    #expect(
      notice.text(with: try named.template(.noticeOfOutcome)).hasPrefix("Subject: Outcome"))

    #expect(try home.run("templates", "notice-family.txt").output == "Kept: {{recipient}}\n")
    #expect(
      try home.run("--templates", "\(home.path)/named", "templates", "notice-family.txt").output
        == "Named: {{recipient}}\n")
    home.environment = ["XDG_CONFIG_HOME": "\(home.path)/elsewhere"]
    #expect(try home.run("templates").output.contains("notice-family.txt  built in"))
  }

  @Test func `a template of one's own that is broken is named with its line`() throws {
    let home = try Home()
    try put("Dear {{recipient}},\n\n{{#due}}By {{due}}\n", below: own(home))
    let path = "\(own(home))/notice-family.txt"
    let ended = try home.run("templates")
    #expect(
      ended
        == .refused(
          2, "\(path), line 3, opens {{#due}} and never ends it.",
          "Put {{/due}} where it ends."))
    #expect(throws: TemplateError.self) {
      try TemplateShelf(folders: [own(home)]).template(.letterToFamily)
    }
  }

  @Test func `a file that is no text, or cannot be read, is never passed over`() throws {
    let home = try Home()
    let path = "\(own(home))/notice-family.txt"
    try put("", below: own(home))
    let problem = "\(path) is not text in UTF-8."
    #expect(try home.run("templates").errors.contains(problem))
    // Two bytes that no encoding of letters has.
    try Data([0x44, 0x81, 0x8D]).write(to: URL(filePath: path))
    #expect(try home.run("templates").errors.contains(problem))
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(
      try home.run("templates")
        == .refused(
          2, "\(path) cannot be read: it is a folder, not a file.",
          "Check that you may read the file, or remove it to use the built-in one."))
    try FileManager.default.removeItem(atPath: path)
    try put(String(repeating: "x", count: 1 << 20 + 1), below: own(home))
    #expect(try home.run("templates").errors.contains("is larger than 1024 KiB."))
  }

  @Test func `a name no template has, and a folder that is not there, are wrong use`() throws {
    let home = try Home()
    let names = TemplateName.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(
      try home.run("templates", "letter.txt")
        == .refused(2, "There is no template with that name.", "Choose a template: \(names)."))
    #expect(
      try home.run("templates", "--templates", "\(home.path)/nowhere")
        == .refused(
          2, "--templates cannot be read: there is no such folder.",
          "Check the path and that you may read the file."))
  }

  @Test func `as JSON each template has its name and its file, or none`() throws {
    let home = try Home()
    try put("{{recipient}}", below: own(home))
    let listed = try JSONText(try home.run("templates", "--json").output)["templates"]
    let rows = if case .list(let rows) = listed { rows } else { [JSONText]() }
    #expect(rows.map { $0["name"] } == TemplateName.allCases.map { .text($0.rawValue) })
    #expect(
      rows.compactMap { $0["file"] }.filter { $0 != .null }
        == [.text("\(own(home))/notice-family.txt")])
    let printed = try JSONText(try home.run("templates", "notice-family.txt", "--json").output)
    #expect(printed["text"] == .text("{{recipient}}"))
  }
}
