import Casework
import Terminal

/// The key lines of enquiry with the scope they are asked in: the tab KLOE of a case.
package struct LinesScreen: CaseTabScreen {
  package static let name = "Lines of enquiry"

  package let caseID: CaseID
  package let tab = CaseTab.enquiry
  private(set) var rows: [Row] = [.scope]
  private var cursor = ListCursor()
  private var selected: Row?
  /// The line added last by this person, on which the cursor goes once it is there.
  private var known: Set<EntryName>?

  /// One row of the list.
  enum Row: Hashable, Sendable {
    /// The period, the people searched for, and who is asked.
    case scope
    case line(EntryName)
  }

  /// Shows a case's lines, the cursor on one where its entry is given.
  package init(_ caseID: CaseID, on entry: Entry? = nil) {
    self.caseID = caseID
    guard let entry else { return }
    if entry.sheet == .lineOfEnquiry { selected = .line(entry.name) }
    if entry.sheet == .timeline { selected = .scope }
  }

  package static let actions: [Action<LinesScreen>] = editing + working + CaseTab.actions()

  private static let editing: [Action<LinesScreen>] = [
    Action(
      .enter, also: [.right, .character("l"), .character("e")], footer: "edit",
      "Edit the selected KLOE, or the scope of the review",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in screen.edit(in: situation) },
    Action(
      .character("n"), footer: "new", "Add a KLOE",
      unless: { _, situation in situation.obstacleToChange }
    ) { _, situation in
      situation.opening(
        .fill(situation.newEntry(of: .lineOfEnquiry), only: LinesScreen.asked))
    },
    Action(
      .character("b"), footer: "bank", "Pick a KLOE from the starter bank",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, _ in .go(.inCase(screen.caseID, .bank)) },
    Action(
      .character("a"), footer: "agree", "Record the meeting that agreed the selected KLOE",
      needed: { screen, situation in
        guard let review = screen.review(in: situation), let name = screen.line,
          let line = review.linesOfEnquiry.first(where: { $0.id == name })
        else { return false }
        return review.state(of: line) == .draft
      },
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in screen.fill([.agreedAt], in: situation) },
    Action(
      .character("K"), footer: "up", "Move the selected KLOE up, if it has not been sent",
      unless: { screen, situation in screen.obstacleToMoving(by: -1, in: situation) }
    ) { screen, situation in screen.move(by: -1, in: situation) },
    Action(
      .character("J"), footer: "down",
      "Move the selected KLOE down, if it has not been sent",
      unless: { screen, situation in screen.obstacleToMoving(by: 1, in: situation) }
    ) { screen, situation in screen.move(by: 1, in: situation) },
  ]

  private static let working: [Action<LinesScreen>] = [
    Action(
      .character("f"), footer: "finding", "All answers to the selected KLOE, and its finding",
      unless: { screen, _ in screen.line == nil ? "Select a KLOE." : nil }
    ) { screen, _ in
      screen.line.map { .go(.inCase(screen.caseID, .finding($0))) } ?? .none
    },
    Action(
      .character("S"), "Split the selected KLOE into two",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      screen.line.map {
        situation.opening(.splitLine($0, new: situation.freshEntry))
      } ?? .none
    },
    Action(
      .character("M"), "Merge the selected KLOE into another",
      unless: { screen, situation in screen.obstacleToMerging(in: situation) }
    ) { screen, situation in
      screen.line.map { situation.opening(.mergeLine($0)) } ?? .none
    },
    Action(
      .character("R"), "Stop asking this question, or ask it again",
      unless: { screen, situation in
        screen.line == nil ? "Select a KLOE." : situation.obstacleToChange
      }
    ) { screen, situation in screen.retire(in: situation) },
    Action(
      .delete, "Remove the selected draft, with a reason",
      unless: { screen, situation in screen.obstacleToTakingOut(in: situation) }
    ) { screen, situation in
      screen.line.map { situation.opening(.remove(Entry(.lineOfEnquiry, $0))) } ?? .none
    },
    Action(
      .character("v"), footer: "read", "Read the selected KLOE in full",
      unless: { screen, situation in
        screen.review(in: situation) == nil ? "No case is open." : nil
      }
    ) { screen, situation in screen.read(in: situation) },
  ]

  /// What is asked of a line while it is written; the finding has a screen of its own.
  static let asked: [QuestionID] = [.question, .rationale, .organisations, .agreedAt]
  /// What the initial discussion settles of the scope.
  static let scope: [QuestionID] = [
    .periodFrom, .periodTo, .whyPeriod, .people, .returnsBy,
  ]

  /// The row the cursor is on.
  var current: Row { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : .scope }

  /// The line the cursor is on; `nil` on the scope.
  var line: EntryName? {
    guard case .line(let name) = current else { return nil }
    return name
  }

  /// The case, where it is the one that is open.
  func review(in situation: Situation) -> Case? {
    situation.open.flatMap { $0.review.id == caseID ? $0.review : nil }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: rows.count, page: tools.page) { selected = current }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let review = review(in: situation) else { return }
    let lines = review.linesOfEnquiry.map(\.id)
    rows = [.scope] + lines.map { .line($0) }
    if let known, let added = lines.first(where: { !known.contains($0) }),
      situation.isMadeHere(
        review.setting(of: .question, in: Entry(.lineOfEnquiry, added))?.change.id)
    {
      selected = .line(added)
    }
    if selected == nil { selected = firstToDo(review) }
    known = Set(lines)
    cursor.select(rows.firstIndex { $0 == selected } ?? cursor.selected, count: rows.count)
    selected = current
  }

  /// On opening the cursor stands on the scope while it is missing, else on the most pressing line.
  private func firstToDo(_ review: Case) -> Row {
    guard review.isComplete(Entry(.timeline)) else { return .scope }
    let pressing = review.currentLines.min {
      review.state(of: $0).urgency < review.state(of: $1).urgency
    }
    return pressing.map { .line($0.id) } ?? .scope
  }
}

