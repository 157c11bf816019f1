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
      "\(reference.text) already has that name and date."
    case .notRead(let findings):
      "The case was not found. Reading the store had \(findings.counted("finding"))."
    case .sharedReference(let reference):
      "Two cases have the reference \(reference.text)."
    case .referenceIsUnique(let reference): "Only one case has the reference \(reference.text)."
    case .noSuchEdition: "There is no rule edition with that name."
    case .unreadableFile(let path, let reason): "\(path) cannot be read: \(reason)."
    case .identityChanged: "Someone else has just changed those real names."
    }
  }

  package var remedy: String {
    switch self {
    case .noSuchCase: "Look up the case with `rapidreview list --closed`."
    case .openedAlready:
      "Use that case. If this is a different one, press Enter again."
    case .notRead:
      "Run `rapidreview check` to see what is affected and what to do, then try again."
    case .sharedReference(let reference):
      "Give one of them another reference: `rapidreview renumber \(reference.text)`."
    case .referenceIsUnique: "You do not need to do anything."
    case .noSuchEdition(_, let editions):
      "Choose an edition: \(editions.joined(separator: ", "))."
    case .unreadableFile: "Check the path and that you may read the file."
    case .identityChanged: "Copy what you typed, then open the form again to read both."
    }
  }
}
