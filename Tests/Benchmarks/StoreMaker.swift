import CaseStore
import Casework
import FoundationEssentials
import Glibc
import Seeds
import Trials

/// Makes stores of many cases of a hundred records each, every record in its chain.
struct StoreMaker {
  private let templates: [CaseTemplate]
  private let folder: String

  /// - Parameter folder: Where the stores are made, each in a folder named for its size.
  /// - Throws: What the store in memory refused.
  init(folder: String) throws {
    self.folder = folder
    templates = try CaseTemplate.all()
  }

  /// A store of so many cases: the one that is there already, or a new one.
  func household(cases count: Int) throws -> Household {
    let household = Household(folder: "\(folder)/cases-\(count)", caseCount: count)
    // Written when all else is there: a store that was half made is made again.
    let mark = "\(household.folder)/whole"
    guard !FileManager.default.fileExists(atPath: mark) else { return household }
    try? FileManager.default.removeItem(atPath: household.folder)
    try FileManager.default.createDirectory(
      atPath: household.folder, withIntermediateDirectories: true)
    _ = try Store.create(
      at: household.store, local: household.local, files: SystemFileSystem(),
      partnership: "Fenmoor Safeguarding Children", by: "A. Chair",
      now: Moment(milliseconds: CaseTemplate.today.number * 86_400_000))
    try household.forgetEverythingSeen()
    var chance = SeededGenerator(seed: UInt64(count))
    for index in 0..<count { try make(index, of: household, using: &chance) }
    try write([], to: mark)
    return household
  }

  private func make(
    _ index: Int, of household: Household, using chance: inout SeededGenerator
  ) throws {
    // Seven and the number of templates have no common divisor: a small store has all stages too.
    let template = templates[index * 7 % templates.count]
    guard let id = CaseID(name(using: &chance)),
      let reference = CaseReference(year: 2026 - index / 999, number: index % 999 + 1)
    else { return }
    var journals: [WriterID: (bytes: [UInt8], last: Record?)] = [:]
    for (number, entry) in template.entries.enumerated() {
      let body = number == 0 ? opening(entry.body, reference, index) : entry.body
      let before = journals[entry.writer]?.last
      let (line, record) = Record.compose(
        scope: .review(id), writer: entry.writer, number: (before?.number ?? 0) + 1,
        previous: before?.link ?? .zero, salt: salt(using: &chance), body: body)
      journals[entry.writer, default: ([], nil)].bytes += line
      journals[entry.writer]?.last = record
    }
    let place = "\(household.store)/cases/\(id.text)"
    guard mkdir(place, 0o700) == 0 else { throw BenchmarkFailure.notMade(place) }
    for (writer, journal) in journals {
      try write(journal.bytes, to: "\(place)/\(writer.text).jsonl")
    }
    try write(
      Array("\(id.text)\n".utf8), to: "\(household.store)/references/\(reference.text)")
  }

  private func opening(_ body: [UInt8], _ reference: CaseReference, _ index: Int) -> [UInt8] {
    let trees = ["Aspen", "Birch", "Cedar", "Elder", "Hazel", "Juniper", "Larch", "Maple", "Rowan"]
    let text = String(decoding: body, as: UTF8.self)
    guard let end = text.firstRange(of: "\",\"child\":\"Child Template\"") else { return body }
    let start = text.index(end.lowerBound, offsetBy: -8)
    let child = "Child \(trees[index % trees.count]) \(index)"
    return Array("\(text[..<start])\(reference.text)\",\"child\":\"\(child)\"".utf8)
      + Array(text[end.upperBound...].utf8)
  }

  private func name(using chance: inout SeededGenerator) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    return String((0..<26).map { _ in alphabet[Int(chance.next() & 31)] })
  }

  private func salt(using chance: inout SeededGenerator) -> String {
    // Both bits of the top digit are set, so that it is 16 digits without padding.
    [chance.next(), chance.next()].map { String($0 | 3 << 62, radix: 16) }.joined()
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw BenchmarkFailure.notMade(path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw BenchmarkFailure.notMade(path) }
      rest = rest.dropFirst(count)
    }
  }
}

/// A store and the person who works with it.
struct Household {
  let folder: String
  let caseCount: Int

  var store: String { "\(folder)/store" }
  var local: String { "\(folder)/state/rapidreview" }

  /// What every program measured here is started with.
  var environment: [String: String] {
    [
      "HOME": folder, "RAPIDREVIEW_STORE": store, "XDG_STATE_HOME": "\(folder)/state",
      "RAPIDREVIEW_NAME": "A. Chair",
    ]
  }

  /// Takes away the person's own folder: the next start finds no index and no heads.
  func forgetEverythingSeen() throws {
    guard FileManager.default.fileExists(atPath: local) else { return }
    try FileManager.default.removeItem(atPath: local)
  }

  /// Takes away what was being typed, which the next start would bring back.
  func dropDrafts() {
    let drafts = "\(local)/drafts"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: drafts)) ?? [] {
      try? FileManager.default.removeItem(atPath: "\(drafts)/\(name)")
    }
  }
}

/// Why a benchmark could not be run.
enum BenchmarkFailure: Error, CustomStringConvertible {
  case notMade(String)
  case notStarted(String)
  case neverShown(String)
  case wrongArgument(String)
  case noProgram

  var description: String {
    switch self {
    case .notMade(let path): "\(path) cannot be made"
    case .notStarted(let program): "\(program) cannot be started"
    case .neverShown(let text): "never shown: \(text)"
    case .wrongArgument(let argument): "not understood: \(argument)"
    case .noProgram:
      "there is no rapidreview beside this program; build it, or name one with --program PATH"
    }
  }
}
