import Casework

/// The forms of lines of enquiry, requests and returns: what each is about.
package enum GatheringForm: Hashable, Sendable {
  /// A line becomes two; the new one has this name.
  case split(EntryName, new: EntryName)
  case merge(EntryName)
  case retire(EntryName)
  /// Form 2 is written for everybody who is to be asked, or for one organisation.
  case form2(EntryName?)
  /// A reminder to an organisation, or an escalation to the member who leads there.
  case chase(Entry, EntryName, isEscalation: Bool)
  /// The organisation declined, or holds nothing.
  case nothing(EntryName, InformationRequest.State)
  /// The chair goes on without a return.
  case proceed(Entry, EntryName)
  /// A file that an organisation sent back.
  case file(EntryName)
  /// The pack is written and frozen.
  case pack

  /// The tab it is opened from.
  var tab: CaseTab {
    switch self {
    case .split, .merge, .retire: .enquiry
    case .form2, .chase, .nothing, .proceed, .file, .pack: .requests
    }
  }

  /// What is at the top of the form.
  var title: String {
    switch self {
    case .split: "Split a line of enquiry"
    case .merge: "Merge a line of enquiry"
    case .retire: "Retire a line of enquiry"
    case .form2: "Form 2"
    case .chase(_, _, let isEscalation):
      isEscalation ? "Record an escalation" : "Record a chase"
    case .nothing(_, .nothingHeld): "Nil return"
    case .nothing: "Declined"
    case .proceed: "Go on without a return"
    case .file: "Take in a return"
    case .pack: "The SPRG's pack"
    }
  }

  /// What it stands for, in a sentence or two.
  var introduction: String {
    switch self {
    case .split:
      "The line keeps its number with the first question; the second becomes a line of its own."
    case .merge:
      "The other line then asks what you write below, of everybody either was asked of; this one "
        + "is retired."
    case .retire: "It is not asked any more; its number is never given to another line."
    case .form2:
      "Writes one Form 2 for each organisation, and two tables for answers and chronology. You "
        + "send them yourself. What you record as sent is kept, with its hash."
    case .chase(_, _, isEscalation: false):
      "You send it yourself. The words are a suggestion; make them what you sent."
    case .chase:
      "You send it yourself, to the member of the SPRG who leads the gathering there. The words "
        + "are a suggestion; make them what you sent."
    case .nothing(_, .nothingHeld):
      "They searched and hold nothing. The record says what was searched."
    case .nothing: "They will not take part. The record says why; the report says so too."
    case .proceed:
      "The chair's decision. The pack and the report name what is missing, with this reason."
    case .file:
      "A table of answers or of chronology, or Form 2 as plain text, as it came back. Nothing is "
        + "taken in before you have seen it row by row and agreed."
    case .pack:
      "Everything the SPRG needs, as it stands, frozen as a version with its hash and written into "
        + "a folder."
    }
  }

  /// The name its drafts are kept under.
  var draftForm: String {
    switch self {
    case .split(let line, let new): "lines/split/\(line.text)/\(new.text)"
    case .merge(let line): "lines/merge/\(line.text)"
    case .retire(let line): "lines/retire/\(line.text)"
    case .form2(let request): "form2/\(request?.text ?? "all")"
    case .chase(let entry, let request, let isEscalation):
      "\(isEscalation ? "escalate" : "chase")/\(request.text)/\(entry.name.text)"
    case .nothing(let request, let state): "nothing/\(request.text)/\(state.rawValue)"
    case .proceed(let entry, let request): "proceed/\(request.text)/\(entry.name.text)"
    case .file(let request): "file/\(request.text)"
    case .pack: "pack"
    }
  }

  /// The form a draft's name stands for; `nil` where there is none of that name.
  init?(draftForm text: String) {
    let parts = text.split(separator: "/").map(String.init)
    let names = parts.dropFirst().map { EntryName($0) }
    switch (parts.first, parts.count) {
    case ("lines", 4) where parts[1] == "split":
      guard let line = names[1], let new = names[2] else { return nil }
      self = .split(line, new: new)
    case ("lines", 3):
      guard let line = names[1] else { return nil }
      switch parts[1] {
      case "merge": self = .merge(line)
      case "retire": self = .retire(line)
      default: return nil
      }
    case ("form2", 2): self = .form2(parts[1] == "all" ? nil : names[0])
    case ("chase", 3), ("escalate", 3):
      guard let request = names[0], let entry = names[1] else { return nil }
      self = .chase(Entry(.chase, entry), request, isEscalation: parts[0] == "escalate")
    case ("proceed", 3):
      guard let request = names[0], let entry = names[1] else { return nil }
      self = .proceed(Entry(.proceeding, entry), request)
    case ("nothing", 3):
      guard let request = names[0], let state = InformationRequest.State(rawValue: parts[2])
      else { return nil }
      self = .nothing(request, state)
    case ("file", 2):
      guard let request = names[0] else { return nil }
      self = .file(request)
    case ("pack", 1): self = .pack
    default: return nil
    }
  }
}

