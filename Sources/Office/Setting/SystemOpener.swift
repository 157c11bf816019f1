import CaseStore
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
    let process = ProgramStart.start(
      program, [program, path], as: .session,
      files: [
        ProgramStart.File(STDIN_FILENO, "/dev/null", O_RDONLY),
        ProgramStart.File(STDOUT_FILENO, "/dev/null", O_WRONLY),
        ProgramStart.File(STDERR_FILENO, "/dev/null", O_WRONLY),
      ])
    guard let process else { return false }
    var status: Int32 = 0
    for _ in 0..<mostWaits {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0, errno != EINTR { return true }
      usleep(20_000)
    }
    return true
  }

  /// Half a second, 20 ms at a time.
  private static let mostWaits = 25
}
