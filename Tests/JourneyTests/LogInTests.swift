import FoundationEssentials
import Glibc
import Terminal
import Testing

/// Sharing through a server that asks who is there.
@Suite(
  .waits, .enabled(if: LogInPlace.canServe, "git, python3 or openssl is not installed here"))
struct LogInTests {
  private static let password = LogInPlace.password

  @Test func `a server that asks is answered on the terminal, and nothing of it is kept`() throws {
    let place = try LogInPlace()
    try place.home.expect("remote", "add", "shared", place.address, "--unsealed")
    let wrong = try place.start("sync")
    try wrong.waitFor("User name at localhost:")
    try wrong.send("ana<Enter>")
    try wrong.waitFor("Password or token:")
    try wrong.send("something else<Enter>")
    #expect(try wrong.waitExit() == .exited(6))
    #expect(wrong.output.contains("did not accept the user name and password."))
    #expect(!wrong.output.contains("something else"))

    let right = try place.start("sync")
    try right.waitFor("User name at localhost:")
    try right.send("ana<Enter>")
    try right.waitFor("Password or token:")
    try right.send("\(Self.password)<Enter>")
    #expect(try right.waitExit() == .exited(0), "\(right.output)")

    let other = try Household()
    let copied = try place.start("init", "--from", place.address, "--unsealed", in: other)
    try copied.waitFor("User name at localhost:")
    try copied.send("ana<Enter>")
    try copied.waitFor("Password or token:")
    try copied.send("\(Self.password)<Enter>")
    #expect(try copied.waitExit() == .exited(0), "\(copied.output)")
    #expect(try other.expect("list").contains("Child Aspen"))
    #expect(system("grep -rqs '\(Self.password)' '\(other.path)' '\(place.home.path)'") != 0)
  }

  @Test func `a script gives user name and password on a descriptor`() throws {
    let place = try LogInPlace()
    try place.home.expect("remote", "add", "shared", place.address, "--unsealed")
    let program = try #require(BuiltProgram.path)
    let script = try place.home.start(
      ["-c", "printf 'ana\\n%s\\n' \"$1\" | \"$0\" sync --login-fd 0", program, Self.password],
      program: "/bin/sh", environment: place.environment, size: Size(columns: 200, rows: 50))
    #expect(try script.waitExit() == .exited(0), "\(script.output)")
    #expect(place.hasCopy)
  }

  @Test func `on the screens the place says who asks, and is shared once it is answered`() throws {
    let place = try LogInPlace()
    try place.home.expect("remote", "add", "shared", place.address, "--unsealed")
    let ana = try place.home.open(environment: place.environment)
    try ana.waitFor("Child Aspen")
    try ana.send("S")
    try ana.waitFor("Everyone works in their own copy")
    try ana.send("<Enter>")
    try ana.waitFor("asks for a user name and a password.")
    try ana.send("L")
    try ana.waitFor("[ Log in ]")
    try ana.send("ana<Tab>\(Self.password)<Enter>")
    try ana.waitUntil("the server has a copy") { _ in place.hasCopy }
    #expect(!ana.screen.contains(Self.password))
    #expect(ana.foreignSequences.isEmpty)
  }
}

/// A home that shares through a server, and the server.
private struct LogInPlace {
  static let password = "token-of-nobody-7"
  static let canServe =
    system("(git --version && python3 --version && openssl version) >/dev/null 2>&1") == 0

  let home: Household
  let server: PtySession
  let address: String
  let environment: [String: String]

  init() throws {
    home = try Household.settled()
    let folder = "\(home.path)/served"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try #require(system("git init -q --bare -b main '\(folder)/reviews.git'") == 0)
    try #require(system("git -C '\(folder)/reviews.git' config http.receivepack true") == 0)
    let script = #filePath.replacing(
      "JourneyTests/LogInTests.swift", with: "Fixtures/https/server.py")
    server = try home.start(
      ["-c", "exec python3 \"$0\" \"$@\"", script, folder, "ana", LogInPlace.password],
      program: "/bin/sh")
    try server.waitFor("port ")
    let port = try #require(server.output.split(whereSeparator: \.isWhitespace).last)
    address = "git:https://localhost:\(port)/reviews.git"
    environment = ["GIT_SSL_CAINFO": "\(folder)/cert.pem"]
  }

  /// Whether the store was given to the server.
  var hasCopy: Bool {
    system("git -C '\(home.path)/served/reviews.git' rev-parse -q --verify main >/dev/null") == 0
  }

  func start(_ words: String..., in home: Household? = nil) throws -> PtySession {
    try (home ?? self.home).start(
      words + ["--today", Household.today], environment: environment,
      size: Size(columns: 200, rows: 50))
  }
}
