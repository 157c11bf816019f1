import Casework
import Documents
import FoundationEssentials
import Glibc
import OfficeFiles

/// How long returns take to read, what the longest slice keeps a key waiting, and the memory.
struct ReturnBenchmarks {
  let isQuick: Bool

  private static let context = ReturnContext(today: CaseTemplate.today, lines: [1, 2, 3, 4])

  func run() -> [Figure] {
    var figures = measure("10,000 rows of a chronology", ReturnBenchmarks.rows(10_000), most: 1000)
    figures += measure("100,000 rows, the most there may be", ReturnBenchmarks.rows(100_000))
    // At most twice the time of the text: `returns` prints both in one run.
    figures += measure("100,000 rows of Excel", ReturnBenchmarks.workbook(100_000), memory: 100)
    guard !isQuick else { return figures }
    let few = Array("12/03/2026,Visit announced,14:30\n".utf8)
    figures += measure(
      "1,000,000 rows, refused",
      Array("Date,What happened,Time\n".utf8) + Array(repeatElement(few, count: 1_000_000).joined())
    )
    let title = "Date,What happened\n12/03/2026,\""
    for (name, part) in [
      ("letters in one cell", "a"), ("doubled quotes", "\"\""), ("stray quotes", "\"a"),
      ("delimiters", ","), ("line ends", "\n"), ("bytes of Windows-1252", "\u{E9}"),
    ] {
      let bytes = part == "\u{E9}" ? [0xE9] : Array(part.utf8)
      var file = Array((part == "," || part == "\n" ? String(title.dropLast()) : title).utf8)
      file.reserveCapacity(50 << 20)
      while file.count + bytes.count <= 50 << 20 { file += bytes }
      figures += measure("50 MiB of \(name)", file)
    }
    return figures
  }

  private func measure(
    _ what: String, _ file: [UInt8], most: Double? = nil, memory: Double = 300
  ) -> [Figure] {
    ReturnBenchmarks.forgetPeak()
    var longest = 0.0
    let start = ReturnBenchmarks.now
    var reader = ReturnReader(file, context: ReturnBenchmarks.context)
    var isMore = true
    while isMore {
      let before = ReturnBenchmarks.now
      isMore = reader.advance()
      longest = max(longest, ReturnBenchmarks.now - before)
    }
    let whole = ReturnBenchmarks.now - start
    let peak = ReturnBenchmarks.peakMebibytes
    return [
      Figure(
        number: "", what: "return, \(what)", measured: whole * 1000, unit: .milliseconds,
        target: most),
      Figure(
        number: "", what: "return, \(what), longest slice", measured: longest * 1000,
        unit: .milliseconds, target: 1000),
      Figure(
        number: "", what: "return, \(what), peak memory of the process", measured: peak,
        unit: .mebibytes, target: memory),
    ]
  }

  /// The cells of a row; of six days one is exact, as people write them.
  private static func cells(_ row: Int) -> [String] {
    let days = [
      "12/03/2026", "March 2026", "c. 2019", "before 12/03/2026", "3-5 May 2026", "46093",
    ]
    return [
      days[row % days.count], "14:30", "MA", "Home visit \(row); asleep, seen in cot", "GP record",
      "yes", "1", "good", "agreed", "1, 2", "",
    ]
  }

  /// The same rows as a workbook of one sheet.
  private static func workbook(_ count: Int) -> [UInt8] {
    let sheet = Workbook.Sheet(
      name: "Chronology",
      columns: ChronologyColumn.allCases.map { Workbook.Column($0.title, width: 20) },
      rows: (0..<count).map { cells($0).map { .text($0) } })
    return Workbook(title: "Chronology", sheets: [sheet]).bytes()
  }

  private static func rows(_ count: Int) -> [UInt8] {
    var file = Array(CSVText.text([ChronologyColumn.allCases.map(\.title)]).utf8)
    for row in 0..<count {
      var line = ""
      CSVText.append(cells(row), to: &line)
      file += line.utf8
    }
    return file
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The kernel forgets the peak so far; what is held now counts again.
  private static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  private static var peakMebibytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .nan) / 1024
  }
}
