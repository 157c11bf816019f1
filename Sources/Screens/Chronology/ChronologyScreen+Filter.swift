import Casework
import Terminal

// Finding and filtering. The words looked for are one line at the top; the filter is a form over
// the list, and says while it is filled in how many entries it would show.

/// The fields of the filter.
private enum FilterField {
  static let organisations = ChoiceHandle<Int>("organisations") { Int($0) }
  static let person: TextHandle = "person"
  static let lines = ChoiceHandle<Int>("lines") { Int($0) }
  static let tags = ChoiceHandle<ChronologyFilter.Tag>("tags")
  static let from: TextHandle = "from"
  static let to: TextHandle = "to"
}

extension ChronologyScreen {
  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    switch mode {
    case .reading: return move(by: key, page: tools.page)
    case .finding:
      if key == .down || key == .up {
        keepFind()
        return move(by: key, page: tools.page)
      }
      let handled = find?.handle(
        key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
      if handled == .changed { list() }
      return .none
    case .filtering(var form):
      mode = .reading
      let outcome = form.handle(
        key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
      return take(outcome, of: &form, in: tools.situation)
    }
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    switch mode {
    case .reading:
      return .message(Message("You cannot paste here. Press / to search, n for an entry."))
    case .finding:
      _ = find?.handle(paste: text, at: tools.situation.moment.milliseconds)
      list()
      return .none
    case .filtering(var form):
      mode = .reading
      let outcome = form.handle(paste: text, at: tools.situation.moment.milliseconds)
      return take(outcome, of: &form, in: tools.situation)
    }
  }

  package var lineUse: LineUse {
    switch mode {
    case .reading: .acts
    case .finding: .searches(keeps: true)
    case .filtering(let form): .answers(QuestionBeingAsked(form: form))
    }
  }

  package mutating func take(_ answer: FormAnswer, with tools: inout Tools) -> Response {
    guard case .filtering(var form) = mode else { return .none }
    let milliseconds = tools.situation.moment.milliseconds
    let outcome = form.take(answer, at: milliseconds)
    let response = take(outcome, of: &form, in: tools.situation)
    guard case .filtering(var form) = mode else { return response }
    form.goOn(after: answer, at: milliseconds)
    mode = .filtering(form)
    return response
  }

  /// Keeps to what is found; nothing looked for shows all again.
  mutating func keepFind() {
    mode = .reading
    if find?.text.isEmpty ?? true {
      find = nil
      list()
    }
  }

  private mutating func take(
    _ outcome: FormOutcome, of form: inout Form, in situation: Situation
  ) -> Response {
    switch outcome {
    case .submitted:
      mode = .reading
      show(only: chosen(in: form, today: situation.today))
      return .none
    case .cancelled:
      mode = .reading
      return .none
    case .changed:
      remark(on: &form, today: situation.today)
    case .refused(let words):
      mode = .filtering(form)
      return .message(Message(words, .warning))
    case .moved, .ignored, .saveAsked: break
    }
    mode = .filtering(form)
    return .none
  }

  /// The room the filter is drawn in.
  var formSize: Size {
    Size(columns: max(1, area.columns - 2), rows: max(1, area.rows - 4))
  }

  /// Opens the filter, holding what is chosen now.
  mutating func beginFilter() {
    guard let chronology else { return }
    var form = Form(
      [
        .several(
          FilterField.organisations.key, "Organisation",
          chronology.organisations.enumerated().map { place, organisation in
            let count = chronology.organisationPlaces.count { $0 == place }
            return Choice(String(place), "\(organisation.code) (\(count))")
          }, chosen: filter.organisations.map(String.init)),
        .text(
          FilterField.person, "Person, by code", filter.person,
          hint: "As in the entries: HV, M, S1."),
        .several(
          FilterField.lines.key, "KLOE",
          chronology.lines.compactMap { line in
            line.number.map { number in
              let count = chronology.entries.indices.count {
                chronology.marks[$0].numbers.contains(number)
                  || chronology.entries[$0].content.lines.contains(number)
              }
              return Choice(String(number), "\(number) (\(count))")
            }
          }, chosen: filter.lines.map(String.init)),
        .several(
          FilterField.tags.key, "Entry is",
          ChronologyFilter.Tag.allCases.map { tag in
            let count = chronology.entries.indices.count { place in
              chronology.has(tag, at: place) { isRead[$0] }
            }
            return Choice(tag.rawValue, "\(tag.words) (\(count))")
          }, chosen: filter.tags.map(\.rawValue)),
        .text(
          FilterField.from, "From", filter.from?.plain ?? "", hint: "A day, a month or a year."),
        .text(FilterField.to, "To", filter.to?.plain ?? "", hint: "A day, a month or a year."),
      ], submitLabel: "Apply filter")
    form.resize(to: formSize)
    mode = .filtering(form)
  }

  /// What the filter chooses as it stands.
  func chosen(in form: Form, today: Day) -> ChronologyFilter {
    var filter = ChronologyFilter()
    filter.organisations = Set(form.all(FilterField.organisations))
    filter.person = form[FilterField.person]
    filter.lines = Set(form.all(FilterField.lines))
    filter.tags = Set(form.all(FilterField.tags))
    filter.from = UncertainDay.read(form[FilterField.from], today: today).day.from
    filter.to = UncertainDay.read(form[FilterField.to], today: today).day.to
    return filter
  }

  /// How many entries the filter would show.
  func count(of filter: ChronologyFilter) -> Int {
    guard let chronology else { return 0 }
    return filter.places(in: chronology) { isRead[$0] }.count
  }

  private func remark(on form: inout Form, today: Day) {
    for handle in [FilterField.from, FilterField.to] {
      let (key, text) = (handle.key, form[handle])
      guard !text.isEmpty else { continue }
      let read = UncertainDay.read(text, today: today)
      let day = key == FilterField.from.key ? read.day.from : read.day.to
      if let day {
        form.remark(.understood(day.shown), on: key)
      } else {
        form.remark(
          .problem("Enter a date like 12/03/2026, March 2026 or 2026."), on: key)
      }
    }
  }
}
