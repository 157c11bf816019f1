/// What a part points to: other parts, by the names it calls them.
///
/// Links out of the file are never followed; they are not even kept.
struct Relationships: PartHandler, Sendable {
  /// What a link is for, by the end of its type, which Strict and Transitional share.
  enum Purpose: String {
    case officeDocument, worksheet, styles, sharedStrings, comments, threadedComment, table
    case footnotes, endnotes, vbaProject, chartsheet, dialogsheet
    case customProperties = "custom-properties"
  }

  /// One link.
  struct Link: Sendable {
    let id: String
    let purpose: Purpose?
    /// The name of the part, from the root.
    let target: String
  }

  private(set) var links: [Link] = []
  private let folder: String

  private static let relationship = XMLName("Relationship")
  private static let id = XMLName("Id")
  private static let type = XMLName("Type")
  private static let target = XMLName("Target")
  private static let mode = XMLName("TargetMode")

  /// Links of a part in that folder, whose name ends in `/` or is empty.
  init(folder: String) { self.folder = folder }

  /// The link of that name.
  subscript(id: String) -> Link? { links.first { $0.id == id } }

  /// The first part that is linked for a purpose.
  func first(_ purpose: Purpose) -> String? { all(purpose).first }

  /// Every part that is linked for a purpose, in the order of the file.
  func all(_ purpose: Purpose) -> [String] {
    links.filter { $0.purpose == purpose }.map(\.target)
  }

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    guard event.kind == .start, event.name == Relationships.relationship,
      events.string(Relationships.mode, of: event)?.lowercased() != "external",
      let id = events.string(Relationships.id, of: event),
      let type = events.string(Relationships.type, of: event),
      let target = events.string(Relationships.target, of: event), links.count < 20_000
    else { return }
    // Strict writes `customProperties` where Transitional writes `custom-properties`.
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    let purpose = kind == "customProperties" ? .customProperties : Purpose(rawValue: kind)
    links.append(Link(id: id, purpose: purpose, target: path(to: target)))
  }

  /// The name of a part from the root, of a target that begins at the root or at the folder.
  private func path(to target: String) -> String {
    let target = target.replacing("\\", by: "/")
    let isAbsolute = target.hasPrefix("/")
    var parts = isAbsolute ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
