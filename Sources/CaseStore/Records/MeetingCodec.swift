import Casework

// What happens in a meeting on the wire; the table is in docs/format.md. A line is written short:
// what is not so is left out.

extension MeetingEvent {
  var wireForm: (type: String, fields: [JSON.Member]) {
    let meeting = JSON.Member("meeting", .string(self.meeting.text))
    switch self {
    case .step(_, let step, let occasion):
      return ("meeting.\(step.rawValue)", [meeting, JSON.Member("at", JSON(occasion))])
    case .timed(_, let time, let occasion):
      return (
        "meeting.timed",
        [
          meeting, JSON.Member("which", .string(time.rawValue)), JSON.Member("at", JSON(occasion)),
        ]
      )
    case .itemBegun(_, let item, let occasion):
      return (
        "meeting.item",
        [meeting, JSON.Member("item", .int(item)), JSON.Member("at", JSON(occasion))]
      )
    case .attended(let attendance): return ("meeting.attended", [meeting] + attendance.members)
    case .minuted(let line): return ("minutes.line", [meeting] + line.members)
    case .lineRemoved(_, let line):
      return ("minutes.removed", [meeting, JSON.Member("line", .string(line.text))])
    case .circulated(let version): return ("minutes.circulated", [meeting] + version.members)
    case .approved(let approval):
      return (
        "minutes.approved",
        [
          meeting, JSON.Member("version", .int(approval.version)),
          JSON.Member("by", .string(approval.by)), JSON.Member("on", JSON(approval.on)),
        ]
      )
    case .added(let addendum):
      return (
        "minutes.addendum",
        [
          meeting, JSON.Member("addendum", .string(addendum.name.text)),
          JSON.Member("text", .string(addendum.text)), JSON.Member("by", .string(addendum.by)),
          JSON.Member("on", JSON(addendum.on)),
        ]
      )
    }
  }

  /// `nil` for a type that is none of a meeting's, or that says what a newer version knows.
  static func read(type: String, from fields: WireFields) throws(EventFlaw) -> MeetingEvent? {
    switch type {
    case "meeting.opened", "meeting.paused", "meeting.resumed", "meeting.closed",
      "meeting.reopened":
      let (meeting, at) = (try fields.name("meeting"), try fields.occasion("at"))
      return MeetingStep(rawValue: String(type.dropFirst("meeting.".count)))
        .map { .step(meeting, $0, at: at) }
    case "meeting.timed":
      let (meeting, at) = (try fields.name("meeting"), try fields.occasion("at"))
      return MeetingTime(rawValue: try fields.text("which")).map { .timed(meeting, $0, at: at) }
    case "meeting.item":
      return .itemBegun(
        try fields.name("meeting"), try fields.number("item", .amount),
        at: try fields.occasion("at"))
    case "meeting.attended": return try Attendance(fields).map { .attended($0) }
    case "minutes.line": return try MinuteLine(fields).map { .minuted($0) }
    case "minutes.removed":
      return .lineRemoved(try fields.name("meeting"), line: try fields.name("line"))
    case "minutes.circulated": return .circulated(try MinutesVersion(fields))
    case "minutes.approved":
      return .approved(
        MinutesApproval(
          meeting: try fields.name("meeting"), version: try fields.number("version", .count),
          by: try fields.text("by"), on: try fields.occasion("on")))
    case "minutes.addendum":
      return .added(
        MinutesAddendum(
          meeting: try fields.name("meeting"), name: try fields.name("addendum"),
          text: try fields.text("text"), by: try fields.text("by"),
          on: try fields.occasion("on")))
    default: return nil
    }
  }
}

extension Attendance {
  fileprivate var members: [JSON.Member] {
    let seats = Seat.allCases.filter(self.seats.contains).map { JSON.string($0.rawValue) }
    let stays = self.stays.map { stay in
      JSON.object(
        (stay.from.map { [JSON.Member("from", .string($0.text))] } ?? [])
          + (stay.until.map { [JSON.Member("until", .string($0.text))] } ?? []))
    }
    return [
      JSON.Member("who", .string(who)), JSON.Member("initials", .string(initials)),
      JSON.Member("presence", .string(presence.rawValue)),
    ] + (knownAs.isEmpty ? [] : [JSON.Member("known-as", .string(knownAs))])
      + (deputyOf.isEmpty ? [] : [JSON.Member("deputy-of", .string(deputyOf))])
      + (seats.isEmpty ? [] : [JSON.Member("seats", .array(seats))])
      + (stays.isEmpty ? [] : [JSON.Member("stays", .array(stays))])
  }

