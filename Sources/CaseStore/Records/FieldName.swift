import Casework

// Fields by name, in orders to erase. A name says which field it is and never what was in it: of
// somebody's attendance, whose field is their name, a few digits of a hash stand there, too few to
// tell a name by and enough to find it among those that are still recorded.

/// Reads and writes names of fields: words between slashes.
struct FieldName {
  private(set) var words: [String]

  init(_ words: String...) { self.words = words }

  init(reading text: String) {
    words = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { words.joined(separator: "/") }

  /// The word of a place; `nil` where there is none.
  subscript(_ index: Int) -> String? { index < words.count ? words[index] : nil }

  func number(_ index: Int) -> Int? {
    self[index].flatMap { Int($0) }.flatMap { WireNumber.count.range.contains($0) ? $0 : nil }
  }

  func name(_ index: Int) -> EntryName? { self[index].flatMap { EntryName($0) } }

  /// The entry whose sheet and name stand from a place on.
  func entry(_ index: Int) -> Entry? {
    guard let sheet = self[index].flatMap({ Sheet(rawValue: $0) }), let name = name(index + 1)
    else { return nil }
    return Entry(sheet, name)
  }

  func question(_ index: Int, in entry: Entry) -> QuestionID? {
    self[index].flatMap { entry.sheet.question(named: $0)?.id }
  }

  func change(_ index: Int) -> ChangeID? {
    guard let writer = self[index].flatMap({ WriterID($0) }),
      let number = self[index + 1].flatMap({ Int($0) }), WireNumber.record.range.contains(number)
    else { return nil }
    return ChangeID(writer: writer, number: number)
  }

  /// Stands for somebody at a meeting.
  static func code(of person: String, at meeting: EntryName) -> String {
    String(Digest(of: Array("attendance\0\(meeting.text)\0\(person)".utf8)).hex.prefix(4))
  }
}

extension Entry {
  fileprivate var words: String { "\(sheet.id)/\(name.text)" }
}

extension ChangeID {
  fileprivate var words: String { "\(writer.text)/\(number)" }
}

// MARK: - Of a case

extension CaseEvent {
  var fieldName: String? {
    switch self {
    // These say what they do by their name alone: in the place of one stands the same.
    case .removed(let entry): "removed/\(entry.words)"
    case .undone(let change): "undone/\(change.words)"
    case .redone(let change): "redone/\(change.words)"
    case .opened, .referenceChanged, .mistaken, .recorded, .retracted, .notNeeded, .neededAfterAll,
      .planned, .criteriaDecided, .answered, .recommendationDecided, .reportFrozen,
      .reportFinalised, .reportSigned, .signaturesOverridden, .reportSent, .met, .linesOrdered,
      .form2Issued, .returnImported, .packFrozen, .erased, .erasureAsked, .emptied, .unknown:
      field?.wireName
    }
  }

  var givesCaseItsName: Bool { field == .opening || field == .reference }

  static func emptied(
    _ fieldName: String, among others: some Sequence<CaseEvent>
  ) -> [CaseEvent] {
    let name = FieldName(reading: fieldName)
    switch name[0] {
    case "removed": return name.entry(1).map { [.removed($0)] } ?? []
    case "undone": return name.change(1).map { [.undone($0)] } ?? []
    case "redone": return name.change(1).map { [.redone($0)] } ?? []
    default: break
    }
    if name[0] == "meeting", name[2] == "attendance", let meeting = name.name(1) {
      var people: Set<String> = []
      for case .met(.attended(let attendance)) in others where attendance.meeting == meeting {
        if FieldName.code(of: attendance.who, at: meeting) == name[3] {
          people.insert(attendance.who)
        }
      }
      return people.sorted().map { .emptied(.meeting(meeting, .attendance($0))) }
    }
    return CaseField(name).map { [.emptied($0)] } ?? []
  }
}

extension CaseField {
  /// Its name on the wire; frozen once released.
  var wireName: String {
    switch self {
    case .opening: "opening"
    case .reference: "reference"
    case .mistake: "mistake"
    case .criteria: "criteria"
    case .milestone(let milestone): "milestone/\(milestone.id)"
    case .need(let milestone): "need/\(milestone.id)"
    case .plan(let milestone): "plan/\(milestone.id)"
    case .answer(let entry, let question): "answer/\(entry.words)/\(question.text)"
    case .presence(let entry): "removed/\(entry.words)"
    case .recommendation: "recommendation"
    case .reportVersion(let number): "report/\(number)"
    case .finalisation(let version, let side): "finalised/\(version)/\(side.rawValue)"
    case .signature(let version, let partner): "signed/\(version)/\(partner.rawValue)"
    case .signatureOverride(let version): "overridden/\(version)"
    case .sending: "sent"
    case .meeting(let meeting, let field): "meeting/\(meeting.text)/\(field.wireName(in: meeting))"
    case .lineOrder: "line-order"
    case .form2(let entry, let number): "form2/\(entry.text)/\(number)"
    case .returned(let entry, let part): "return/\(entry.text)/\(part.rawValue)"
    case .pack(let number): "pack/\(number)"
    }
  }

