// What a record can say that its chain vouches for. The templates are those of docs/format.md, with
// `N` for a number, `D` for a day and `T` for a text, each chosen from the worst there are.

/// Bodies whose values nobody who means well would record.
enum HostileBody {
  static let numbers = [
    0, 1, 2, -1, 999, 1000, 10_000_000, 10_000_001, 1_000_000_000, 1_000_000_001, 1 << 53, 1 << 60,
    (1 << 60) + 1, -(1 << 60), .max, .max - 1, .min, .min + 1, 1_793_869_200_000,
    253_402_300_799_999, -62_135_596_800_000,
  ]
  static let days = [
    "2026-11-05", "0001-01-01", "9999-12-31", "1582-10-15", "1970-01-01", "2026-02-30",
    "2028-02-29",
    "9999-01-01", "0001-12-31", "2100-01-01",
  ]
  static let texts = [
    "", "x", "Child Aspen", "9223372036854775807", "-9223372036854775808", "999999999", "0", "-1",
    #"\n\n"#, #"\u202e\u0000\u001b[2J"#, "wt-2023", "local-2022", "e1", "only", "k1", "aaaa",
    "executive/", "executive/police", "member/", "//", "1\u{301}\u{301}", "2026-001",
  ]

  static let ofCase = [
    #"{"type":"case.opened","reference":"2026-00R","child":"T","edition":"T"}"#,
    #"{"type":"reference.changed","reference":"2026-00R"}"#,
    #"{"type":"milestone.recorded","milestone":"M","on":{"day":"D","time":"23:59"},"corrects":true}"#,
    #"{"type":"milestone.recorded","milestone":"M","on":{"day":"D"},"corrects":false}"#,
    #"{"type":"milestone.retracted","milestone":"M"}"#,
    #"{"type":"milestone.planned","milestone":"M","for":{"day":"D"}}"#,
    #"{"type":"sheet.answered","sheet":"S","entry":"T","question":"Q","answer":"T"}"#,
    #"{"type":"sheet.answered","sheet":"S","entry":"T","question":"Q","answer":{"day":"D"}}"#,
    #"{"type":"sheet.answered","sheet":"S","entry":"T","question":"Q","answer":["T","T"]}"#,
    #"{"type":"sheet.answered","sheet":"S","entry":"T","question":"Q","answer":true}"#,
    #"{"type":"entry.removed","sheet":"S","entry":"T"}"#,
    #"{"type":"report.frozen","version":N,"sha256":"T","report":[{"section":"T","text":"T"}]}"#,
    #"{"type":"report.finalised","version":N,"side":"sprg-chair","name":"T","on":{"day":"D"}}"#,
    #"{"type":"report.sent","version":N,"evidence":"T","on":{"day":"D"}}"#,
    #"{"type":"meeting.opened","meeting":"e1","at":{"day":"D","time":"00:00"}}"#,
    #"{"type":"meeting.paused","meeting":"e1","at":{"day":"D","time":"12:00"}}"#,
    #"{"type":"meeting.closed","meeting":"e1","at":{"day":"D","time":"23:59"}}"#,
    #"{"type":"meeting.item","meeting":"e1","item":N,"at":{"day":"D"}}"#,
    #"{"type":"minutes.line","meeting":"e1","line":"k1","at":{"day":"D","time":"09:00"},"place":N,"text":"T","item":N,"kloe":[N,N]}"#,
    #"{"type":"minutes.line","meeting":"e1","line":"k2","at":{"day":"D"},"place":N,"text":"T"}"#,
    #"{"type":"minutes.circulated","meeting":"e1","version":N,"sha256":"T","text":"T","to":"T","on":{"day":"D"}}"#,
    #"{"type":"minutes.approved","meeting":"e1","version":N,"by":"T","on":{"day":"D"}}"#,
    #"{"type":"lines.ordered","lines":["k1","e1"]}"#,
    #"{"type":"form2.issued","request":"e1","organisation":"T","issue":N,"on":{"day":"D"},"lines":[{"line":"k1","number":N,"question":"T"}],"period-from":"D","period-to":"D","people":"T","return-by":"D","sha256":"T","text":"T"}"#,
    #"{"type":"return.imported","request":"e1","organisation":"T","part":"chronology","file":"T","sha256":"T","warned":N,"refused":N,"entries":[{"id":"k1","row":N,"written":"T","precision":"exact","from":"D","to":"D","what":"T","lines":[N]},{"id":"k2","row":1,"written":"T","precision":"exact","from":"D","to":"D","what":"T"}],"answers":[{"line":"k1","row":N,"text":"T"}]}"#,
    #"{"type":"pack.frozen","version":N,"sha256":"T","text":"T","entries":N,"answers":N}"#,
    #"{"type":"change.undone","writer":"W","n":N}"#,
    #"{"type":"change.redone","writer":"W","n":N}"#,
    #"{"type":"record.erased","writer":"W","n":N}"#,
    #"{"type":"T","n":N}"#, "[]", "{}", "N",
  ]

