import CaseStore
import Casework
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

// From Form 2 to the closed case.

extension ReviewByLines {
  /// Form 2 is written and recorded as sent, and chased.
  mutating func sendForm2() throws {
    try go(to: "returns")
    try act("Form 2", on: "Fenmoor Police", ["Folder": "/out", "Record as sent": "y"])
  }

  mutating func chase() throws {
    try go(to: "returns")
    try act("chase", on: "Fenmoor Police", ["To": "Nadia Firth"])
  }

  /// A file that came back is looked at, taken in, and its entry linked to the line of enquiry.
  mutating func takeInReturn() throws {
    let rows = "Date,What happened,Source\n12/03/2026,Call attended; two children seen.,Log 7\n"
    let path = "\(home.path)/police.csv"
    try Data(rows.utf8).write(to: URL(filePath: path))
    try go(to: "returns")
    try act("import", on: "Fenmoor Police", ["File": path])
    try say("import", "yes")
    try go(to: "timeline")
    try say("chronology")
    try say("more 1", "KLOE 1", "v", "", "b")
    try go(to: "returns")
    try say("pack")
    try answer(["Folder": "/out"])
    try record("Share the pack", ["Shared with": "The SPRG."])
  }

  /// A meeting is planned for now, held, minuted, closed, and its minutes led to their approval.
  mutating func meet() throws {
    try go(to: "meetings")
    try act("new", on: "Meetings", ["Kind": "rapid", "Day and time": "today 16:00"])
    try fillMeeting()
  }

  private mutating func fillMeeting() throws {
    try say(try number(of: "apid review meeting"))
    try say("people", "all", "b", "start")
    try say("JS: Welcome to all.", "/k1 Two calls were known.")
    try say("/d Write to the school because nobody has", "/a")
    try say("/a NF write to the school by fri", "/n", ".b")
    try say("end")
    try answer(["Are the children safe": "safe", "What is known": "All are safe."])
    try say("circulate")
    try answer([:])
    try say("approve")
    try answer([:])
    try say("b")
  }

  mutating func recommend() throws {
    try go(to: "report")
    try fill(
      "Regulation 11",
      [
        "(a) Improvements needed": "1", "(a) Grounds": "Seen in two returns.",
        "(b) Recurrent themes": "1", "(b) Grounds": "Seen in two returns.",
        "(c) Working together": "1", "(c) Grounds": "Seen in two returns.",
        "(d) Panel prefers local": "n", "(d) Grounds": "The Panel was not asked.",
      ])
    try fill(
      "LCSPR and rationale",
      [
        "LCSPR": "recommended", "Evidence": "Returns and chronology.",
        "Rationale": "Practice must change.",
      ])
    try fill(
      "National importance",
      [
        "1 Improvements": "n", "2 Law or guidance": "n", "3 Recurrent themes": "n",
        "4 Not at school": "n", "5 In care, or on a plan": "n", "6 Range of abuse": "n",
        "7 Institutional setting": "n", "Complex": "n", "Of national importance": "n",
        "Grounds": "It is local in nature.",
      ])
    for (partner, lead) in partners {
      try fill(
        partner,
        ["Who speaks": lead, "Capacity": "Lead", "Position": "1", "When": "today"])
    }
    try fill("Decision", ["Decided by": "JS"])
  }

  private var partners: Answers {
    ["Fenmoor Council": "OL", "Fenmoor Police": "NF", "Fenmoor Health Board": "PA"]
  }

  /// The purposes and all sections; then a version is frozen, finalised and signed.
  mutating func report() throws {
    try record("Draft the report")
    try go(to: "report")
    try fill(
      "The four purposes",
      [
        "The facts": "They are known.", "Immediate action": "None is needed.",
        "Improvements": "Some are named.", "Next steps": "As recommended.",
      ])
    try say("insert all")
    for section in [
      "Immediate safeguarding", "Analysis of practice", "Race, culture, faith, disability",
      "The child's experience", "Learning and action taken", "Scope of an LCSPR",
    ] {
      try fill(section, ["Text": "What the review found."])
    }
    for section in ["Earlier local reviews", "Other proceedings"] {
      try act("leave out", on: section, [section: "There was none."])
    }
    try say(try number(of: "Freeze version 1"), "yes")
    try fill("Finalised: Chair of SPRG", isAsked: true)
    try fill("Finalised: Business Unit", isAsked: true)
    for (partner, _) in partners {
      try fill("Signed: \(partner)", ["Response": "1"], isAsked: true)
    }
  }

  mutating func send() throws {
    try tellAll()
    try go(to: "report")
    try fill(
      "Sent to the Panel", ["How, and the proof": "The portal's receipt."], isAsked: true)
    try record("Panel receives report")
  }

  mutating func hearThePanel() throws {
    try record(
      "Panel's reply",
      ["National review": "no", "Further information": "no", "Agrees with the outcome": "y"])
    try tellAll()
    try record(
      "Post review meeting",
      [
        "The Panel's reply": "It was noted.", "Next steps": "They were agreed.",
        "Parental engagement": "A visit is planned.",
      ])
    try checkSafety(at: "post")
  }

  mutating func close() throws {
    try record(
      "Commission the LCSPR",
      ["Scope and questions": "All that was found.", "Lead reviewer": "JS"])
    try record("Complete the LCSPR")
    try tellAll()
    try record("Publish the LCSPR")
    try record(
      "Close the case", ["Retention review": "1/1/2050", "Legal hold": "no"], isAsked: true)
  }
}
