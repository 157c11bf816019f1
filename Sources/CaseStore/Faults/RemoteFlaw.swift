/// Why a copy of the store elsewhere was not made, or not brought together with this one.
package enum RemoteFlaw: Error, Hashable, Sendable {
  /// What was typed names no place: neither `git:URL` nor `folder:PATH`.
  case notAnAddress(String)
  /// A name for a remote that holds anything but small letters, digits and hyphens.
  case notAName(String)
  case nameTaken(String)
  case noSuchRemote(String)
  /// No remote was added yet.
  case noRemote
  /// The store is plain, and what is shared would be readable by anybody.
  case notSealed
  /// The store that is shared there is plain.
  case plainThere
  /// A plain store is to be sealed that others have copies of.
  case sharedPlain(String)
  /// The folder is not there, as when a stick is not plugged in.
  case folderGone(path: String)
  /// The folder lies in the store, or the store in it.
  case folderInStore(path: String)
  /// The folder is a store that somebody works in.
  case liveStore(path: String)
  /// The place holds another store.
  case otherStore
  /// The place holds no store that could be copied.
  case nothingThere
  /// This account has the store already.
  case hasStore(path: String)
  /// The store lies in a folder that another program copies to other computers.
  case syncedFolder(path: String, by: String)
  /// The store lies on a disk of another computer.
  case networkDisk(path: String)
  /// git is not installed.
  case noGit
  /// git failed; its own last words.
  case git(String)
  /// Others gave to the remote again and again meanwhile.
  case tooBusy
  /// Another window or command is syncing this store.
  case busy
  /// The remote holds more than any store does.
  case tooMuch

  /// What is wrong, in a sentence.
  package var problem: String {
    switch self {
    case .notAnAddress(let text): "A store cannot be shared through \(text)."
    case .notAName(let text): "\(text) cannot be the name of a shared place."
    case .nameTaken(let name): "A shared place is called \(name) already."
    case .noSuchRemote(let name): "No shared place is called \(name)."
    case .noRemote: "This store is not shared with another computer yet."
    case .notSealed: "The store is not sealed, so anyone who gets at the place could read it."
    case .plainThere:
      "The store that is shared there is not sealed. Anyone who gets at the place can read it."
    case .sharedPlain(let name): "The store is shared in plain text, through \(name)."
    case .folderGone(let path): "There is no folder \(path)."
    case .folderInStore(let path): "One of \(path) and the store lies inside the other."
    case .liveStore(let path): "\(path) is a store that somebody works in."
    case .otherStore: "Another store is shared there."
    case .nothingThere: "No store is shared there."
    case .hasStore(let path): "You have this store already, at \(path)."
    case .syncedFolder(let path, let by):
      "\(by) copies \(path) to other computers. Two people working at once would damage a store "
        + "there."
    case .networkDisk(let path):
      "\(path) is on another computer's disk. Two people working at once would damage a store "
        + "there."
    case .noGit: "git is not installed here."
    case .git(let words): "git could not do it: \(words)"
    case .tooBusy: "Others kept sharing at the same moment, and your changes did not get through."
    case .busy: "This store is being synced in another window."
    case .tooMuch: "The place holds more than any store does."
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .notAnAddress:
      "Give git:URL or folder:PATH, as in git:ssh://server/reviews.git or folder:/media/stick."
    case .notAName: "Use small letters, digits and hyphens, up to 32 of them."
    case .nameTaken: "Choose another name, or remove that one: `rapidreview remote remove NAME`."
    case .noSuchRemote: "See which there are: `rapidreview remote list`."
    case .noRemote: "Add one: `rapidreview remote add NAME folder:PATH`, or git:URL."
    case .notSealed:
      "Seal it first: `rapidreview seal`. To share it in plain text all the same, add --unsealed."
    case .plainThere:
      "Ask the colleague who told you the place. If it is meant so, add --unsealed, or say so in "
        + "the form."
    case .sharedPlain:
      "Sync it once more everywhere, remove the remote, and seal it. The others then copy it anew."
    case .folderGone: "Plug in the disk, or make the folder, and try again."
    case .folderInStore: "Choose a folder of its own for sharing."
    case .liveStore: "Choose an empty folder. Everybody works in a copy of their own."
    case .otherStore: "Check the address. To share this store, choose an empty place."
    case .nothingThere: "Check the address. Whoever has the store runs `rapidreview sync` first."
    case .hasStore: "Work there. `rapidreview sync` brings it up to date."
    case .syncedFolder(let path, _), .networkDisk(let path):
      "Work in a folder of this computer, and share through this one: "
        + "`rapidreview --store PATH init --from folder:\(path)`."
    case .noGit: "Install git, or share through a folder."
    case .git: "Check the address, the network and your keys. Nothing here was changed."
    case .tooBusy: "Try again in a minute. You have their changes already."
    case .busy: "Wait until it has finished."
    case .tooMuch: "Check the address. Nothing here was changed."
    }
  }
}
