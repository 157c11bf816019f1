import Casework
import Documents

/// Everything the screens are shown: what the store holds, worked out for this moment.
///
/// A value made anew by the desk after every change; screens read it and hand back ``Request``s.
package struct Situation: Sendable {
  /// The United Kingdom's day and minute.
  package var now: Occasion
  /// The same instant in milliseconds, for what is measured in seconds.
  package var moment: Moment
  package var calendar: WorkingCalendar
  /// The partnership's name; `nil` until one is given.
  package var partnership: String?
  /// The protective marking at the top of every screen.
  package var marking: String
  /// Who is using the program; `nil` until they say.
  package var person: String?
  /// Under which name this window writes; `nil` until it has recorded something.
  package var writer: WriterID?
  /// Every case there is, most urgent first.
  package private(set) var cases: [CaseSummary]
  /// How many there are of each kind.
  package private(set) var tally: Tally
  /// Another number whenever ``cases`` may be others.
  package private(set) var listRevision = 0
  /// The case that is open on screen; `nil` on the case list.
  package var open: OpenCase?
  /// What was read out of all cases; `nil` while nobody looks over them all.
  package var gathered: Gathered?
  package var saving: Saving
  /// What the partnership keeps for all its cases; `nil` before there is a store.
  package var partnershipSheets: Partnership?
  /// Who holds which role today; `nil` before there is a store.
  package var roll: Roll?
  /// Who the open case is really about; `nil` but while the identity is on screen.
  package var identity: Identity?
  /// A name no entry has yet, another one in every situation.
  package var freshEntry: EntryName = .only
  /// Another number whenever the open case, or what the partnership keeps, may be another.
  package var revision = 0
  /// Lines of minutes that the disk has not taken yet, in the order they were typed.
  package var unsavedLines: [MinuteLine] = []
  /// Of those that are actions or decisions, what their register is to be told.
  package var unsavedAnswers: [EntryName: Answers] = [:]
  /// Texts typed into forms and not recorded yet.
  package var drafts: [KeptDraft] = []
  /// Why nothing can be changed here; `nil` where changes are kept.
  package var readOnly: String?
  /// Questions to begin lines of enquiry from: the partnership's own first, then those shipped.
  package var bank: [BankLine] = []
  /// The return that is being looked at before it is taken in; `nil` while there is none.
  package var reading: ReturnInHand?
  /// The chronology of the open case, made when the case changed; `nil` while none is open.
  package var chronology: ReviewedChronology?
  /// How far this person has read the chronology of the open case.
  package var readingPlace = ReadingPlace()
  /// Why the time of this computer, or of another, is in doubt; `nil` where it is not.
  package var clockDoubt: String?
  /// The folder offered for what is written out; `nil` where none is known.
  package var exportFolder: String?
  /// The person's own editor, to which a text can be lent; `nil` where that is not asked for.
  package var editor: String?
  /// The cases that have changed since this person last looked at them.
  package var changedCases: Set<CaseID> = []
  /// Whether the cases are fictional, so that every page is marked as such.
  package var isFictional = false

  package init(
    now: Occasion, moment: Moment, calendar: WorkingCalendar, partnership: String? = nil,
    marking: String = Partnership.usualMarking, person: String? = nil, cases: [CaseSummary] = [],
    open: OpenCase? = nil, saving: Saving = .nothing, readOnly: String? = nil
  ) {
    self.now = now
    self.moment = moment
    self.calendar = calendar
    self.partnership = partnership
    self.marking = marking
    self.person = person
    self.cases = cases
    tally = Tally(cases)
    self.open = open
    self.saving = saving
    self.readOnly = readOnly
  }

  package var today: Day { now.day }

  /// Puts in the list of cases as it was counted before.
  ///
  /// - Parameters:
  ///   - cases: Every case, most urgent first.
  ///   - tally: Their number by kind.
  ///   - revision: Another number than for any other list.
  package mutating func list(_ cases: [CaseSummary], _ tally: Tally, revision: Int) {
    self.cases = cases
    self.tally = tally
    listRevision = revision
  }

  /// Whether a change was made in this window, and not in another one, be it the same person's.
  func isMadeHere(_ change: ChangeID?) -> Bool {
    change.map { $0.writer == writer } ?? false
  }

  /// Why a change cannot be made at all; `nil` where it can.
  var obstacleToChange: String? { readOnly }

  /// Opens a form; where nobody has said who they are, that is asked first.
  func opening(_ name: FormName) -> Response {
    let form = Response.push(FormScreen(name, in: self))
    return person == nil ? .several([form, .push(FormScreen(.person, in: self))]) : form
  }
}

/// How many cases there are of each kind.
package struct Tally: Hashable, Sendable {
  package private(set) var open = 0
  package private(set) var late = 0
  /// Nothing late, and something due within two working days.
  package private(set) var soon = 0
  package private(set) var closed = 0

  /// Counts a list.
  package init(_ cases: [CaseSummary]) {
    for row in cases where row.mistake == nil {
      if row.isClosed {
        closed += 1
        continue
      }
      open += 1
      if row.isLate { late += 1 }
      if row.rank.urgency == .soon { soon += 1 }
    }
  }
}

/// Whether what was typed and recorded is safe.
package enum Saving: Hashable, Sendable {
  case nothing
  /// Everything is safe since this time of day, `14:02:07`.
  case saved(String)
  /// Something could not be written; typing goes on in memory.
  case failed(problem: String, remedy: String)
}
