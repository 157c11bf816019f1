import Casework

// An outline in the list index. Places in enumerations are written and not names, for the index is
// made anew by each version of the program; see `ListIndex.Key`.

extension ByteWriter {
  mutating func put(_ outline: CaseOutline) {
    put(UInt16(outline.reference.year))
    put(UInt16(outline.reference.number))
    put(outline.child)
    put(place(of: outline.stage))
    put(outline.isClosed)
    put(outline.aware)
    put(occasion: outline.notified)
    put(UInt16(clamping: outline.conflicts))
    put(UInt32(clamping: outline.changes))
    put(Int64(outline.latest.milliseconds))
    put(outline.panel != nil)
    if let panel = outline.panel {
      put(panel.from)
      put(UInt32(panel.length.count))
      put(panel.due)
      put(panel.isProvisional)
      put(occasion: panel.sent)
    }
    put(UInt8(clamping: outline.owed.count))
    for owed in outline.owed { put(owed) }
    put(UInt8(clamping: outline.missing.count))
    for owed in outline.missing {
      put(place(of: owed.preparation))
      put(owed.due)
    }
  }

  private mutating func put(_ owed: CaseOutline.Owed) {
    put(place(of: owed.milestone))
    put(place(of: owed.owedBy))
    put(occasion: owed.planned)
    switch owed.kind {
    case .dated(let day):
      put(UInt8(0))
      put(day)
    case .undated: put(UInt8(1))
    case .expected(let day):
      put(UInt8(2))
      put(day)
    }
  }

  private mutating func put(_ day: Day?) {
    put(Int32(truncatingIfNeeded: day?.number ?? ByteReader.noDay))
  }

  private mutating func put(occasion: Occasion?) {
    put(occasion?.day)
    put(Int16(occasion?.time?.minutes ?? -1))
  }

  private func place<Item: CaseIterable & Equatable>(of item: Item) -> UInt8 {
    var place: UInt8 = 0
    for other in Item.allCases {
      if other == item { return place }
      place += 1
    }
    return UInt8.max
  }
}

extension ByteReader {
  fileprivate static let noDay = Int(Int32.min)

  mutating func outline(of id: CaseID) throws(Malformed) -> CaseOutline {
    let year = Int(try number(UInt16.self))
    guard let reference = CaseReference(year: year, number: Int(try number(UInt16.self))) else {
      throw Malformed()
    }
    let child = try text()
    let stage: Stage = try item()
    let isClosed = try truth()
    let aware = try day()
    let notified = try occasion()
    let conflicts = Int(try number(UInt16.self))
    let changes = Int(try number(UInt32.self))
    let latest = Moment(milliseconds: Int(try number(Int64.self)))
    let panel = try truth() ? try panelDue() : nil
    var owed: [CaseOutline.Owed] = []
    for _ in 0..<(try number(UInt8.self)) { owed.append(try self.owed()) }
    var missing: [CaseOutline.OwedPreparation] = []
    for _ in 0..<(try number(UInt8.self)) {
      missing.append(CaseOutline.OwedPreparation(try item(), due: try day()))
    }
    return CaseOutline(
      id: id, reference: reference, child: child, stage: stage, isClosed: isClosed, aware: aware,
      notified: notified, owed: owed, missing: missing, panel: panel, conflicts: conflicts,
      changes: changes, latest: latest)
  }

  private mutating func panelDue() throws(Malformed) -> CaseOutline.PanelDue {
    guard let from = try day(), let length = WorkingDays(counting: Int(try number(UInt32.self))),
      let due = try day()
    else { throw Malformed() }
    return CaseOutline.PanelDue(
      from: from, length: length, due: due, isProvisional: try truth(), sent: try occasion())
  }

  private mutating func owed() throws(Malformed) -> CaseOutline.Owed {
    let milestone: Milestone = try item()
    let party: Party = try item()
    let planned = try occasion()
    let kind: CaseOutline.Owed.Kind
    switch try number(UInt8.self) {
    case 0:
      guard let day = try day() else { throw Malformed() }
      kind = .dated(day)
    case 1: kind = .undated
    case 2: kind = .expected(try day())
    default: throw Malformed()
    }
    return CaseOutline.Owed(milestone: milestone, owedBy: party, planned: planned, kind: kind)
  }

  private mutating func day() throws(Malformed) -> Day? {
    let number = Int(try number(Int32.self))
    return number == ByteReader.noDay ? nil : Day(number: number)
  }

  private mutating func occasion() throws(Malformed) -> Occasion? {
    let day = try day()
    let minutes = Int(try number(Int16.self))
    guard let day else { return nil }
    guard minutes >= 0 else { return Occasion(day: day) }
    guard let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60) else { throw Malformed() }
    return Occasion(day: day, time: time)
  }

  private mutating func item<Item: CaseIterable>() throws(Malformed) -> Item
  where Item.AllCases == [Item] {
    let place = Int(try number(UInt8.self))
    guard Item.allCases.indices.contains(place) else { throw Malformed() }
    return Item.allCases[place]
  }
}
