import Casework
import Pages
import Terminal

/// Asks for a day and time, and shows the case as it was recorded then.
package struct MomentScreen: Screen {
  package static let name = "As recorded on"

  private let caseID: CaseID
  private var form: Form

  init(_ caseID: CaseID) {
    self.caseID = caseID
    form = Form([.day(.day, "Day and time", isRequired: true)], submitLabel: "Show case")
  }

  package var takesText: Bool { true }

  package static let actions: [Action<MomentScreen>] = [
    Action(.escape, footer: "back", isForTyping: true, "Back to the history") { _, _ in .pop }
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    let outcome = form.handle(
      key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
    return respond(to: outcome, in: tools.situation)
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    respond(
      to: form.handle(paste: text, at: tools.situation.moment.milliseconds), in: tools.situation)
  }

  package mutating func resize(to size: Size) {
    form.resize(to: Size(columns: max(1, size.columns - 2), rows: max(1, size.rows - 7)))
  }

  private mutating func respond(to outcome: FormOutcome, in situation: Situation) -> Response {
    switch outcome {
    case .changed:
      understand(in: situation)
      return .none
    case .refused(let words): return .message(Message(words, .warning))
    case .cancelled: return .pop
    case .moved, .ignored, .saveAsked: return .none
    case .submitted: return submit(in: situation)
    }
  }

  /// Says under the field which day was understood.
  private mutating func understand(in situation: Situation) {
    guard !form.text(of: DayHandle.day.key).trimmed.isEmpty else { return }
    do throws(TypedDayError) {
      form.remark(.understood(try read(in: situation).shown), on: DayHandle.day.key)
    } catch {
      form.remark(.problem("\(error.problem) \(error.remedy)"), on: DayHandle.day.key)
    }
  }

  private func read(in situation: Situation) throws(TypedDayError) -> TypedDay {
    try situation.read(form.text(of: DayHandle.day.key), by: .day).get()
  }

  private mutating func submit(in situation: Situation) -> Response {
    understand(in: situation)
    if form.focusFirstProblem() { return .none }
    guard let occasion = try? read(in: situation).occasion, let open = situation.open,
      open.review.id == caseID
    else { return .message(Message("The case is no longer open. Press Esc to go back.", .warning)) }
    // Changes are stamped with the real time, also where another day is taken for today.
    let latest = max(situation.today, UnitedKingdomDay.today(at: situation.moment))
    guard occasion.day <= latest else {
      form.remark(
        .problem("The date must be today or earlier."),
        on: DayHandle.day.key)
      _ = form.focusFirstProblem()
      return .none
    }
    let moment = UnitedKingdomDay.lastMoment(of: occasion)
    guard let past = open.review.asRecorded(by: moment) else {
      form.remark(
        .problem("The case was not open then. Its first change was on \(first(open.review))."),
        on: DayHandle.day.key)
      _ = form.focusFirstProblem()
      return .none
    }
    return .several([
      .pop,
      .push(
        PastScreen(
          past, on: occasion.day, heading: "As recorded on \(occasion.shown)", like: open,
          in: situation)),
    ])
  }

  private func first(_ review: Case) -> String {
    review.changes.first.map { UnitedKingdomDay.occasion(at: $0.stamp.at).shown } ?? "no day"
  }

  package func page(showing situation: Situation) -> Page {
    let reference = situation.open?.review.reference.text ?? ""
    let words =
      "Which day and time? You see the case as it was recorded then. Without a time, you see the "
      + "end of that day."
    return Page(
      "\(reference) The case on a past date", second: .words(situation.today.shown),
      panes: [
        .text(TextPane([TextPane.Paragraph(words)], extent: .content(), overflow: .cut)), .gap(),
        .picture(FormPicture(form: form), .rest),
      ])
  }
}
