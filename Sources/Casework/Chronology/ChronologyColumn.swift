/// A column of the chronology that goes out with Form 2 and comes back filled in.
///
/// The table of the columns: exports write the titles, the reader knows the other names.
package enum ChronologyColumn: String, CaseIterable, Hashable, Sendable {
  case date, time, people, what, source, childSeen, significance, practice, status, lines, analysis

  /// The column's title in what we write.
  package var title: String {
    switch self {
    case .date: "Date"
    case .time: "Time"
    case .people: "Who"
    case .what: "What happened"
    case .source: "Source"
    case .childSeen: "Child seen"
    case .significance: "Significance"
    case .practice: "Practice"
    case .status: "Status"
    case .lines: "KLOEs"
    case .analysis: "Analysis"
    }
  }

  /// What may stand in it, for a note beneath the title or in the guidance.
  package var hint: String {
    switch self {
    case .date: "12/03/2026, March 2026, c. 2019, before 12/03/2026; empty if not known"
    case .time: "14:30; empty if not known"
    case .people: "by code, no names"
    case .what: "what happened, in a sentence or two"
    case .source: "the record it is taken from"
    case .childSeen: "yes, no or n/a"
    case .significance: "0 to 3, or none, low, medium, high"
    case .practice: "good or poor; empty if neither"
    case .status: "agreed, disputed or unclear"
    case .lines: "the numbers of the KLOEs, such as 1, 3"
    case .analysis: "why it matters"
    }
  }

  /// Without these a table is no chronology.
  package static let needed: [ChronologyColumn] = [.date, .what]

  /// The most a text of this column may have, and whether it may have lines.
  package var kind: PlainText.Kind { self == .what || self == .analysis ? .longAnswer : .reason }

  /// Whether text on a row of its own goes on with the text above.
  package var isFreeText: Bool { self == .what || self == .analysis }

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
        "names", "codes", "whobycode", "peoplebycode", "characters",
      ]
    case .what:
      [
        "what", "whathappened", "event", "events", "details", "detail", "detailsofevent",
        "description", "descriptionofevent", "eventdescription", "significantevent", "incident",
        "incidentdetails", "contact", "summary", "narrative", "entry", "eventdetails",
        "eventdetail",
        "detailofevent", "detailsofcontact", "summaryofevent", "whatwasdone", "information",
        "chronology", "text", "notes",
      ]
    case .source:
      [
        "sourcerecord", "sourceofinformation", "recordsource", "record", "evidence", "reference",
        "informationsource", "sourcedocument", "system", "where", "wherefrom",
      ]
    case .childSeen:
      [
        "seen", "childseenyn", "wasthechildseen", "waschildseen", "childseenalone", "seenalone",
        "childpresent", "childseenornot", "childrenseen",
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
        "authorscomments", "actiontaken", "whyitmatters", "analysiscomments", "remarks",
      ]
    }
  }

  /// A word that makes a longer title this column's, where no title is its own: `Date seen by HV`.
  package var tellingWords: Set<String> {
    switch self {
    case .date: ["date", "dates"]
    case .time: ["time"]
    case .people: ["who", "people", "persons", "involved"]
    case .what: ["happened", "event", "events", "incident", "description", "narrative", "details"]
    case .source: ["source"]
    case .childSeen: ["seen"]
    case .significance: ["significance", "significant"]
    case .practice: ["practice"]
    case .status: ["status", "disputed"]
    case .lines: ["kloe", "kloes", "enquiry"]
    case .analysis: ["analysis", "comment", "comments"]
    }
  }

  /// The column of a title in any spelling of ours or of ``otherTitles``; `nil` for any other.
  package init?(titled title: some StringProtocol) {
    let folded = FoldedName(title).text
    guard !folded.isEmpty, let column = ChronologyColumn.named[folded] else { return nil }
    self = column
  }

  private static let named: [String: ChronologyColumn] = {
    let names = allCases.flatMap { column in
      ([FoldedName(column.title).text] + column.otherTitles).map { ($0, column) }
    }
    return Dictionary(names) { first, _ in first }
  }()
}
