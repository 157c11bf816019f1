import Casework

/// Reads a rule edition from its file: `data/rules/*.json`, or one a partnership gave.
package enum RuleFile {
  /// Why a file is not a rule edition.
  package enum Flaw: Error, Hashable, Sendable {
    case notJSON(JSON.Flaw)
    /// A field of the edition is missing, or is not of its kind.
    case edition(String)
    /// A field of the rule named is missing, or is not of its kind.
    case rule(String, String)
  }

  /// Decodes the bytes of a file.
  package static func decode(_ bytes: [UInt8]) throws(Flaw) -> RuleEdition {
    let json: JSON
    do { json = try JSON(bytes) } catch { throw .notJSON(error) }
    guard let id = json["id"]?.text else { throw .edition("id") }
    guard let title = json["title"]?.text else { throw .edition("title") }
    guard let from = json["from"]?.text.flatMap({ Day(iso: $0) }) else { throw .edition("from") }
    guard let partners = json["partners"]?.items?.compactMap(\.text), !partners.isEmpty else {
      throw .edition("partners")
    }
    guard let items = json["rules"]?.items else { throw .edition("rules") }
    var rules: [Rule] = []
    for item in items { rules.append(try rule(item)) }
    return RuleEdition(id: id, title: title, from: from, partners: partners, rules: rules)
  }

  private static func rule(_ json: JSON) throws(Flaw) -> Rule {
    guard let id = json["id"]?.text else { throw .rule("", "id") }
    func milestone(_ key: String) throws(Flaw) -> Milestone? {
      guard let text = json[key]?.text else { return nil }
      guard let milestone = Milestone(rawValue: text) else { throw .rule(id, key) }
      return milestone
    }
    guard let target = try milestone("milestone") else { throw .rule(id, "milestone") }
    let trigger: Rule.Trigger
    if let after = try milestone("after") {
      trigger = .after(after)
    } else if let before = try milestone("before-planned") {
      trigger = .beforePlanned(before)
    } else {
      throw .rule(id, "after")
    }
    guard let owedBy = json["owed-by"]?.text.flatMap(Party.init(rawValue:)) else {
      throw .rule(id, "owed-by")
    }
    guard let force = json["force"]?.text.flatMap(Rule.Force.init(rawValue:)) else {
      throw .rule(id, "force")
    }
    guard let citation = json["citation"]?.text else { throw .rule(id, "citation") }
    return Rule(
      id: id, milestone: target, trigger: trigger, span: try span(json, of: id), owedBy: owedBy,
      force: force,
      source: Rule.Source(
        citation: citation, quotation: json["quotation"]?.text, note: json["note"]?.text))
  }

  private static func span(_ json: JSON, of id: String) throws(Flaw) -> Rule.Span {
    if let days = json["working-days"]?.whole {
      guard let length = WorkingDays(counting: days) else { throw .rule(id, "working-days") }
      return .workingDays(length)
    }
    if let days = json["days"]?.whole, (0...36_500).contains(days) { return .calendarDays(days) }
    if let months = json["months"]?.whole, (0...1200).contains(months) { return .months(months) }
    throw .rule(id, "working-days")
  }
}

extension RuleFile.Flaw {
  /// What is wrong with the file.
  package var problem: String {
    switch self {
    case .notJSON(let flaw): "The rule file is not JSON (byte \(flaw.offset))."
    case .edition(let field): "The rule file has no valid “\(field)”."
    case .rule(let id, let field): "The rule “\(id)” has no valid “\(field)”."
    }
  }
}
