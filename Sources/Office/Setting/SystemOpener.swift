import Glibc

/// The system's own program that opens a file with whatever is made for its kind.
package struct SystemOpener {
  /// Opens a file; `false` where that could not be done.
  package let open: (_ path: String) -> Bool

  /// Makes one that opens files so.
  package init(open: @escaping (_ path: String) -> Bool) { self.open = open }

  private static let names = ["xdg-open", "open"]

  /// The first of `xdg-open` and `open` that a folder of PATH holds; `nil` where none does.
  package static func inPath() -> SystemOpener? {
    let folders = (Surroundings.environment("PATH") ?? "").split(separator: ":")
    let programs = names.flatMap { name -> [String] in folders.map { "\($0)/\(name)" } }
    let found = programs.first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
    return found.map { program in SystemOpener { run(program, on: $0) } }
  }

  /// Starts it in a session of its own, so that nothing it starts can reach the terminal, and
  /// waits a moment to hear whether it failed; what goes on longer has opened something.
  private static func run(_ program: String, on path: String) -> Bool {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession
    posix_spawnattr_setflags(&attributes, flags)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(path), nil]
    defer { for word in arguments { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, &attributes, &arguments, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    for _ in 0..<mostWaits {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0, errno != EINTR { return true }
      usleep(20_000)
    }
    return true
  }

  /// `POSIX_SPAWN_SETSID`, which the header shows to none but GNU's own.
  private static let newSession: Int16 = 0x80

  /// Half a second, 20 ms at a time.
  private static let mostWaits = 25
}
