/// Why a change to lines of enquiry, requests, returns or packs is refused.
package enum EnquiryRefusal: Hashable, Sendable {
  /// A line of enquiry keeps the number it was sent under.
  case numberIsFixed(String)
  case twoTextsNeeded
  case mergedWithItself
  case form2NotReady([String])
  case nobodyToAsk
  /// No line of enquiry is asked of that organisation.
  case nothingToAsk(String)
  /// Form 2 went to that organisation, then, and asked just this.
  case sameForm2(String, Occasion)
  /// An organisation that was sent a Form 2 stays on the record.
  case wasAsked(String)
  /// A return of that organisation was taken in.
  case hasReturned(String)
  /// That line is not asked any more.
  case lineRetired(String)
  case fileTakenIn(String, Occasion)
  case emptyReturn
  case notAsked
  /// Something that follows from asking that organisation, before the day it was asked.
  case beforeAsked(String, Occasion, asked: Occasion)
  case packUnchanged(Int)
  case packNotReady([String])
  /// The review gives a day to what was sent without one, and to nothing else.
  case dayIsWritten
  case noDayUnderstood
  /// Two entries that are there can be joined, and what was joined separated.
  case notTwoEntries

  /// What is wrong, in one sentence that names no child and quotes no free text.
  var problem: String {
    switch self {
    case .numberIsFixed(let line): "\(line) was sent with Form 2 and keeps its number."
    case .lineRetired(let line): "\(line) is retired."
    case .twoTextsNeeded:
      "A line is split into two questions; here one is empty, or both are the same."
    case .mergedWithItself: "A line cannot be merged with itself."
    case .form2NotReady(let missing):
      "Form 2 cannot be made yet; still missing: \(missing.joined(separator: ", "))."
    case .nobodyToAsk: "Every organisation has the Form 2 it would get now."
    case .nothingToAsk(let organisation): "No line of enquiry is asked of \(organisation)."
    case .sameForm2(let organisation, let on):
      "\(organisation) was sent just this on \(on.shown)."
    case .wasAsked(let organisation):
      "\(organisation) was sent a Form 2, so it stays on the record."
    case .hasReturned(let organisation):
      "A return of \(organisation) was taken in, so it stays on the record."
    case .fileTakenIn(let organisation, let on):
      "This very file of \(organisation) was taken in on \(on.shown)."
    case .emptyReturn: "There is nothing in the file that could be taken in."
    case .notAsked: "No organisation of that name is asked in this case."
    case .beforeAsked(let organisation, let on, let asked):
      "\(on.shown) is before \(organisation) was asked, on \(asked.shown)."
    case .packUnchanged(let number): "Version \(number) of the pack holds just this already."
    case .packNotReady(let missing):
      "The pack cannot be frozen yet; still missing: \(missing.joined(separator: ", "))."
    case .dayIsWritten: "This entry has a date of its own."
    case .noDayUnderstood: "This was not understood as a date."
    case .notTwoEntries: "These are not two entries of the chronology."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .numberIsFixed: "Retire it with a reason and ask anew, or change its words."
    case .lineRetired: "Start asking it again first, on KLOE, or choose another line."
    case .twoTextsNeeded: "Write a question in each of the two fields."
    case .mergedWithItself: "Choose another line."
    case .form2NotReady: "Fill them in: lines and scope on KLOE, organisations on Returns."
    case .nobodyToAsk, .sameForm2:
      "Nothing needs to be done; change a line, the scope or the day first to send it again."
    case .nothingToAsk: "Ask it a line on KLOE, or take the organisation out."
    case .wasAsked: "Record that it declined, or the chair's decision to go on without it."
    case .hasReturned: "Undo the import (`u`) if it was another organisation's file."
    case .fileTakenIn: "Nothing needs to be done."
    case .emptyReturn: "Read the report of the rows, and send it to the organisation to mend."
    case .notAsked: "Choose the organisation first, on Returns."
    case .beforeAsked: "Give a day from then on, or correct the day the organisation was asked."
    case .packUnchanged: "Go on with that version."
    case .packNotReady: "Get each of them first; what will not come takes the chair's decision."
    case .dayIsWritten:
      "Ask its organisation to correct it, or change it if it was written by hand."
    case .noDayUnderstood: "Write it as 12/03/2026, March 2026 or before 12/03/2026."
    case .notTwoEntries: "Choose one entry, then another."
    }
  }
}