  /// `nil` for a field of a newer version.
  init?(_ name: FieldName) {
    let found: CaseField? =
      switch name[0] {
      case "mistake": .mistake
      case "criteria": .criteria
      case "recommendation": .recommendation
      case "sent": .sending
      case "line-order": .lineOrder
      case "milestone": name.milestone.map { .milestone($0) }
      case "need": name.milestone.map { .need($0) }
      case "plan": name.milestone.map { .plan($0) }
      case "answer":
        name.entry(1).flatMap { entry in name.question(3, in: entry).map { .answer(entry, $0) } }
      case "report": name.number(1).map { .reportVersion($0) }
      case "overridden": name.number(1).map { .signatureOverride(version: $0) }
      case "pack": name.number(1).map { .pack($0) }
      case "finalised": CaseField(finalised: name)
      case "signed": CaseField(signed: name)
      case "meeting": CaseField(meeting: name)
      case "form2": CaseField(form2: name)
      case "return": CaseField(returned: name)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private init?(finalised name: FieldName) {
    guard let version = name.number(1),
      let side = name[2].flatMap({ Finalisation.Side(rawValue: $0) })
    else { return nil }
    self = .finalisation(version: version, side)
  }

  private init?(signed name: FieldName) {
    guard let version = name.number(1),
      let partner = name[2].flatMap({ StatutoryPartner(rawValue: $0) })
    else { return nil }
    self = .signature(version: version, partner)
  }

  private init?(form2 name: FieldName) {
    guard let entry = name.name(1), let number = name.number(2) else { return nil }
    self = .form2(entry, number: number)
  }

  private init?(returned name: FieldName) {
    guard let entry = name.name(1), let part = name[2].flatMap({ ReturnFile.Part(rawValue: $0) })
    else { return nil }
    self = .returned(entry, part)
  }

  private init?(meeting name: FieldName) {
    guard let meeting = name.name(1) else { return nil }
    let field: MeetingField? =
      switch name[2] {
      case "time": name[3].flatMap { MeetingTime(rawValue: $0) }.map { .time($0) }
      case "line": name.name(3).map { .line($0) }
      case "version": name.number(3).map { .version($0) }
      case "approval": .approval
      case "addendum": name.name(3).map { .addendum($0) }
      default: nil
      }
    guard let field else { return nil }
    self = .meeting(meeting, field)
  }
}

extension MeetingField {
  fileprivate func wireName(in meeting: EntryName) -> String {
    switch self {
    case .time(let time): "time/\(time.rawValue)"
    case .attendance(let who): "attendance/\(FieldName.code(of: who, at: meeting))"
    case .line(let line): "line/\(line.text)"
    case .version(let number): "version/\(number)"
    case .approval: "approval"
    case .addendum(let name): "addendum/\(name.text)"
    }
  }
}

extension FieldName {
  fileprivate var milestone: Milestone? { self[1].flatMap { Milestone(rawValue: $0) } }
}

// MARK: - Of the partnership, and of an identity

extension PartnershipEvent {
  var fieldName: String? {
    switch self {
    case .named, .emptied(.name): "name"
    case .answered(let entry, let question, _), .emptied(.answer(let entry, let question)):
      "answer/\(entry.words)/\(question.text)"
    case .removed(let entry), .emptied(.presence(let entry)): "removed/\(entry.words)"
    case .restored(let entry): "restored/\(entry.words)"
    case .calendarUpdated, .erased, .lossAccepted, .memberAdded, .memberRemoved, .recoveryRenewed,
      .disposalOrdered, .disposalConfirmed, .unknown:
      nil
    }
  }

  var givesCaseItsName: Bool { false }

  static func emptied(
    _ fieldName: String, among others: some Sequence<PartnershipEvent>
  ) -> [PartnershipEvent] {
    let name = FieldName(reading: fieldName)
    let event: PartnershipEvent? =
      switch name[0] {
      case "name": .emptied(.name)
      case "removed": name.entry(1).map { .removed($0) }
      case "restored": name.entry(1).map { .restored($0) }
      case "answer":
        name.entry(1).flatMap { entry in
          name.question(3, in: entry).map { .emptied(.answer(entry, $0)) }
        }
      default: nil
      }
    return event.map { [$0] } ?? []
  }
}

extension IdentityEvent {
  var fieldName: String? {
    switch self {
    case .answered(let question, _), .emptied(let question): "identity/\(question.rawValue)"
    case .erased, .unknown: nil
    }
  }

  var givesCaseItsName: Bool { false }

  static func emptied(
    _ fieldName: String, among others: some Sequence<IdentityEvent>
  ) -> [IdentityEvent] {
    let name = FieldName(reading: fieldName)
    guard name[0] == "identity",
      let question = name[1].flatMap({ IdentityQuestion(rawValue: $0) })
    else { return [] }
    return [.emptied(question)]
  }
}
