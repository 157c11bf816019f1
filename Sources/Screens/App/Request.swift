import Casework
import Documents

/// What a screen wants done; the desk performs it and answers with an ``Outcome``.
package enum Request: Sendable {
  /// Show this case; its folded state is in the next situation.
  case open(CaseID)
  /// Show this case, and say when it is there.
  case openFirst(CaseID)
  /// Open a case; one of a name and day that a case has already, only where another is meant.
  case newCase(child: String, aware: Occasion, isAnother: Bool)
  case propose(CaseID, Proposal, why: String?)
  /// Give the later of two cases that were made apart under one reference another.
  case renumber(CaseReference)
  /// Read a file with a table of people and organisations, to be shown row by row.
  case readPeople(path: String)
  /// Show a table of people and organisations row by row; `nil` lets go of it.
  case showPeople(PeopleReading?)
  /// A change to what the partnership keeps for all its cases.
  case proposeForAll(PartnershipProposal, why: String?)
  /// A closed case is ordered to be disposed of, with the reason; another member confirms it.
  case orderDisposal(CaseID, DisposalGround, why: String)
  /// What another member ordered is confirmed: the case is gone.
  case confirmDisposal(CaseID)
  /// A part of the identity, in place of what the person was shown.
  case identify(CaseID, IdentityQuestion, was: Confidential?, Confidential)
  /// Make the text of a notice from its template; answered with a text to read.
  case notice(CaseID, NoticeSubject, Recipient)
  /// Write that text into a folder, as a Word document.
  case exportNotice(CaseID, NoticeSubject, Recipient, folder: String)
  /// Text being typed, kept from every key on; see ``DraftName``.
  case keepDraft(DraftName, text: String)
  /// What one key changed in text kept before, which was so many bytes long: a long text is not
  /// handed over at every key. The whole is asked for where that text is not at hand.
  case editDraft(DraftName, TextEdit, ofBytes: Int, whole: @Sendable () -> String)
  /// The text was recorded.
  case dropDraft(DraftName)
  /// The person left the form: the text is kept, and not put back by itself at the next start.
  case putDraftAside(DraftName, text: String)
  /// Put what was typed on the disk now: a field was left, or Enter pressed.
  case syncDrafts
  /// A step on the way to a new store.
  case make(StoreRequest)
  /// Change who can open the store.
  case member(MemberRequest)
  /// Share the store with other computers, or change through which places.
  case sharing(SharingRequest)
  /// A step of somebody who cannot open a sealed store yet.
  case enter(EntryRequest)
  /// Put right what keeps the store from being opened.
  case mendStore
  case tryFictionalCases
  /// Go through a first review on a fictional case at its very start.
  case rehearse
  case setPerson(String)
  /// A document of a case, written into a folder; the outcome says where it is.
  case export(
    CaseID, ExportedDocument, of: EntryName? = nil, folder: String, as: ExportFormat)
  /// The same, with real names in place of the case's codes.
  case exportNamed(CaseID, ExportedDocument, folder: String, as: ExportFormat)
  /// Something about all cases, written into a folder.
  case exportAll(ExportOfAll, folder: String)
  /// Open what was written out last with the program the system has for it.
  case openExport
  /// A document of a case, answered with a text to read.
  case readDocument(CaseID, ExportedDocument, of: EntryName?)
  /// The lines of minutes that the disk has not taken, written into another folder.
  case rescueLines(folder: String)
  /// Write Form 2 into a folder: for everybody who is to be asked or asked anew, or for one.
  ///
  /// What went out is recorded as sent on the day given, and not at all where none is.
  case writeForm2(CaseID, only: EntryName?, folder: String, sent: Occasion?, why: String?)
  /// Freeze the pack as it stands, and write it into a folder.
  case writePack(CaseID, folder: String)
  /// Read a file that an organisation sent back, a little at a time; what is there so far is shown
  /// while it is read.
  case readReturn(CaseID, EntryName, path: String)
  /// Read the file in hand again with a column of it as what a person says; `nil` takes that back.
  case assignColumn(String, ColumnField?)
  /// Read the file in hand again, with or without one of its sheets or tables.
  case takeTable(TableName, Bool)
  /// The file in hand is let go of.
  case dropReturn
  /// Take the file in hand into the case.
  case takeReturnIn(CaseID)
  /// Write the report on the file in hand, for the organisation to mend it, into a folder.
  case writeReturnReport(folder: String)
  /// Lend a text to the person's own editor; what comes back is given to the screen that asked.
  case editOutside(String)
  /// How far this person has read the chronology of a case, kept for them alone.
  case keepReadingPlace(CaseID, ReadingPlace)
  /// Open the sealed store with a passphrase.
  case unlock(SecretText)
  /// Lock the store; what is half typed is kept, sealed.
  case lock
  case suspend
  case redraw
  case quit
}

/// A request, and who asked: the outcome goes there, whatever is in front by then.
package struct Asked: Sendable {
  package let request: Request
  package let asker: ScreenID
}

/// Names one screen on the stack; no other screen ever has the name.
package struct ScreenID: Hashable, Sendable {
  private let number: Int

  /// The name of the first screen.
  init() { number = 0 }

  /// The name after another one.
  init(after other: ScreenID) { number = other.number + 1 }
}

/// What became of a ``Request`` that a form waits for.
package enum Outcome: Sendable {
  /// It is done, and what was to be written is on the disk.
  case done(String)
  /// A change is recorded and on the disk; said in one line.
  case recorded(String)
  /// A rule or the disk stands in the way; nothing has changed.
  case refused(problem: String, remedy: String)
  /// A text was made, to be read in the pager; the warnings stand above it.
  case text(title: String, lines: [String], warnings: [String] = [])
}

/// Names the place a draft belongs to, so that the form it was typed in can be opened again.
package struct DraftName: Hashable, Sendable {
  /// The form, and what it is about: `record/panel-notified`.
  package let form: String
  /// The case it is typed for; `nil` for a form about none.
  package let caseID: CaseID?

  package init(form: String, caseID: CaseID?) {
    self.form = form
    self.caseID = caseID
  }

  /// Names the place of what is typed into a form.
  init(_ name: FormName, of caseID: CaseID?) { self.init(form: name.text, caseID: caseID) }

  /// The form it was typed into; `nil` for a draft of something else.
  var formName: FormName? { FormName(form) }
}

/// Text that was typed into a form and has not been recorded.
package struct KeptDraft: Hashable, Sendable {
  package let name: DraftName
  package let text: String
  /// The United Kingdom's day and time it was last typed at.
  package let at: Occasion
  /// The form was left by Esc; otherwise the program ended while it was open.
  package let isPutAside: Bool

  package init(name: DraftName, text: String, at: Occasion, isPutAside: Bool) {
    self.name = name
    self.text = text
    self.at = at
    self.isPutAside = isPutAside
  }
}
