/// How far this person has read each file of signed heads, kept in LOCAL: one that is put back to
/// an older moment is missed.
struct SeenSignatures {
  /// LOCAL's folder of what was seen of the store.
  let folder: String
  let disk: Disk

  /// By the path from the store's folder on; what cannot be read counts as nothing seen.
  func read() -> [String: SeenHead] {
    guard let bytes = try? disk.read(path), let members = (try? JSON(bytes))?.members else {
      return [:]
    }
    return members.reduce(into: [:]) { $0[$1.key] = SeenHead($1.value) }
  }

  /// Keeps what was seen; that it may fail is no reason to fail what was done.
  func write(_ ends: [String: SeenHead]) {
    let members = ends.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
    try? disk.replace(path, with: JSON.object(members).bytes, mode: 0o600, isDurable: false)
  }

  /// No case id holds a hyphen, so it is the file of none.
  private var path: String { "\(folder)/signed-heads.json" }
}
