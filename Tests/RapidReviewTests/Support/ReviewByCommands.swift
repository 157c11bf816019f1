import Testing

/// A review carried on by commands alone, on the days it takes.
struct ReviewByCommands {
  let home: Home
  /// The case the commands are about.
  let reference = "2025-001"

  /// A store with the people and organisations of a partnership in it.
  init() throws {
    home = try Home()
    try done(
      "2025-11-05",
      ["init", "--unsealed", "--partnership", "Fenmoor Safeguarding Children"])
    try fill(
      "2025-11-05", "organisation new", ["name=Fenmoor Police", "initials=FP"], ["partner=police"])
    let people = [
      ("Owen Larch", "executive", "local-authority"), ("Nadia Firth", "executive", "police"),
      ("Priya Alder", "executive", "health"), ("Marian Teasel", "partnership-chair", "none"),
      ("Hugh Sorrel", "scrutineer", "none"), ("Joan Sedge", "sprg-chair,sprg-member", "none"),
      ("Tom Bracken", "sprg-member", "none"),
    ]
    for (name, roles, lead) in people {
      try fill(
        "2025-11-05", "person new",
        ["name=\(name)", "organisation=FP", "roles=\(roles)", "executive-for=\(lead)"])
    }
  }

  /// Runs a command that must succeed, as the person of the tests.
  @discardableResult
  func done(
    _ day: String, _ arguments: [String], input: String = "",
    location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let ended = try home.run(
      arguments + ["--as", "A. Chair"], input: input, today: "\(day)T17:00")
    #expect(ended.status == 0, "\(arguments)", sourceLocation: location)
    #expect(ended.errors.isEmpty, "\(arguments)", sourceLocation: location)
    return ended.output
  }

  /// Runs a command that a rule refuses; answers with the problem and the remedy.
  func refused(
    _ day: String, _ arguments: [String], location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let before = try StoreSnapshot(of: home.store)
    let ended = try home.run(arguments + ["--as", "A. Chair"], today: "\(day)T17:00")
    #expect(ended.status == 1, sourceLocation: location)
    #expect(ended.output.isEmpty, sourceLocation: location)
    #expect(try StoreSnapshot(of: home.store) == before, sourceLocation: location)
    return ended.errors
  }

  /// Fills in a sheet of the case, or of the partnership where it has one of that name.
  @discardableResult
  func fill(
    _ day: String, _ sheet: String, _ answers: [String]...,
    location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let words = sheet.split(separator: " ").map(String.init)
    let isPartnership = ["organisation", "person", "settings"].contains(words.first)
    return try done(
      day, ["fill", isPartnership ? "-" : reference] + words + answers.flatMap { $0 },
      location: location)
  }

  @discardableResult
  func record(
    _ day: String, _ milestone: String, _ answers: String..., why: String? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try done(
      day,
      ["record", reference, milestone, "--on", "today"] + answers.flatMap { ["--answer", $0] }
        + (why.map { ["--why", $0] } ?? []), location: location)
  }

  @discardableResult
  func tell(
    _ day: String, _ subject: String, _ recipients: String,
    location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try done(
      day,
      [
        "tell", reference, subject, "--to", recipients, "--on", "today", "--how", "e-mail", "--by",
        "JS",
      ], location: location)
  }

  /// Runs an act on the recommendation or the report.
  @discardableResult
  func act(
    _ day: String, _ command: String, _ arguments: String...,
    location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try done(day, [command, reference] + arguments, location: location)
  }

  /// What `show --json` holds of the case.
  func shown(_ day: String) throws -> JSONText {
    try JSONText(try home.run(["show", reference, "--json"], today: day).output)
  }
}

extension ReviewByCommands {
  static let closing = ["retention-review=2050-01-01", "legal-hold=no"]

  /// Opens the case and decides the criteria.
  func open(_ criteria: String...) throws {
    try done("2025-11-05", ["new", "--child", "Child Aspen", "--aware", "today"])
    try done(
      "2025-11-05",
      ["criteria", reference, "--rationale", "A fictional rationale."] + criteria)
  }

  /// From the notification to the pack.
  func readExtracts() throws {
    try fill("2025-11-05", "incident", ["what-happened=A fictional incident."])
    try fill("2025-11-05", "child new", ["code-name=Child Aspen"])
    try record("2025-11-07", "panel-notified", "reference=DEMO-SIN-1", "nature=death")
    try record("2025-11-07", "partners-notified")
    try instigate()
  }

