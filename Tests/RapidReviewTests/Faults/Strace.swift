import Glibc
import Testing

@testable import Office

/// The system's own calls under the real program, watched and made to fail by `strace`.
enum Strace {
  /// Whether calls can be made to fail here: not where `strace` is missing, or tracing is forbidden
  /// as in many containers.
  static let isPossible: Bool = {
    guard let strace = Tool.strace.path, let program = try? Program.path() else { return false }
    let words = ["-f", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", program, "--version"]
    return (try? Program.run(strace, words, environment: [:]))?.status == 0
  }()

  /// One call of the program to the system.
  struct Call {
    let name: String
    /// Which of the calls of its name it is, from 1.
    let number: Int
    /// As `strace` writes it.
    let line: String
  }

  /// Runs the program in a home and lists its calls of some names, in their order.
  static func calls(of names: [String], _ words: [String], in home: Home) throws -> [Call] {
    let list = "\(home.path)/calls"
    let ended = try run(
      ["-o", list, "-e", "trace=" + names.joined(separator: ",")], words, in: home)
    try #require(ended.status == 0, "\(ended.errors)")
    let file = try #require(fopen(list, "r"))
    defer { fclose(file) }
    var counts: [String: Int] = [:]
    var calls: [Call] = []
    var buffer = [CChar](repeating: 0, count: 8192)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      let line = String(decoding: bytes, as: UTF8.self)
      let words = line.drop { $0.isNumber }.drop { $0 == " " }
      let name = String(words.prefix { $0 != "(" })
      guard names.contains(name) else { continue }
      counts[name, default: 0] += 1
      calls.append(Call(name: name, number: counts[name] ?? 0, line: line))
    }
    return calls
  }

  /// Runs the program with an effect at one call, as `error=EIO`, or from it on with `+` behind.
  static func run(
    _ effect: String, at call: Call, isLasting: Bool = false, _ words: [String], in home: Home
  ) throws -> Program.Ended {
    let injection = "inject=\(call.name):\(effect):when=\(call.number)\(isLasting ? "+" : "")"
    return try run(
      ["-o", "/dev/null", "-e", "trace=\(call.name)", "-e", injection], words, in: home)
  }

  private static func run(
    _ options: [String], _ words: [String], in home: Home
  ) throws -> Program.Ended {
    let strace = try #require(Tool.strace.path)
    return try Program.run(
      strace,
      ["-f", "--seccomp-bpf"] + options + [try Program.path(), "--today", Home.today] + words,
      environment: home.variables)
  }
}
