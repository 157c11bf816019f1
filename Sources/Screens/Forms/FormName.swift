import Casework
import Documents

/// Names a form, and says what it is about.
///
/// Routes, drafts and commands name forms so. Adding one: a case here with the value that it names,
/// and its text in `FormName+Text`.
package enum FormName: Hashable, Sendable {
  case makeStore
  case makePlainStore
  case join
  case recover
  case person
  case addMember(MemberID)
  case removeMember(MemberID)
  case changePassphrase
  case sharing(SharingForm)
  case newCase
  case mistake
  case countAgain
  case record(Milestone)
  case correct(Milestone)
  case takeBack(Milestone)
  case setAside(Milestone)
  case plan(Milestone)
  case criteria
  case resolve(ChosenSetting)
  case erase(ChangeID)
  case hold
  case keepRecord
  case dispose
  /// Questions of a sheet; all of them, or only those named.
  case fill(Entry, only: [QuestionID] = [])
  /// All points to check of a kind.
  case dismissAll(ChronologyFlag.Kind)
  case remove(Entry)
  case tell(Entry, NoticeSubject)
  case identity(IdentityQuestion)
  case decideRecommendation
  case finalise(Finalisation.Side)
  case sign(StatutoryPartner)
  case overrideSignatures
  case sendReport
  /// A document; of a meeting, where it is about one.
  case export(ExportedDocument, of: EntryName? = nil)
  case exportAll(ExportOfAll)
  case openMeeting(EntryName)
  case reopenMeeting(EntryName)
  case meetingTimes(EntryName)
  case closeMeeting(EntryName)
  case circulate(EntryName)
  case approveMinutes(EntryName)
  case addendum(EntryName, new: EntryName)
  /// Somebody at a meeting, in whose place.
  case attend(EntryName, insteadOf: String)
  case here(EntryName, who: String)
  case stays(EntryName, who: String)
  case rescueLines(EntryName)
  case splitLine(EntryName, new: EntryName)
  case mergeLine(EntryName)
  case retireLine(EntryName)
  /// For everybody who is to be asked, or for one organisation.
  case form2(EntryName?)
  /// The entry that is filled in, and the request it is about.
  case chase(Entry, EntryName, isEscalation: Bool)
  case proceed(Entry, EntryName)
  case noReturn(EntryName, InformationRequest.State)
  case readReturn(EntryName)
  case pack
  case readPeople
}

extension FormName {
  /// The form of that name.
  var definition: FormDefinition {
    switch self {
    case .makeStore: .makeStore
    case .makePlainStore: .makePlainStore
    case .join: .join
    case .recover: .recover
    case .person: .person
    case .addMember(let id): .addMember(id)
    case .removeMember(let id): .removeMember(id)
    case .changePassphrase: .changePassphrase
    case .sharing(let form): form.definition
    case .newCase: .newCase
    case .mistake: .mistake
    case .countAgain: .countAgain
    case .record(let milestone): .record(milestone)
    case .correct(let milestone): .correct(milestone)
    case .takeBack(let milestone): .takeBack(milestone)
    case .setAside(let milestone): .setAside(milestone)
    case .plan(let milestone): .plan(milestone)
    case .criteria: .criteria
    case .resolve(let chosen): .resolve(chosen)
    case .erase(let change): .erase(change)
    case .hold: .hold
    case .keepRecord: .keepRecord
    case .dispose: .dispose
    case .fill(let entry, let only): .fill(entry, only: only)
    case .dismissAll(let kind): .dismissAll(kind)
    case .remove(let entry): .remove(entry)
    case .tell(let entry, let about): .tell(entry, about)
    case .identity(let question): .identity(question)
    case .decideRecommendation: .decideRecommendation
    case .finalise(let side): .finalise(side)
    case .sign(let partner): .sign(partner)
    case .overrideSignatures: .overrideSignatures
    case .sendReport: .sendReport
    case .export(let document, let meeting): .export(document, of: meeting)
    case .exportAll(let what): .exportAll(what)
    case .openMeeting(let meeting): .openMeeting(meeting)
    case .reopenMeeting(let meeting): .reopenMeeting(meeting)
    case .meetingTimes(let meeting): .meetingTimes(meeting)
    case .closeMeeting(let meeting): .closeMeeting(meeting)
    case .circulate(let meeting): .circulate(meeting)
    case .approveMinutes(let meeting): .approveMinutes(meeting)
    case .addendum(let meeting, let new): .addendum(meeting, new: new)
    case .attend(let meeting, let absentee): .attend(meeting, insteadOf: absentee)
    case .here(let meeting, let who): .here(meeting, who: who)
    case .stays(let meeting, let who): .stays(meeting, who: who)
    case .rescueLines(let meeting): .rescueLines(meeting)
    case .splitLine(let line, let new): .splitLine(line, new: new)
    case .mergeLine(let line): .mergeLine(line)
    case .retireLine(let line): .retireLine(line)
    case .form2(let only): .form2(only)
    case .chase(let entry, let request, let higher): .chase(entry, request, isEscalation: higher)
    case .proceed(let entry, let request): .proceed(entry, request)
    case .noReturn(let request, let state): .noReturn(request, state)
    case .readReturn(let request): .readReturn(request)
    case .pack: .pack
    case .readPeople: .readPeople
    }
  }

  /// The place in a case where the form is opened, so that leaving it leads where it is opened
  /// again.
  var place: CasePlace { definition.subject.place }
}
