import FoundationEssentials
import Terminal
import Testing
import Trials

/// Words that were typed into a sealed store, looked for outside its files while the real program
/// is at work on it: in what other programs see of it, in folders for temporary files, in what it
/// sends to the terminal besides its screens, and, once it is locked, in its memory.
@Suite(.waits)
struct SurroundingsCanaryTests {
  /// Each was typed into a field of another kind, the last one left half typed.
  static let words = ["quincechild", "quincereason", "quincename", "quincedraft"]

  private let home: Household
  private let session: PtySession

  init() throws {
    home = try Household()
    try home.makeSealed()
    for folder in ["tmp", "run"] {
      try FileManager.default.createDirectory(
        atPath: "\(home.path)/\(folder)", withIntermediateDirectories: false)
    }
    session = try home.open(environment: [
      "TMPDIR": "\(home.path)/tmp", "XDG_RUNTIME_DIR": "\(home.path)/run",
    ])
    try session.waitFor("[ Unlock ]")
    try session.send("\(Household.passphrase)<Enter>")
    try session.waitFor("Say who you are")
    try session.send("n")
    try session.waitFor("A new case")
    try session.send("quincechild<Tab>5/11<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Enter>")
    try session.waitFor("Record: Panel notified")
    try session.send("<Tab>*4,quincereason of the delay,<Tab>,<Enter>")
    try session.waitFor("Recorded: ")
    try session.send("I")
    try session.waitFor("Practitioners' names")
    try session.send("<Enter>")
    try session.waitFor("one a line, up to four.")
    try session.send("quincename<Tab><Enter>")
    try session.waitFor("Recorded, apart from the case.")
    try session.send("<Esc>")
    try session.waitFor("Notify partners")
    try session.send("<Home><Enter>")
    try session.waitFor("Why")
    try session.send("<Tab>quincedraft")
    try session.waitFor("quincedraft")
  }

  @Test func `nothing that was typed is seen by another program, or in a temporary folder`() throws
  {
    let secrets = Self.words + [Household.passphrase]
    for (process, text) in ProcessMemory.ofEverybody {
      for secret in secrets {
        #expect(!text.contains(secret), "\(secret) is seen of process \(process)")
      }
    }
    #expect(session.foreignSequences.isEmpty)
    for folder in [home.path, "/dev/shm"] {
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        let file = "\(folder)/\(path)"
        let bytes = FileManager.default.contents(atPath: file).map { Array($0) } ?? []
        for secret in secrets {
          #expect(!path.contains(secret), "\(secret) is in the name of \(file)")
          #expect(!bytes.contains(Array(secret.utf8)), "\(secret) is in \(file)")
        }
      }
    }
    let limits = ProcessMemory(process: session.process).text(of: "limits")
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").suffix(3) == ["0", "0", "bytes"])
  }

  /// The words of the cases are another matter: they are in memory that was let go of, until it is
  /// used again; docs/security.md says so.
  @Test(.enabled(if: ProcessMemory.isReadable, "only root reads the memory of a closed program"))
  func `the memory of a locked program holds neither the passphrase nor a key`() throws {
    let secrets = try StoreSecrets.all(
      at: home.store, local: home.local, passphrase: Household.passphrase)
    let memory = ProcessMemory(process: session.process)
    // The keys are there to be found while the store is open.
    #expect(try memory.count(secrets.map(\.bytes)).contains { $0 > 0 })

    try session.send("<Esc>")
    try session.waitFor("Notify partners")
    try session.send("Z")
    try session.waitFor("[ Unlock ]")
    session.listen(for: 50)
    for (found, secret) in zip(try memory.count(secrets.map(\.bytes)), secrets) {
      #expect(found == 0, "\(secret.name) is in memory \(found) times")
    }
  }
}
