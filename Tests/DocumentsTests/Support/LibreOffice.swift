import FoundationEssentials
import Glibc
import Testing

/// LibreOffice without a screen, in a folder of its own.
struct LibreOffice {
  private static let program: String? = {
    let places: [String] = ["/usr/bin/soffice", "/usr/local/bin/soffice"]
    return places.first { access($0, X_OK) == 0 }
  }()

  static var isInstalled: Bool { program != nil }

  private let folder: String

  init() throws {
    var name = Array("\(FileManager.default.temporaryDirectory.path)/office-XXXXXX".utf8CString)
    let made = mkdtemp(&name)
    folder = String(cString: try #require(made))
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  /// Converts files of the folder, into another folder within it where one is named.
  func convert(
    _ names: [String], to format: String, reading filter: String?, into other: String = "."
  ) throws {
    let program = try #require(Self.program)
    var words = [
      program, "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to",
      format, "--outdir", "\(folder)/\(other)",
    ]
    if let filter { words.append("--infilter=\(filter)") }
    words += names.map { "\(folder)/\($0)" }
    var arguments = words.map { strdup($0) } + [nil]
    var environment = [strdup("PATH=/usr/bin:/bin"), strdup("HOME=\(folder)"), nil]
    defer { (arguments + environment).forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var child: pid_t = 0
    try #require(posix_spawn(&child, program, &actions, nil, &arguments, &environment) == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    try #require(status == 0)
  }
}
