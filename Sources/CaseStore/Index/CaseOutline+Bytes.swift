import Casework

// An outline in the list index. Places in enumerations are written and not names, for the index is
// made anew by each version of the program; see `ListIndex.Key`.

extension ByteWriter {
  /// Puts what every row of a list is asked for, and then the rest with its length.
  mutating func put(_ outline: CaseOutline) {
    put(UInt16(outline.reference.year))
    put(UInt16(outline.reference.number))
    put(outline.isClosed)
    put(outline.mistake)
    put(UInt32(clamping: outline.changes))
    put(Int64(outline.latest.milliseconds))
    put(outline.ended)
    put(outline.reviewChosen)
    put(outline.isHeld)
    put(outline.running != nil)
    if let running = outline.running {
      put(running.meeting.text)
      put(place(of: running.kind))
      put(occasion: running.began)
    }
    put(outline.pressing)
    if let written = outline.written as? DetailsInIndex {
      put(UInt32(written.bytes.count))
      put(raw: written.bytes)
      return
    }
    var details = ByteWriter()
    details.put(outline.details)
    put(UInt32(details.bytes.count))
    put(raw: details.bytes[...])
  }

  private mutating func put(_ details: CaseOutline.Details) {
    put(details.child)
    put(place(of: details.stage))
    put(details.aware)
    put(occasion: details.notified)
    put(UInt16(clamping: details.conflicts))
    put(details.panel != nil)
    if let panel = details.panel {
      put(panel.from)
      put(UInt32(panel.length.count))
      put(panel.due)
      put(panel.isProvisional)
      put(occasion: panel.sent)
    }
    put(UInt8(clamping: details.owed.count))
    for owed in details.owed.prefix(Int(UInt8.max)) { put(owed) }
  }

  private mutating func put(_ timing: Owed.Timing?) {
    put(timing != nil)
    guard let timing else { return }
    put(place(of: timing.clock))
    put(timing.due)
    put(timing.waitingDay)
  }

  private mutating func put(_ mistake: CaseMistake?) {
    switch mistake {
    case nil: put(UInt8(0))
    case .openedInError: put(UInt8(1))
    case .duplicate(let reference):
      put(UInt8(2))
      put(UInt16(reference.year))
      put(UInt16(reference.number))
    }
  }

  private mutating func put(_ owed: Owed) {
    switch owed.what {
    case .step(let milestone):
      put(true)
      put(place(of: milestone))
    case .preparation(let preparation):
      put(false)
      put(place(of: preparation))
    }
    put(place(of: owed.by))
    put(occasion: owed.planned)
    put(owed.due)
    put(place(of: owed.clock))
    put(owed.waitingDay)
    put(UInt8(clamping: owed.awaited.count))
    for awaited in owed.awaited.prefix(Int(UInt8.max)) {
      put(awaited.organisation)
      put(awaited.by)
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

  /// Reads an outline; its details stay where they stand.
  mutating func outline(
    of id: CaseID, in file: IndexedDetails
  ) throws(Malformed) -> CaseOutline {
    let reference = try self.reference()
    let isClosed = try truth()
    let mistake = try self.mistake()
    let changes = Int(try number(UInt32.self))
    let latest = Moment(milliseconds: Int(try number(Int64.self)))
    let (ended, reviewChosen) = (try day(), try day())
    let isHeld = try truth()
    let running = try truth() ? try runningMeeting() : nil
    let pressing = try truth() ? try timing() : nil
    let length = Int(try number(UInt32.self))
    return CaseOutline(
      id: id, reference: reference, isClosed: isClosed, mistake: mistake, changes: changes,
      latest: latest, ended: ended, reviewChosen: reviewChosen, isHeld: isHeld,
      running: running, pressing: pressing,
      written: DetailsInIndex(file: file, place: try skip(length)))
  }

  mutating func details() throws(Malformed) -> CaseOutline.Details {
    let child = try text()
    let stage = try item(of: ByteReader.stages)
    let aware = try day()
    let notified = try occasion()
    let conflicts = Int(try number(UInt16.self))
    let panel = try truth() ? try panelDue() : nil
    var owed: [Owed] = []
    for _ in 0..<(try number(UInt8.self)) { owed.append(try oneOwed()) }
    return CaseOutline.Details(
      child: child, stage: stage, aware: aware, notified: notified, owed: owed, panel: panel,
      conflicts: conflicts)
  }

  private mutating func timing() throws(Malformed) -> Owed.Timing {
    Owed.Timing(
      clock: try item(of: ByteReader.clocks), due: try day(), waitingDay: try day())
  }

  private mutating func reference() throws(Malformed) -> CaseReference {
    let year = Int(try number(UInt16.self))
    guard let reference = CaseReference(year: year, number: Int(try number(UInt16.self))) else {
      throw Malformed()
    }
    return reference
  }

  private mutating func mistake() throws(Malformed) -> CaseMistake? {
    switch try number(UInt8.self) {
    case 0: nil
    case 1: .openedInError
    case 2: .duplicate(of: try reference())
    default: throw Malformed()
    }
  }

  private mutating func runningMeeting() throws(Malformed) -> CaseOutline.RunningMeeting {
    guard let meeting = EntryName(try text()) else { throw Malformed() }
    let kind = try item(of: ByteReader.kinds)
    guard let began = try occasion() else { throw Malformed() }
    return CaseOutline.RunningMeeting(meeting: meeting, kind: kind, began: began)
  }

  private mutating func panelDue() throws(Malformed) -> CaseOutline.PanelDue {
    guard let from = try day(), let length = WorkingDays(counting: Int(try number(UInt32.self))),
      let due = try day()
    else { throw Malformed() }
    return CaseOutline.PanelDue(
      from: from, length: length, due: due, isProvisional: try truth(), sent: try occasion())
  }

  private mutating func oneOwed() throws(Malformed) -> Owed {
    let what: Owed.What =
      try truth()
      ? .step(try item(of: ByteReader.milestones))
      : .preparation(try item(of: ByteReader.preparations))
    let party = try item(of: ByteReader.parties)
    let planned = try occasion()
    let due = try day()
    let clock = try item(of: ByteReader.clocks)
    let waitingDay = try day()
    var awaited: [AwaitedReturn] = []
    for _ in 0..<(try number(UInt8.self)) {
      awaited.append(AwaitedReturn(try text(), by: try day()))
    }
    return Owed(
      what: what, by: party, planned: planned, due: due, clock: clock, waitingDay: waitingDay,
      awaited: awaited)
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

  private mutating func item<Item>(of all: [Item]) throws(Malformed) -> Item {
    let place = Int(try number(UInt8.self))
    guard place < all.count else { throw Malformed() }
    return all[place]
  }

  // Each `allCases` is made anew when it is asked for, which is felt ten thousand times over.
  private static let stages = Stage.allCases
  private static let kinds = MeetingKind.allCases
  private static let milestones = Milestone.allCases
  private static let preparations = Preparation.allCases
  private static let parties = Party.allCases
  private static let clocks = Owed.Clock.allCases
}
