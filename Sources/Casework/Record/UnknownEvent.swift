/// An event from a newer version: its name on the wire and its bytes.
package struct UnknownEvent: Hashable, Sendable {
  package let type: String
  /// The event as it stood in the record, as JSON text.
  package let json: String

  package init(type: String, json: String) {
    self.type = type
    self.json = json
  }
}
