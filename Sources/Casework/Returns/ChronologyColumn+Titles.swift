extension ChronologyColumn {
  /// Other titles people give it, without spaces and punctuation.
  package var otherTitles: [String] {
    switch self {
    case .date:
      [
        "dates", "when", "dateofevent", "eventdate", "dateofcontact", "contactdate", "day",
        "dateofincident", "incidentdate", "dateperiod", "dateorperiod", "datefrom", "startdate",
        "dateddmmyyyy", "dateofentry", "dateoccurred", "datehappened", "datedmy", "dateandtime",
        "datetime",
      ]
    case .time: ["timeofevent", "eventtime", "timeofcontact", "timeofday", "hour", "time24hr"]
    case .people:
      [
        "people", "persons", "person", "whowaspresent", "peopleinvolved", "personsinvolved",
        "involved", "whoinvolved", "present", "attendees", "familymember", "subject", "whowasseen",
        "names", "codes", "whobycode", "peoplebycode", "characters", "seenby", "officer",
        "officers", "worker", "workers", "clinician", "clinicians", "professional",
        "professionals", "practitioner", "practitioners", "staff", "staffmember",
      ]
    case .what:
      [
        "what", "whathappened", "event", "events", "details", "detail", "detailsofevent",
        "description", "descriptionofevent", "eventdescription", "significantevent", "incident",
        "incidentdetails", "contact", "summary", "narrative", "entry", "eventdetails",
        "eventdetail",
        "detailofevent", "detailsofcontact", "summaryofevent", "whatwasdone", "information",
        "chronology", "text", "notes", "casenote", "casenotes", "freetext", "problemfreetext",
        "significantinformation",
      ]
    case .action:
      [
        "action", "actions", "actiontaken", "actionstaken", "outcome", "outcomes",
        "outcomeaction", "outcomeactions", "actionsandoutcome", "actionandoutcome",
        "actiontakenoutcome", "actiontakenandoutcome", "outcomeofcontact", "response",
        "responses", "agencyresponse", "whatwasdoneaboutit", "followup",
      ]
    case .source:
      [
        "sourcerecord", "sourceofinformation", "recordsource", "record", "evidence", "reference",
        "informationsource", "sourcedocument", "system", "wherefrom", "occurrenceno",
        "occurrencenumber", "incidentno", "incidentnumber", "lognumber", "logno", "crimeref",
        "crimenumber", "crimereference",
      ]
    case .childSeen, .significance, .practice, .status, .lines, .analysis: otherTitlesOfMarks
    }
  }

  /// The same of the columns that hold short answers, and of the analysis.
  private var otherTitlesOfMarks: [String] {
    switch self {
    case .childSeen:
      [
        "seen", "childseenyn", "wasthechildseen", "waschildseen", "childseenalone", "seenalone",
        "childpresent", "childseenornot", "childrenseen", "childsighted", "sighted",
        "childrensighted",
      ]
    case .significance:
      ["significant", "importance", "impact", "rating", "rag", "ragrating", "weight", "severity"]
    case .practice:
      [
        "goodpractice", "goodorpoor", "goodpoor", "practicegoodpoor", "goodorpoorpractice",
        "goodpoorpractice", "practicequality", "qualityofpractice",
      ]
    case .status:
      ["agreed", "agreeddisputed", "disputed", "agreement", "entrystatus", "disputedyn"]
    case .lines:
      [
        "kloe", "lines", "line", "lineofenquiry", "linesofenquiry", "keylineofenquiry",
        "keylinesofenquiry", "kloeref", "kloerefs", "kloenumber", "kloenumbers", "kloeno",
        "relevantkloe", "relevantkloes",
      ]
    case .analysis:
      [
        "comment", "comments", "commentary", "analysisandcomment", "reflection", "authorscomment",
        "authorscomments", "whyitmatters", "analysiscomments", "remarks", "rationale",
        "agencycomment", "agencycomments",
      ]
    case .date, .time, .people, .what, .action, .source: []
    }
  }

  /// A word that makes a longer title this column's, where no title is its own: `Date seen by HV`.
  package var tellingWords: Set<String> {
    switch self {
    case .date: ["date", "dates"]
    case .time: ["time"]
    case .people:
      [
        "who", "people", "persons", "involved", "officer", "worker", "clinician", "professional",
        "professionals", "practitioner", "staff",
      ]
    case .what: ["happened", "event", "events", "incident", "description", "narrative", "details"]
    case .action: ["action", "actions", "outcome", "outcomes", "response"]
    case .source: ["source"]
    case .childSeen: ["seen", "sighted"]
    case .significance: ["significance", "significant"]
    case .practice: ["practice"]
    case .status: ["status", "disputed"]
    case .lines: ["kloe", "kloes", "enquiry"]
    case .analysis: ["analysis", "comment", "comments"]
    }
  }

  /// Titles of what happened where no other column can be that, the likeliest first.
  ///
  /// Beside a column of what happened they are something else, or nobody can say what.
  package static let lastTitlesOfWhat = [
    "comments", "comment", "agencycomments", "agencycomment", "commentary", "consultation",
    "consultations", "log", "logentry", "natureofcontact", "remarks", "analysisandcomment",
  ]

  /// Titles of the last day of what lasted, beside one of its first.
  package static let titlesOfLastDay: Set<String> = [
    "dateto", "enddate", "dateended", "todate", "dateuntil", "lastdate", "finishdate", "dateend",
    "dateofend",
  ]
}
