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
      let id = claimant(at: path)
      claims[reference] = .some(id)
      if users[reference] == nil, !isKept(reference, by: id) {
        add(.unusedReference(reference), path)
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
      if claim.map(ids.contains) != true {
        add(.misclaimedReference(reference), layout.reference(reference))
      }
    }
  }

  /// The case that a claim is for; `nil` where its file does not say.
  private func claimant(at path: String) -> CaseID? {
    guard let bytes = try? disk.read(path), bytes.last == UInt8(ascii: "\n") else { return nil }
    return CaseID(String(decoding: bytes.dropLast(), as: UTF8.self))
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
      .packFrozen, .mistaken, .undone, .redone, .erased, .unknown:
      nil
    }
  }

  /// The text it keeps, as its hash is taken, with the hash; `nil` where it keeps none.
  var frozen: (what: Finding.FrozenText, text: String, digest: String)? {
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
      .mistaken, .undone, .redone, .erased, .unknown:
      nil
    }
  }
}
