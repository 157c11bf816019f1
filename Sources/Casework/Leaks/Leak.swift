/// Where in a document something of the identity stands.
package struct Leak: Hashable, Sendable {
  /// The section, table or row, in words that hold no free text.
  package let place: String
  /// What kind of thing it is, names or an address, and never the words themselves.
  package let questions: [IdentityQuestion]

  package init(place: String, questions: [IdentityQuestion]) {
    (self.place, self.questions) = (place, questions)
  }

  /// The place and the kinds: `row 31 of the chronology: mother's name`.
  package var words: String {
    "\(place): \(questions.map(\.label).joined(separator: ", ").lowercased())"
  }
}
