import Casework
import Office

/// `QUESTION=ANSWER` on the command line: reads the answers to one sheet's questions.
///
/// The fictional cases are written in the same words.
struct AnswerArgument {
  let sheet: Sheet
  let now: Occasion
  /// The day `+5wd` counts from; `nil` counts from today.
  let trigger: Day?
  let calendar: WorkingCalendar
  let roll: Roll
  let partnership: Partnership

  /// For a sheet of a case, or of the partnership where there is none.
  init(_ sheet: Sheet, of review: Case?, in office: CaseOffice, now: Occasion) {
    self.sheet = sheet
    self.now = now
    trigger = review?.recorded(.panelNotified)?.on.day
    calendar = office.calendar
    partnership = office.partnership
    roll = Roll(of: office.partnership, on: now.day)
  }

  init(_ sheet: Sheet, in office: CaseOffice, now: Occasion) {
    self.init(sheet, of: nil, in: office, now: now)
  }

  /// The answers that some words give; an answer of `-` is read from standard input.
  ///
  /// - Throws: ``Complaint``, or ``TypedDayError`` for a day.
  func answers(_ words: [String]) throws -> Answers {
    var given = Answers()
    var isInputRead = false
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw Complaint.sheet(.notAnAnswer(sheet)) }
      guard let question = sheet.question(named: String(parts[0])) else {
        throw Complaint.sheet(.noSuchQuestion(sheet))
      }
      guard given.given[question.id] == nil else {
        throw Complaint.sheet(.answeredTwice(question.label))
      }
      var text = String(parts[1])
      if text == "-" {
        guard !isInputRead else { throw Complaint.sheet(.oneFromInput) }
        isInputRead = true
        text = try StandardInput.text()
      }
      given[question.id] = try answer(text, to: question)
    }
    return given
  }

  /// One answer as it is typed; a blank one takes back what was answered.
  func answer(_ text: String, to question: Question) throws -> Answer {
    switch question.kind {
    case .line, .text: return .text(text)
    case .person:
      return .text(roll.person(ofInitials: text)?.full ?? text)
    case .organisation:
      return .text(roll.organisation(typed: text))
    case .day(let tense):
      guard !PlainText.isBlank(text) else { return .text("") }
      let typed = try TypedDay.read(
        text, as: tense == .future ? .planned : .recorded, now: now, trigger: trigger,
        calendar: calendar)
      return .occasion(typed.occasion)
    case .truth:
      guard text == "yes" || text == "no" else {
        throw Complaint.sheet(.noSuchOption(question.label, ["yes", "no"]))
      }
      return .truth(text == "yes")
    case .choice(let options):
      let answer = Answer.keys(PlainText.isBlank(text) ? [] : [text])
      guard question.takes(answer) else {
        throw Complaint.sheet(.noSuchOption(question.label, options.map(\.key)))
      }
      return answer
    case .several(let options):
      let answer = Answer.keys(AnswerArgument.list(text))
      guard question.takes(answer) else {
        throw Complaint.sheet(.noSuchOption(question.label, options.map(\.key)))
      }
      return answer
    case .organisationsAsked: return .keys(organisations(in: text))
    case .links: throw Complaint.sheet(.noSuchQuestion(sheet))
    case .recipients:
      return .keys(try RecipientArgument(roll: roll, partnership: partnership).keys(in: text))
    }
  }

  /// The names between commas, each typed out or by its initials; `all` stands for everybody.
  private func organisations(in text: String) -> [String] {
    guard text != "all" else { return [] }
    return Answers([.organisations: .text(text)]).names(.organisations)
      .map { roll.organisation(typed: $0) }
  }

  /// What stands between commas.
  static func list(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
}

/// Who was told, on the command line: the keys of recipients, with commas between.
struct RecipientArgument {
  let roll: Roll
  let partnership: Partnership

  /// What can be typed, for a refusal and for `sheets`.
  static let choices =
    StatutoryPartner.allCases.map { Recipient.executive($0).key }
    + [
      Recipient.partnershipChair.key, Recipient.scrutineer.key, Recipient.groupChair.key,
      "members", "member/NUMBER", Recipient.panel.key, Recipient.secretaryOfState.key,
      Recipient.family.key,
    ]

  /// The keys as the record has them; `members` stands for every member of the SPRG.
  func keys(in text: String) throws(Complaint) -> [String] {
    var keys: [String] = []
    for word in AnswerArgument.list(text) {
      for key in try self.keys(of: word) where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  private func keys(of word: String) throws(Complaint) -> [String] {
    if word == "members" { return roll.members.map { Recipient.member($0).key } }
    switch Recipient(key: word) {
    case .member(let name):
      let entries = partnership.entries(of: .person)
      let found = entries.first { $0.name == name }
      let numbered = Int(name.text).flatMap { number in
        entries.first { partnership.number(of: $0) == number }
      }
      guard let entry = found ?? numbered else { break }
      return [Recipient.member(entry.name).key]
    case .some(let recipient): return [recipient.key]
    case nil: break
    }
    throw .sheet(
      .noSuchOption(
        Sheet.notice.question(.to)?.label ?? "", RecipientArgument.choices))
  }
}
