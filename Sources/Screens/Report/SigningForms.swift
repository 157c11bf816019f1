import Casework

extension FormDefinition {
  /// The word of a partner's Executive lead on the report.
  static func sign(_ partner: StatutoryPartner) -> FormDefinition {
    let speaker = PartnerSpeaker(partner: partner)
    let position = ChoiceHandle<Signature.Position>("position")
    let comment: TextHandle = "comment"
    return FormDefinition(
      title: "Response: \(partner.inSentence)", subject: .currentVersion(tells: true),
      purpose: { $0.onVersion + "Use the words of the person who signs." },
      button: "Record response",
      fields: { situation in
        let lead = situation.roll?.person(for: .executive(partner))
        return [
          .pick(
            speaker.name, "Signed by", lead?.name ?? "", from: situation.people, isRequired: true,
            isOffered: true),
          .text(
            speaker.capacity, "Capacity", lead?.capacity ?? "",
            hint: "Lead, delegate or deputy, and their post.", isRequired: true),
          .choice(position, "Response", Signature.Position.allCases, \.words, isRequired: true),
          .area(comment, "Comment or grounds", hint: "Needed if they disagree."),
          .day(.day, "When", "now", isRequired: true),
        ]
      },
      request: { filled in
        guard let day = filled[.day], let position = filled[position] else { return nil }
        let given = SignatureGiven(
          partner: partner, name: filled[speaker.name], capacity: filled[speaker.capacity],
          position: position, comment: filled[comment], on: day)
        return filled.propose(
          .signReport(given),
          asking: FormQuestion(
            asked: "record this response to the report?",
            explanation: filled.doubt(about: given.name, for: partner)
              + "\(given.name) (\(given.capacity)) \(position.words), for "
              + "\(partner.inSentence).\nYou cannot undo this. If the report changes, this "
              + "response no longer counts.", verb: "Record response"))
      },
      remarks: { speaker.remarks(on: $0) }, follower: { speaker.follower(of: $0) },
      // What refuses a word is most often that the grounds are missing.
      focusAfterRefusal: { _ in comment.key })
  }

  /// An Executive lead decides to send the report without all signatures.
  static var overrideSignatures: FormDefinition {
    let partner = ChoiceHandle<StatutoryPartner>("partner")
    return FormDefinition(
      title: "Send without all signatures", subject: .currentVersion(tells: false),
      purpose: { situation in
        situation.onVersion
          + "All three partners should agree before the report is sent. A named Executive lead may "
          + "decide otherwise."
      },
      button: "Record decision",
      fields: { situation in
        [
          .choice(
            partner, "Executive lead for", StatutoryPartner.allCases, \.words, isRequired: true),
          .pick(.name, "Name", from: situation.people, isRequired: true),
          .reason("Printed on the report."),
          .day(.day, "When", "now", isRequired: true),
        ]
      },
      request: { filled in
        guard let day = filled[.day], let partner = filled[partner] else { return nil }
        let name = filled[.name]
        return filled.propose(
          .overrideSignatures(partner, name: name, on: day), because: .why,
          asking: FormQuestion(
            asked: "send the report without all three signatures?",
            explanation: filled.doubt(about: name, for: partner)
              + "\(name) decides, as Executive lead for \(partner.inSentence).\nTheir name and "
              + "reason are printed on the report. You cannot undo this.", verb: "Record decision"))
      })
  }
}

/// Somebody who speaks for a partner in a form, and in what capacity.
///
/// The capacity belongs to the person: another name takes the former one's away, unless somebody
/// typed it.
struct PartnerSpeaker: Sendable {
  let partner: StatutoryPartner

  let name = TextHandle.name
  let capacity: TextHandle = "capacity"

  /// The capacity of the person named, as the register has it; empty where it has none.
  func follower(of filled: FilledForm) -> (field: TextHandle, text: String)? {
    let named = filled[name].isEmpty ? nil : filled.situation.roll?.people(named: filled[name])
    return (capacity, named?.first?.capacity ?? "")
  }

  /// Says where the person named belongs to another partner.
  func remarks(on filled: FilledForm) -> [FieldRemark] {
    guard let roll = filled.situation.roll, roll.doubt(about: filled[name]) == nil,
      let doubt = roll.doubt(about: filled[name], for: partner)
    else { return [] }
    return [FieldRemark(name.key, .understood(doubt))]
  }
}

extension FilledForm {
  /// A line that says what is doubtful of whoever acts; empty where nothing is.
  func doubt(about name: String, for partner: StatutoryPartner?) -> String {
    situation.roll?.doubt(about: name, for: partner).map { "\($0)\n" } ?? ""
  }
}
