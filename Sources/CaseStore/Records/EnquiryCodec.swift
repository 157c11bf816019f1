import Casework

// Lines of enquiry, Form 2 out, and what came back, on the wire; the table is in docs/format.md.

/// The events of gathering information on the wire.
enum EnquiryCodec {
  static let linesOrdered = "lines.ordered"
  static let form2Issued = "form2.issued"
  static let returnImported = "return.imported"
  static let packFrozen = "pack.frozen"

  static func members(_ lines: [EntryName]) -> [JSON.Member] {
    [JSON.Member("lines", .array(lines.map { .string($0.text) }))]
  }

  /// `nil` for an event of a newer version.
  static func read(type: String, from fields: WireFields) throws(EventFlaw) -> CaseEvent? {
    switch type {
    case linesOrdered: return .linesOrdered(try fields.names("lines"))
    case form2Issued: return .form2Issued(try Form2Issue(fields))
    case returnImported: return try ReturnFile(fields).map { .returnImported($0) }
    case packFrozen: return .packFrozen(try Pack(fields))
    default: return nil
    }
  }
}

extension Form2Issue {
  /// Its fields on the wire.
  var members: [JSON.Member] {
    let lines = lines.map { line in
      JSON.object([
        JSON.Member("line", .string(line.id.text)), JSON.Member("number", .int(line.number)),
        JSON.Member("question", .string(line.question)),
      ])
    }
    return [
      JSON.Member("request", .string(request.text)),
      JSON.Member("organisation", .string(organisation)), JSON.Member("issue", .int(number)),
      JSON.Member("on", JSON(on)), JSON.Member("lines", .array(lines)),
      JSON.Member("period-from", JSON(periodFrom)), JSON.Member("period-to", JSON(periodTo)),
      JSON.Member("people", .string(people)), JSON.Member("return-by", JSON(returnBy)),
      JSON.Member("sha256", .string(digest)), JSON.Member("text", .string(text)),
    ]
  }

  fileprivate init(_ fields: WireFields) throws(EventFlaw) {
    var lines: [Line] = []
    for item in try fields.items("lines") {
      let line = WireFields(object: item)
      lines.append(
        Line(
          id: try line.name("line"), number: try line.number("number", .count),
          question: try line.text("question")))
    }
    self.init(
      request: try fields.name("request"), organisation: try fields.text("organisation"),
      number: try fields.number("issue", .count), on: try fields.occasion("on"), lines: lines,
      periodFrom: try fields.dayIfThere("period-from"),
      periodTo: try fields.dayIfThere("period-to"), people: try fields.text("people"),
      returnBy: try fields.dayIfThere("return-by"), text: try fields.text("text"),
      digest: try fields.text("sha256"))
  }
}

extension Pack {
  /// Its fields on the wire.
  var members: [JSON.Member] {
    [
      JSON.Member("version", .int(number)), JSON.Member("sha256", .string(digest)),
      JSON.Member("text", .string(text)), JSON.Member("entries", .int(entries)),
      JSON.Member("answers", .int(answers)),
    ]
  }

  fileprivate init(_ fields: WireFields) throws(EventFlaw) {
    self.init(
      number: try fields.number("version", .count), text: try fields.text("text"),
      digest: try fields.text("sha256"), entries: try fields.number("entries", .amount),
      answers: try fields.number("answers", .amount))
  }
}

extension JSON {
  /// A day as ISO 8601, or null.
  init(_ day: Day?) { self = day.map { .string($0.iso) } ?? .null }
}

extension WireFields {
  func name(_ key: String) throws(EventFlaw) -> EntryName {
    guard let name = EntryName(try text(key)) else { throw .field(key) }
    return name
  }

  func names(_ key: String) throws(EventFlaw) -> [EntryName] {
    var names: [EntryName] = []
    for item in try items(key) {
      guard let name = item.text.flatMap({ EntryName($0) }) else { throw .field(key) }
      names.append(name)
    }
    return names
  }

  func dayIfThere(_ key: String) throws(EventFlaw) -> Day? {
    guard let value = object[key], value != .null else { return nil }
    guard let day = value.text.flatMap({ Day(iso: $0) }) else { throw .field(key) }
    return day
  }
}
