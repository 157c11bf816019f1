import Glibc

/// The user name and password that a server asks for before git reaches a repository there.
///
/// git asks through the program that `GIT_ASKPASS` names, which is this one, started again. It
/// reads the answers from pipes that git was started with as descriptors 3 and 4. So they are in
/// no argument, no environment and on no disk.
///
/// Source: gitcredentials(7), "Requesting credentials".
package final class GitLogin {
  private let user: SecretBytes
  private let password: SecretBytes

  /// Takes both, in UTF-8, and overwrites the caller's copies.
  package init(user: inout [UInt8], password: inout [UInt8]) {
    self.user = SecretBytes(taking: &user)
    self.password = SecretBytes(taking: &password)
  }

  /// Overwrites both now.
  package func wipe() {
    user.wipe()
    password.wipe()
  }

  /// What git is told in its environment so that it asks this program.
  ///
  /// Only questions about that server are answered: a proxy may ask on the way.
  static func environment(of server: String) -> [String] {
    ["GIT_ASKPASS=\(ownPath)", "\(mark)=\(server)"]
  }

  /// The descriptors that git, and whatever git starts, finds the answers at.
  private static let (userDescriptor, passwordDescriptor): (Int32, Int32) = (3, 4)
  private static let mark = "RAPIDREVIEW_GIT_LOGIN"

  /// Does something with the pipes that git is to be started with, which are closed afterwards.
  func withPipes<Result>(_ body: ([ProgramStart.File]) -> Result) -> Result {
    let parts = [(user, GitLogin.userDescriptor), (password, GitLogin.passwordDescriptor)]
    let pipes = parts.compactMap { part, descriptor in
      GitLogin.pipe(holding: part).map { (descriptor, $0) }
    }
    defer { for (_, pipe) in pipes { close(pipe) } }
    return body(pipes.map { ProgramStart.File($0, of: $1) })
  }

  /// The end to read from of a pipe that holds a line.
  private static func pipe(holding line: SecretBytes) -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard line.count < PIPE_BUF, Glibc.pipe(&ends) == 0 else { return nil }
    // Nothing else that this program starts has it open.
    let isOwn = fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0
    let isWritten = line.withBytes { write(ends[1], $0.baseAddress, $0.count) == $0.count }
    close(ends[1])
    if isOwn, isWritten { return ends[0] }
    close(ends[0])
    return nil
  }

  /// Answers git, where git has started this program to ask; otherwise does nothing.
  ///
  /// An answer is given once: asked again, as after one that was refused, git gets none.
  ///
  /// - Parameter question: What git asks, as `Username for 'https://example.org': `.
  /// - Returns: Whether git had asked, so that the program can end.
  package static func answersGit(_ question: String?) -> Bool {
    guard let server = getenv(mark).map({ String(cString: $0) }), let question else {
      return false
    }
    guard GitLogin.server(in: question) == server else { return true }
    var bytes = [UInt8](repeating: 0, count: Int(PIPE_BUF))
    defer { bytes.wipe() }
    let isUser = question.hasPrefix("Username")
    let count = read(isUser ? userDescriptor : passwordDescriptor, &bytes, bytes.count)
    if count > 0 { _ = write(STDOUT_FILENO, &bytes, count) }
    _ = write(STDOUT_FILENO, "\n", 1)
    return true
  }

  /// The server of the https address between quotes in what git says, with its port and without
  /// whoever it is for; `nil` where there is none.
  static func server(in text: String) -> String? {
    let scheme = "'https://"
    guard let start = text.place(of: scheme)?.upperBound else { return nil }
    let place = text[start...].prefix { $0 != "/" && $0 != "'" }
    return place.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init)
  }

  private static var ownPath: String {
    var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = path.withUnsafeMutableBytes { path in
      path.baseAddress.map { readlink("/proc/self/exe", $0, path.count) } ?? 0
    }
    return String(decoding: path.prefix(max(0, count)), as: UTF8.self)
  }
}

extension GitProcess.Result {
  /// Whether git stopped because a server wants to know who asks, or did not accept the answer.
  func asksForLogin(at server: String) -> Bool {
    !isSuccess && GitLogin.server(in: complaint) == server
      && ["could not read Username", "could not read Password", "Authentication failed"]
        .contains { complaint.hasPart($0) }
  }
}