extension LinesScreen {
  private func obstacle(in situation: Situation) -> String? {
    guard let line, let review = review(in: situation) else { return "Select a KLOE." }
    guard review.currentLines.contains(where: { $0.id == line }) else {
      return "This KLOE is retired. Press R to ask it again."
    }
    return situation.obstacleToChange
  }

  private func obstacleToMerging(in situation: Situation) -> String? {
    if let obstacle = obstacle(in: situation) { return obstacle }
    let count = review(in: situation)?.currentLines.count ?? 0
    return count < 2 ? "There is no other KLOE to merge it into." : nil
  }

  private func obstacleToTakingOut(in situation: Situation) -> String? {
    guard let line, let review = review(in: situation),
      let found = review.linesOfEnquiry.first(where: { $0.id == line })
    else { return "Select a KLOE." }
    return found.isSent
      ? "It was sent, so it stays on record. Press R to stop asking "
        + "it." : situation.obstacleToChange
  }

  /// The line a selected one would change places with; `nil` where there is none.
  private func neighbour(by step: Int, in review: Case) -> LineOfEnquiry? {
    let lines = review.currentLines
    guard let index = lines.firstIndex(where: { $0.id == line }),
      lines.indices.contains(index + step)
    else { return nil }
    return lines[index + step]
  }

  private func obstacleToMoving(by step: Int, in situation: Situation) -> String? {
    if let obstacle = obstacle(in: situation) { return obstacle }
    guard let review = review(in: situation), let line,
      let mine = review.currentLines.first(where: { $0.id == line })
    else { return "Select a KLOE." }
    if mine.isSent { return "\(mine.title) was sent with Form 2 and keeps its number." }
    guard let other = neighbour(by: step, in: review) else {
      return step < 0 ? "It is already the first." : "It is already the last."
    }
    return other.isSent ? "\(other.title) was sent with Form 2 and keeps its number." : nil
  }

  private func move(by step: Int, in situation: Situation) -> Response {
    guard let review = review(in: situation), let line else { return .none }
    let lines = review.currentLines
    guard let index = lines.firstIndex(where: { $0.id == line }) else { return .none }
    let before = step < 0 ? index - 1 : index + 2
    let other = lines.indices.contains(before) ? lines[before].id : nil
    return .request(.propose(caseID, .changeLines(.move(line, before: other)), why: nil))
  }

  private func edit(in situation: Situation) -> Response {
    guard let line else {
      return situation.opening(.fill(Entry(.timeline), only: LinesScreen.scope))
    }
    return situation.opening(.fill(Entry(.lineOfEnquiry, line), only: LinesScreen.asked))
  }

  private func fill(_ questions: [QuestionID], in situation: Situation) -> Response {
    line.map { situation.opening(.fill(Entry(.lineOfEnquiry, $0), only: questions)) } ?? .none
  }

  private func retire(in situation: Situation) -> Response {
    guard let line, let review = review(in: situation) else { return .none }
    let isRetired = !review.currentLines.contains { $0.id == line }
    return isRetired
      ? .request(.propose(caseID, .changeLines(.revive(line)), why: nil))
      : situation.opening(.retireLine(line))
  }

  private func read(in situation: Situation) -> Response {
    guard let review = review(in: situation) else { return .none }
    switch current {
    case .scope:
      return .push(TextScreen(title: "Scope", lines: LineText.scope(review)))
    case .line(let name):
      guard let line = review.linesOfEnquiry.first(where: { $0.id == name }) else { return .none }
      return .push(TextScreen(title: line.title, lines: LineText.lines(of: line, in: review)))
    }
  }
}
