internal import Mustache

/// What a template is filled with: a tree of texts.
///
/// A text is always text: markup in it is shown, never obeyed, whatever tag the template prints it
/// with. An empty text and an empty list count as absent, so `{{#name}}` leaves its section out.
package enum DocumentValue: Hashable, Sendable {
  case text(String)
  case list([DocumentValue])
  case fields([String: DocumentValue])
  case truth(Bool)

  /// The value as the template language walks through it, its texts made safe for the format.
  func object(in format: DocumentFormat) -> Any {
    switch self {
    case .text(let text): text.isEmpty ? Absent() : format.escaped(ShownText.safe(text))
    case .list(let values): values.map { $0.object(in: format) }
    case .fields(let fields): fields.mapValues { $0.object(in: format) }
    case .truth(let truth): truth
    }
  }

  /// An empty text: prints nothing, and its section is left out.
  private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}
