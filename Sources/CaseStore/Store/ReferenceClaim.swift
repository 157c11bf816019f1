import Casework

/// What the file of a claimed reference says: for which case it was claimed, and whether the record
/// that gives the case the reference was ever saved.
///
/// A claim that is begun holds the case's id. The newline behind it is added once the record is
/// saved. So whoever finds a claim that is finished, and no record, knows that one is lost; and a
/// claim that is only begun may be what an opening left that was killed.
struct ReferenceClaim: Hashable {
  let id: CaseID
  let isFinished: Bool

  /// `nil` for a file that names no case.
  init?(_ bytes: [UInt8]) {
    // A power cut may leave a zero where the newline was to be.
    let name = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != 0 }
    guard bytes.count <= name.count + 1,
      let id = CaseID(String(decoding: name, as: UTF8.self))
    else { return nil }
    self.id = id
    isFinished = bytes.last == UInt8(ascii: "\n")
  }

  /// What a claim holds while the record is not saved yet.
  static func begun(for id: CaseID) -> [UInt8] { Array(id.text.utf8) }

  /// What a claim holds once it is saved.
  static func finished(for id: CaseID) -> [UInt8] { begun(for: id) + [UInt8(ascii: "\n")] }

  /// Says in a claim's open file that the record is saved.
  static func finish(_ file: OpenFile, _ disk: Disk) throws(FileError) {
    try disk.write([UInt8(ascii: "\n")], to: file)
    try disk.synchronise(file)
  }
}

extension StoreLayout {
  /// Every reference that is claimed, with its file and what that says; `nil` where it names no
  /// case, or cannot be read.
  func claims(
    _ disk: Disk
  ) throws(FileError) -> [(reference: CaseReference, path: String, claim: ReferenceClaim?)] {
    var claims: [(reference: CaseReference, path: String, claim: ReferenceClaim?)] = []
    for name in try disk.names(in: references) {
      guard let reference = CaseReference(name), reference.text == name else { continue }
      let path = "\(references)/\(name)"
      claims.append((reference, path, (try? disk.read(path)).flatMap { ReferenceClaim($0) }))
    }
    return claims
  }

  /// That a case was opened of which there is no record; `nil` where none need ever have been.
  ///
  /// - Parameters:
  ///   - id: A case without a record.
  ///   - findings: What reading it has found. Where something lies there that might be a record,
  ///     those findings say so.
  ///   - accepted: What was accepted as lost.
  ///   - disk: Where the store is.
  /// - Returns: The finding, accepted where somebody has accepted it.
  func lostCase(
    _ id: CaseID, findings: [StoreFinding], accepted: AcceptedLosses, _ disk: Disk
  ) -> StoreFinding? {
    let isBare = findings.allSatisfy { finding in
      if case .missing = finding.what { return true }
      if case .torn = finding.what { return true }
      return finding.what == .foreignFile
    }
    guard isBare, let claims = try? claims(disk),
      claims.contains(where: { $0.claim?.id == id && $0.claim?.isFinished == true })
    else { return nil }
    let finding = StoreFinding(.lostCase, in: relative(folder(of: .review(id))))
    return accepted.settling([finding]) { _ in [] }.first
  }
}
