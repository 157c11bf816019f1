import Glibc

@testable import Office

/// A program of the system that a test needs; where it is not installed the test says it is
/// skipped.
enum Tool: String {
  case setpriv, groff, bash, env, strace, mount, umount

  /// Where the system keeps it; `nil` where it is not installed.
  var path: String? {
    Tool.folders.split(separator: ":").map { "\($0)/\(rawValue)" }.first { access($0, X_OK) == 0 }
  }

  /// Where the system keeps its programs, as PATH has it.
  static var folders: String { getenv("PATH").map { String(cString: $0) } ?? "" }

  var isInstalled: Bool { path != nil }

  /// The number of the user nobody.
  static let nobody: UInt32 = 65_534

  /// Whether these tests may run the program as nobody, on whom permissions bite.
  static var canBeNobody: Bool {
    guard canChangeUser, let setpriv = setpriv.path, let program = try? Program.path() else {
      return false
    }
    let words = ["--reuid", "\(nobody)", "--clear-groups", "--", program, "--version"]
    return (try? Program.run(setpriv, words, environment: [:]))?.status == 0
  }

  /// Whether these tests may become another user, and so meet permissions that bite.
  static var canChangeUser: Bool { geteuid() == 0 && setpriv.isInstalled }
}
