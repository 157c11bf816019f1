import Glibc

/// Starts other programs.
///
/// None of the signals that this program holds back or ignores is held back or ignored there, and a
/// key that means this program, as Ctrl-C, is not also theirs.
package enum ProgramStart {
  /// How the other program stands to this one's terminal.
  package enum Standing: Sendable {
    /// In a group of its own, as a shell would start it.
    case group
    /// In a session of its own, from which nothing reaches the terminal.
    case session
  }

  /// A file that the other program has open from the beginning.
  package struct File: Sendable {
    let descriptor: Int32
    fileprivate let origin: Origin

    fileprivate enum Origin {
      case path(String, flags: Int32)
      /// One that this program has open.
      case open(Int32)
    }

    /// A file that is opened for the other program.
    package init(_ descriptor: Int32, _ path: String, _ flags: Int32) {
      (self.descriptor, origin) = (descriptor, .path(path, flags: flags))
    }

    /// A file that this program has open, under another descriptor.
    init(_ descriptor: Int32, of open: Int32) {
      (self.descriptor, origin) = (descriptor, .open(open))
    }
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its full path.
  ///   - words: Its arguments, its own name the first of them.
  ///   - standing: How it stands to the terminal.
  ///   - variables: Its environment; that of this program where it is left out.
  ///   - files: What it has open in place of what this program has.
  /// - Returns: The process; `nil` where it cannot be started.
  package static func start(
    _ program: String, _ words: [String], as standing: Standing, variables: [String]? = nil,
    files: [File] = []
  ) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let signals = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(
      &attributes, signals | (standing == .group ? Int16(POSIX_SPAWN_SETPGROUP) : newSession))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in files {
      switch file.origin {
      case .path(let path, let flags):
        posix_spawn_file_actions_addopen(&actions, file.descriptor, path, flags, 0o600)
      case .open(let open): posix_spawn_file_actions_adddup2(&actions, open, file.descriptor)
      }
    }
    var arguments = words.map { strdup($0) } + [nil]
    var environment = (variables ?? []).map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var process = pid_t()
    let failure =
      variables == nil
      ? posix_spawn(&process, program, &actions, &attributes, &arguments, environ)
      : posix_spawn(&process, program, &actions, &attributes, &arguments, &environment)
    return failure == 0 ? process : nil
  }

  /// `POSIX_SPAWN_SETSID`, which the header shows to none but GNU's own.
  private static let newSession: Int16 = 0x80
}
