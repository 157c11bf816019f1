extension Int {
  /// `1 case`, `2 cases`.
  package func counted(_ noun: String) -> String { counted(noun, plural: noun + "s") }

  /// `1 entry`, `2 entries`.
  package func counted(_ noun: String, plural: String) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(plural)"
  }
}
