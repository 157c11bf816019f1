import Glibc

/// git as a program that runs beside this one.
///
/// It reads from a file and writes to files, so that neither ever waits for the other, and is asked
/// now and then whether it has ended. Nothing of the person's own settings reaches it, and nothing
/// in a repository makes it run anything: no hooks, no filters, no other protocols than those
/// named. HOME stays, for the keys of ssh.
final class GitProcess {
  /// What came of it.
  struct Result {
    let isSuccess: Bool
    /// What it printed.
    let output: [UInt8]
    /// The last line of what it said went wrong.
    let complaint: String
  }

  private let process: pid_t
  private let folder: String
  private var ended: Int32?

  /// Starts git in a repository.
  ///
  /// - Parameters:
  ///   - words: Its arguments.
  ///   - repository: The bare repository it works in.
  ///   - scratch: A folder for what it reads and writes, of this process alone.
  ///   - input: What it reads.
  ///   - day: The time that a commit of it bears, in seconds since 1970.
  ///   - login: What it answers which server that asks who it is; `nil` has it give up there.
  /// - Throws: Where it cannot be started.
  init(
    _ words: [String], in repository: String, scratch: String, input: [UInt8] = [], day: Int,
    login: (GitLogin, server: String)? = nil
  ) throws(RemoteFlaw) {
    folder = scratch
    guard GitProcess.write(input, to: "\(scratch)/in") else { throw .git("no room for its input") }
    let environment =
      GitProcess.environment(repository) + [
        "GIT_INDEX_FILE=\(scratch)/index", "GIT_AUTHOR_DATE=\(day) +0000",
        "GIT_COMMITTER_DATE=\(day) +0000",
      ]
    let all = ["git"] + GitProcess.settings.flatMap { ["-c", $0] } + words
    guard let process = GitProcess.start(all, environment, scratch, login) else { throw .noGit }
    self.process = process
  }

  deinit {
    guard ended == nil else { return }
    kill(-process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// What came of it; `nil` while it is running.
  func poll() throws(RemoteFlaw) -> Result? {
    var status: Int32 = 0
    let answer = waitpid(process, &status, WNOHANG)
    if answer == 0 || answer < 0 && errno == EINTR {
      // What goes on printing is not waited for.
      guard GitProcess.size(of: "\(folder)/out") <= GitProcess.mostOutput else { throw .tooMuch }
      return nil
    }
    ended = status
    // The shell's own word for a program that is not there.
    if status >> 8 & 0xFF == 127 { throw .noGit }
    let complaint = GitProcess.lastLine(of: GitProcess.read("\(folder)/err", atMost: 1 << 16))
    guard let output = GitProcess.readWhole("\(folder)/out") else { throw .tooMuch }
    return Result(isSuccess: answer == process && status == 0, output: output, complaint: complaint)
  }

  /// The same, for what takes no time.
  func wait() throws(RemoteFlaw) -> Result {
    while true {
      if let result = try poll() { return result }
      usleep(500)
    }
  }

  private static let settings = [
    "protocol.allow=never", "protocol.ssh.allow=always", "protocol.https.allow=always",
    "protocol.file.allow=always", "protocol.ext.allow=never", "core.hooksPath=/dev/null",
    "core.fsmonitor=false", "core.fsync=all", "core.attributesFile=/dev/null",
    "core.bigFileThreshold=16m", "core.packedGitWindowSize=32m", "core.packedGitLimit=256m",
    "commit.gpgSign=false", "gc.auto=0", "gc.autoDetach=false", "transfer.fsckObjects=true",
    "transfer.credentialsInUrl=die", "fetch.recurseSubmodules=false", "submodule.recurse=false",
    "credential.helper=", "http.followRedirects=false", "advice.detachedHead=false",
    "pack.threads=1",
  ]

  private static func environment(_ repository: String) -> [String] {
    var environment = [
      "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_TERMINAL_PROMPT=0",
      "GIT_DIR=\(repository)", "GIT_SSH_COMMAND=ssh -oBatchMode=yes", "LC_ALL=C",
      "GIT_ATTR_NOSYSTEM=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0",
      "GIT_AUTHOR_NAME=rapidreview", "GIT_AUTHOR_EMAIL=rapidreview@invalid",
      "GIT_COMMITTER_NAME=rapidreview", "GIT_COMMITTER_EMAIL=rapidreview@invalid",
    ]
    for name in [
      "HOME", "PATH", "SSH_AUTH_SOCK", "TMPDIR", "https_proxy", "no_proxy", "GIT_SSL_CAINFO",
    ] {
      if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
    }
    return environment
  }

  /// Started by the shell, which keeps it from filling the disk or the memory.
  private static func start(
    _ words: [String], _ environment: [String], _ scratch: String,
    _ login: (GitLogin, server: String)?
  ) -> pid_t? {
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    let limits = "ulimit -f \(mostBlocks); ulimit -v \(mostMemory); exec \"$@\""
    let files = [
      ProgramStart.File(STDIN_FILENO, "\(scratch)/in", O_RDONLY),
      ProgramStart.File(STDOUT_FILENO, "\(scratch)/out", writing),
      ProgramStart.File(STDERR_FILENO, "\(scratch)/err", writing),
    ]
    // In a group of its own what git starts, such as ssh, is ended with it.
    let start = { (further: [ProgramStart.File], variables: [String]) in
      ProgramStart.start(
        "/bin/sh", ["sh", "-c", limits, "sh"] + words, as: .group,
        variables: environment + variables, files: files + further)
    }
    guard let (login, server) = login else { return start([], []) }
    return login.withPipes { start($0, GitLogin.environment(of: server)) }
  }

  /// Of one file that git writes, in blocks of 512 bytes: 2 GiB.
  private static let mostBlocks = 1 << 22
  /// In KiB: 2 GiB of addresses.
  private static let mostMemory = 1 << 21
  /// Of what it prints.
  private static let mostOutput = 1 << 27

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private static func readWhole(_ path: String) -> [UInt8]? {
    let size = size(of: path)
    return size <= mostOutput ? read(path, atMost: size) : nil
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func read(_ path: String, atMost count: Int) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes[done...].withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      done += got
    }
    return Array(bytes.prefix(done))
  }

  /// In one short line, without anything that a terminal would take for more than text.
  private static func lastLine(of bytes: [UInt8]) -> String {
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let isWord = { (line: ArraySlice<UInt8>) in !line.allSatisfy { $0 == UInt8(ascii: " ") } }
    let named = lines.last { $0.starts(with: "fatal:".utf8) || $0.starts(with: "error:".utf8) }
    guard let line = named ?? lines.last(where: isWord) else { return "it said nothing more" }
    let plain = line.prefix(200).map { (0x20..<0x7F).contains($0) ? $0 : UInt8(ascii: "?") }
    return String(decoding: plain, as: UTF8.self)
  }
}
