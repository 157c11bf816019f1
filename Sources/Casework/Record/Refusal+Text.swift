extension PlainText {
  /// Checks a text; only a reason and an answer about an identity may be blank.
  ///
  /// - Throws: ``Refusal/text(_:_:)`` with the first fault found.
  package static func check(_ text: String, as kind: Kind) throws(Refusal) {
    if let fault = fault(in: text, as: kind) { throw .text(kind, fault) }
  }
}
