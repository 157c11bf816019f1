import Casework
import Glibc

/// Why a session cannot be unlocked for a while.
package enum SessionKeyringFlaw: StatedProblem, Hashable {
  /// The kernel has none, or lets nobody use it here, as in many containers.
  case none
  /// It has no room for this user.
  case full
  /// Something else, in the system's own words.
  case failed(String)

  /// The flaw that an error of the system's stands for.
  init(error: Int32) {
    switch error {
    case ENOSYS, EPERM, EACCES, EOPNOTSUPP: self = .none
    case EDQUOT, ENOMEM: self = .full
    default: self = .failed(String(cString: strerror(error)))
    }
  }

  package var problem: String {
    switch self {
    case .none: "This computer has no keyring to keep the store unlocked."
    case .full: "The keyring of this account is full."
    case .failed(let reason): "The keyring did not accept the key: \(reason)."
    }
  }

  package var remedy: String {
    switch self {
    case .none:
      "Give the passphrase with each command, on the terminal or with --passphrase-fd FD. In the "
        + "screens you are asked once."
    case .full: "Remove keys you do not need, as with `keyctl clear @s`, and try again."
    case .failed: "Give the passphrase with each command, or try again."
    }
  }
}
