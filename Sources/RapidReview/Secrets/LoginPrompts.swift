import ArgumentParser
import CaseStore
import Office
import Terminal

/// The option of a command that may reach a server that asks who it is.
struct LoginOptions: ParsableArguments {
  @Option(
    name: .customLong("login-fd"),
    help: ArgumentHelp(
      "Read the user name and the password for an https server from this descriptor, a line each.",
      valueName: "fd"))
  var descriptor: SecretDescriptor?
}

/// Gets the login of a server for a command: from the descriptor that was given, else on the
/// terminal, and only once the server has asked for it.
struct LoginPrompts {
  private let descriptor: SecretDescriptor?

  init(_ descriptor: SecretDescriptor?) { self.descriptor = descriptor }

  /// Does something over the network, and once more with a login where the server asks for one.
  ///
  /// - Throws: What the second attempt throws, and ``SecretFlaw`` where no login can be read.
  mutating func answering<Result>(_ act: (GitLogin?) throws -> Result) throws -> Result {
    do {
      return try act(nil)
    } catch StoreError.remote(.loginNeeded(let server)) {
      guard let login = try login(for: server) else {
        throw StoreError.remote(.loginNeeded(server))
      }
      defer { login.wipe() }
      return try act(login)
    }
  }

  private func login(for server: String) throws(SecretFlaw) -> GitLogin? {
    if let descriptor {
      var user = try descriptor.line()
      var password = try descriptor.line()
      return GitLogin(user: &user, password: &password)
    }
    guard var terminal = TerminalSecret() else { return nil }
    var user = try terminal.askVisibly("User name at \(SafeText.shown(server)): ")
    var password = try terminal.ask("Password or token: ")
    return GitLogin(user: &user, password: &password)
  }
}
