import Casework
import Pages
import Terminal

/// The organisations asked, what each was sent and how its return stands.
package struct RequestsScreen: CaseTabScreen {
  package static let name = "Returns"

  package let caseID: CaseID
  package let tab = CaseTab.requests
  private(set) var selection: RowSelection<Row>
  /// Whether the cursor has been put on a row: at first it is on the most pressing return.
  private var hasBegun: Bool

  /// One row of the list.
  enum Row: Hashable, Sendable {
    /// Nobody is asked yet.
    case nobody
    case request(EntryName)
    /// The words above the people invited beyond the SPRG.
    case participants
    case participant(EntryName)
  }

  /// Shows a case's requests, the cursor on one where its entry is given.
  package init(_ caseID: CaseID, on entry: Entry? = nil) {
    self.caseID = caseID
    let row: Row? = entry.flatMap { entry in
      if entry.sheet == .organisationAsked { return .request(entry.name) }
      return entry.sheet == .participant ? .participant(entry.name) : nil
    }
    selection = RowSelection(on: row)
    hasBegun = row != nil
  }

  package static let actions: [Action<RequestsScreen>] =
    sending + returning + answering + reading + CaseTab.actions()

  private static let sending: [Action<RequestsScreen>] = [
    Action(
      .enter, also: [.right, .character("l"), .character("e")], footer: "edit",
      "Edit the selected organisation: contact, SPRG lead, return date",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in screen.edit(in: situation) },
    Action(
      .character("n"), footer: "new", "Add another organisation to ask, or a participant",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in screen.add(in: situation) },
    Action(
      .character("x"), footer: "Form 2",
      "Export Form 2 for everyone it is new or changed for",
      needed: { screen, situation in
        screen.request.flatMap { screen.review(in: situation)?.request($0) }?.state == .toAsk
      },
      unless: { screen, situation in screen.obstacleToSending(in: situation) }
    ) { _, situation in situation.opening(.form2(nil)) },
    Action(
      .character("X"), "Export Form 2 for the selected organisation only",
      unless: { screen, situation in screen.obstacleToSending(in: situation) }
    ) { screen, situation in
      screen.request.map { situation.opening(.form2($0)) } ?? .none
    },
  ]

  private static let returning: [Action<RequestsScreen>] = [
    Action(
      .character("i"), footer: "import", "Import a file that the selected organisation sent back",
      needed: { screen, situation in screen.isAwaited(in: situation) },
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      screen.request.map { situation.opening(.readReturn($0)) } ?? .none
    },
    Action(
      .character("a"), "Record that the selected organisation has acknowledged its Form 2",
      unless: { screen, situation in
        screen.obstacle(in: situation, needing: [.asked], "Send Form 2 first.")
      }
    ) { screen, _ in screen.acknowledge() },
    Action(
      .character("N"), footer: "nil return", "Record a nil return: they hold no information",
      needed: { screen, situation in screen.isAwaited(in: situation) },
      unless: { screen, situation in screen.obstacleToAnswering(in: situation) }
    ) { screen, situation in
      screen.request.map { situation.opening(.noReturn($0, .nothingHeld)) } ?? .none
    },
    Action(
      .character("D"), footer: "declined", "Record that they declined, with their reason",
      needed: { screen, situation in screen.isAwaited(in: situation) },
      unless: { screen, situation in screen.obstacleToAnswering(in: situation) }
    ) { screen, situation in
      screen.request.map { situation.opening(.noReturn($0, .declined)) } ?? .none
    },
  ]

  private static let answering: [Action<RequestsScreen>] = [
    Action(
      .character("c"), footer: "chase", "Record a reminder (a chase) that you sent",
      needed: { screen, situation in screen.isAwaited(in: situation) },
      unless: { screen, situation in screen.obstacleToAnswering(in: situation) }
    ) { screen, situation in screen.chase(isEscalation: false, in: situation) },
    Action(
      .character("E"),
      "Record an escalation that you sent to the SPRG lead",
      unless: { screen, situation in screen.obstacleToAnswering(in: situation) }
    ) { screen, situation in screen.chase(isEscalation: true, in: situation) },
    Action(
      .character("w"), footer: "proceed", "Proceed without this return: the chair's decision",
      unless: { screen, situation in screen.obstacleToGoingOn(in: situation) }
    ) { screen, situation in
      screen.request.map {
        situation.opening(.proceed(situation.newEntry(of: .proceeding), $0))
      } ?? .none
    },
    Action(
      .delete, "Remove the selected row, if it was not sent a Form 2",
      unless: { screen, situation in
        screen.isOnEntry
          ? situation.obstacleToChange : "Select an organisation or a participant."
      }
    ) { screen, situation in screen.takeOut(in: situation) },
  ]

  private static let reading: [Action<RequestsScreen>] = [
    Action(
      .character("v"), footer: "read", "Read what was sent to the selected organisation, and when",
      unless: { screen, _ in screen.request == nil ? "Select an organisation." : nil }
    ) { screen, situation in screen.readSent(in: situation) },
    Action(
      .character("r"), footer: "returned",
      "Read what came back from the selected organisation, file by file",
      needed: { screen, situation in
        screen.request.flatMap { screen.review(in: situation)?.request($0) }?.state == .returned
      },
      unless: { screen, situation in
        guard let request = screen.request, let review = screen.review(in: situation) else {
          return "Select an organisation."
        }
        return review.returnFiles(of: request).isEmpty ? "They have not sent anything back." : nil
      }
    ) { screen, situation in screen.readReturns(in: situation) },
    Action(
      .character("T"), "Export a table of requests and returns"
    ) { _, situation in situation.opening(.export(.requests)) },
    Action(
      .character("P"), footer: "pack",
      "Freeze the meeting pack and save it to a folder",
      needed: { screen, situation in
        guard let review = screen.review(in: situation) else { return false }
        return review.recorded(.returnsIn) != nil && review.recorded(.packShared) == nil
      },
      unless: { _, situation in situation.obstacleToChange }
    ) { _, situation in situation.opening(.pack) },
  ]

  /// The row the cursor is on; `nil` before the case is there.
  var current: Row? { selection.current }

  /// The organisation the cursor is on; `nil` elsewhere.
  var request: EntryName? {
    guard case .request(let name) = current else { return nil }
    return name
  }

  /// Whether the cursor is on somebody.
  private var isOnEntry: Bool {
    switch current {
    case .request, .participant: true
    case .nobody, .participants, nil: false
    }
  }

  /// The case, where it is the one that is open.
  func review(in situation: Situation) -> Case? {
    situation.open.flatMap { $0.review.id == caseID ? $0.review : nil }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let review = review(in: situation) else { return }
    let known = Set(selection.rows)
    let requests = review.entries(of: .organisationAsked).map { Row.request($0.name) }
    let others = review.entries(of: .participant).map { Row.participant($0.name) }
    let rows = (requests.isEmpty ? [.nobody] : requests) + [.participants] + others
    selection.show(rows)
    if !known.isEmpty, let added = rows.last(where: { !known.contains($0) }),
      isMine(added, review, situation)
    {
      selection.select(added)
    }
    guard !hasBegun else { return }
    hasBegun = true
    if let pressing = mostPressing(review, situation) { selection.select(pressing) }
  }

  private func isMine(_ row: Row, _ review: Case, _ situation: Situation) -> Bool {
    let entry: Entry
    switch row {
    case .request(let name): entry = Entry(.organisationAsked, name)
    case .participant(let name): entry = Entry(.participant, name)
    case .nobody, .participants: return false
    }
    let first = entry.sheet.facts.questions.first { review.answer(to: $0.id, in: entry) != nil }
    return situation.isMadeHere(
      first.flatMap { review.setting(of: $0.id, in: entry)?.change.id })
  }

  /// On opening the cursor stands on the most pressing return.
  private func mostPressing(_ review: Case, _ situation: Situation) -> Row? {
    review.requests.min { left, right in
      left.standing(on: situation.today, calendar: situation.calendar).urgency
        < right.standing(on: situation.today, calendar: situation.calendar).urgency
    }.map { .request($0.id) }
  }
}
