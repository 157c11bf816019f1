import FoundationEssentials

// The parts of a review that several journeys have, each as it is done on the screens.

extension ReviewByKeys {
  /// The people and organisations of the partnership; initials choose them from then on.
  func enrolEverybody() throws {
    try enrol(
      to: "Organisations",
      [
        ["Name": "Fenmoor Council", "Initials": "FC", "Statutory partner": "l"],
        ["Name": "Fenmoor Police", "Initials": "FP", "Statutory partner": "p"],
        ["Name": "Fenmoor Health Board", "Initials": "FHB", "Statutory partner": "h"],
      ])
    try enrol(
      to: "People",
      [
        lead("Owen Larch", "FC", "l"), lead("Nadia Firth", "FP", "p"),
        lead("Priya Alder", "FHB", "h"), person("Marian Teasel", "chairoft<Space>"),
        person("Hugh Sorrel", "i<Space>"), person("Joan Sedge", "c<Space>"),
        person("Tom Bracken", "<Space>"), person("Wren Dale", "<Space>"),
        person("Ruth Fennel", "b<Space>"),
      ])
    try backToList()
  }

  private func lead(_ name: String, _ organisation: String, _ partner: String) -> Answers {
    [
      "Name": name, "Organisation": organisation, "Roles": "e<Space>", "Executive for": partner,
      "Capacity": "Lead",
    ]
  }

  private func person(_ name: String, _ roles: String) -> Answers {
    ["Name": name, "Organisation": "FC", "Roles": roles]
  }

  /// What happened, and to whom.
  func describe() throws {
    try fill(
      "2", "The incident",
      [
        "What happened": "A fictional incident at home.", "Where it happened": "A private home.",
        "When it happened": "4/11", "Who became aware": "OL",
      ])
    try add("2", to: "The children", ["Code name": "Child Aspen", "Age": "14 months"])
  }

  /// The notices to the Panel and the partners, and the Business Unit's start.
  func notifyAndInstigate() throws {
    try record(
      "Notify the Panel",
      ["Notification's reference": "DEMO-SIN-1", "Sent by": "OL", "Nature": "c"])
    try record("Notify partners")
    try layOutPlan()
    try instigate()
  }

  /// The Business Unit's start, and everybody told who is told then.
  func instigate() throws {
    try record("Instigate review")
    try tellAll(of: "the notification")
  }

  /// The initial discussion and the three things it yields.
  func discuss(hasPlan: Bool = true, isAsked: Bool = true) throws {
    try record("Initial discussion")
    try checkSafety(at: "i")
    try ask("What was known to whom?")
    try answerForm(
      "3", key: "t",
      [
        "Period from": "1/1/2025", "Period to": "5/11/2026",
        "Why this period": "The last two years.",
      ])
    if hasPlan { try answerForm("3", key: "c", [:]) }
    try add("5", to: "No organisation", ["Organisation": "FP", "State": isAsked ? "s" : "t"])
  }

  /// The period under review, on the tab of the lines of enquiry.
  func setScope() throws {
    try fill(
      "4", "Scope",
      [
        "Period from": "1/1/2025", "Period to": "5/11/2026",
        "Why this period": "The last two years.",
      ])
  }

  /// A line of enquiry is written.
  func ask(_ question: String) throws {
    try add("4", to: "Scope", ["Question": question])
  }

  func checkSafety(at meeting: String) throws {
    try add(
      "6", to: "Immediate safety",
      [
        "Asked at": meeting, "When": "today", "Are the children safe": "s",
        "What is known": "All are safe.",
      ])
  }

  /// From Form 2 to the review meeting.
  func readExtracts() throws {
    try record("Send Form 2")
    try fill("5", "Fenmoor Police", ["State": "r", "Returned on": "today"])
    try record("Share the pack")
  }

  /// From Form 2, sent, by way of what came back to the pack, frozen.
  func gatherFiles() throws {
    try act("5", "Fenmoor Police", key: "x", ["Record as sent": "y"])
    try expect("Fenmoor Police", says: "sent")
    let path = "\(home.path)/police.csv"
    let rows = "Date,What happened,Source\n12/03/2026,Call attended; two children seen.,Log 7\n"
    try Data(rows.utf8).write(to: URL(filePath: path))
    try takeReturn(of: "Fenmoor Police", at: path, saying: "1 accepted")
    try tagOnlyEntry()
    try act("5", "Fenmoor Police", key: "P", [:])
    try record("Share the pack")
  }

