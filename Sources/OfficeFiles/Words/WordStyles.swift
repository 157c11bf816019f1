/// What of a document's styles bears on what it says: headings, lists, hidden and struck text.
struct WordStyles: PartHandler, Sendable {
  /// What one style says, with the styles it is based on.
  struct Style: Hashable, Sendable {
    /// 1 for the highest.
    var headingLevel: Int?
    var isList: Bool?
    var isHidden: Bool?
    var isStruck: Bool?
    var isPrompt = false
  }

  private struct Entry: Sendable {
    var style = Style()
    var base: String?
  }

  private var entries: [String: Entry] = [:]
  private var id: String?
  private var entry = Entry()

  private static let most = 20_000
  private static let deepest = 20

  /// The style of that name; a plain one where there is none.
  subscript(id: String) -> Style {
    var style = Style()
    var name: String? = id
    var depth = 0
    while let known = name.flatMap({ entries[$0] }), depth < WordStyles.deepest {
      style.headingLevel = style.headingLevel ?? known.style.headingLevel
      style.isList = style.isList ?? known.style.isList
      style.isHidden = style.isHidden ?? known.style.isHidden
      style.isStruck = style.isStruck ?? known.style.isStruck
      style.isPrompt = style.isPrompt || known.style.isPrompt
      name = known.base
      depth += 1
    }
    return style
  }

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    guard event.namespace == .word, event.kind != .text else { return }
    if event.kind == .end {
      guard event.name == Names.style, let id, entries.count < WordStyles.most else { return }
      entries[id] = entry
      self.id = nil
      return
    }
    if event.name == Names.style {
      id = events.string(Names.styleID, in: .word, of: event)
      entry = Entry()
    }
    guard id != nil else { return }
    // A value is looked up only where it is needed: there are files with 400 KiB of styles.
    func value() -> String? { events.string(Names.value, in: .word, of: event) }
    switch event.name {
    case Names.name: takeName(value() ?? "")
    case Names.basedOn: entry.base = value()
    case Names.outline: entry.style.headingLevel = WordStyles.level(value())
    case Names.numbering: entry.style.isList = true
    case Names.vanish: entry.style.isHidden = WordStyles.isOn(value())
    case Names.strike, Names.doubleStrike: entry.style.isStruck = WordStyles.isOn(value())
    default: break
    }
  }

  private mutating func takeName(_ name: String) {
    let name = name.lowercased()
    if name == "placeholder text" { entry.style.isPrompt = true }
    if name == "title" { entry.style.headingLevel = 1 }
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
      entry.style.headingLevel = level
    }
  }

  /// The level that `w:outlineLvl` names: 0 is the highest there, 9 is body text.
  static func level(_ value: String?) -> Int? {
    value.flatMap { Int($0) }.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }

  /// Whether a property that is there is on: it is, unless it says no.
  static func isOn(_ value: String?) -> Bool {
    !["0", "false", "off", "none"].contains(value ?? "1")
  }

  private enum Names {
    static let style = XMLName("style" as StaticString)
    static let styleID = XMLName("styleId" as StaticString)
    static let value = XMLName("val" as StaticString)
    static let name = XMLName("name" as StaticString)
    static let basedOn = XMLName("basedOn" as StaticString)
    static let outline = XMLName("outlineLvl" as StaticString)
    static let numbering = XMLName("numPr" as StaticString)
    static let vanish = XMLName("vanish" as StaticString)
    static let strike = XMLName("strike" as StaticString)
    static let doubleStrike = XMLName("dstrike" as StaticString)
  }
}
