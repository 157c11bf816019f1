import CPty
import FoundationEssentials

/// What `benchmarks` is asked to do.
struct Options {
  /// Fewer samples, no store of 10,000 cases, and a minute cut short.
  var isQuick = false
  /// The stores stay, and are used again.
  var isKeeping = false
  /// Only the parts so named.
  var only: Set<String> = []
  /// The sizes of the stores.
  var sizes: [Int]?
  /// Where the table goes as well as to the standard output.
  var path: String?
  private var named: String?

  static let usage = """
    benchmarks [--quick] [--keep] [--sizes 10,1000,10000] [--only PART]... [--program PATH]
               [--write PATH]
      parts: peers start keys frame text rest commands durable sealed returns minutes chronology
    """

  static let parts: Set<String> = [
    "peers", "start", "keys", "frame", "text", "rest", "commands", "durable", "sealed",
    "returns", "minutes", "chronology",
  ]

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    func value(of option: String) throws -> String {
      guard let value = rest.popFirst() else { throw BenchmarkFailure.wrongArgument(option) }
      return value
    }
    while let option = rest.popFirst() {
      switch option {
      case "--quick": isQuick = true
      case "--keep": isKeeping = true
      case "--only": only.insert(try value(of: option))
      case "--program": named = try value(of: option)
      case "--write": path = try value(of: option)
      case "--sizes": sizes = try value(of: option).split(separator: ",").compactMap { Int($0) }
      default: throw BenchmarkFailure.wrongArgument(option)
      }
    }
    guard only.isSubset(of: Options.parts) else {
      throw BenchmarkFailure.wrongArgument(only.sorted().joined(separator: " "))
    }
  }

  func includes(_ part: String) -> Bool { only.isEmpty || only.contains(part) }

  /// The program to measure: the one named, or the one built beside this.
  func program() throws -> String {
    if let named { return named }
    var path = [CChar](repeating: 0, count: 4096)
    guard pty_own_path(&path, path.count) == 1 else { throw BenchmarkFailure.noProgram }
    let own = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let beside =
      own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/rapidreview"
    guard pty_is_executable(beside) == 1 else { throw BenchmarkFailure.noProgram }
    return beside
  }

  /// Where the stores are made; of one name, so that `--keep` finds them again.
  var folder: String {
    let temporary = pty_environment("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return "\(temporary)/rapidreview-benchmarks"
  }
}
