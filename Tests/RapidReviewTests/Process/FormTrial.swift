import CaseStore
import Casework
import Documents
import Seeds
import Terminal
import Testing

@testable import Office
@testable import RapidReview
@testable import Screens

/// A case in which everything was answered somehow, also as no form would: with spaces around, in
/// another order, by a newer version; and every form over it.
struct FormTrial {
  let situation: Situation
  let names: [FormName]
  private let review: Case

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let surroundings = try Screenplay.demonstration()
    let office = try surroundings.office()
    let writer = try #require(WriterID("law"))
    var entries: [Entry] = []
    let events = try FormTrial.events(&random, &entries)
    let opening: [CaseEvent] = [
      .opened(
        reference: try #require(CaseReference("2026-014")), child: "Child Aspen",
        edition: try #require(office.ruleBook.editions.last).id),
      .recorded(.becameAware, on: Screenplay.now, corrects: false),
    ]
    let changes = [opening, events].enumerated().map { number, events in
      Change(
        id: ChangeID(writer: writer, number: number + 1),
        stamp: Stamp(at: Screenplay.clock.moment, tick: number), by: "Ana", seen: [:],
        events: events, why: nil)
    }
    let id = try #require(CaseID("law"))
    review = try #require(Case(id: id, changes: changes))
    var situation = Situation(
      now: Screenplay.now, moment: Screenplay.clock.moment, calendar: office.calendar,
      person: "Ana",
      open: OpenCase(
        review: review, edition: office.ruleBook.edition(review.editionID),
        calendar: office.calendar, today: Screenplay.now.day))
    situation.partnership.sheets = office.partnership
    situation.partnership.roll = Roll(of: office.partnership, on: Screenplay.now.day)
    situation.freshEntry = try #require(EntryName("fresh"))
    situation.parts.identity = try FormTrial.identity(writer)
    situation.user.exportFolder = "/mine"
    self.situation = situation
    names = FormTrial.names(of: entries, in: office.partnership)
  }

  // MARK: Forms

  private static func names(of entries: [Entry], in partnership: Partnership) -> [FormName] {
    var names: [FormName] = [
      .criteria, .decideRecommendation, .overrideSignatures, .sendReport, .mistake, .countAgain,
      .form2(nil), .pack,
    ]
    for milestone in Milestone.allCases {
      names += [
        .record(milestone), .correct(milestone), .takeBack(milestone), .setAside(milestone),
        .plan(milestone),
      ]
    }
    let own = Sheet.allCases.filter(\.isOfPartnership).flatMap { sheet in
      sheet.facts.shape == .register ? partnership.entries(of: sheet) : [Entry(sheet)]
    }
    for entry in entries + own {
      names += [.fill(entry), .remove(entry)]
      names += entry.sheet.facts.questions.filter { $0.kind != .links }.map {
        .fill(entry, only: [$0.id])
      }
      switch entry.sheet {
      case .notice: names += NoticeSubject.allCases.map { .tell(entry, $0) }
      case .lineOfEnquiry:
        names += [
          .splitLine(entry.name, new: EntryName("second") ?? .only), .mergeLine(entry.name),
          .retireLine(entry.name),
        ]
      case .organisationAsked:
        names += [
          .noReturn(entry.name, .declined), .noReturn(entry.name, .nothingHeld),
          .readReturn(entry.name),
        ]
        let fresh = EntryName("fresh") ?? .only
        names += [false, true].map {
          .chase(Entry(.chase, fresh), entry.name, isEscalation: $0)
        }
        names.append(.proceed(Entry(.proceeding, fresh), entry.name))
      case .meeting:
        let meeting = entry.name
        names += [
          .reopenMeeting(meeting), .closeMeeting(meeting), .circulate(meeting),
          .approveMinutes(meeting), .addendum(meeting, new: EntryName("more") ?? .only),
          .attend(meeting, insteadOf: ""),
        ]
      default: break
      }
    }
    names += IdentityQuestion.allCases.map { .identity($0) }
    names += Finalisation.Side.allCases.map { .finalise($0) }
    return names + StatutoryPartner.allCases.map { .sign($0) }
  }

  /// Whether opening the form and handing it in is how something is done.
  func isAct(_ name: FormName) -> Bool {
    switch name {
    case .record, .decideRecommendation, .finalise, .reopenMeeting, .closeMeeting, .circulate,
      .approveMinutes, .addendum, .attend, .form2, .pack, .chase, .proceed:
      true
    case .fill(let entry, _), .tell(let entry, _): !review.isAnswered(entry)
    default: false
    }
  }

