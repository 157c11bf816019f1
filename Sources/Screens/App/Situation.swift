import Casework

/// What every screen is shown, worked out for this moment, and what only this place needs.
///
/// A value made by the desk; screens read it and hand back ``Request``s. A request says which parts
/// it may have changed, so that only those are worked out anew: see ``Part``.
package struct Situation: Sendable {
  /// The United Kingdom's day and minute.
  package var now: Occasion
  /// The same instant in milliseconds, for what is measured in seconds.
  package var moment: Moment
  /// Who is using the program.
  package var user = User()
  /// Whose cases these are, and what is kept for all of them.
  package var partnership: PartnershipToday
  /// Every case there is.
  package var list: CaseList
  /// The case that is open on screen; `nil` on the case list.
  package var open: OpenCase?
  package var saving: Saving
  /// Why nothing can be changed here; `nil` where changes are kept.
  package var readOnly: String?
  /// Texts typed into forms and not recorded yet.
  package var drafts: [KeptDraft] = []
  /// What was minuted and is not on the disk yet.
  package var unsaved = UnsavedMinutes()
  /// A name no entry has yet, another one in every situation.
  package var freshEntry: EntryName = .only
  /// What only the place needs that a screen belongs to.
  package var parts = PlaceParts()

  package init(
    now: Occasion, moment: Moment, calendar: WorkingCalendar, person: String? = nil,
    cases: [CaseSummary] = [], open: OpenCase? = nil, saving: Saving = .nothing,
    readOnly: String? = nil
  ) {
    self.now = now
    self.moment = moment
    partnership = PartnershipToday(calendar: calendar)
    user.name = person
    list = CaseList(cases, revision: 0)
    self.open = open
    self.saving = saving
    self.readOnly = readOnly
  }

  package var today: Day { now.day }

  /// By which working days are counted.
  package var calendar: WorkingCalendar { partnership.calendar }

  /// Who is using the program; `nil` until they say.
  package var person: String? { user.name }

  /// Who holds which role today; `nil` before there is a store.
  package var roll: Roll? { partnership.roll }

  /// The situation as a place sees it that needs no more than these parts.
  func seen(with needs: Set<Part>) -> Situation {
    var seen = self
    seen.parts.keep(only: needs)
    return seen
  }

  /// Whether a change was made in this window, and not in another one, be it the same person's.
  func isMadeHere(_ change: ChangeID?) -> Bool {
    change.map { $0.writer == user.writer } ?? false
  }

  /// Why a change cannot be made at all; `nil` where it can.
  var obstacleToChange: String? { readOnly }

  /// Why nothing can be written out without asking for a folder; `nil` where it can.
  var obstacleToWriting: String? {
    user.exportFolder == nil ? "No export folder is set." : nil
  }

  /// Opens a form; where nobody has said who they are, that is asked first.
  func opening(_ name: FormName) -> Response {
    let form = Response.push(FormScreen(name, in: self))
    return person == nil ? .several([form, .push(FormScreen(.person, in: self))]) : form
  }
}

/// Who is using the program, and what is theirs.
package struct User: Sendable {
  /// Their name; `nil` until they say.
  package var name: String?
  /// Under which name this window writes; `nil` until it has recorded something.
  package var writer: WriterID?
  /// The folder offered for what is written out; `nil` where none is known.
  package var exportFolder: String?
  /// What was written out last at this window; `nil` where nothing was.
  package var lastExport: String?
  /// Their own editor, to which a text can be lent; `nil` where that is not asked for.
  package var editor: String?
  /// Whether a text lies in memory while it is lent, and not on a disk.
  package var lendsInMemory: Bool
  /// Whether the store can be locked at this window: a plain one cannot.
  package var canLock: Bool

  /// Makes a user; one nobody knows yet where nothing is said.
  package init(
    name: String? = nil, writer: WriterID? = nil, exportFolder: String? = nil,
    lastExport: String? = nil, editor: String? = nil, canLock: Bool = false,
    lendsInMemory: Bool = false
  ) {
    self.name = name
    self.writer = writer
    self.exportFolder = exportFolder
    self.lastExport = lastExport
    self.editor = editor
    self.lendsInMemory = lendsInMemory
    self.canLock = canLock
  }
}

/// Whose cases these are, and what is kept for all of them, as it stands today.
package struct PartnershipToday: Sendable {
  /// By which working days are counted.
  package var calendar: WorkingCalendar
  /// What the partnership keeps for all its cases; `nil` before there is a store.
  package var sheets: Partnership?
  /// Who holds which role today; `nil` before there is a store.
  package var roll: Roll?
  /// The protective marking at the top of every screen.
  package var marking = Partnership.usualMarking
  /// Whether the cases are fictional, so that every page is marked as such.
  package var isFictional = false
  /// Whether the one fictional case is there to be walked through.
  package var isRehearsal = false
  /// How the store is shared with other computers; `nil` where it cannot be.
  package var sharing: StoreSharing?

  /// Begins with a calendar, before there is a store.
  package init(calendar: WorkingCalendar) { self.calendar = calendar }

  /// The partnership's name; `nil` until one is given.
  package var name: String? { sheets?.name }
}

/// Lines of minutes that the disk has not taken yet.
package struct UnsavedMinutes: Sendable {
  /// The lines, in the order they were typed.
  package var lines: [MinuteLine]
  /// Of those that are actions or decisions, what their register is to be told.
  package var answers: [EntryName: Answers]

  /// Takes them; there are none where nothing is said.
  package init(lines: [MinuteLine] = [], answers: [EntryName: Answers] = [:]) {
    self.lines = lines
    self.answers = answers
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
