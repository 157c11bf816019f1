import Casework

extension CheckRun {
  /// Holds the references that were claimed and the cases that carry them against each other.
  ///
  /// A claim names its case. It is right while that case carries the reference, or once did: one
  /// that was given a new reference keeps the old one, so that no other case is ever called by it.
  mutating func checkReferences() {
    var claims: [CaseReference: CaseID?] = [:]
    for name in names(in: layout.references) {
      let path = "\(layout.references)/\(name)"
      guard let reference = CaseReference(name), reference.text == name else {
        add(.foreignFile, path)
        continue
      }
      if let kind = (try? disk.status(at: path))??.kind, kind == .folder {
        add(.foreignFile, path)
      }
      let claim = (try? disk.read(path)).flatMap { ReferenceClaim($0) }
      if let id = claim?.id, disposed[id] != nil { continue }
      claims[reference] = .some(claim?.id)
      if users[reference] == nil, !isKept(reference, by: claim?.id) {
        addUnused(reference, claim, path)
      }
    }
    for (reference, ids) in users.sorted(by: { $0.key < $1.key }) {
      if ids.count > 1 {
        add(.sharedReference(reference, cases: ids.count), layout.reference(reference))
      }
      guard let claim = claims[reference] else {
        add(.unclaimedReference(reference), layout.folder(of: .review(ids[0])))
        continue
      }
      // Of two cases made apart under one reference the one that claimed it may have another since.
      if claim.map(ids.contains) != true, !isKept(reference, by: claim) {
        add(.misclaimedReference(reference), layout.reference(reference))
      }
    }
  }

  /// Says of a claimed reference that no case carries what has become of its case.
  private mutating func addUnused(
    _ reference: CaseReference, _ claim: ReferenceClaim?, _ path: String
  ) {
    guard let claim, claim.isFinished, begun[claim.id] == nil else {
      add(.unusedReference(reference), path)
      return
    }
    let folder = layout.folder(of: .review(claim.id))
    switch (try? disk.status(at: folder))??.kind {
    case nil: addLost(claim.id, findings: [])
    case .file, .other: add(.unreadableFile(.notAFolder), folder)
    // A link in its place is named as such, and a case without a record as lost.
    case .symbolicLink: break
    case .folder:
      let name = layout.relative(folder)
      if report.findings.contains(where: { $0.what == .lostCase && $0.file == name }) { return }
      add(.unusedReference(reference), path)
    }
  }

  /// Whether a reference that no case carries now belongs to one that did, or may have: the record
  /// that named it is lost.
  private func isKept(_ reference: CaseReference, by id: CaseID?) -> Bool {
    guard let id, let carried = begun[id] else { return false }
    return carried.contains(reference) || incomplete.contains(id)
  }
}

extension [Change<CaseEvent>] {
  /// The reference a case carries, as far as the store needs to know: the last one given.
  var reference: CaseReference? { lazy.flatMap(\.events).compactMap(\.reference).last }

  /// Every reference the case was given.
  var references: Set<CaseReference> { Set(lazy.flatMap(\.events).compactMap(\.reference)) }
}

extension CaseEvent {
  /// The reference that it gives the case.
  fileprivate var reference: CaseReference? {
    switch self {
    case .opened(let reference, _, _), .referenceChanged(let reference): reference
    case .recorded, .retracted, .notNeeded, .neededAfterAll, .planned, .criteriaDecided, .answered,
      .removed, .recommendationDecided, .reportFrozen, .reportFinalised, .reportSigned,
      .signaturesOverridden, .reportSent, .met, .linesOrdered, .form2Issued, .returnImported,
      .packFrozen, .mistaken, .undone, .redone, .erased, .erasureAsked, .emptied, .unknown:
      nil
    }
  }

  /// The text it keeps, as its hash is taken, with the hash; `nil` where it keeps none.
  var frozen: (what: StoreFinding.FrozenText, text: String, digest: String)? {
    switch self {
    case .reportFrozen(let version):
      (.report(version: version.number), version.text.canonical, version.digest)
    case .met(.circulated(let version)):
      (.minutes(version: version.number), version.text, version.digest)
    case .form2Issued(let issue): (.form2(issue: issue.number), issue.text, issue.digest)
    case .packFrozen(let pack): (.pack(version: pack.number), pack.text, pack.digest)
    case .opened, .referenceChanged, .recorded, .retracted, .notNeeded, .neededAfterAll, .planned,
      .criteriaDecided, .answered, .removed, .recommendationDecided, .reportFinalised,
      .reportSigned, .signaturesOverridden, .reportSent, .met, .linesOrdered, .returnImported,
      .mistaken, .undone, .redone, .erased, .erasureAsked, .emptied, .unknown:
      nil
    }
  }
}
