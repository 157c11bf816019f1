import CaseStore
import Testing

@testable import Office
@testable import RapidReview

/// Holding, keeping and disposing of cases by commands, at two computers.
@Suite(.timeLimit(.minutes(10)))
struct RetentionCommandTests {
  let (ana, ben): (Home, Home)

  init() throws {
    (ana, ben) = (try Home(), try Home())
    ben.environment["RAPIDREVIEW_STORE"] = ana.store
    #expect(try ana.run("init", "--unsealed", "--as", "A. Chair").status == 0)
    for child in ["Child Aspen", "Child Birch"] {
      #expect(
        try ana.run("new", "--child", child, "--aware", "2025-11-05", "--as", "A. Chair").status
          == 0)
    }
    #expect(
      try ana.run("mistake", "2025-001", "--why", "Entered twice", "--as", "A. Chair").status == 0)
  }

  private func letBenIn() throws {
    let asked = try ben.run("join", "--as", "B. Reviewer").output.split(separator: "\n")
    let theirs = String(try #require(asked.dropFirst().first))
    let added = try ana.run(
      "member", "add", theirs, "--name", "B. Reviewer", "--as", "A. Chair")
    let adder = String(try #require(added.output.split(separator: "\n").last))
    #expect(try ben.run("join", "--adder", adder, "--as", "B. Reviewer").status == 0)
  }

  private func order() throws -> Program.Ended {
    try ana.run(
      "dispose", "2025-001", "--ground", "no-case", "--why", "Decided by the Executive", "--as",
      "A. Chair")
  }

  @Test func `two members dispose of a case, and every command says so afterwards`() throws {
    #expect(
      try order()
        == .refused(
          1, "You are the only member of this store, and a second one has to confirm this.",
          "Let a colleague in first: `rapidreview member add`. They confirm it with their own key.")
    )
    try letBenIn()
    let ordered = try order()
    #expect(ordered.status == 0, "\(ordered.errors)")
    #expect(ordered.output.hasPrefix("2025-001  Ordered to be disposed of. Nothing is gone yet.\n"))
    let own = try ana.run("dispose", "2025-001", "--confirm", "--as", "A. Chair")
    #expect(own.errors.contains("You ordered it yourself."))
    let listed = try ben.run("retention", "--json", "--as", "B. Reviewer").output
    #expect(listed.contains(#""ground":"no-case","own":false"#), "\(listed)")
    let done = try ben.run("dispose", "2025-001", "--confirm", "--as", "B. Reviewer")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.hasPrefix("2025-001  Disposed of."))
    for home in [ana, ben] {
      let shown = try home.run("show", "2025-001")
      #expect(shown.status == 1)
      #expect(shown.errors.contains("2025-001 was disposed of because it was no case"))
      #expect(try !home.run("list", "--closed").output.contains("2025-001"))
      let check = try home.run("check")
      #expect(check.status == 0, "\(check.output)")
      #expect(check.output.contains("2025-001 was disposed of"))
      #expect(try home.run("dispose").output.hasPrefix("2025-001  disposed of, ordered on"))
    }
    #expect(
      try ana.run("new", "--child", "Child Cedar", "--aware", "2025-11-05").output
        .hasPrefix("2025-003"))
  }

  @Test func `a hold takes a reason, and stands in the way of disposing and erasing`() throws {
    let held = try ana.run("hold", "2025-002", "--why", "An inquest", "--as", "A. Chair")
    #expect(held.status == 0, "\(held.errors)")
    #expect(
      try ana.run("show", "2025-002", "--json").output.contains(
        #""legalHold":{"by":"A. Chair","on":"2025-11-10","why":"An inquest"}"#))
    let erased = try ana.run(
      "erase", "2025-002", "closing", "--ground", "Article 17", "--by-order-of", "The DPO",
      "--confirm", "--as", "A. Chair")
    #expect(erased.status == 1)
    #expect(erased.errors.contains("A legal hold stands on this case."))
    let retention = try ana.run("retention", "2025-002").output
    #expect(retention.hasPrefix("2025-002  Legal hold since Mon 10 Nov 2025"), "\(retention)")
    #expect(try ana.run("hold", "2025-002", "--lift", "--why", "Released").status == 0)
    #expect(try ana.run("hold", "2025-002", "--lift", "--why", "Released").status == 1)
  }

  @Test func `a closed case is kept for longer with a reason, and says until when and why`() throws
  {
    let shown = try ana.run("retention", "2025-001").output
    #expect(
      shown.contains("Retention review Sat 10 Nov 2035. Looked at again 10 years"), "\(shown)")
    #expect(try ana.run("retention", "2025-001", "--keep-until", "1/6/2040").status == 1)
    #expect(
      try ana.run(
        "retention", "2025-001", "--keep-until", "1/6/2040", "--why", "Asked for", "--as",
        "A. Chair"
      ).status == 0)
    #expect(
      try ana.run("retention", "2025-001").output
        == "2025-001  Retention review Fri 1 Jun 2040. A. Chair chose this day: Asked for\n")
    #expect(try ana.run("retention").output == "No record is to be reviewed.\n")
  }
}
