extension Case {
  /// Whether the clock of a rule may still start: what starts it belongs to the case's way, or the
  /// step does not either and says why.
  func mayStart(_ rule: Rule) -> Bool {
    switch rule.trigger {
    case .after(let other), .beforePlanned(let other):
      need(of: other).isNeeded || !need(of: rule.milestone).isNeeded
    }
  }
}