  static let ofPartnership = [
    #"{"type":"partnership.named","name":"T"}"#,
    #"{"type":"calendar.updated","file":"T","holidays":[{"day":"D","title":"T"},{"day":"D","title":"T"}]}"#,
    #"{"type":"sheet.answered","sheet":"settings","entry":"only","question":"gap-days","answer":"T"}"#,
    #"{"type":"sheet.answered","sheet":"settings","entry":"only","question":"quorum","answer":"T"}"#,
    #"{"type":"sheet.answered","sheet":"leave","entry":"k1","question":"from","answer":{"day":"D"}}"#,
    #"{"type":"sheet.answered","sheet":"leave","entry":"k1","question":"until","answer":{"day":"D"}}"#,
    #"{"type":"sheet.answered","sheet":"person","entry":"T","question":"name","answer":"T"}"#,
    #"{"type":"entry.restored","sheet":"person","entry":"T"}"#,
    #"{"type":"loss.accepted","file":"T","bytes":N,"sha256":"T","losses":["missing N-N","T"]}"#,
    #"{"type":"record.erased","writer":"W","n":N}"#,
  ]

  static let ofIdentity = [
    #"{"type":"identity.answered","question":"mother","text":"T"}"#,
    #"{"type":"record.erased","writer":"W","n":N}"#, #"{"type":"identity.T","n":N}"#,
  ]

  static let milestones = [
    "became-aware", "criteria-decided", "panel-notified", "instigated", "review-meeting-held",
    "sent-to-panel", "panel-responded", "closed", "never-heard-of",
  ]
  static let questions = [
    ("timeline", "period-from"), ("timeline", "returns-by"), ("variance", "new-day"),
    ("closing", "retention-review"), ("action", "due"), ("line-of-enquiry", "question"),
    ("chronology-entry", "when"), ("chronology-mark", "significance"), ("meeting", "on"),
    ("organisation-asked", "state"), ("disagreement", "by-day"), ("notice", "to"), ("x", "y"),
  ]

  /// One event, its places filled.
  static func event(_ templates: [String], writer: String, _ choices: inout Choices) -> String {
    let (sheet, question) = choices.one(of: questions)
    var text = ""
    let template = Array(choices.one(of: templates))
    for (index, character) in template.enumerated() {
      let isPlace =
        isBorder(index > 0 ? template[index - 1] : " ")
        && isBorder(index + 1 < template.count ? template[index + 1] : " ")
      switch character {
      case "N" where isPlace: text += String(choices.one(of: numbers))
      case "D" where isPlace: text += choices.one(of: days)
      case "T" where isPlace: text += choices.one(of: texts)
      case "M" where isPlace: text += choices.one(of: milestones)
      case "W" where isPlace: text += writer
      case "S" where isPlace: text += sheet
      case "Q" where isPlace: text += question
      case "R": text += String(1 + choices.pick(3))
      default: text.append(character)
      }
    }
    return text
  }

  private static func isBorder(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber
  }
}
