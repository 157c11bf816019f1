import Glibc

/// A program run without a terminal, whose output is kept in a file.
struct ChildProgram {
  private let process: pid_t
  private let outputPath: String

  /// How it ended and what it had printed.
  struct Ended {
    /// The exit status, or 128 and the signal's number.
    let status: Int32
    let output: String
  }

  /// Starts a program; standard error goes where standard output does.
  init(
    _ program: String, _ words: [String], environment: [String: String], folder: String
  ) throws {
    var template = Array("\(folder)/output.XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Household.Failure.noFolder }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let bytes = template.dropLast().map(UInt8.init(bitPattern:))
    outputPath = String(decoding: bytes, as: UTF8.self)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDERR_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] =
      ([program] + words).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &arguments, &variables) == 0 else {
      throw Household.Failure.notStarted
    }
    self.process = process
  }

  /// Lets it run for so long and then kills it, if it is still there.
  func kill(after microseconds: Int) -> Ended {
    usleep(UInt32(microseconds))
    Glibc.kill(process, SIGKILL)
    return wait()
  }

  /// Waits for its end.
  func wait() -> Ended {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return ended(status)
  }

  /// How it ended; `nil` while it runs.
  func endedAlready() -> Ended? {
    var status: Int32 = 0
    return waitpid(process, &status, WNOHANG) == process ? ended(status) : nil
  }

  private func ended(_ status: Int32) -> Ended {
    defer { unlink(outputPath) }
    let signal = status & 0x7F
    return Ended(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output)
  }

  private var output: String {
    let descriptor = open(outputPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