extension GatheringForm {
  /// The entry of a sheet that the form fills in, and with what offered; `nil` for the others.
  func sheet(in situation: Situation) -> (fields: SheetFields, offered: Answers)? {
    guard let review = situation.open?.review else { return nil }
    switch self {
    case .chase(let entry, let id, let isEscalation):
      guard let request = review.request(id) else { return nil }
      let to = isEscalation ? request.lead : request.contact
      return (
        SheetFields(entry, only: [.on, .to, .how, .words], in: situation),
        [
          .on: .occasion(situation.now), .to: .text(to), .how: .text("e-mail"),
          .words: .text(ChaseWording(request, isEscalation: isEscalation, situation).text),
        ]
      )
    case .proceed(let entry, _):
      return (
        SheetFields(entry, only: [.decider, .on, .reason], in: situation),
        [
          .on: .occasion(situation.now),
          .decider: .text(situation.roll?.people(as: .groupChair).first?.full ?? ""),
        ]
      )
    default: return nil
    }
  }

  /// The fields, holding what is offered.
  func form(in situation: Situation) -> Form {
    let review = situation.open?.review
    if let (fields, offered) = sheet(in: situation) {
      return Form(fields.fields(offering: offered), submitLabel: "Record")
    }
    switch self {
    case .split(let name, _):
      let question = review?.linesOfEnquiry.first { $0.id == name }?.question ?? ""
      return Form(
        [
          .area("first", "First question", question, rows: 4, isRequired: true),
          .area("second", "Second question", question, rows: 4, isRequired: true),
        ], submitLabel: "Split it")
    case .merge(let name):
      let lines = review?.standingLines ?? []
      let mine = lines.first { $0.id == name }
      return Form(
        [
          .choice(
            "into", "Into",
            lines.filter { $0.id != name }.map { Choice($0.id.text, $0.title) }, isRequired: true),
          .area("question", "It then asks", mine?.question ?? "", rows: 6, isRequired: true),
        ], submitLabel: "Merge them")
    case .retire:
      return Form(
        [.area("why", "Why", hint: "It stays in the history.", isRequired: true)],
        submitLabel: "Retire it")
    case .nothing(_, let state):
      let words = state == .nothingHeld ? "What was searched" : "Why they declined"
      return Form(
        [
          .day("day", "When", "today", isRequired: true),
          .area("reason", words, rows: 3, isRequired: true),
        ], submitLabel: "Record")
    case .file:
      return Form(
        [
          .text(
            "file", "File", hint: "The path of the file as it came; ~ is your home folder.",
            isRequired: true)
        ], submitLabel: "Look at it")
    case .form2, .pack, .chase, .proceed: return folderForm(situation)
    }
  }

