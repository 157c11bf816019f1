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
      "One of the two questions is empty, or both are the same."
    case .mergedWithItself: "You cannot merge a KLOE with itself."
    case .form2NotReady(let missing):
      "Form 2 is not ready. Still missing: \(missing.joined(separator: ", "))."
    case .nobodyToAsk: "Every organisation already has this Form 2."
    case .nothingToAsk(let organisation): "\(organisation) is not asked any KLOE."
    case .sameForm2(let organisation, let on):
      "\(organisation) was already sent this on \(on.shown)."
    case .wasAsked(let organisation):
      "\(organisation) was sent a Form 2, so it stays on the record."
    case .hasReturned(let organisation):
      "\(organisation) has an imported return, so it stays on the record."
    case .fileTakenIn(let organisation, let on):
      "This file from \(organisation) was already imported on \(on.shown)."
    case .emptyReturn: "The file has nothing to import."
    case .notAsked: "This case has not asked an organisation with that name."
    case .beforeAsked(let organisation, let on, let asked):
      "\(on.shown) is before \(organisation) was asked, on \(asked.shown)."
    case .packUnchanged(let number): "Version \(number) of the pack already has this."
    case .packNotReady(let missing):
      "The pack is not ready. Still missing: \(missing.joined(separator: ", "))."
    case .dayIsWritten: "This entry already has a date."
    case .noDayUnderstood: "This was not understood as a date."
    case .notTwoEntries: "These are not two entries of the chronology."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .numberIsFixed: "Stop asking it, with a reason, and add a new one, or change its words."
    case .lineRetired: "Start asking it again first, or choose another question."
    case .twoTextsNeeded: "Write a question in each of the two fields."
    case .mergedWithItself: "Choose another KLOE."
    case .form2NotReady: "Fill in the KLOEs, the scope and the organisations."
    case .nobodyToAsk, .sameForm2:
      "Change a KLOE, the scope or the return date first, to send it again."
    case .nothingToAsk: "Ask it a KLOE, or remove the organisation."
    case .wasAsked: "Record that it declined, or the chair's decision to proceed without it."
    case .hasReturned: "Undo the import if it was another organisation's file."
    case .fileTakenIn: "You do not need to do anything."
    case .emptyReturn: "Send the organisation the list of fixes."
    case .notAsked: "Choose the organisation first."
    case .beforeAsked:
      "Give that date or a later one, or correct the date the organisation was asked."
    case .packUnchanged: "Use that version."
    case .packNotReady: "Get each of them first, or record the chair's decision to proceed without."
    case .dayIsWritten:
      "Ask its organisation to correct it, or change it if it was written by hand."
    case .noDayUnderstood: "Write it as 12/03/2026, March 2026 or before 12/03/2026."
    case .notTwoEntries: "Choose one entry, then another."
    }
  }
}
