import Casework
import Pages
import Terminal

extension SheetList {
  /// The page of a tab of a case that is a list of sheets.
  func page(
    of holder: (any SheetHolder)?, tab: CaseTab, showing situation: Situation
  ) -> Page {
    guard let review = situation.open?.review, let holder else {
      return Page(absent: "You cannot open this. Press Esc to go back.")
    }
    return Page(
      "\(review.reference.text) \(review.child)", second: .words(purpose), tabs: tab.bar,
      panes: panes(of: holder))
  }

  /// The rows, and below them the selected one in full.
  func panes(of holder: any SheetHolder) -> [Pane] {
    let rows = rows
    return [
      .list(
        ListPane(count: rows.count, selected: cursor.selected) { index in
          SheetList.row(rows[index], holder)
        }), .gap(),
      .text(
        TextPane(
          detail(of: holder), extent: .part(of: 4, least: 3, most: 8),
          overflow: .note("v: read the rest"), isOfRow: true)),
    ]
  }

  private func detail(of holder: any SheetHolder) -> [TextPane.Paragraph] {
    guard let current else { return [] }
    let written = full(current, holder)
    return (written.isEmpty ? [hint(for: current)] : written).map { TextPane.Paragraph($0) }
  }

  private func hint(for row: Row) -> String {
    switch row {
    case .head(let sheet) where sheet.facts.shape == .register:
      "\(sheet.facts.purpose) Press n to add \(sheet.facts.entry)."
    case .head(let sheet): sheet.facts.purpose
    case .entry(let entry): "\(entry.sheet.facts.purpose) Press Enter to fill it in."
    }
  }

  private static func row(_ row: Row, _ holder: any SheetHolder) -> ListRow {
    switch row {
    case .head(let sheet):
      let count = holder.entries(of: sheet).count
      let words =
        switch sheet.facts.shape {
        case .byPartner: "\(count) of \(StatutoryPartner.allCases.count) recorded"
        case .register, .once: count == 0 ? "none yet" : "\(count)"
        }
      return ListRow(
        headColumns, [TableCell(sheet.facts.title, .title), TableCell(words, .quiet)])
    case .entry(let entry) where entry.sheet.facts.shape == .once:
      return ListRow(
        onceColumns, [TableCell(entry.sheet.facts.title, .title), state(of: entry, holder)])
    case .entry(let entry):
      let summary = EntrySummary(entry, holder)
      return ListRow(
        entry.sheet.facts.shape == .byPartner ? partnerColumns : entryColumns,
        [TableCell(summary.lead, .quiet), TableCell(summary.words)])
    }
  }

  private static let headColumns = Columns([Column(.rest), Column(.content)])
  private static let onceColumns = Columns([Column(.rest), Column(.content, isMarked: true)])
  private static let partnerColumns = Columns(
    start: 5, [Column(.columns(23)), Column(.rest, gap: 2)])
  private static let entryColumns = Columns(
    start: 5, [Column(.columns(4), gap: 0), Column(.rest, gap: 2)])

  /// How far a sheet that is filled in once has come.
  private static func state(of entry: Entry, _ holder: any SheetHolder) -> TableCell {
    let missing = holder.answers(in: entry).missing(in: entry.sheet).count
    let (words, urgency): (String, Urgency) =
      if !holder.isAnswered(entry) {
        ("not started", .waiting)
      } else if missing == 0 {
        ("filled in", .done)
      } else {
        ("\(missing) still to answer", .running)
      }
    return TableCell(words, state: urgency)
  }
}

/// An entry of a register in one line.
struct EntrySummary {
  /// What tells it from the others: its number, or the partner it is of.
  let lead: String
  /// The answers that stand for it.
  let words: String

  init(_ entry: Entry, _ holder: any SheetHolder) {
    var answers = holder.answers(in: entry)
    // A meeting that was held stands under the day it was held on.
    if entry.sheet == .meeting, let began = (holder as? Case)?.began(entry.name) {
      answers[.on] = .occasion(began)
    }
    let cells = entry.sheet.facts.columns.compactMap { id -> String? in
      guard let answer = answers[id], let question = entry.sheet.question(id) else { return nil }
      return question.words(of: answer).split(separator: "\n").joined(separator: " ")
    }
    let state = EntrySummary.state(of: entry, holder).map { [$0] } ?? []
    words = cells.isEmpty ? "not recorded yet" : (cells + state).joined(separator: " · ")
    lead =
      switch entry.sheet.facts.shape {
      case .byPartner: StatutoryPartner(rawValue: entry.name.text)?.words ?? ""
      case .register, .once: holder.number(of: entry).map { "\($0)" } ?? ""
      }
  }

  /// How far a meeting or a decision has come, before what may be cut.
  private static func state(of entry: Entry, _ holder: any SheetHolder) -> String? {
    guard let review = holder as? Case else { return nil }
    if entry.sheet == .meeting { return review.state(of: entry.name).words }
    return entry.sheet == .decision ? review.decision(entry).state.words : nil
  }
}
