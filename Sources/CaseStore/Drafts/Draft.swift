import Casework

/// Text that is being typed and is not part of the record yet.
package struct Draft: Hashable, Sendable {
  /// Names a draft while it lasts; says nothing about what is in it.
  package struct ID: Hashable, Sendable {
    package let text: String
  }

  package let id: ID
  /// Where the text belongs.
  package let place: Place
  package var text: String
  /// Where the cursor stood, in bytes of UTF-8 from the start of the text.
  package var cursor: Int
  /// When the last key was typed.
  package var moment: Moment

  /// The field a draft is typed into.
  package struct Place: Hashable, Sendable {
    /// The id of the store.
    package let store: String
    /// `nil` for a text that belongs to no case.
    package let review: CaseID?
    /// The field, as the screen that shows it names it.
    package let field: String

    package init(store: String, review: CaseID?, field: String) {
      self.store = store
      self.review = review
      self.field = field
    }
  }
}
