import Casework
import Pages
import Terminal

extension RequestsScreen {
  package func page(showing situation: Situation) -> Page {
    guard let review = review(in: situation) else {
      return Page(absent: "You cannot open this. Press Esc to go back.")
    }
    let requests = review.requests
    let byName = Dictionary(requests.map { ($0.id, $0) }) { first, _ in first }
    let rows = selection.rows
    return Page(
      "\(review.reference.text) \(review.child)",
      second: .words("Form 2 requests and returns"),
      counts: counts(requests), tabs: tab.bar,
      panes: [
        .list(
          ListPane(count: rows.count, selected: selection.selected) {
            RequestsScreen.row(rows[$0], byName, review, situation)
          }), .gap(),
        .text(
          TextPane(
            detailLines(byName, review).map { TextPane.Paragraph($0) },
            extent: .part(of: 4, least: 3, most: 8), overflow: .cut, isOfRow: true)),
      ])
  }

  private func counts(_ requests: [InformationRequest]) -> String {
    guard !requests.isEmpty else { return "" }
    let left = requests.filter { !$0.isResolved }.count
    return "\(left) of \(requests.count) outstanding"
  }

  private static let asked = Columns([
    Column(.rest, gap: 2), Column(.either(below: 72, 14, 20)),
    Column(.columns(27), isMarked: true),
  ])
  private static let others = Columns([Column(.rest), Column(.columns(8), isTrailing: true)])

  private static func row(
    _ row: Row, _ requests: [EntryName: InformationRequest], _ review: Case,
    _ situation: Situation
  ) -> ListRow {
    switch row {
    case .nobody:
      return ListRow(
        Columns([Column(.rest)]),
        [TableCell("No organisations yet. Press n to add one.", .quiet)])
    case .request(let name):
      guard let request = requests[name] else { return ListRow(asked, []) }
      let standing = request.standing(on: situation.today, calendar: situation.calendar)
      var day = TableCell(request.returnBy.map { "by \($0.shown)" } ?? "no day set", .quiet)
      // Where there is little room the name needs it more than the year.
      day.short = request.returnBy.map { "by \($0.shownShort)" }
      return ListRow(
        asked,
        [
          TableCell(request.organisation), day, TableCell(standing.words, state: standing.urgency),
        ])
    case .participants:
      let count = review.entries(of: .participant).count
      return ListRow(
        others,
        [
          TableCell("Additional participants", .title),
          TableCell(count == 0 ? "none" : "\(count)", .quiet),
        ])
    case .participant(let name):
      let summary = EntrySummary(Entry(.participant, name), review)
      return ListRow(Columns(start: 5, [Column(.rest, gap: 2)]), [TableCell(summary.words)])
    }
  }

  /// What is said of the selected row at the foot.
  private func detailLines(
    _ requests: [EntryName: InformationRequest], _ review: Case
  ) -> [String] {
    switch current {
    case .request(let name):
      guard let request = requests[name] else { return [] }
      return RequestSummary.lines(of: request, in: review)
    case .nobody: return ["\(Sheet.organisationAsked.facts.purpose) Press n to add one."]
    case .participants, .participant:
      return ["\(Sheet.participant.facts.purpose) Press n to add one."]
    case nil: return []
    }
  }
}

/// What is known of a request, in a few sentences.
enum RequestSummary {
  static func lines(of request: InformationRequest, in review: Case) -> [String] {
    var lines = [
      request.contact.isEmpty
        ? "No contact yet. Press e to name one." : "Contact: \(request.contact)",
      request.lead.isEmpty
        ? "No SPRG lead yet. Press e to name one."
        : "SPRG lead: \(request.lead)",
    ]
    let issues = review.form2Issues(to: request.id)
    if let last = issues.last {
      let again = last.number == 1 ? "" : " (issue \(last.number))"
      let numbers = last.lines.map { "\($0.number)" }.joined(separator: ", ")
      lines.append("Form 2 sent \(last.on.shown)\(again), asking KLOE \(numbers).")
    } else if let asked = request.askedOn {
      lines.append("Asked \(asked.shown).")
    }
    if let chase = request.chases.last {
      let count = request.chases.count
      let what = chase.isEscalation ? "escalated" : "chased"
      lines.append(
        "Chased \(count == 1 ? "once" : "\(count) times"), last \(what) \(chase.on.shown), to "
          + "\(chase.to).")
    }
    // One file may hold answers and entries, which are kept as two parts.
    let files = Set(review.returnFiles(of: request.id).map(\.file.digest)).count
    if files > 0 {
      lines.append("\(files == 1 ? "1 file" : "\(files) files") imported. Press r to read.")
    }
    if let proceeding = request.proceeding {
      lines.append(
        "Proceeding without it: \(proceeding.decider), \(proceeding.on.shown). "
          + proceeding.reason)
    }
    if !request.reason.isEmpty { lines.append(request.reason) }
    return lines
  }
}
