import Casework
import Testing

@testable import Screens

/// Routes name the places; the screens between a place and the list of cases follow from it.
struct RouteTests {
  private static let name = EntryName.only

  /// Every kind of place in a case, some of them with the cursor on something.
  static let places: [CasePlace] = [
    .steps(), .steps(on: .panelNotified), .schedule, .plan, .extensions(),
    .extensions(on: Entry(.variance, name)), .chronology(), .chronology(on: name), .tag(name),
    .missed, .found(name), .lanes, .beside(name, name), .enquiry(),
    .enquiry(on: Entry(.lineOfEnquiry, name)), .bank, .finding(name), .requests(),
    .requests(on: Entry(.organisationAsked, name)),
    .returned(name), .meetings(), .meetings(on: Entry(.meeting, name)), .meeting(name),
    .meeting(name, on: .line(name)), .attendance(name), .report, .notices(),
    .notices(on: .executiveInformed), .subjects, .facts(),
    .facts(on: Entry(.incident)), .afterSending(), .afterSending(on: Entry(.closing)),
    .history(), .conflicts, .moment, .identity, .form(.criteria),
  ]

  private static func app() -> App {
    let situation = Situation(
      now: Occasion(day: Day(number: 20_780), time: TimeOfDay(hour: 10, minute: 0)),
      moment: Moment(milliseconds: 0),
      calendar: WorkingCalendar(BankHolidayList(holidays: [], fileDigest: "")))
    return App(CaseListScreen(in: situation), in: situation)
  }

  private static func routes(of app: App) -> [Route?] { (0..<app.depth).map(app.place(at:)) }

  private let id: CaseID
  private let other: CaseID

  init() throws {
    (id, other) = (try #require(CaseID("aa")), try #require(CaseID("bb")))
  }

  @Test(arguments: places)
  func `a place lies over the first tab of its case, and Esc leads there step by step`(
    _ place: CasePlace
  ) {
    let stack = place.stack
    #expect(stack.last == place)
    if case .steps = stack[0] {} else { Issue.record("below all lies \(stack[0])") }
    for (index, below) in stack.enumerated() {
      #expect(Array(stack[...index]) == below.stack, "\(below) lies elsewhere by itself")
    }
    var app = RouteTests.app()
    #expect(app.go(to: .inCase(id, place)).isOpening(id))
    #expect(RouteTests.routes(of: app) == stack.map { .inCase(id, $0) })
  }

  @Test(arguments: places)
  func `from wherever one comes, the same lies below a place`(_ from: CasePlace) {
    for base in [Route.cases, .find] {
      for to in RouteTests.places {
        var app = RouteTests.app()
        _ = app.go(to: base)
        _ = app.go(to: .inCase(id, from))
        #expect(app.go(to: .inCase(id, to)).isEmpty, "the case is open already")
        let reached = RouteTests.routes(of: app).dropFirst(base.stack.count)
        let below = to.stack.dropLast()
        #expect(reached.count == below.count + 1, "from \(from) to \(to)")
        // The cursor may stay on something where nothing else is named.
        for (place, wanted) in zip(reached, to.stack) {
          #expect(Route.inCase(id, wanted).isReached(from: place ?? .cases))
        }
      }
    }
  }

  @Test
  func `another case takes the place of the one that was open, and is opened`() {
    var app = RouteTests.app()
    _ = app.go(to: .find)
    _ = app.go(to: .inCase(id, .meeting(RouteTests.name)))
    #expect(app.go(to: .inCase(other, .schedule)).isOpening(other))
    #expect(
      RouteTests.routes(of: app) == [
        .find, .inCase(other, .steps()), .inCase(other, .schedule),
      ])
    #expect(app.go(to: .cases).isEmpty)
    #expect(app.depth == 0)
  }

  @Test
  func `a form of the partnership's lies over its page`() {
    let form = Route.form(.fill(Entry(.person, .only)))
    #expect(form.stack == [.partnership, form])
    #expect(Route.form(.newCase).stack == [.form(.newCase)])
  }

  @Test
  func `what is only said in passing is gone when one goes elsewhere`() {
    var app = RouteTests.app()
    _ = app.go(to: .inCase(id, .schedule))
    app.push(TextScreen(title: "Why", lines: ["Because."]))
    _ = app.go(to: .inCase(id, .report))
    #expect(
      RouteTests.routes(of: app) == [.steps(), .report].map { .inCase(id, $0) })
  }

  @Test(arguments: Sheet.ofCase)
  func `an entry of a sheet has a place on the sheet's tab`(_ sheet: Sheet) {
    #expect(CasePlace.entry(Entry(sheet, RouteTests.name)).tab == sheet.tab)
  }

  @Test
  func `the place of an entry asks for what is offered in its form`() {
    // What was found is told in the form that dismisses it, and in no other.
    #expect(CasePlace.entry(Entry(.dismissal, RouteTests.name)).needs.contains(.chronology))
  }
}

extension [Asked] {
  /// Whether it is to open a case, and nothing else.
  fileprivate func isOpening(_ id: CaseID) -> Bool {
    guard count == 1, case .open(id) = self[0].request else { return false }
    return true
  }
}
