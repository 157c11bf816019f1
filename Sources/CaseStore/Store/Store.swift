import Casework

/// The store: a folder of append-only journals, one for each case and writer, with another for the
/// identity behind a case.
///
/// No two processes ever write the same file, so there is no lock to wait for and nothing to merge:
/// reading a case unites its journals, and what is true is a fold over them. The format is
/// docs/format.md; the care each record is written with is ``Journal``'s; what is wrong with a
/// journal is found by ``JournalText``.
///
/// The store remembers what this process has loaded. A change appended carries that as its `seen`,
/// and its stamp is never behind what was loaded of its case. The clock and paths are passed in.
/// A class, because it owns a writer id that only one process may use; for one thread.
package final class Store {
  /// Names the store for ever, in whichever folder it lies.
  package let id: String
  /// Whether changes can be appended, and if not, why.
  package internal(set) var access: Access
  /// Changes that could not be saved; they are nowhere but here.
  package internal(set) var unsaved: [UnsavedChange] = []

  let layout: StoreLayout
  let disk: Disk
  /// Whether its records are sealed, and the keys it was opened with.
  let seal: StoreSeal
  /// The open store holds its folder together with others, so that nobody seals it meanwhile.
  private let hold: OpenFile?
  let heads: SeenHeads
  /// The id of the keys of its members.
  let keysID: String
  var claim: WriterClaim?
  /// Ids this process must not write under: a journal of theirs is damaged or their sync failed.
  var avoidedWriters: Set<WriterID> = []
  var retiredClaims: [WriterClaim] = []
  var loaded: [JournalScope: LoadedScope] = [:]
  /// What was accepted as lost, as far as the partnership was read.
  var acceptedLosses = AcceptedLosses()
  /// When the folders of members, and of the keys that were given to this one, were last changed.
  var memberMarks: [Int?] = []
  /// The keys of the member at this computer, where the store is plain and they only sign.
  private(set) lazy var signer: KeyRing? = signingKeys()
  /// The heads of the journals that this process has written since it last signed them.
  var toSign: [WriterID: [JournalScope: SeenHead]] = [:]
  /// Whether each change is signed when it is saved, as where the program may end at any line it
  /// prints; otherwise ``signHeads()`` is the caller's to call.
  package var signsAtOnce = false
  /// How many changes this process has recorded.
  package internal(set) var recorded = 0
  /// When it last wrote.
  var lastStamp = Moment(milliseconds: 0)
  /// What is known of orders to dispose of cases.
  var disposals = Disposals()
  /// This process' journals, each at its end.
  var journals: [JournalScope: Journal] = [:]

  package enum Access: Hashable, Sendable {
    case readWrite
    case readOnly(ReadOnlyReason)
  }

  /// What this process has read of one case, one identity, or the partnership.
  struct LoadedScope {
    var heads: [WriterID: SeenHead] = [:]
    /// The latest stamp that is to be followed; `nil` if there is none.
    var latest: Stamp?
    /// How many bytes of each journal that was.
    var lengths: [WriterID: Int] = [:]
    /// The writers some of whose last records others had read, and are gone: under their numbers
    /// nobody writes anything else.
    var cutShort: Set<WriterID> = []
    /// The digests of all records: one that comes again is a copy.
    var digests: Set<Digest> = []
    /// Whether nothing was found that reading on could not go by.
    var isSound = true
  }

  init(
    description: StoreDescription, layout: StoreLayout, disk: Disk, seal: StoreSeal,
    access: Access, hold: OpenFile?
  ) {
    (id, keysID) = (description.id, description.keysID)
    self.seal = seal
    self.layout = layout
    self.disk = disk
    self.access = access
    self.hold = hold
    heads = SeenHeads(folder: layout.local.heads(of: description.id), disk: disk)
  }

  deinit {
    if let hold { disk.close(hold) }
    claim?.release()
    for claim in retiredClaims { claim.release() }
  }

  /// This person's own files about the store, sealed where it is.
  var localFiles: LocalFiles {
    LocalFiles(local: layout.local.path, disk: disk, keys: seal.keys)
  }

  /// What the program remembers for this person: of a sealed store for that store alone.
  package var own: LocalState {
    isSealed
      ? LocalState(localFiles, of: id) : LocalState(local: layout.local.path, files: disk.files)
  }

  /// The id this process writes under; `nil` until it has written something.
  package var writer: WriterID? { claim?.writer }

  /// How many there are at most: the names in the folder of cases.
  package var folderCount: Int { disk.namesAsTheyCome(in: layout.cases).count }

  /// The ids of all cases, in no meaningful order.
  ///
  /// What is named like a case and is no folder is none; `check` names it.
  package func caseIDs() throws(StoreError) -> [CaseID] {
    do {
      var ids: [CaseID] = []
      for name in try disk.names(in: layout.cases) {
        guard let id = CaseID(name), disposals.done[id] == nil,
          try disk.status(at: layout.folder(of: .review(id)))?.kind == .folder
        else { continue }
        ids.append(id)
      }
      return ids
    } catch {
      throw StoreError(error)
    }
  }
}

/// A change that could not be saved, with what is needed to write it down elsewhere.
package enum UnsavedChange: Hashable, Sendable {
  case review(CaseID, Change<CaseEvent>)
  case partnership(Change<PartnershipEvent>)
  case identity(CaseID, Change<IdentityEvent>)
}
