extension ChronologyEntry {
  /// The entry as the rules read it.
  ///
  /// - Parameter organisation: The place of its organisation in the chronology.
  /// - Returns: What the rules compare, with the action and outcome after what happened.
  func account(of organisation: Int) -> Account {
    let seen: Bool? =
      switch content.childSeen.value {
      case .yes: true
      case .no: false
      case .unknown, .notApplicable, nil: nil
      }
    return Account(
      organisation: organisation, from: content.when.from, to: content.when.to,
      time: content.time.value, people: content.people, what: content.what,
      action: content.action, childSeen: seen)
  }
}
