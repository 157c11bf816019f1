import CaseStore
import Casework
import Screens

/// Text typed into a form of the real program, and what was kept of it.
struct TypedText {
  private(set) var text = ""
  private var times: [Int] = []

  /// The next few keys, no two of which could change places unseen: `12 13 14 …`.
  ///
  /// - Returns: What to send; line ends as the Enter key sends them.
  mutating func next(_ number: Int) -> String {
    let keys = number % 10 == 9 ? "\(number)\n" : "\(number) "
    text += keys
    times += Array(repeating: Household.now.milliseconds, count: keys.utf8.count)
    return keys == "\(number)\n" ? "\(number)\r" : keys
  }

  /// How many keys were typed since a time, in milliseconds since 1970.
  func keys(since time: Int) -> Int { times.count { $0 >= time } }

  /// Opens the screens and goes to the reason of a form.
  static func openReason(_ home: Household) throws -> TerminalSession {
    let session = try home.open()
    try session.waitFor("quit")
    session.send("\r")
    session.settle(for: 100)
    session.send("\r")
    try session.waitFor("Why (if out of order)")
    session.send("\t")
    session.settle()
    return session
  }

  /// The reason that is kept as a draft, empty where there is none; drafts are then forgotten.
  static func read(_ home: Household) throws -> String {
    var form = Form([.area("why", "Why")])
    for draft in try drafts(home) { _ = form.restore(draft: draft.text) }
    return form.text(of: "why")
  }

  static func forgetAll(_ home: Household) throws { _ = try drafts(home) }

  private static func drafts(_ home: Household) throws -> [Draft] {
    let box = try DraftBox(local: home.local, files: SystemFileSystem(), keys: home.keys)
    let drafts = try box.recover()
    for draft in drafts { try box.remove(draft.id) }
    return drafts
  }
}
