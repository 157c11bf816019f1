/// Which sheet was filled in: one of a case's own, or one entry of a register.
package struct Entry: Hashable, Sendable {
  package let sheet: Sheet
  package let name: EntryName

  package init(_ sheet: Sheet, _ name: EntryName = .only) {
    self.sheet = sheet
    self.name = name
  }

  /// Whether its sheet can have an entry of that name.
  var isPossible: Bool {
    switch sheet.facts.shape {
    case .once: name == .only
    case .byPartner: StatutoryPartner(rawValue: name.text) != nil
    case .register: true
    }
  }
}
