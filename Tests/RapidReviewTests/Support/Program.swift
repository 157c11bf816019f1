import FoundationEssentials
import Glibc
import Testing

@testable import Office

/// The program these tests were built with, run as a child process without a terminal.
enum Program {
  /// How a run of the program ended.
  struct Ended: Equatable {
    /// The exit status, or 128 and the signal's number.
    let status: Int32
    let output: String
    let errors: String

    /// Nothing on standard error, and the shell told that all went well.
    static func done(_ output: String) -> Ended { Ended(status: 0, output: output, errors: "") }

    /// A refusal as the contract has it: the problem, then the remedy, on standard error alone.
    static func refused(_ status: Int32, _ problem: String, _ remedy: String) -> Ended {
      Ended(status: status, output: "", errors: "rapidreview: \(problem)\n\(remedy)\n")
    }
  }

  /// Where standard output goes.
  enum Output {
    case kept
    /// Opened for writing, as a device that is always full.
    case device(String)
    case closed
  }

  /// The program's path: beside the bundle of the tests, which runs itself or is named to the
  /// runner.
  static func path() throws -> String {
    if let named = getenv("RAPIDREVIEW_PROGRAM") { return String(cString: named) }
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let found = ([own] + CommandLine.arguments).lazy.compactMap(program(above:)).first
    return try #require(found, "the program is not built")
  }

  private static func program(above place: String) -> String? {
    var folder = place[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let candidate = "\(folder)/rapidreview"
      if folder.contains(".build"), access(candidate, X_OK) == 0 { return candidate }
    }
    return nil
  }

  /// Runs a program to its end; what it writes goes to files, as a pipe could fill.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String], input: [UInt8] = [],
    output: Output = .kept
  ) throws -> Ended {
    let written = try Sheet()
    let errors = try Sheet()
    let given = try Sheet(holding: input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, given.descriptor, STDIN_FILENO)
    switch output {
    case .kept: posix_spawn_file_actions_adddup2(&actions, written.descriptor, STDOUT_FILENO)
    case .device(let path):
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, path, O_WRONLY, 0)
    case .closed: posix_spawn_file_actions_addclose(&actions, STDOUT_FILENO)
    }
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)

    // In a session of its own, so that it has no terminal even where these tests have one.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, newSession)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, program, &actions, &attributes, &words, &variables)
    try #require(failure == 0, "the program cannot be started: error \(failure)")
    return Ended(status: wait(for: child), output: written.text, errors: errors.text)
  }

  /// `POSIX_SPAWN_SETSID`, which the header shows to none but GNU's own.
  private static let newSession: Int16 = 0x80

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// A file that has no name and ends with its last user.
  private final class Sheet {
    let descriptor: Int32

    init(holding bytes: [UInt8] = []) throws {
      let folder = FileManager.default.temporaryDirectory.path
      var template = Array("\(folder)/rapidreview.XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      try #require(descriptor >= 0, "no temporary file can be made")
      unlink(template)
      try #require(write(descriptor, bytes, bytes.count) == bytes.count)
      lseek(descriptor, 0, SEEK_SET)
    }

    deinit { close(descriptor) }

    var text: String {
      lseek(descriptor, 0, SEEK_SET)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
        bytes += buffer[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
