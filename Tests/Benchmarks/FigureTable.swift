/// One measurement beside its target and the nearest peer.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case bytes = "B"
    case mebibytes = "MiB"
    case percent = "%"
    case times = "×"
  }

  /// As the figures are numbered where they were set; empty for what has no target.
  let number: String
  let what: String
  let measured: Double
  let unit: Unit
  /// The most it may be; `nil` where none is set.
  var target: Double?
  var peer: (name: String, value: Double)?

  /// Whether the target is met; `nil` without a target.
  var isMet: Bool? { target.map { measured <= $0 } }
}

/// All measurements of a run, as a Markdown table.
struct FigureTable {
  private(set) var figures: [Figure] = []
  private(set) var skipped: [String] = []

  mutating func add(_ figure: Figure) { figures.append(figure) }
  mutating func add(_ more: [Figure]) { figures += more }
  mutating func skip(_ what: String) { skipped.append(what) }

  var markdown: String {
    var lines = [
      "| # | what | target | measured | peer | ratio to peer | met |",
      "|---|---|---|---|---|---|---|",
    ]
    for figure in figures {
      let target = figure.target.map { "≤ \(FigureTable.text($0)) \(figure.unit.rawValue)" }
      let peer = figure.peer.map {
        "\($0.name) \(FigureTable.text($0.value)) \(figure.unit.rawValue)"
      }
      let ratio = figure.peer.map { FigureTable.text(figure.measured / $0.value) }
      let met = figure.isMet.map { $0 ? "yes" : "**no**" }
      let cells = [
        figure.number, figure.what, target ?? "",
        "\(FigureTable.text(figure.measured)) \(figure.unit.rawValue)", peer ?? "", ratio ?? "",
        met ?? "",
      ]
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    lines += skipped.isEmpty ? [] : [""] + skipped.map { "- Skipped: \($0)." }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Three digits that count, and whole numbers from a hundred on.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let scale: Double = value >= 100 ? 1 : value >= 10 ? 10 : 100
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
