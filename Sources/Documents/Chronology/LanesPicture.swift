import Casework

extension Picture {
  /// The lanes of a chronology for paper: a box for each step that has entries, darker for more,
  /// with the number in it where it fits; outlined where an organisation fell silent or nobody
  /// recorded anything; a K where a key episode lies.
  package init(_ lanes: ChronologyLanes) {
    let (left, top, lane) = (150, 46, 24)
    let count = max(1, lanes.starts.count - 1)
    let step = max(8, min(40, 850 / count))
    let rows = lanes.lanes.count + 2
    self.init(
      title: "Entries of each organisation over time",
      description: "\(lanes.lanes.count) organisation\(lanes.lanes.count == 1 ? "" : "s"), "
        + "\(count) steps of one "
        + "\(lanes.unit.rawValue), from \(lanes.starts[0].inFull) to "
        + "\(lanes.starts[count].adding(days: -1).inFull). A table says the same by month.",
      width: Picture.lanesWidth, height: top + rows * lane + 40)
    let row = { (place: Int) in top + place * lane }
    let column = { (place: Int) in left + place * step }
    texts.append(Label(x: 4, y: row(0) + 16, text: "Key episodes"))
    texts.append(Label(x: 4, y: row(1) + 16, text: "Nobody"))
    addMonths(of: lanes, column: column, until: row(rows))
    for place in 0..<count {
      let isYear = place == 0 || lanes.starts[place].year != lanes.starts[place - 1].year
      if isYear {
        lines.append(Line(startX: column(place), startY: 18, endX: column(place), endY: row(rows)))
        texts.append(
          Label(x: column(place) + 2, y: 14, text: String(lanes.starts[place].year), isSmall: true))
      }
      if lanes.keyEpisodes[place] {
        texts.append(
          Label(x: column(place) + step / 2, y: row(0) + 16, text: "K", isCentred: true))
      }
      if lanes.gaps[place] {
        boxes.append(
          Box(
            x: column(place), y: row(1) + 4, width: step, height: lane - 8, ink: 0,
            isOutlined: true))
      }
    }
    for (place, own) in lanes.lanes.enumerated() {
      let y = row(place + 2)
      texts.append(Label(x: 4, y: y + 16, text: own.organisation.short))
      lines.append(Line(startX: left, startY: y + lane, endX: column(count), endY: y + lane))
      for step in 0..<count { add(own, step, at: column(step), y, lanes) }
    }
    texts.append(
      Label(
        x: 4, y: row(rows) + 24,
        text: "Darker: more entries, with their number. Outlined: a silence, or a gap of all. "
          + "K: a key episode.", isSmall: true))
  }

  /// As wide as all steps there can be, so that texts have one size on paper: 9 points.
  private static let lanesWidth = 1010

  /// A tick where each month begins, and its name where there is room for it.
  private mutating func addMonths(
    of lanes: ChronologyLanes, column: (Int) -> Int, until bottom: Int
  ) {
    guard lanes.unit != .quarter, lanes.unit != .year else { return }
    var free = 0
    for place in lanes.starts.indices.dropLast()
    where place == 0 || lanes.starts[place].month != lanes.starts[place - 1].month {
      let x = column(place)
      lines.append(Line(startX: x, startY: 34, endX: x, endY: bottom))
      guard x >= free else { continue }
      texts.append(
        Label(x: x + 2, y: 30, text: lanes.starts[place].monthShortName, isSmall: true))
      free = x + 34
    }
  }

  /// Whether figures on a box of this ink are white, so that they stand out from it by 4.5 to 1.
  static func isWhite(on ink: Int) -> Bool { ink >= 54 }

  private mutating func add(
    _ lane: ChronologyLanes.Lane, _ step: Int, at x: Int, _ y: Int, _ lanes: ChronologyLanes
  ) {
    let width = max(8, min(40, 850 / max(1, lanes.starts.count - 1)))
    let count = lane.counts[step]
    guard count > 0 else {
      if lane.silent[step] {
        boxes.append(
          Box(x: x + 1, y: y + 4, width: width - 2, height: 16, ink: 0, isOutlined: true))
      }
      return
    }
    let ink = 20 + 70 * count / max(1, lanes.most)
    boxes.append(Box(x: x + 1, y: y + 4, width: width - 2, height: 16, ink: ink))
    guard String(count).count * 7 <= width - 2 else { return }
    texts.append(
      Label(
        x: x + width / 2, y: y + 16, text: String(count), isCentred: true, isSmall: true,
        isLight: Picture.isWhite(on: ink)))
  }
}

extension ChronologyOrganisation {
  /// The name where it is short, else its beginning with the code.
  fileprivate var short: String {
    name.count <= 16 ? name : "\(name.prefix(10))… \(code)"
  }
}

extension Document.Table {
  /// What the picture of lanes shows, in figures: a row for each step in which anything happened.
  package init(_ lanes: ChronologyLanes) {
    let rows = lanes.keyEpisodes.indices.compactMap { step -> [String]? in
      let counts = lanes.lanes.map { lane in
        lane.counts[step] > 0 ? String(lane.counts[step]) : lane.silent[step] ? "silent" : ""
      }
      let isKey = lanes.keyEpisodes[step]
      guard counts.contains(where: { !$0.isEmpty }) || isKey || lanes.gaps[step] else { return nil }
      let marks = [lanes.gaps[step] ? "gap" : nil, isKey ? "key episode" : nil].compactMap { $0 }
      let total = lanes.lanes.reduce(0) { $0 + $1.counts[step] }
      return [lanes.name(of: step)] + counts + [String(total), marks.joined(separator: ", ")]
    }
    let elsewhere = lanes.lanes.map { $0.elsewhere > 0 ? String($0.elsewhere) : "" }
    let sum = lanes.lanes.reduce(0) { $0 + $1.elsewhere }
    let rest =
      sum == 0 ? [] : [["Exact date not known"] + elsewhere + [String(sum), ""]]
    self.init(
      caption: "Entries by \(lanes.unit.rawValue) and organisation",
      head: ["When"] + lanes.lanes.map(\.organisation.code) + ["Total", "Note"],
      rows: rows + rest)
  }
}