  private func folderForm(_ situation: Situation) -> Form {
    let folder = FormField.text(
      "folder", "Folder", situation.exportFolder ?? "",
      hint: "It is made where it is not there yet; no file in it is overwritten.",
      isRequired: true, isOffered: true)
    guard case .form2 = self else { return Form([folder], submitLabel: "Freeze and write it") }
    return Form(
      [
        folder,
        .yesNo(
          "sent", "Record as sent",
          hint: "y: record them as sent. n: only to look at.", isRequired: true),
        .day("day", "Sent on", "now"),
        .area(
          "why", "Why (if late)", rows: 2,
          hint: "Needed where the day of return is already past."),
      ], submitLabel: "Write them")
  }

  /// What the form wants done; `nil` while something is missing.
  func request(
    _ form: Form, as opened: Form, of caseID: CaseID, standing: Answers, day: Occasion?,
    in situation: Situation
  ) -> Request? {
    if let (fields, _) = sheet(in: situation) {
      guard var answers = fields.answers(in: form, since: standing, shown: opened),
        let (entry, organisation) = entryAndOrganisation(in: situation)
      else { return nil }
      answers[.organisation] = .text(organisation)
      if case .chase(_, _, let isEscalation) = self {
        answers[.kind] = .keys([isEscalation ? "escalation" : "chase"])
      }
      return .propose(caseID, .fill(entry, answers), why: nil)
    }
    switch self {
    case .split(let line, let new):
      let (first, second) = (form.text(of: "first").trimmed, form.text(of: "second").trimmed)
      return .propose(
        caseID, .changeLines(.split(line, first: first, second: second, new: new)), why: nil)
    case .merge(let line):
      guard let into = form.chosen(in: "into").first.flatMap({ EntryName($0) }) else { return nil }
      let question = form.text(of: "question").trimmed
      return .propose(caseID, .changeLines(.merge(line, into: into, question: question)), why: nil)
    case .retire(let line):
      return .propose(caseID, .changeLines(.retire(line)), why: form.text(of: "why").trimmed)
    case .nothing(let request, let state):
      guard let day else { return nil }
      let reason = form.text(of: "reason").trimmed
      return .propose(caseID, .noReturn(request, state, reason: reason, on: day), why: nil)
    case .file(let request):
      return .readReturn(caseID, request, path: form.text(of: "file").trimmed)
    case .form2(let only):
      let why = form.text(of: "why").trimmed
      return .writeForm2(
        caseID, only: only, folder: form.text(of: "folder").trimmed,
        sent: form.answer(to: "sent") ?? false ? day ?? situation.now : nil,
        why: why.isEmpty ? nil : why)
    case .pack: return .writePack(caseID, folder: form.text(of: "folder").trimmed)
    case .chase, .proceed: return nil
    }
  }

  private func entryAndOrganisation(in situation: Situation) -> (Entry, String)? {
    switch self {
    case .chase(let entry, let id, _), .proceed(let entry, let id):
      situation.open?.review.request(id).map { (entry, $0.organisation) }
    default: nil
    }
  }
}

/// The words a reminder is suggested with.
struct ChaseWording {
  let text: String

  init(_ request: InformationRequest, isEscalation: Bool, _ situation: Situation) {
    let reference = situation.open?.review.reference.text ?? ""
    let day = request.returnBy.map { "by \($0.shown)" } ?? "soon"
    let asked = request.askedOn.map { " on \($0.day.shown)" } ?? ""
    let panel = situation.open?.summary.panelClock.map {
      " The rapid review has to be with the national Panel by \($0.due.shown)."
    }
    text =
      isEscalation
      ? "Form 2 for \(reference) was sent to \(request.organisation)\(asked) and was to be back "
        + "\(day). It has not come. Please help us to get it, or tell us what stands in the way."
        + (panel ?? "")
      : "We sent you Form 2 for \(reference)\(asked) and need it \(day). If anything is unclear, "
        + "or you hold nothing, please tell us today: a nil return is an answer."
        + (panel ?? "")
  }
}