  /// The rapid review meeting, minuted while it is held.
  func meet() throws {
    try hold(
      "r", called: "Rapid review meeting",
      minuting: [
        ("JS<Tab>Welcome to all.", "Welcome to all."), ("/k1 Two calls were known.", "K1"),
        ("/d Write to the school because nobody has", "DECISION 1"),
        ("/a TB write to the school by fri", "ACTION 1"),
      ])
  }

  /// The recommendation with its grounds, each partner's position, and the decision.
  func recommend(_ recommendation: Answers) throws {
    try fill(
      "7", "Regulation 11",
      [
        "(a) Improvements needed": "<Space>", "(a) Grounds": "Seen in two returns.",
        "(b) Recurrent themes": "<Space>", "(b) Grounds": "Seen in two returns.",
        "(c) Working together": "<Space>", "(c) Grounds": "Seen in two returns.",
        "(d) Panel prefers local": "n", "(d) Grounds": "The Panel was not asked.",
      ])
    try fill("7", "LCSPR and rationale", recommendation)
    try fill(
      "7", "National importance",
      [
        "1 Improvements": "n", "2 Law or guidance": "n", "3 Recurrent themes": "n",
        "4 Not at school": "n", "5 In care, or on a plan": "n", "6 Range of abuse": "n",
        "7 Institutional setting": "n", "Complex": "n", "Of national importance": "n",
        "Grounds": "It is local in nature.",
      ])
    for (partner, initials) in partners {
      try fill(
        "7", partner,
        ["Who speaks": initials, "Capacity": "Lead", "Position": "a<Space>", "When": "today"])
    }
    try fill("7", "Decision", ["Decided by": "JS"])
  }

  private var partners: Answers {
    ["Fenmoor Council": "OL", "Fenmoor Police": "NF", "Fenmoor Health Board": "PA"]
  }

  /// The purposes and all the sections: drawn in, written, or left out; then frozen.
  func write() throws {
    try fill(
      "7", "The four purposes",
      [
        "The facts": "They are known.", "Immediate action": "None is needed.",
        "Improvements": "Some are named.", "Next steps": "As recommended.",
      ])
    for section in ["Child and family", "The incident", "How the review was done"] {
      try press("g", on: section, tab: "7", until: "words")
    }
    for section in [
      "Immediate safeguarding", "Analysis of practice", "Race, culture, faith, disability",
      "The child's experience", "Learning and action taken", "Scope of an LCSPR",
    ] {
      try fill("7", section, ["Text": "What the review found."])
    }
    for section in ["Criteria and decision", "Agreement of partners"] {
      try press("g", on: section, tab: "7", until: "words")
    }
    try press("g", on: "Complex or national importance", tab: "7", until: "words")
    for section in ["Earlier local reviews", "Disagreement", "Other proceedings"] {
      try act("7", section, key: "w", [section: "There was none."])
    }
    try confirm("Freeze version 1", tab: "7")
  }

  /// Both finalise the version that stands.
  func finalise() throws {
    try fill("7", "Finalised: Chair of SPRG", asked: true)
    try fill("7", "Finalised: Business Unit", asked: true)
  }

  /// A partner's lead signs.
  func sign(_ partner: String) throws {
    try fill("7", "Signed: \(partner)", ["Response": "<Space>"], asked: true)
  }

  /// The report goes to the Panel.
  func send() throws {
    try fill(
      "7", "Sent to the Panel", ["How, and the proof": "The portal's receipt."], asked: true)
  }

  /// The Panel's reply with its three answers, shared with all who are to know.
  func hearThePanel() throws {
    try record(
      "Panel's reply",
      ["National review": "no", "Further information": "no", "Agrees with the outcome": "y"])
    try tellAll(of: "the Panel's reply")
  }

  /// The meeting after the Panel's reply.
  func meetAgain() throws {
    try record(
      "Post review meeting",
      [
        "The Panel's reply": "It was noted.", "Next steps": "They were agreed.",
        "Parental engagement": "A visit is planned.",
      ])
    try checkSafety(at: "p")
  }

  func close() throws {
    try record(
      "Close the case", ["Retention review": "1/1/2050", "Legal hold": "no"], asked: true)
  }

  /// A step is marked as not needed.
  func setAside(_ step: String, why: String) throws {
    try act("1", step, key: "w", ["Why": why])
  }

  /// The notification is withdrawn with the word of all three partners.
  func withdraw(why: String) throws {
    try act(
      "1", "Criteria decided", key: "W",
      [
        "Partners who agree": "<Space><Right><Space><Right><Space>", "Panel told on": "today",
        "Why": why,
      ], asked: true)
  }
}
