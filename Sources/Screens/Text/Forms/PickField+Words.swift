extension PickField {
  /// What the field itself says of what was typed; nothing where it is complete, or free text.
  ///
  /// Only where the cursor is in it is somebody proposed.
  func remark(isFocused: Bool) -> Remark {
    if isFocused, let proposal { return .understood(proposal) }
    guard !mayBeOther else { return begun.map(Remark.understood) ?? .none }
    let unknown = ([typed] + otherEntries).filter { !$0.isEmpty && !list.holds($0) }
    guard !unknown.isEmpty else { return .none }
    let found = unknown.map(list.matches(of:))
    if found.contains(where: \.places.isEmpty) { return .problem(Self.nobody) }
    return .problem(found.allSatisfy(\.isSure) ? Self.notTaken : Self.several)
  }

  /// That an answer which may be anything begins the names of several; `nil` where it does not.
  private var begun: String? {
    let places = list.holds(typed) ? [] : list.matches(of: typed).places
    return places.count > 1 ? "Kept as typed, unless you choose one: \(names(places))" : nil
  }

  private static let nobody =
    "No one has those initials. Try others, or add the person first, under People."
  private static let several =
    "More than one match. Choose with Up and Down, then press Tab."
  private static let notTaken =
    "Initials not replaced. Put the cursor after them and press Tab."

  /// Who is proposed, and who else fits; `nil` where nobody does.
  private var proposal: String? {
    guard let first = matches.places.first else { return nil }
    let count = matches.places.count
    guard let proposed else {
      return "\(typed): \(names(matches.places)) (Up/Down: choose)"
    }
    let taken = "\(typed) = \(list.text(proposed))"
    if let chosen {
      return "\(taken), \(chosen + 1) of \(count) (Tab or Enter: accept, Up/Down: choose)"
    }
    guard count > 1 else { return "\(taken) (Tab or Enter: accept)" }
    let others = names(matches.places.filter { $0 != first })
    return "\(taken) (Tab or Enter: accept), or \(others) (Up/Down: choose)"
  }

  /// The first few by name, and how many more there are.
  private func names(_ places: [Int]) -> String {
    let shown = places.prefix(Self.namesShown).map(list.text).joined(separator: "; ")
    let more = places.count - Self.namesShown
    return more > 0 ? "\(shown); \(more) more" : shown
  }

  private static let namesShown = 3
}
