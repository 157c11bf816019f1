import CaseStore
import Testing

@testable import Office
@testable import RapidReview

/// Holding, keeping and disposing of cases by commands.
@Suite(.timeLimit(.minutes(10)))
struct RetentionCommandTests {
  let ana: Home

  init() throws {
    ana = try Home()
    #expect(try ana.run("init", "--unsealed", "--as", "A. Chair").status == 0)
    for child in ["Child Aspen", "Child Birch"] {
      #expect(
        try ana.run("new", "--child", child, "--aware", "2025-11-05", "--as", "A. Chair").status
          == 0)
    }
    #expect(
      try ana.run("mistake", "2025-001", "--why", "Entered twice", "--as", "A. Chair").status == 0)
  }

  private func order() throws -> Program.Ended {
    try ana.run(
      "dispose", "2025-001", "--ground", "no-case", "--why", "Decided by the Executive", "--as",
      "A. Chair")
  }

  @Test func `who is alone is told that a second member is needed, and nothing is ordered`() throws
  {
    #expect(
      try order()
        == .refused(
          1, "You are the only member. A second member has to confirm this.",
          "Let a colleague in first: `rapidreview member add`. They confirm with their own key.")
    )
    #expect(
      try ana.run("dispose") == .done("No cases were disposed of, and no orders are waiting.\n"))
  }

  @Test func `a hold takes a reason, and stands in the way of disposing and erasing`() throws {
    let held = try ana.run("hold", "2025-002", "--why", "An inquest", "--as", "A. Chair")
    #expect(held.status == 0, "\(held.errors)")
    #expect(
      try ana.run("show", "2025-002", "--json").output.contains(
        #""why":"An inquest"}"#))
    let erased = try ana.run(
      "erase", "2025-002", "closing", "--ground", "Article 17", "--by-order-of", "The DPO",
      "--confirm", "--as", "A. Chair")
    #expect(erased.status == 1)
    #expect(erased.errors.contains("This case is under a legal hold."))
    let retention = try ana.run("retention", "2025-002").output
    #expect(retention.hasPrefix("2025-002  Legal hold since "), "\(retention)")
    #expect(
      try ana.run("hold", "2025-002", "--lift", "--why", "Released", "--as", "A. Chair").status == 0
    )
    #expect(
      try ana.run("hold", "2025-002", "--lift", "--why", "Released", "--as", "A. Chair").status == 1
    )
  }

  @Test func `a closed case is kept for longer with a reason, and says until when and why`() throws
  {
    let shown = try ana.run("retention", "2025-001").output
    #expect(
      shown.contains("Reviewed again 10 years"), "\(shown)")
    #expect(
      try ana.run("retention", "2025-001", "--keep-until", "1/6/2040", "--as", "A. Chair").status
        == 1)
    #expect(
      try ana.run(
        "retention", "2025-001", "--keep-until", "1/6/2040", "--why", "Asked for", "--as",
        "A. Chair"
      ).status == 0)
    #expect(
      try ana.run("retention", "2025-001").output
        == "2025-001  Retention review Fri 1 Jun 2040. A. Chair chose this date: Asked for\n")
    #expect(try ana.run("retention").output == "No records to review.\n")
  }
}
