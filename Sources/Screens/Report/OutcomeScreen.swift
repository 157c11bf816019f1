import Casework
import Documents
import Terminal

// From the criteria to the Panel, in the order of work: the answers, the partners' positions and
// the decision; the purposes and the fifteen points of the report; the version that is frozen,
// finalised, signed and sent. What each row is and how it stands is worked out when the situation
// changes (`OutcomeLine`), never while drawing; what is in the way of an act is asked of the case
// itself, so that a person reads beforehand what a refusal would say.

/// The recommendation, the report, its signatures and its sending: the tab Report of a case.
package struct OutcomeScreen: CaseTabScreen {
  package static let name = "Report"

  package let caseID: CaseID
  package let tab = CaseTab.report
  private(set) var lines: [OutcomeLine] = []
  private var cursor = ListCursor()
  private var selected: OutcomeRow?

  package init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package static let actions: [Action<OutcomeScreen>] =
    [
      Action(
        .enter, also: [.right, .character("l"), .character("e")], footer: "open",
        "Open or do the selected item: answer, write, decide, freeze, sign, send",
        footerNow: { screen, _ in screen.current.flatMap { $0.isDone ? "read" : $0.row.verb } },
        unless: { screen, situation in screen.obstacleToOpening(in: situation) }
      ) { screen, situation in screen.act(in: situation) },
      Action(.character("v"), footer: "read", "Read the report, or the selected version of it") {
        screen, situation in screen.read(in: situation)
      },
      Action(
        .character("g"), footer: "insert",
        "Insert what the case says into this section",
        needed: { screen, situation in screen.isSectionEmpty(in: situation) },
        unless: { screen, situation in screen.obstacleToDrawing(in: situation) }
      ) { screen, situation in screen.drawIn(in: situation) },
      Action(
        .character("a"), footer: "insert all",
        "Insert what the case says into every empty section",
        unless: { screen, situation in screen.obstacleToDrawingAll(in: situation) }
      ) { screen, situation in screen.drawInAll(in: situation) },
      Action(
        .character("w"), footer: "leave out", "Leave the selected section out, with a reason",
        unless: { screen, situation in screen.obstacleToLeavingOut(in: situation) }
      ) { screen, situation in screen.leaveOut(in: situation) },
      Action(
        .character("d"), footer: "changed", "Show what changed since the latest version",
        unless: { screen, situation in screen.obstacleToComparing(in: situation) }
      ) { screen, situation in screen.compare(in: situation) },
      Action(
        .character("E"), footer: "escalate",
        "Escalate this partner's disagreement: who to, and by when",
        unless: { screen, situation in screen.obstacleToEscalating(in: situation) }
      ) { screen, situation in screen.escalate(in: situation) },
      Action(
        .character("A"), footer: "afterwards",
        "After sending: the Panel's reply, questions, LCSPR, monitoring, closing",
        needed: { screen, situation in screen.open(in: situation)?.review.sending != nil }
      ) { screen, _ in .go(.inCase(screen.caseID, .afterSending())) },
      Action(
        .character("x"), footer: "export", "Export the report into a folder",
        unless: { screen, situation in
          screen.open(in: situation) == nil ? "No case is open." : nil
        }
      ) { _, situation in situation.opening(.export(.report)) },
    ] + CaseTab.actions()

  /// The line the cursor is on; `nil` before the case is there.
  var current: OutcomeLine? {
    lines.indices.contains(cursor.selected) ? lines[cursor.selected] : nil
  }

  /// The case, where it is the one that is open.
  func open(in situation: Situation) -> OpenCase? {
    situation.open.flatMap { $0.review.id == caseID ? $0 : nil }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    let before = cursor.selected
    guard cursor.move(by: key, count: lines.count, page: tools.page) else { return .none }
    skipHeads(from: before)
    selected = current?.row
    return .none
  }

  /// Moves on from a head, the way the cursor was going; above the first row is no place to be.
  private mutating func skipHeads(from before: Int) {
    guard current?.row.isHead == true else { return }
    cursor.select(cursor.selected + (cursor.selected < before ? -1 : 1), count: lines.count)
    if current?.row.isHead == true { cursor.select(1, count: lines.count) }
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = open(in: situation) else { return }
    lines = OutcomeLine.lines(of: open, in: situation)
    if selected == nil {
      selected = lines.first(where: \.isNext)?.row ?? .sending
    }
    let index = lines.firstIndex { $0.row == selected } ?? cursor.selected
    cursor.select(index, count: lines.count)
    skipHeads(from: cursor.selected)
    selected = current?.row
  }
}
