import Casework
import Terminal

extension RequestsScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let review = review(in: situation) else {
      canvas.draw("This cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let requests = review.requests
    canvas.drawHeader(
      "\(review.reference.text) \(review.child)",
      second: "Whom Form 2 goes to, who leads there, and what came back.",
      counts: counts(requests), marking: situation.marking)
    canvas.drawTabs(tab)
    let detail = min(8, max(3, area.size.rows / 4))
    let height = area.size.rows - 4 - detail
    let byName = Dictionary(requests.map { ($0.id, $0) }) { first, _ in first }
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      draw(rows[index], byName, review, situation, on: &canvas, row: 3 + offset)
      guard rows[index] == current else { continue }
      canvas.select(Rect(column: 0, row: 3 + offset, columns: canvas.size.columns, rows: 1))
      canvas.draw(
        ">", at: Point(column: 1, row: 3 + offset), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: 3 + offset)
    }
    let width = canvas.size.columns - 2
    let lines = detailLines(byName, review).flatMap { $0.wrapped(to: width) }
    for (offset, line) in lines.prefix(detail).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: area.size.rows - detail + offset))
    }
  }

  private func counts(_ requests: [InformationRequest]) -> String {
    guard !requests.isEmpty else { return "" }
    let done = requests.filter(\.isResolved).count
    return "\(done) of \(requests.count) resolved"
  }

  private func draw(
    _ row: Row, _ requests: [EntryName: InformationRequest], _ review: Case,
    _ situation: Situation, on canvas: inout Canvas, row y: Int
  ) {
    let width = canvas.size.columns
    switch row {
    case .nobody:
      canvas.draw(
        "No organisation is asked yet; n chooses the first.", at: Point(column: 3, row: y),
        style: Style(.quiet))
    case .request(let name):
      guard let request = requests[name] else { return }
      let standing = request.standing(on: situation.today, calendar: situation.calendar)
      let style = Style(standing.urgency.role)
      // Where there is little room the name needs it more than the year.
      let isNarrow = width < 72
      let day = request.returnBy.map { "by \(isNarrow ? $0.shownShort : $0.shown)" }
      let place = width - (isNarrow ? 39 : 45)
      canvas.draw(
        canvas.fitted(request.organisation, to: place - 5), at: Point(column: 3, row: y))
      canvas.draw(
        day ?? "no day set", at: Point(column: place, row: y), style: Style(.quiet),
        width: isNarrow ? 13 : 20)
      canvas.draw(standing.urgency.mark, at: Point(column: width - 25, row: y), style: style)
      canvas.draw(standing.words, at: Point(column: width - 23, row: y), style: style, width: 22)
    case .participants:
      canvas.draw("Additional participants", at: Point(column: 3, row: y), style: Style(.title))
      let count = review.entries(of: .participant).count
      canvas.draw(
        count == 0 ? "none" : "\(count)", endingAt: width - 1, row: y, style: Style(.quiet))
    case .participant(let name):
      let summary = EntrySummary(Entry(.participant, name), review)
      canvas.draw(
        canvas.fitted(summary.words, to: width - 7), at: Point(column: 5, row: y))
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
    case .nobody: return ["\(Sheet.organisationAsked.facts.purpose) n adds one."]
    case .participants, .participant:
      return ["\(Sheet.participant.facts.purpose) n adds one."]
    case nil: return []
    }
  }
}

/// What is known of a request, in a few sentences.
enum RequestSummary {
  static func lines(of request: InformationRequest, in review: Case) -> [String] {
    var lines = [
      request.contact.isEmpty
        ? "No contact is named; e names one." : "Contact: \(request.contact)",
      request.lead.isEmpty
        ? "No member of the SPRG leads the gathering there; e names one."
        : "Leads there: \(request.lead)",
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
        "Chased \(count == 1 ? "once" : "\(count) times"); last \(what) \(chase.on.shown), to "
          + "\(chase.to).")
    }
    // One file may hold answers and entries, which are kept as two parts.
    let files = Set(review.returnFiles(of: request.id).map(\.file.digest)).count
    if files > 0 {
      lines.append("\(files == 1 ? "1 file" : "\(files) files") taken in; r reads them.")
    }
    if let proceeding = request.proceeding {
      lines.append(
        "Going on without it: \(proceeding.decider), \(proceeding.on.shown). "
          + proceeding.reason)
    }
    if !request.reason.isEmpty { lines.append(request.reason) }
    return lines
  }
}