  /// Goes through all fields, presses the button and agrees to what is asked.
  ///
  /// - Returns: What the desk is to do.
  func handIn(_ screen: FormScreen) -> [Request] {
    var screen = screen
    var tools = Tools(situation: situation, clipboard: Clipboard())
    screen.resize(to: Size(columns: 80, rows: 22))
    var responses: [Response] = []
    for _ in screen.form.fields { responses.append(screen.handle(.tab, with: &tools)) }
    responses.append(screen.handle(.enter, with: &tools))
    return responses.flatMap(requests)
  }

  private func requests(of response: Response) -> [Request] {
    switch response {
    case .request(let request): return [request]
    case .several(let responses): return responses.flatMap(requests)
    case .push(let pushed):
      guard var question = pushed as? ConfirmScreen, let yes = question.index(of: .enter) else {
        return []
      }
      return requests(of: question.perform(yes, in: situation))
    case .none, .pop, .go, .message, .runBeneath, .proseBeneath: return []
    }
  }

  // MARK: What would be recorded

  /// The events a request would record in the case.
  func recorded(by request: Request) -> [CaseEvent] {
    guard case .propose(_, let proposal, let why) = request else { return [] }
    return (try? review.propose(proposal, by: "Ana", why: why, now: situation.now)) ?? []
  }

  /// How many events a request would record for the partnership.
  func partnershipEvents(of request: Request) -> Int {
    guard case .proposeForAll(let proposal, let why) = request else { return 0 }
    let events = try? situation.partnership.sheets?.propose(
      proposal, by: "Ana", why: why, now: situation.now)
    return events?.count ?? 0
  }

  /// How many events a request would record in the identity.
  func identityEvents(of request: Request) -> Int {
    guard case .identify(_, let question, _, let text) = request else { return 0 }
    let events = try? situation.parts.identity?.propose(
      question, text.reveal(), by: "Ana", why: nil)
    return events?.count ?? 0
  }

  // MARK: What stands

  private static func events(
    _ random: inout SeededGenerator, _ entries: inout [Entry]
  ) throws -> [CaseEvent] {
    let test = SeriousIncidentTest(
      abuseOrNeglect: .known, outcome: .died, rationale: " Both limbs.\n",
      followUp: .localReview)
    var events: [CaseEvent] = [.criteriaDecided(test, on: Screenplay.now)]
    for sheet in Sheet.ofCase {
      let names: [EntryName] =
        switch sheet.facts.shape {
        case .once: [.only]
        case .register: ["a1", "a2"].compactMap { EntryName($0) }
        case .byPartner: StatutoryPartner.allCases.map { .of($0) }
        }
      for name in names {
        let entry = Entry(sheet, name)
        entries.append(entry)
        for question in sheet.facts.questions where Int.random(in: 0..<4, using: &random) > 0 {
          guard let answer = answer(to: question, &random) else { continue }
          events.append(.answered(entry, question.id, answer))
        }
      }
    }
    return events
  }

  private static func answer(
    to question: Question, _ random: inout SeededGenerator
  ) -> Answer? {
    let texts = [
      " with spaces around  ", "two\nlines", "Nadia Firth, Fenmoor Police", "plain", "tab\there",
      "Zoë\u{301}", "ends in a line\n",
    ]
    switch question.kind {
    case .line, .text, .person, .organisation:
      return texts.randomElement(using: &random).map { .text($0) }
    case .day:
      let day = Screenplay.now.day.adding(days: Int.random(in: -900...60, using: &random))
      let time = TimeOfDay(hour: Int.random(in: 0..<24, using: &random), minute: 5)
      return .occasion(Occasion(day: day, time: Bool.random(using: &random) ? time : nil))
    case .choice(let options):
      let key = options.map(\.key) + ["of-a-newer-version"]
      return .keys([key.randomElement(using: &random) ?? ""])
    case .several(let options):
      let keys = (options.map(\.key) + ["of-a-newer-version"]).shuffled(using: &random)
      return .keys(Array(keys.prefix(Int.random(in: 1...keys.count, using: &random))))
    case .recipients: return .keys(["scrutineer", "executive/police"])
    case .organisationsAsked: return .keys(["plain", "gone"])
    case .truth: return .truth(Bool.random(using: &random))
    case .links: return nil
    }
  }

  private static func identity(_ writer: WriterID) throws -> Identity {
    let events = IdentityQuestion.allCases.map {
      IdentityEvent.answered($0, Confidential(" A fictional name \n"))
    }
    return Identity(changes: [
      Change(
        id: ChangeID(writer: writer, number: 1),
        stamp: Stamp(at: Screenplay.clock.moment, tick: 0), by: "Ana", seen: [:], events: events,
        why: nil)
    ])
  }
}
