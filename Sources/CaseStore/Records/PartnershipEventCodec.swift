import Casework

/// The events of the partnership on the wire; the table is in docs/format.md.
extension PartnershipEvent: StoredEvent {
  var wireForm: (type: String, fields: [JSON.Member])? {
    switch self {
    case .named(let name): ("partnership.named", [JSON.Member("name", .string(name))])
    case .calendarUpdated(let list):
      (
        "calendar.updated",
        [
          JSON.Member("file", .string(list.fileDigest)),
          JSON.Member("holidays", .array(list.holidays.map(\.wire))),
        ]
      )
    case .answered(let entry, let question, let answer):
      (SheetCodec.answered, SheetCodec.members(entry, question, answer))
    case .removed(let entry): (SheetCodec.removed, SheetCodec.members(entry))
    case .restored(let entry): (SheetCodec.restored, SheetCodec.members(entry))
    case .erased(let erasure): (ErasureCodec.erased, ErasureCodec.members(erasure))
    case .lossAccepted(let loss): ("loss.accepted", loss.members)
    case .memberAdded(let id, let name):
      (
        "member.added",
        [JSON.Member("member", .string(id.text)), JSON.Member("name", .string(name))]
      )
    case .memberRemoved(let id): ("member.removed", [JSON.Member("member", .string(id.text))])
    case .recoveryRenewed(let id): ("recovery.renewed", [JSON.Member("member", .string(id.text))])
    case .disposalOrdered(let disposal): ("disposal.ordered", disposal.members)
    case .disposalConfirmed(let disposal): ("disposal.confirmed", disposal.members)
    case .emptied, .unknown: nil
    }
  }

  static func read(
    type: String, from fields: WireFields
  ) throws(EventFlaw) -> PartnershipEvent? {
    switch type {
    case "partnership.named": return .named(try fields.text("name"))
    case "calendar.updated":
      var holidays: [BankHoliday] = []
      for item in try fields.items("holidays") {
        holidays.append(try BankHoliday(WireFields(object: item)))
      }
      let list = BankHolidayList(holidays: holidays, fileDigest: try fields.text("file"))
      return .calendarUpdated(list)
    case SheetCodec.answered:
      return try SheetCodec.answer(fields).map { .answered($0.entry, $0.question, $0.answer) }
    case SheetCodec.restored: return try SheetCodec.entry(fields).map { .restored($0) }
    case SheetCodec.removed: return try SheetCodec.entry(fields).map { .removed($0) }
    case ErasureCodec.erased: return .erased(try ErasureCodec.erasure(fields))
    case "loss.accepted": return .lossAccepted(try AcceptedLoss(fields))
    case "member.added":
      return .memberAdded(try fields.member("member"), name: try fields.text("name"))
    case "member.removed": return .memberRemoved(try fields.member("member"))
    case "recovery.renewed": return .recoveryRenewed(try fields.member("member"))
    case "disposal.ordered": return .disposalOrdered(try Disposal(fields))
    case "disposal.confirmed": return .disposalConfirmed(try Disposal(fields))
    default: return nil
    }
  }

  var asUnknown: UnknownEvent? {
    guard case .unknown(let event) = self else { return nil }
    return event
  }

  var erasure: Erasure? {
    guard case .erased(let erasure) = self else { return nil }
    return erasure
  }

  func renaming(_ names: [ChangeID: ChangeID]) -> PartnershipEvent { self }
}

extension WireFields {
  fileprivate func member(_ key: String) throws(EventFlaw) -> MemberID {
    guard let id = MemberID(try text(key)) else { throw .field(key) }
    return id
  }
}

extension Disposal {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("case", .string(caseID.text)), JSON.Member("reference", .string(reference.text)),
      JSON.Member("ground", .string(ground.rawValue)),
    ]
  }

  fileprivate init(_ fields: WireFields) throws(EventFlaw) {
    guard let id = CaseID(try fields.text("case")) else { throw .field("case") }
    guard let reference = CaseReference(try fields.text("reference")) else {
      throw .field("reference")
    }
    guard let ground = DisposalGround(rawValue: try fields.text("ground")) else {
      throw .field("ground")
    }
    self.init(id, reference, ground)
  }
}

extension AcceptedLoss {
  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("file", .string(file)), JSON.Member("bytes", .int(length)),
      JSON.Member("sha256", .string(digest)),
      JSON.Member("losses", .array(losses.map { .string($0) })),
    ]
  }

  fileprivate init(_ fields: WireFields) throws(EventFlaw) {
    var losses: [String] = []
    for item in try fields.items("losses") {
      guard let loss = item.text else { throw .field("losses") }
      losses.append(loss)
    }
    self.init(
      file: try fields.text("file"), length: try fields.number("bytes", .size),
      digest: try fields.text("sha256"), losses: losses)
  }
}

extension BankHoliday {
  fileprivate var wire: JSON {
    var members = [
      JSON.Member("day", .string(day.iso)), JSON.Member("title", .string(title)),
    ]
    if !note.isEmpty { members.append(JSON.Member("note", .string(note))) }
    return .object(members)
  }

  fileprivate init(_ fields: WireFields) throws(EventFlaw) {
    guard let day = Day(iso: try fields.text("day")) else { throw .field("day") }
    let note = fields.object["note"] == nil ? "" : try fields.text("note")
    self.init(day: day, title: try fields.text("title"), note: note)
  }
}