  fileprivate init?(_ fields: WireFields) throws(EventFlaw) {
    var seats: Set<Seat> = []
    var isKnown = true
    for item in try fields.itemsIfThere("seats") {
      guard let name = item.text else { throw .field("seats") }
      if let seat = Seat(rawValue: name) { seats.insert(seat) } else { isKnown = false }
    }
    var stays: [Stay] = []
    for item in try fields.itemsIfThere("stays") {
      let stay = WireFields(object: item)
      stays.append(Stay(from: try stay.timeIfThere("from"), until: try stay.timeIfThere("until")))
    }
    let presence = Presence(rawValue: try fields.text("presence"))
    let (meeting, who) = (try fields.name("meeting"), try fields.text("who"))
    let (initials, deputy) = (try fields.text("initials"), try fields.textIfThere("deputy-of"))
    let knownAs = try fields.textIfThere("known-as")
    guard isKnown, let presence else { return nil }
    self.init(
      meeting: meeting, who: who, knownAs: knownAs, initials: initials, presence: presence,
      deputyOf: deputy, seats: seats, stays: stays)
  }
}

extension MinuteLine {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("line", .string(name.text)), JSON.Member("at", JSON(at)),
      JSON.Member("place", .int(place)),
    ] + (speaker.isEmpty ? [] : [JSON.Member("speaker", .string(speaker))])
      + (kind == .said ? [] : [JSON.Member("kind", .string(kind.rawValue))])
      + [JSON.Member("text", .string(text))]
      + (item.map { [JSON.Member("item", .int($0))] } ?? [])
      + (enquiries.isEmpty
        ? [] : [JSON.Member("kloe", .array(enquiries.map { .int($0) }))])
      + (isWithheld ? [JSON.Member("not-for-circulation", .bool(true))] : [])
  }

  /// `nil` for a line of a kind of a newer version.
  fileprivate init?(_ fields: WireFields) throws(EventFlaw) {
    let enquiries = try fields.numbersIfThere("kloe", .amount)
    let (meeting, name) = (try fields.name("meeting"), try fields.name("line"))
    let (at, place) = (try fields.occasion("at"), try fields.number("place", .place))
    let (speaker, text) = (try fields.textIfThere("speaker"), try fields.text("text"))
    let item = fields.object["item"] == nil ? nil : try fields.number("item", .amount)
    let isWithheld =
      fields.object["not-for-circulation"] == nil
      ? false : try fields.truth("not-for-circulation")
    let kind =
      fields.object["kind"] == nil ? Kind.said : Kind(rawValue: try fields.text("kind"))
    guard let kind else { return nil }
    self.init(
      meeting: meeting, name: name, at: at, place: place, speaker: speaker, kind: kind,
      text: text, item: item, enquiries: enquiries, isWithheld: isWithheld)
  }
}

extension MinutesVersion {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("version", .int(number)), JSON.Member("sha256", .string(digest)),
      JSON.Member("text", .string(text)), JSON.Member("to", .string(to)),
      JSON.Member("on", JSON(on)),
    ]
  }

  fileprivate init(_ fields: WireFields) throws(EventFlaw) {
    self.init(
      meeting: try fields.name("meeting"), number: try fields.number("version", .count),
      digest: try fields.text("sha256"), text: try fields.text("text"), to: try fields.text("to"),
      on: try fields.occasion("on"))
  }
}

extension WireFields {
  fileprivate func textIfThere(_ key: String) throws(EventFlaw) -> String {
    object[key] == nil ? "" : try text(key)
  }

  fileprivate func itemsIfThere(_ key: String) throws(EventFlaw) -> [JSON] {
    object[key] == nil ? [] : try items(key)
  }

  fileprivate func timeIfThere(_ key: String) throws(EventFlaw) -> TimeOfDay? {
    guard object[key] != nil else { return nil }
    guard let time = TimeOfDay(try text(key)) else { throw .field(key) }
    return time
  }
}
