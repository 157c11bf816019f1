/// Writes the parts that every office file has: types, links and properties.
struct PackageWriter {
  private var parts: [(name: String, type: String)] = []
  private var zip = ZipWriter()

  /// What a file is called, and what it says of itself.
  struct Properties {
    var title: String
    var subject: String
    var author: String
    var language: String
    /// Properties of our own, by which a file that comes back is known.
    var own: [String: String]
  }

  private static let types = "application/vnd.openxmlformats-officedocument."
  private static let core = "application/vnd.openxmlformats-package.core-properties+xml"
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let coreLink =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  private static let linksSpace = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// Begins a file with its types, which come first in what office programs write.
  init(_ parts: [(name: String, type: String)], main: String, _ properties: Properties) {
    self.parts = parts
    let hasOwn = !properties.own.isEmpty
    zip.add(
      "[Content_Types].xml",
      XMLText.part { xml in
        xml.element(
          "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]
        ) { xml in
          xml.empty(
            "Default",
            [
              "Extension": "rels",
              "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
            ])
          xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
          for part in parts {
            Self.override(part.name, Self.types + part.type + "+xml", &xml)
          }
          Self.override("docProps/core.xml", Self.core, &xml)
          Self.override("docProps/app.xml", Self.types + "extended-properties+xml", &xml)
          if hasOwn {
            Self.override("docProps/custom.xml", Self.types + "custom-properties+xml", &xml)
          }
        }
      })
    var root = [(Self.links + "officeDocument", main), (Self.coreLink, "docProps/core.xml")]
    root.append((Self.links + "extended-properties", "docProps/app.xml"))
    if hasOwn { root.append((Self.links + "custom-properties", "docProps/custom.xml")) }
    zip.add("_rels/.rels", Self.relationships(root))
    zip.add("docProps/core.xml", Self.core(properties))
    zip.add("docProps/app.xml", Self.application())
    if hasOwn { zip.add("docProps/custom.xml", Self.own(properties.own)) }
  }

  /// Adds a part.
  mutating func add(_ name: String, _ content: [UInt8]) { zip.add(name, content) }

  /// Adds a part in pieces.
  mutating func add(_ name: String, pieces: some Sequence<[UInt8]>) { zip.add(name, pieces) }

  /// Adds the links of a part: rId1, rId2, and so on, by the ends of their types.
  mutating func addLinks(of name: String, _ links: [(type: String, target: String)]) {
    let parts = name.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    zip.add(
      "\(folder)/_rels/\(parts.last ?? "").rels",
      Self.relationships(links.map { (Self.links + $0.type, $0.target) }))
  }

  /// The whole file.
  func finished() -> [UInt8] { zip.finished() }

  private static func override(_ name: String, _ type: String, _ xml: inout XMLText) {
    xml.empty("Override", ["PartName": "/" + name, "ContentType": type])
  }

  private static func relationships(_ links: [(type: String, target: String)]) -> [UInt8] {
    XMLText.part { xml in
      xml.element("Relationships", ["xmlns": linksSpace]) { xml in
        for (number, link) in links.enumerated() {
          xml.empty(
            "Relationship",
            ["Id": "rId\(number + 1)", "Type": link.type, "Target": link.target])
        }
      }
    }
  }

  private static func core(_ properties: Properties) -> [UInt8] {
    XMLText.part { xml in
      xml.element(
        "cp:coreProperties",
        [
          "xmlns:cp":
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        ]
      ) { xml in
        xml.text("dc:title", properties.title)
        if !properties.subject.isEmpty { xml.text("dc:subject", properties.subject) }
        if !properties.author.isEmpty { xml.text("dc:creator", properties.author) }
        xml.text("dc:language", properties.language)
      }
    }
  }

  private static func application() -> [UInt8] {
    XMLText.part { xml in
      xml.element(
        "Properties",
        [
          "xmlns":
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        ]
      ) { $0.text("Application", "rapidreview") }
    }
  }

  private static func own(_ properties: [String: String]) -> [UInt8] {
    XMLText.part { xml in
      xml.element(
        "Properties",
        [
          "xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
          "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        ]
      ) { xml in
        for (number, property) in properties.sorted(by: { $0.key < $1.key }).enumerated() {
          xml.element(
            "property",
            [
              "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(number + 2),
              "name": property.key,
            ]
          ) { $0.text("vt:lpwstr", property.value) }
        }
      }
    }
  }
}
