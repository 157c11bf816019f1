import Casework

// Initials as somebody types them, in capitals or not.

extension Roll {
  /// The person of these initials; `nil` where nobody has them, or several do.
  package func person(ofInitials typed: String) -> Person? {
    let wanted = FoldedText(typed)
    let found = people.filter { FoldedText($0.initials) == wanted }
    return found.count == 1 ? found[0] : nil
  }

  /// The organisations of these initials, by name.
  package func organisations(ofInitials typed: String) -> [String] {
    let wanted = FoldedText(typed)
    return organisations.filter { FoldedText($0.initials) == wanted }.map(\.name)
  }

  /// The name of the organisation of these initials; what was typed where none has them, or several
  /// do.
  package func organisation(typed: String) -> String {
    let found = organisations(ofInitials: typed)
    return found.count == 1 ? found[0] : typed
  }
}
