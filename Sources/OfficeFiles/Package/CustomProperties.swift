/// Reads the properties that a program gave a file, such as the case it belongs to.
struct CustomProperties: PartHandler, Sendable {
  private(set) var properties: [String: String] = [:]
  private var name: String?
  private var value: [UInt8] = []

  private static let property = XMLName("property")
  private static let nameAttribute = XMLName("name")

  private static let most = 200
  private static let mostBytes = 4_096

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    let isProperty =
      event.namespace == .customProperties && event.name == CustomProperties.property
    switch event.kind {
    case .start:
      guard isProperty else { return }
      name = events.string(CustomProperties.nameAttribute, of: event)
      value = []
    case .text:
      if name != nil, value.count < CustomProperties.mostBytes {
        value += events.text(of: event)
      }
    case .end:
      guard isProperty, let name, properties.count < CustomProperties.most else { return }
      properties[name] = String(decoding: value, as: UTF8.self)
      self.name = nil
    }
  }
}
