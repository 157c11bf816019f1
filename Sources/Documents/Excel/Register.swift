import Casework
import OfficeFiles

/// A register of a case, or of all cases, as a table: in Excel with real days, on paper in words.
struct Register: Hashable, Sendable {
  let title: String
  let columns: [Workbook.Column]
  let rows: [[Workbook.Cell]]

  /// The sheet, with the marking and what it is above the titles.
  func sheet(_ marking: String, _ about: String) -> Workbook.Sheet {
    Workbook.Sheet(
      name: title, lead: [title, ShownText.oneLine("\(marking). \(about)")], columns: columns,
      rows: rows)
  }

  /// The same for a document.
  var table: Document.Table {
    Document.Table(head: columns.map(\.title), rows: rows.map { $0.map(\.shown) })
  }
}

extension Workbook.Cell {
  /// What a person sees in it.
  fileprivate var shown: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .day(let day): day.onPaper
    case .moment(let day, let time): "\(day.onPaper) at \(time.onPaper)"
    case .time(let time): time.onPaper
    case .percent(let share): "\(share)%"
    }
  }
}

extension OfficeTime {
  fileprivate var onPaper: String { TimeOfDay(hour: hour, minute: minute)?.inFull ?? shown }
}

extension OfficeDay {
  fileprivate var onPaper: String { Day(year: year, month: month, day: day)?.inFull ?? "" }
}

extension Register {
  /// Whom Form 2 went to, and what came back.
  static func requests(of paper: CaseOnPaper) -> Register {
    let review = paper.review
    return Register(
      title: "Requests",
      columns: [
        Workbook.Column("Organisation", width: 28), Workbook.Column("Contact", width: 24),
        Workbook.Column("Link member", width: 20), Workbook.Column("Asked on", width: 13),
        Workbook.Column("Return by", width: 13), Workbook.Column("State", width: 22),
        Workbook.Column("Returned on", width: 13), Workbook.Column("Chased", width: 9),
        Workbook.Column("Entries", width: 9), Workbook.Column("Answers", width: 9),
        Workbook.Column("Reason", width: 40),
      ],
      rows: review.requests.map { request in
        let standing = request.standing(on: paper.made.day, calendar: paper.calendar)
        let entries = review.currentReturn(of: request.id, .chronology)?.file.entries.count
        let answers = review.currentReturn(of: request.id, .answers)?.file.answers.count
        return [
          .words(request.organisation), .words(request.contact), .words(request.lead),
          .day(request.askedOn?.day), .day(request.returnBy), .words(standing.words),
          .day(request.returnedOn?.day), .number(request.chases.count), .number(entries ?? 0),
          .number(answers ?? 0), .words(request.proceeding?.reason ?? request.reason),
        ]
      })
  }

  /// The actions of cases, a row each; of several cases with the case.
  static func actions(
    of reviews: [Case], on today: Day, calendar: WorkingCalendar, isOfOne: Bool
  ) -> Register {
    let first = isOfOne ? [] : [Workbook.Column("Case", width: 12)]
    return Register(
      title: "Actions",
      columns: first + [
        Workbook.Column("No.", width: 6), Workbook.Column("Action", width: 60),
        Workbook.Column("Owner", width: 24), Workbook.Column("Organisation", width: 28),
        Workbook.Column("Due", width: 13), Workbook.Column("State", width: 16),
        Workbook.Column("Evidence", width: 40), Workbook.Column("Closed on", width: 13),
        Workbook.Column("Closed by", width: 20),
      ],
      rows: reviews.flatMap { review in
        review.actionPoints.map { action in
          let state = action.isClosed ? "closed" : action.standing(on: today, calendar).word
          return (isOfOne ? [] : [.words(review.reference.text)]) + [
            .number(action.number), .words(action.text), .words(action.owner),
            .words(action.organisation), .day(action.due), .words(state),
            .words(action.evidence), .day(action.closedOn), .words(action.closedBy),
          ]
        }
      })
  }
}

extension Register {
  /// The actions of one case.
  static func actions(of paper: CaseOnPaper) -> Register {
    actions(of: [paper.review], on: paper.made.day, calendar: paper.calendar, isOfOne: true)
  }
}

extension Document {
  /// The register of requests, or of actions, of a case.
  static func register(_ register: Register, _ title: String, of paper: CaseOnPaper) -> Document {
    Document(
      title: title, marking: paper.marking, codeName: paper.review.child,
      reference: paper.review.reference.text, status: "As of \(paper.made.inFull)",
      facts: [.init("Partnership", paper.partnershipName)],
      sections: [
        Section(
          register.title, isWide: true,
          register.rows.isEmpty
            ? [.paragraph("No entries.")] : [.table(register.table)])
      ], footer: paper.footer)
  }
}

extension ExcelFile {
  /// A register of a case.
  static func register(_ register: Register, of paper: CaseOnPaper) -> ExcelFile {
    ExcelFile(
      register.title, of: paper,
      sheets: [
        register.sheet(
          paper.marking, "\(paper.review.reference.text), as of \(paper.made.inFull)")
      ])
  }
}
