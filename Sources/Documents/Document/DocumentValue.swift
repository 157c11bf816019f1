/// What a template is filled with: a tree of texts.
///
/// A text is always text: markup in it is shown, never obeyed, whatever tag the template prints it
/// with. An empty text and an empty list count as absent, so `{{#name}}` leaves its section out.
package enum DocumentValue: Hashable, Sendable {
  case text(String)
  case list([DocumentValue])
  case fields([String: DocumentValue])
  case truth(Bool)

  /// Whether a section of that name is left out.
  var isAbsent: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let values): values.isEmpty
    case .fields: false
    case .truth(let truth): !truth
    }
  }
}
