import Casework

// Who finalises, signs or speaks for a partner. The capacity belongs to the person: another name
// takes the former one's away, unless somebody typed it. Who acts, and what word is recorded, is
// said before it is.

extension FormScreen.Kind {
  /// The partner somebody speaks for in the form, where it asks for their capacity.
  fileprivate var partnerSpokenFor: StatutoryPartner? {
    switch self {
    case .sign(let partner): partner
    case .fill(let entry, _) where entry.sheet == .position:
      StatutoryPartner(rawValue: entry.name.text)
    default: nil
    }
  }
}

extension FormScreen {
  private var name: String { form.text(of: "name").trimmed }

  /// The capacity of the person named, as the register has it; empty where it has none.
  func capacityOfNamed(in situation: Situation) -> String {
    guard kind.partnerSpokenFor != nil, !name.isEmpty else { return "" }
    return situation.roll?.people(named: name).first?.capacity ?? ""
  }

  /// Puts in the capacity of whoever is named now, in place of the former one's, and says where
  /// they belong to another partner.
  mutating func understandSigner(in situation: Situation) {
    guard let partner = kind.partnerSpokenFor else { return }
    let capacity = capacityOfNamed(in: situation)
    if capacity != offeredCapacity {
      if form.text(of: "capacity") == offeredCapacity {
        form.restore([("capacity", .text(capacity))])
        // Two fields have changed, so the draft is handed over whole.
        draft = nil
      }
      offeredCapacity = capacity
    }
    guard let roll = situation.roll, roll.doubt(about: name) == nil,
      let doubt = roll.doubt(about: name, for: partner)
    else { return }
    form.remark(.understood(doubt), on: "name")
  }

  /// What is doubtful of the name typed, and who then does what; empty where nobody is named.
  func whoActs(by request: Request, in situation: Situation) -> String {
    guard form.value(of: "name") != nil, case .propose(_, let proposal, _) = request else {
      return ""
    }
    let (partner, words): (StatutoryPartner?, String?) =
      switch proposal {
      case .signReport(let given):
        (
          given.partner,
          "\(given.name) (\(given.capacity)) \(given.position.words), for "
            + "\(given.partner.inSentence)."
        )
      case .overrideSignatures(let partner, let name, _):
        (partner, "\(name) decides, as Executive lead for \(partner.inSentence).")
      case .finaliseReport(let side, let name, _): (nil, "\(name) finalises it for \(side.words).")
      default: (nil, nil)
      }
    let doubt = situation.roll?.doubt(about: name, for: partner)
    return [doubt, words].compactMap(\.self).joined(separator: "\n")
  }
}
