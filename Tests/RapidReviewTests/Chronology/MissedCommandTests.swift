import CaseStore
import Casework
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// `missed`: the points to check as people and programs read them.
struct MissedCommandTests {
  private static let school = """
    Date,What happened,Source
    3 Mar 2025,"C1 came in with bruise, left cheek, said it was a fall. MASH rang.",Log 1
    10 Mar 2025,Maths test,Log 2
    20 May 2025,Sports day,
    """
  private static let police = """
    Date,What happened,Source
    4 Mar 2025,"Referral from school: bruise, right cheek, a fall. GP informed.",Note 1
    """

  /// A home whose case has two chronologies, the police's asked of and the practice's missing.
  private func staged() throws -> Home {
    let home = try Home.furnished()
    let asked = [
      ("Harbour School", MissedCommandTests.school), ("Fenmoor Police", MissedCommandTests.police),
      ("Ridgeway Surgery", ""),
    ]
    for (number, (organisation, text)) in asked.enumerated() {
      let filled = try home.run(
        "fill", "2025-001", "organisation-asked", "new", "organisation=\(organisation)",
        "state=asked", "--as", Home.person)
      try #require(filled.status == 0, "\(filled.errors)")
      guard !text.isEmpty else { continue }
      let path = "\(home.path)/\(number).csv"
      try Data(text.utf8).write(to: URL(filePath: path))
      let taken = try home.run(
        "import", "2025-001", path, "--from", organisation, "--as", Home.person, "--yes")
      try #require(taken.status == 0, "\(taken.errors)")
    }
    return home
  }

  @Test
  func `each kind stands under its rule, and each point says what agreed and what differs`() throws
  {
    let ended = try staged().run("missed", "2025-001")
    #expect(ended.status == 0)
    for line in [
      "Gaps: nobody recorded contact (1)",
      "  3, 4  70 days with no contact by anyone, 11 Mar to 19 May 2025",
      "Contradictions (1)",
      "side of the injury: left (HS), right (FP) (a day apart; both say “bruise”,",
      "Not recorded by an organisation involved (1)", "not by RS", "No source record named (1)",
      "  4  HS names no source in 1 of 3 rows",
    ] {
      #expect(ended.output.contains(line), "\(line)\n\(ended.output)")
    }
  }

  @Test
  func `JSON has days, rows, what differs and who is silent`() throws {
    let home = try staged()
    let ended = try home.run("points", "2025-001", "--json")
    for part in [
      #""from":"2025-03-11""#, #""to":"2025-05-19""#, #""silent":["Ridgeway Surgery"]"#,
      #"{"field":"side","first":"left","second":"right"}"#, #""row":2"#,
      #""organisation":"Harbour School""#,
    ] {
      #expect(
        ended.output.replacing(" ", with: "").contains(part.replacing(" ", with: "")),
        "\(part)\n\(ended.output)")
    }
    let kind = try home.run("missed", "2025-001", "--kind", "gap", "--json")
    #expect(kind.output.contains("\"gap\"") && !kind.output.contains("\"contradiction\""))
  }

  @Test
  func `the settings change the numbers, which are printed as they can be set`() throws {
    let home = try staged()
    let usual = try home.run("missed", "2025-001", "--rules")
    #expect(usual.output.contains("gap days: 28 "))
    let set = try home.run(
      "fill", "-", "settings", "rule-numbers=gap days: 80", "--as", Home.person)
    try #require(set.status == 0, "\(set.errors)")
    #expect(try home.run("missed", "2025-001", "--rules").output.contains("gap days: 80 "))
    #expect(try !home.run("missed", "2025-001").output.contains("Gaps"))
  }

  @Test
  func `a setting that cannot be read is refused, and nothing changes`() throws {
    let home = try staged()
    try home.expectRefusal(
      ["fill", "-", "settings", "rule-numbers=gap weeks: 3", "--as", Home.person], 1,
      "Line 1 of “Points to check: numbers” is not a rule number.",
      "Write a name, a colon and a number within its range, as in `event days: 3`.")
    try home.expectRefusal(
      ["fill", "-", "settings", "rule-words=den and hideout", "--as", Home.person], 1,
      "Line 1 of “Points to check: words” has no words.",
      "Write a kind, what is meant, a colon and the words: `word alone: home alone, on his own`.")
  }
}
