import CaseStore
import Casework

@testable import Office

/// One store on a disk in memory, and the folders of the people who share it.
///
/// Passphrases cost as little to try as can be.
final class SealedPlaces {
  let files = MemoryFileSystem()
  /// What a person types when asked; `nil` is nobody to ask.
  var typed: String?
  /// How often somebody was asked.
  private(set) var questions = 0
  /// What lies in the session's keyring.
  var kept: [String: [UInt8]] = [:]

  static let passphrase = "plum gravel seventy orbit"
  /// What the recovery sheet of the store says.
  let recovery = SecretBytes.random(RecoveryCode.seedLength)

  /// The surroundings of a person.
  func surroundings(of person: String, isNamed: Bool = true) -> Surroundings {
    let keyring = SessionKeyring(
      keep: { [self] name, bytes, _ in
        kept[name] = Array(bytes)
        return 0
      },
      copy: { [self] name, buffer in
        guard let bytes = kept[name] else { return -126 }
        buffer.copyBytes(from: bytes)
        return Int32(bytes.count)
      },
      forget: { [self] in kept.removeValue(forKey: $0) == nil ? -126 : 0 })
    return Surroundings(
      storePath: "/store", localPath: "/\(person)", files: files, clock: Screenplay.clock,
      givenName: isNamed ? person : nil,
      secrets: SecretSources(keyring: keyring, cost: .smallest) { [self] _ in
        questions += 1
        return typed.map(SealedPlaces.secret)
      })
  }

  /// Records a setting as another program might: no rule is asked.
  func set(_ question: QuestionID, _ text: String, by person: String) throws {
    typed = SealedPlaces.passphrase
    let store = try surroundings(of: person).openStore()
    try store.append(
      [.answered(Entry(.settings), question, .text(text))], by: person, now: Screenplay.clock.moment
    )
  }

  /// Who can open the store, as a person sees it who opens it with what is typed.
  func members(_ surroundings: Surroundings) throws -> OpenMembers {
    try OpenMembers(
      surroundings.openStore(), person: surroundings.knownName, now: surroundings.clock.moment)
  }

  static func secret(_ text: String) -> Passphrase {
    var bytes = Array(text.utf8)
    return Passphrase(taking: &bytes)
  }

  /// Has somebody make the store.
  @discardableResult
  func make(by person: String) throws -> Store {
    try surroundings(of: person).makeSealedStore(
      NewStore(partnership: "Fenmoor Partnership", person: person),
      under: SealedPlaces.secret(SealedPlaces.passphrase), recovery: recovery)
  }
}

extension MemoryFileSystem {
  /// Whether a text stands in any file there is.
  func holds(_ text: String) -> Bool {
    var waiting = ["/"]
    while let path = waiting.popLast() {
      for name in (try? names(in: path)) ?? [] {
        let inner = path == "/" ? "/\(name)" : "\(path)/\(name)"
        waiting.append(inner)
        guard let file = try? open(inner, .read) else { continue }
        defer { close(file) }
        let bytes = (try? read(file, from: 0, upTo: 1 << 24)) ?? []
        if bytes.firstRange(of: Array(text.utf8)) != nil { return true }
      }
    }
    return false
  }
}