  /// From the Business Unit's start to the review meeting.
  func instigate() throws {
    try record("2025-11-07", "instigated")
    try tell(
      "2025-11-07", "notification",
      "executive/local-authority,executive/police,executive/health,partnership-chair,scrutineer")
    try record("2025-11-12", "initial-discussion-held")
    try safety("2025-11-12", "initial-discussion-held")
    try fill("2025-11-12", "line-of-enquiry new", ["question=What was known?"])
    try fill(
      "2025-11-12", "timeline",
      ["period-from=2024-01-01", "period-to=2025-11-05", "why-period=The last two years."])
    try fill("2025-11-12", "organisation-asked new", ["organisation=FP", "state=asked"])
    try record("2025-11-12", "form2-issued")
    try fill("2025-11-18", "organisation-asked 1", ["state=returned", "returned-on=today"])
    try record("2025-11-20", "pack-shared")
    try record("2025-11-21", "review-meeting-held")
    try safety("2025-11-21", "review-meeting-held")
  }

  func safety(_ day: String, _ meeting: String) throws {
    try fill(
      day, "safety new", ["asked-at=\(meeting)", "on=today", "safe=safe", "answer=All are safe."])
  }

  /// The purposes, the recommendation and each partner's position, and the decision.
  func recommend(_ recommendation: String, whyNot: String? = nil) throws {
    let day = "2025-11-21"
    try fill(
      day, "purposes",
      ["facts=Facts.", "immediate-action=None.", "improvements=Some.", "next-steps=Next."])
    let criteria = ["a", "b", "c", "d"].flatMap { ["reg11-\($0)=may", "reg11-\($0)-grounds=So."] }
    let national = [
      "improvements", "legislation", "themes", "education", "care", "abuse", "institution",
    ].map { "national-\($0)=no" }
    try fill(
      day, "recommendation", criteria, national,
      [
        "lcspr=\(recommendation)", "evidence=The returns.", "rationale=As discussed.",
        "complex=no", "national-importance=no", "national-grounds=None.",
      ] + (whyNot.map { ["why-not=\($0)"] } ?? []))
    for (partner, initials) in [("local-authority", "OL"), ("police", "NF"), ("health", "PA")] {
      try fill(
        day, "position \(partner)",
        ["name=\(initials)", "capacity=lead", "position=agrees", "on=today"])
    }
    try act(day, "decide", "--by", "Joan Sedge", "--on", "today")
  }

  /// The report written, frozen, finalised by both sides and signed by all three.
  func agree() throws {
    try record("2025-11-24", "report-drafted")
    let sections = [
      "family", "safeguarding", "incident", "contributors", "practice", "identity", "voice",
      "learning", "earlier-reviews", "criteria", "enquiry", "national", "agreement",
      "parallel-processes",
    ]
    try fill("2025-11-24", "report", sections.map { "\($0)=Words on it." })
    try fill("2025-11-24", "waiver", ["disagreement=There was none."])
    try act("2025-11-24", "freeze")
    try act("2025-11-24", "finalise", "sprg-chair", "--name", "Joan Sedge", "--on", "today")
    try act(
      "2025-11-24", "finalise", "business-unit", "--name", "Ruth Fennel", "--on", "today",
      "--anyway")
    for partner in ["local-authority", "police", "health"] {
      try act(
        "2025-11-25", "sign", partner, "--name", "The lead", "--capacity", "Lead", "--on", "today",
        "--anyway")
    }
    try tell("2025-11-25", "outcome", "partnership-chair,scrutineer")
  }

  /// From the sending to the meeting after the Panel's reply.
  func panel() throws {
    try act("2025-11-26", "send", "--on", "today", "--evidence", "The portal's receipt.")
    try record("2025-11-26", "panel-received")
    try record(
      "2025-12-10", "panel-responded", "national-review=no", "more-information=no", "agrees=yes")
    try tell(
      "2025-12-10", "panel-response",
      "sprg-chair,executive/local-authority,executive/police,executive/health,scrutineer,members")
    try record(
      "2025-12-17", "post-meeting-held", "response=Noted.", "next-steps=Agreed.",
      "parental-engagement=A visit.")
    try safety("2025-12-17", "post-meeting-held")
  }
}
