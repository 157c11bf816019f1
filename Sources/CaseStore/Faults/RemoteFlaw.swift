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
  /// The server asks for a user name and a password.
  case loginNeeded(String)
  /// The server did not accept those that were given.
  case loginRefused(String)
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
    case .notAnAddress(let text): "\(text) is not a place to share through."
    case .notAName(let text): "\(text) cannot be the name of a shared place."
    case .nameTaken(let name): "There is already a shared place called \(name)."
    case .noSuchRemote(let name): "There is no shared place called \(name)."
    case .noRemote: "This store is not shared with another computer yet."
    case .notSealed: "The store is not sealed. Anyone who can reach the place could read it."
    case .plainThere:
      "The store shared there is not sealed. Anyone who can reach it can read it."
    case .sharedPlain(let name): "The store is shared in plain text, through \(name)."
    case .folderGone(let path): "There is no folder \(path)."
    case .folderInStore(let path): "\(path) and the store are inside one another."
    case .liveStore(let path): "Someone works in the store at \(path)."
    case .otherStore: "Another store is shared there."
    case .nothingThere: "No store is shared there."
    case .hasStore(let path): "You have this store already, at \(path)."
    case .syncedFolder(let path, let by):
      "\(by) copies \(path) to other computers. Two people working there at once would damage a "
        + "store."
    case .networkDisk(let path):
      "\(path) is on another computer. Two people working there would damage the store."
    case .noGit: "git is not installed here."
    case .loginNeeded(let server): "\(server) asks for a user name and a password."
    case .loginRefused(let server): "\(server) did not accept the user name and password."
    case .git(let words): "git failed: \(words)"
    case .tooBusy: "Others were sharing, so your changes were not sent."
    case .busy: "This store is being synced in another window."
    case .tooMuch: "The place is too big to be a store."
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .notAnAddress:
      "Give git:URL or folder:PATH, as in git:ssh://server/reviews.git or folder:/media/stick."
    case .notAName: "Use up to 32 small letters, digits and hyphens."
    case .nameTaken: "Choose another name, or remove that one: `rapidreview remote remove NAME`."
    case .noSuchRemote: "Look at the list: `rapidreview remote list`."
    case .noRemote: "Add one: `rapidreview remote add NAME folder:PATH`, or git:URL."
    case .notSealed:
      "Seal it first: `rapidreview seal`. To share it in plain text anyway, add --unsealed."
    case .plainThere:
      "Ask the colleague who gave you the place. If it is intended, add --unsealed, or say so in "
        + "the form."
    case .sharedPlain:
      "Sync everywhere once more, remove the remote, and seal the store. The others then copy it "
        + "again."
    case .folderGone: "Plug in the disk, or make the folder, and try again."
    case .folderInStore: "Choose a separate folder for sharing."
    case .liveStore: "Choose an empty folder. Everyone works in their own copy."
    case .otherStore: "Check the address. To share this store, choose an empty place."
    case .nothingThere:
      "Check the address. The colleague who has the store runs `rapidreview sync` first."
    case .hasStore: "Work there. `rapidreview sync` brings it up to date."
    case .syncedFolder(let path, _), .networkDisk(let path):
      "Work in a folder on this computer, and share through that one: `rapidreview --store PATH "
        + "init --from folder:\(path)`."
    case .noGit: "Install git, or share through a folder."
    case .loginNeeded, .loginRefused:
      "Log in to this place on the Sharing screen. Many servers want a token as the password."
    case .git: "Check the address, the network and your keys. Nothing here was changed."
    case .tooBusy: "Try again in a minute. You have their changes already."
    case .busy: "Wait until it has finished."
    case .tooMuch: "Check the address. Nothing here was changed."
    }
  }
}
