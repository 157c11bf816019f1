import Casework
import Documents

// A draft on the disk is filed under the text of its form's name, and a restart opens the form
// again by it. So these texts stay as they are, byte for byte.
//
// One switch is the whole table. Reading goes through it too: a text names the form whose name is
// written just so, and `candidates` only collects the names that the parts of a text allow.

extension FormName {
  /// The name as drafts on the disk have it; ``init(_:)`` reads it.
  package var text: String {
    switch self {
    case .makeStore: "make-store"
    case .makePlainStore: "make-plain-store"
    case .join: "join"
    case .recover: "recover"
    case .person: "person"
    case .addMember(let id): "member/add/\(id.text)"
    case .removeMember(let id): "member/remove/\(id.text)"
    case .changePassphrase: "passphrase"
    case .sharing(let form): form.rawValue
    case .newCase: "new-case"
    case .mistake: "mistake"
    case .countAgain: "count-again"
    case .record(let milestone): "record/\(milestone.id)"
    case .correct(let milestone): "correct/\(milestone.id)"
    case .takeBack(let milestone): "take-back/\(milestone.id)"
    case .setAside(let milestone): "set-aside/\(milestone.id)"
    case .plan(let milestone): "plan/\(milestone.id)"
    case .criteria: "criteria"
    case .resolve(let chosen): "resolve/\(chosen.text)"
    case .hold: "hold"
    case .keepRecord: "keep-record"
    case .dispose: "dispose"
    case .erase(let change): "erase/\(change.writer.text)/\(change.number)"
    case .fill(let entry, let only): "fill/\(entry.text)\(only.suffix)"
    case .dismissAll(let kind): "dismiss-all/\(kind.rawValue)"
    case .remove(let entry): "remove/\(entry.text)"
    case .tell(let entry, let about): "tell/\(entry.text)/\(about.id)"
    case .identity(let question): "identity/\(question.rawValue)"
    case .decideRecommendation: "decide-recommendation"
    case .finalise(let side): "finalise/\(side.rawValue)"
    case .sign(let partner): "sign/\(partner.rawValue)"
    case .overrideSignatures: "override-signatures"
    case .sendReport: "send"
    case .export(let document, let meeting): FormName.text(of: document, meeting)
    case .exportAll(let what): FormName.text(ofAll: what)
    case .openMeeting(let meeting): "meet/\(meeting.text)/open"
    case .reopenMeeting(let meeting): "meet/\(meeting.text)/reopen"
    case .meetingTimes(let meeting): "meet/\(meeting.text)/times"
    case .closeMeeting(let meeting): "meet/\(meeting.text)/close"
    case .circulate(let meeting): "meet/\(meeting.text)/circulate"
    case .approveMinutes(let meeting): "meet/\(meeting.text)/approve"
    case .addendum(let meeting, let new): "meet/\(meeting.text)/add/\(new.text)"
    case .attend(let meeting, let absentee): "meet/\(meeting.text)/attend/\(absentee)"
    case .here(let meeting, let who): "meet/\(meeting.text)/here/\(who)"
    case .stays(let meeting, let who): "meet/\(meeting.text)/stays/\(who)"
    case .rescueLines(let meeting): "rescue/\(meeting.text)"
    case .splitLine(let line, let new): "gathering/lines/split/\(line.text)/\(new.text)"
    case .mergeLine(let line): "gathering/lines/merge/\(line.text)"
    case .retireLine(let line): "gathering/lines/retire/\(line.text)"
    case .form2(let request): "gathering/form2/\(request?.text ?? "all")"
    case .chase(let entry, let of, let up): FormName.text(of: entry, up ? "escalate" : "chase", of)
    case .proceed(let entry, let request): FormName.text(of: entry, "proceed", request)
    case .noReturn(let request, let state): "gathering/nothing/\(request.text)/\(state.rawValue)"
    case .readReturn(let request): "gathering/file/\(request.text)"
    case .pack: "gathering/pack"
    case .readPeople: "people/file"
    }
  }

  private static func text(of document: ExportedDocument, _ meeting: EntryName?) -> String {
    "export/\(document.rawValue)" + (meeting.map { "/\($0.text)" } ?? "")
  }

  private static func text(ofAll what: ExportOfAll) -> String {
    switch what {
    case .days: "export-all"
    case .actions: "export-all/actions"
    case .performance(let year): "export-all/performance/\(year)"
    }
  }

  private static func text(of entry: Entry, _ act: String, _ request: EntryName) -> String {
    "gathering/\(act)/\(request.text)/\(entry.name.text)"
  }

  /// The form that a text names; `nil` where there is none of that name.
  package init?(_ text: String) {
    let found = FormName.candidates(Parts(text: text)).first { $0.text == text }
    guard let found else { return nil }
    self = found
  }

