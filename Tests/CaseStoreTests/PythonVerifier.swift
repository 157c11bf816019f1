import CaseStore
import Glibc
import Testing

/// `docs/verify.py`, which whoever doubts a store runs on it without our program.
enum PythonVerifier {
  /// Whether there is a Python to run it with.
  static let hasPython = system("python3 -c pass >/dev/null 2>&1") == 0

  /// The folder in which it lies.
  private static var folder: String {
    "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/") + "/docs"
  }

  /// What it says of a folder, a line for each thing.
  static func lines(on folder: String, knowing members: [String] = []) throws -> [String] {
    let words = (["python3", "-B", "\(self.folder)/verify.py", folder] + members)
    return try output(words.joined(separator: " ")).split(separator: "\n").map(String.init)
  }

  /// What a line of Python says that uses its functions.
  static func evaluation(of expression: String) throws -> String {
    try output("cd \(folder) && python3 -B -c 'import verify; print(\(expression))'")
  }

  /// What a command says.
  private static func output(_ command: String) throws -> String {
    let stream = try #require(popen("\(command) 2>&1", "r"))
    defer { pclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
