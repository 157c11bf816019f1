import CaseStore

/// Where the secrets come from that open a sealed store for a command.
package struct SecretSources {
  /// Where a member's secret may lie for a while; `nil` for nowhere.
  package var keyring: SessionKeyring?
  /// Asks for the passphrase; `nil` where there is nobody to ask, or somebody goes on without it.
  package var passphrase: (Use) throws -> Passphrase?
  /// Whether the passphrase is had without asking anybody on the terminal.
  package var asksNobody: Bool
  /// What trying a passphrase costs, and must cost at least: less is for tests alone.
  package var cost: Passphrase.Cost

  /// What the passphrase is for.
  package enum Use {
    case opening
    /// The store is checked without it, too, and less of it.
    case checking
  }

  /// Takes where secrets come from.
  package init(
    keyring: SessionKeyring? = nil, cost: Passphrase.Cost = .usual, asksNobody: Bool = false,
    passphrase: @escaping (Use) throws -> Passphrase?
  ) {
    (self.keyring, self.cost, self.passphrase) = (keyring, cost, passphrase)
    self.asksNobody = asksNobody
  }

  /// Nobody is asked, and nothing is kept.
  package static var none: SecretSources { SecretSources { _ in nil } }
}