  /// Every name that could be written in these parts.
  private static func candidates(_ parts: Parts) -> [FormName] {
    let plain: [FormName] = [
      .makeStore, .makePlainStore, .join, .recover, .person, .changePassphrase,
      .sharing(.addRemote), .sharing(.copyStore), .sharing(.logIn), .newCase,
      .mistake,
      .countAgain, .criteria,
      .hold, .keepRecord, .dispose,
      .decideRecommendation, .overrideSignatures,
      .sendReport, .exportAll(.days), .exportAll(.actions), .form2(nil), .pack,
      .readPeople,
    ]
    let ofMilestone = parts[1].flatMap(Milestone.init(rawValue:)).map { milestone in
      [
        .record(milestone), .correct(milestone), .takeBack(milestone), .setAside(milestone),
        FormName.plan(milestone),
      ]
    }
    let member = parts[2].flatMap { MemberID($0) }
    let others: [FormName?] = [
      member.map { .addMember($0) }, member.map { .removeMember($0) },
      ChosenSetting(parts.rest(from: 1)).map { .resolve($0) },
      parts.change.map { .erase($0) },
      parts[1].flatMap(ChronologyFlag.Kind.init(rawValue:)).map { .dismissAll($0) },
      parts[1].flatMap(IdentityQuestion.init(rawValue:)).map { .identity($0) },
      parts[1].flatMap(Finalisation.Side.init(rawValue:)).map { .finalise($0) },
      parts[1].flatMap(StatutoryPartner.init(rawValue:)).map { .sign($0) },
      parts[1].flatMap(ExportedDocument.init(rawValue:)).map { .export($0, of: parts.name(2)) },
      parts[2].flatMap { Int($0) }.map { .exportAll(.performance(year: $0)) },
    ]
    return plain + (ofMilestone ?? []) + others.compactMap(\.self) + ofEntry(parts)
      + ofMeeting(parts) + ofLine(parts) + ofRequest(parts)
  }

  private static func ofEntry(_ parts: Parts) -> [FormName] {
    guard let sheet = parts[1].flatMap(Sheet.init(rawValue:)), let name = parts.name(2) else {
      return []
    }
    let entry = Entry(sheet, name)
    let questions = parts[3]?.split(separator: ",").compactMap { name in
      sheet.question(named: String(name))?.id
    }
    let notice = parts[3].flatMap(NoticeSubject.init(rawValue:)).map {
      FormName.tell(Entry(.notice, name), $0)
    }
    return [.fill(entry, only: questions ?? []), .remove(entry)] + [notice].compactMap(\.self)
  }

  private static func ofMeeting(_ parts: Parts) -> [FormName] {
    guard let meeting = parts.name(1) else { return [] }
    let who = parts.rest(from: 3)
    return [
      .openMeeting(meeting), .reopenMeeting(meeting), .meetingTimes(meeting),
      .closeMeeting(meeting), .circulate(meeting), .approveMinutes(meeting),
      .rescueLines(meeting), .attend(meeting, insteadOf: who), .here(meeting, who: who),
      .stays(meeting, who: who),
    ] + (parts.name(3).map { [.addendum(meeting, new: $0)] } ?? [])
  }

  private static func ofLine(_ parts: Parts) -> [FormName] {
    guard let line = parts.name(3) else { return [] }
    return [.mergeLine(line), .retireLine(line)]
      + (parts.name(4).map { [.splitLine(line, new: $0)] } ?? [])
  }

  private static func ofRequest(_ parts: Parts) -> [FormName] {
    guard let request = parts.name(2) else { return [] }
    let state = parts[3].flatMap(InformationRequest.State.init(rawValue:))
    let entry = parts.name(3)
    return [.form2(request), .readReturn(request)]
      + (state.map { [.noReturn(request, $0)] } ?? [])
      + (entry.map { name in
        [false, true].map { .chase(Entry(.chase, name), request, isEscalation: $0) }
          + [.proceed(Entry(.proceeding, name), request)]
      } ?? [])
  }
}

/// What stands between the strokes of a name's text.
private struct Parts {
  private let parts: [Substring]

  init(text: String) { parts = text.split(separator: "/", omittingEmptySubsequences: false) }

  subscript(place: Int) -> String? { place < parts.count ? String(parts[place]) : nil }

  /// The part as the name of an entry; `nil` where it is none.
  func name(_ place: Int) -> EntryName? { self[place].flatMap { EntryName($0) } }

  /// The second and third part as a record's name; `nil` where they are none.
  var change: ChangeID? {
    guard let writer = self[1].flatMap({ WriterID($0) }), let number = self[2].flatMap({ Int($0) })
    else { return nil }
    return ChangeID(writer: writer, number: number)
  }

  /// All from a place on.
  func rest(from place: Int) -> String { parts.dropFirst(place).joined(separator: "/") }
}

extension [QuestionID] {
  fileprivate var suffix: String {
    isEmpty ? "" : "/" + map(\.text).joined(separator: ",")
  }
}

extension Entry {
  fileprivate var text: String { "\(sheet.id)/\(name.text)" }
}
