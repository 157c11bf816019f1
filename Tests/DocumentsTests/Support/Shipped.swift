import FoundationEssentials
import Testing

@testable import Documents

/// The templates as they lie in `data/templates/`, and what tests compare with.
enum Shipped {
  static let root = String(#filePath.prefix(#filePath.count - ending.count))
  private static let ending = "Tests/DocumentsTests/Support/Shipped.swift"

  static func source(_ name: TemplateName) throws -> String {
    try text(at: "data/\(name.folder)/\(name.rawValue)")
  }

  static func template(_ name: TemplateName) throws -> DocumentTemplate {
    try DocumentTemplate(name, source: try source(name))
  }

  static func text(at path: String) throws -> String {
    try String(contentsOfFile: root + path, encoding: .utf8)
  }

  /// Compares a whole document with the file kept of it.
  ///
  /// With `UPDATE_GOLDEN` set the file is written instead, for whoever has changed a template.
  static func expect(
    _ text: String, toEqual name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(root)Tests/DocumentsTests/Golden/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == kept, sourceLocation: location)
  }
}
