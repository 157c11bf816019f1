extension FormField {
  /// One line whose entries are found by typing initials, or the beginning of a word of a name.
  ///
  /// Its value is the text, with the full text of who was taken: `Nadia Firth, Fenmoor Police`.
  /// Of several with the same initials the first is proposed. Where it takes several, entries are
  /// parted by `; `. Unless it may be another, a text that nobody fits is a problem. What is only
  /// offered is selected, as a day is: initials typed over it take its place.
  package static func pick(
    _ handle: TextHandle, _ label: String, _ text: String = "", from candidates: [Candidate],
    takesSeveral: Bool = false, mayBeOther: Bool = true, hint: String? = nil,
    isRequired: Bool = false, isOffered: Bool = false
  ) -> FormField {
    let usual =
      takesSeveral
      ? "Initials or part of a name. Separate names with a semicolon."
      : "Initials, or the start of a name."
    return FormField(
      key: handle.key, label: label, hint: hint ?? usual, isRequired: isRequired,
      content: .pick(
        PickField(
          text, from: candidates, takesSeveral: takesSeveral, mayBeOther: mayBeOther,
          isOffered: isOffered)))
  }

  /// Puts who is proposed in place of what was typed.
  ///
  /// - Returns: Whether there was somebody; otherwise nothing changes.
  mutating func takeMatch(at milliseconds: Int) -> Bool {
    guard case .pick(var pick) = content else { return false }
    content = .vacant
    let isTaken = pick.take(at: milliseconds)
    content = .pick(pick)
    if isTaken { remark = .none }
    return isTaken
  }

  /// Puts one of those who fit in place of what was typed, counted from 0.
  mutating func takeMatch(_ place: Int, at milliseconds: Int) -> Bool {
    guard case .pick(var pick) = content else { return false }
    content = .vacant
    let isTaken = pick.choose(place) && pick.take(at: milliseconds)
    content = .pick(pick)
    if isTaken { remark = .none }
    return isTaken
  }

  /// What is to be said of the field: by its owner, otherwise by itself.
  func said(isFocused: Bool) -> Remark {
    if case .choice(let choice) = content, isFocused, let question = choice.question {
      return .understood(question)
    }
    if case .choice(let choice) = content, let letters = choice.unsettled {
      return .problem("Several choices start with “\(letters)”. Choose one, or press Backspace.")
    }
    guard case .pick(let pick) = content else { return remark }
    if case .problem = remark { return remark }
    let own = pick.remark(isFocused: isFocused)
    return own == .none ? remark : own
  }
}
