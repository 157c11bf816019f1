import Casework

/// What is refused because of what the store holds, or what somebody handed over.
package enum OfficeRefusal: StatedProblem, Hashable {
  case noSuchCase(CaseReference)
  /// A case of that name and day is there.
  case openedAlready(CaseReference)
  case notRead(findings: Int)
  case sharedReference(CaseReference)
  case referenceIsUnique(CaseReference)
  /// The edition asked for, and those there are.
  case noSuchEdition(String, [String])
  case unreadableFile(path: String, reason: String)
  case identityChanged

  package var problem: String {
    switch self {
    case .noSuchCase(let reference): "There is no case \(reference.text) in the store."
    case .openedAlready(let reference):
      "\(reference.text) is the case of that name, with the same day."
    case .notRead(let findings):
      "The case was not found, and \(findings.counted("finding")) on reading the store may be why."
    case .sharedReference(let reference):
      "Two cases carry the reference \(reference.text); they were made apart."
    case .referenceIsUnique(let reference): "Only one case carries \(reference.text)."
    case .noSuchEdition: "There is no rule edition of that name."
    case .unreadableFile(let path, let reason): "\(path) cannot be read: \(reason)."
    case .identityChanged: "That part of the identity was changed meanwhile."
    }
  }

  package var remedy: String {
    switch self {
    case .noSuchCase: "See `rapidreview list --closed` for the cases there are."
    case .openedAlready:
      "Go on with that case. If another is meant, press Enter in the form again."
    case .notRead:
      "Run `rapidreview check` to see what is affected and what to do, then try again."
    case .sharedReference(let reference):
      "Give one of them another reference: `rapidreview renumber \(reference.text)`."
    case .referenceIsUnique: "Nothing needs to be done."
    case .noSuchEdition(_, let editions):
      "The editions are: \(editions.joined(separator: ", "))."
    case .unreadableFile: "Check the path and that you may read the file."
    case .identityChanged: "Copy what you typed, leave the form, and open it again to read both."
    }
  }
}
