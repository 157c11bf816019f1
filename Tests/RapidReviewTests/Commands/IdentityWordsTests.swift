import CaseStore
import Casework
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// Who the child really is stands in one record apart: no command prints a word of it.
@Suite(.timeLimit(.minutes(10)))
struct IdentityWordsTests {
  /// The words of the demonstration's identity, which occur nowhere else.
  private static let words = [
    "Zephyrine", "Quillfeather", "Octember", "Marrowglass", "Thistlequay", "Ondine", "Barnaby",
    "Umbertwist", "Peregrine", "Calliope", "Wrenmarsh", "VORTIGERN",
  ]

  /// A home whose store holds the fictional cases, dated around the day of the tests.
  private func furnished() throws -> Home {
    let home = try Home()
    try Demonstration.make(
      in: Surroundings(
        storePath: home.store, localPath: home.local, files: SystemFileSystem(),
        clock: Clock(fixed: Occasion(iso: Home.today)), givenName: nil))
    return home
  }

  private func expectNone(in text: String, _ place: String) {
    let text = text.lowercased()
    for word in IdentityWordsTests.words {
      #expect(!text.contains(word.lowercased()), "\(word) in \(place)")
    }
  }

  @Test func `they stand in no output, error, list, index or name of a file`() throws {
    let home = try furnished()
    let references = (1...6).map { "2025-00\($0)" }
    let ofCase = references.flatMap { reference in
      ["show", "history", "untold"].flatMap { [[$0, reference], [$0, reference, "--json"]] }
    }
    let commands =
      ofCase + [
        ["list", "--closed"], ["list", "--json"], ["due"], ["due", "--json"], ["sheets"],
        ["check"], ["check", "--json"], ["manual"], ["calendar"], ["backup", "\(home.path)/kept"],
        ["screens", "--script", "<Enter>", "--dump", "--as", "A. Chair"],
        ["record", "2025-005", "closed", "--on", "today", "--as", "A. Chair"],
        ["decide", "2025-005", "--by", "A. Chair", "--on", "today", "--as", "A. Chair"],
        ["freeze", "2025-005", "--as", "A. Chair"], ["show", "2025-099"],
      ]
    for command in commands {
      let ended = try home.run(command)
      expectNone(in: ended.output, command.joined(separator: " "))
      expectNone(in: ended.errors, command.joined(separator: " "))
    }
    for name in try StoreSnapshot(of: home.path).names {
      expectNone(in: name, "the name of a file")
      guard !name.contains("/identities/"), !name.hasSuffix("kept") else { continue }
      let bytes = FileManager.default.contents(atPath: "\(home.path)/\(name)") ?? Data()
      expectNone(in: String(decoding: bytes, as: UTF8.self), name)
    }
  }

  @Test func `they do stand in the one record of the identity`() throws {
    let home = try furnished()
    let texts = try StoreSnapshot(of: home.path).names.filter { $0.contains("/identities/") }
      .compactMap { FileManager.default.contents(atPath: "\(home.path)/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(IdentityWordsTests.words.allSatisfy { word in texts.contains { $0.contains(word) } })
  }

  @Test func `a word of it typed where a command wants another is not repeated`() throws {
    let home = try furnished()
    for command in [
      ["fill", "2025-005", "Zephyrine", "Quillfeather=x"],
      ["fill", "2025-005", "incident", "Quillfeather=x"],
      ["fill", "2025-005", "notice", "new", "about=Quillfeather"],
      ["fill", "2025-005", "position", "Quillfeather", "name=x"],
      ["tell", "2025-005", "Zephyrine", "--to", "Q", "--on", "today", "--how", "x", "--by", "x"],
      ["sign", "2025-005", "Ondine", "--name", "x", "--capacity", "x", "--on", "today"],
      ["untold", "Zephyrine Quillfeather"], ["Quillfeather"],
    ] {
      let ended = try home.run(command + ["--as", "A. Chair"])
      #expect(ended.status == 2)
      #expect(ended.output.isEmpty)
      expectNone(in: ended.errors, command.joined(separator: " "))
    }
  }
}
