import Casework

/// Something about the store that a person should know, found by opening a case or by `check`.
package struct StoreFinding: Hashable, Sendable {
  package let what: What
  /// The file or folder it was found in, from the store's folder on.
  package let file: String
  /// Who has accepted it as it stands, and why; `nil` while nobody has.
  package var acceptance: Acceptance?

  package enum What: Hashable, Sendable {
    // The bytes of a journal.
    /// Bytes at the end of a journal that were never confirmed as saved.
    case torn(bytes: Int)
    /// Bytes that are no record, at an offset; the records around them are in order.
    case strayBytes(offset: Int, count: Int)
    /// Bytes that are no record, where records should stand.
    case unreadableBytes(offset: Int, count: Int)
    /// The record's own check is wrong, and the chain proves the record intact.
    case badCheck(number: Int)
    /// The body of a record is not the one the chain vouches for.
    case alteredBody(number: Int)
    /// A sealed record, or a member's file, is not what it should be.
    case seal(SealFlaw)
    /// What members have signed, or a journal that is held against it, is not as it should be.
    case signature(SignatureFlaw)
    /// The record does not follow on the one before it.
    case brokenChain(number: Int)
    /// Records that were there, or must have been, are not.
    case missing(ClosedRange<Int>)
    /// A record stands in the journal twice.
    case duplicate(number: Int)
    /// Two different records carry one number.
    case forked(number: Int)
    /// A record is not the one this person read before.
    case rewritten(number: Int)
    /// A record of another case or writer.
    case misplaced(number: Int)
    // What a record says.
    /// The record is sound, but what it says cannot be read.
    case unreadableRecord(number: Int, EventFlaw)
    /// A record of a newer format.
    case newerRecord(version: Int)
    case unknownEvent(number: Int, type: String)
    /// The body was erased by law, as another record says.
    case erased(number: Int)
    /// It was ordered to be erased, and words of it still stand.
    case erasureDue(number: Int)
    /// It was ordered to be erased, and is not what the order names, or cannot be taken away.
    case unfittingOrder(number: Int)
    /// The body was taken out, and no record says that it was erased.
    case wiped(number: Int)
    /// The body was taken out, and whoever reads has no key to tell whether that was ordered.
    case emptied(number: Int)
    /// Written again under another writer after a failed sync; it counts once.
    case copied(number: Int)
    /// It repeats what another record says, as one saved again would, but is not that record.
    case falseCopy(number: Int)
    /// The hash that was recorded with a text is not that of its words.
    case textHash(number: Int, FrozenText)
    /// Stamped more than a day ahead of this computer's clock.
    case aheadOfClock(number: Int)
    // Files and folders.
    case looseMode(UInt32)
    case foreignOwner(UInt32)
    /// A file of a group's store that another group has.
    case foreignGroup(UInt32)
    /// A file of a group's store that not all of the group may read and write.
    case closedToGroup(UInt32)
    /// A folder that a restore which was stopped left beside the store.
    case leftover
    case symbolicLink
    case foreignFile
    case unreadableFile(FileError.Kind)
    case notAStore
    case newerFormat(Int)
    // References.
    /// A reference was claimed and no case uses it.
    case unusedReference(CaseReference)
    /// A case uses a reference that is not claimed.
    case unclaimedReference(CaseReference)
    /// A reference is kept for another case than the one that carries it.
    case misclaimedReference(CaseReference)
    /// Two or more cases carry one reference.
    case sharedReference(CaseReference, cases: Int)
    /// A folder for a case in which nothing was ever saved.
    case emptyCase
    /// A case that was opened, as its claim says, and of which there is no record.
    case lostCase
    /// The identity of a case that is not there.
    case identityWithoutCase
    /// An order to dispose of a case.
    case disposal(DisposalFinding)
  }

  package init(_ what: What, in file: String) {
    self.what = what
    self.file = file
  }

  /// A text that was kept with its hash.
  package enum FrozenText: Hashable, Sendable {
    case report(version: Int)
    case minutes(version: Int)
    case form2(issue: Int)
    case pack(version: Int)
  }

  /// That somebody has accepted a loss which cannot be made good.
  package struct Acceptance: Hashable, Sendable {
    package let by: String
    package let at: Moment
    package let why: String
  }

  /// How serious a finding is, least first.
  package enum Severity: Int, Comparable, Sendable {
    /// As it should be; worth knowing.
    case note
    /// Nothing is damaged; something should be put right.
    case warning
    /// Something is damaged, and nothing that was saved is lost.
    case damage
    /// Something that was saved is not there, or cannot be trusted.
    case loss

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// How serious it is: a note where somebody has accepted it.
  package var severity: Severity { acceptance == nil ? what.severity : .note }

  /// Whether work on the case may go on before this is dealt with.
  package var mayGoOn: Bool {
    if acceptance != nil { return true }
    switch what {
    case .symbolicLink, .unreadableFile, .notAStore, .newerFormat, .newerRecord: return false
    case .torn, .strayBytes, .unreadableBytes, .badCheck, .alteredBody, .seal, .signature,
      .brokenChain, .missing,
      .duplicate, .forked, .rewritten, .misplaced, .unreadableRecord, .unknownEvent, .erased,
      .erasureDue, .unfittingOrder, .wiped, .emptied, .copied, .falseCopy, .textHash, .aheadOfClock,
      .looseMode, .foreignOwner, .foreignGroup, .closedToGroup, .leftover, .foreignFile,
      .unusedReference, .unclaimedReference, .misclaimedReference, .sharedReference, .emptyCase,
      .lostCase,
      .identityWithoutCase, .disposal:
      return what.severity < .loss
    }
  }
}

extension StoreFinding.What {
  /// How serious it is, whoever has accepted it.
  package var severity: StoreFinding.Severity {
    switch self {
    case .seal(let flaw): flaw.severity
    case .signature(let flaw): flaw.severity
    case .disposal(let finding): finding.severity
    case .erased, .copied: .note
    case .torn, .newerRecord, .unknownEvent, .erasureDue, .unfittingOrder, .emptied, .aheadOfClock,
      .looseMode, .foreignOwner, .foreignGroup, .closedToGroup, .leftover, .foreignFile,
      .unusedReference, .unclaimedReference, .sharedReference, .emptyCase, .identityWithoutCase,
      .newerFormat:
      .warning
    case .strayBytes, .badCheck, .duplicate, .misplaced, .symbolicLink, .textHash,
      .misclaimedReference:
      .damage
    case .unreadableBytes, .alteredBody, .brokenChain, .missing, .forked, .rewritten, .wiped,
      .unreadableRecord, .falseCopy, .unreadableFile, .notAStore, .lostCase:
      .loss
    }
  }
}
