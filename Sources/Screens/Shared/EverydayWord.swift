import Casework

/// What people call something before they know the program's word for it: help finds one by the
/// other, on screen and in plain mode.
enum EverydayWord {
  /// What is typed, and what stands in the words of an action for it.
  static let table: [(said: String, ours: [String])] = [
    ("approval", ["approved"]), ("archive", ["retention"]), ("audit", ["log"]),
    ("changes", ["log"]), ("compare", ["side", "check"]), ("contradiction", ["check"]),
    ("differ", ["check", "side"]), ("difference", ["check", "side"]),
    ("email", ["send"]), ("frozen", ["freeze"]), ("history", ["log"]),
    ("important", ["key episode"]),
    ("initial", ["safety"]), ("minute", ["meeting"]), ("overdue", ["late", "chase"]),
    ("owed", ["chase", "late"]), ("password", ["passphrase"]), ("print", ["export"]),
    ("question", ["kloe", "line of enquiry"]), ("remind", ["chase"]), ("reminder", ["chase"]),
    ("save", ["export", "saved"]), ("search", ["find"]), ("statistics", ["performance"]),
    ("word", ["export"]),
  ]

  /// What the program calls something that begins as it was typed.
  ///
  /// - Parameter typed: One word, in any case.
  /// - Returns: Words to look for besides; none for fewer than three letters.
  static func ours(for typed: String) -> [String] {
    let typed = typed.trimmed.lowercased()
    guard typed.count > 2 else { return [] }
    return table.filter { $0.said.hasPrefix(typed) || typed.hasPrefix($0.said) }.flatMap(\.ours)
  }
}
