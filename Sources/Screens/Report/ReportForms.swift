import Casework

extension FormDefinition {
  /// One of the two who finalise the report does so.
  static func finalise(_ side: Finalisation.Side) -> FormDefinition {
    FormDefinition(
      title: "Finalise for \(side.words)", subject: .currentVersion(tells: false),
      purpose: { situation in
        situation.onVersion
          + "Two people finalise the report: the Chair of SPRG and the Business Unit."
      },
      button: "Finalise",
      fields: { situation in
        let roles: [PartnershipRole] =
          side == .groupChair ? [.groupChair] : [.businessUnitManager, .businessUnit]
        let first = roles.lazy.compactMap { situation.roll?.people(as: $0).first }.first
        return [
          .pick(
            .name, "Finalised by", first?.full ?? "", from: situation.people,
            hint: "Name and role.", isRequired: true, isOffered: true),
          .day(.day, "When", "now", isRequired: true),
        ]
      },
      request: { filled in
        guard let day = filled[.day] else { return nil }
        let name = filled[.name]
        return filled.propose(
          .finaliseReport(side, name: name, on: day),
          asking: FormQuestion(
            asked: "finalise the report for \(side.words)?",
            explanation: filled.doubt(about: name, for: nil)
              + "\(name) finalises it for \(side.words).\nYou cannot undo this. If the report "
              + "changes, this no longer counts.", verb: "Finalise report"))
      })
  }

  /// The report was sent to the Panel.
  static var sendReport: FormDefinition {
    let evidence: TextHandle = "evidence"
    return FormDefinition(
      title: "Sent to the Panel", subject: .currentVersion(tells: true),
      purpose: { situation in
        situation.onVersion + "When was the report sent to the Panel, and what proves it?"
      },
      button: "Record as sent",
      fields: { _ in
        [
          .day(.day, "When", "now", isRequired: true),
          .area(
            evidence, "How, and the proof",
            hint: "For example: secure e-mail, receipt kept with the minutes.", isRequired: true),
        ]
      },
      request: { filled in
        guard let day = filled[.day] else { return nil }
        return filled.propose(
          .sendReport(evidence: filled[evidence], on: day),
          asking: FormQuestion(
            asked: "was the report sent to the Panel?",
            explanation: "This ends the 15 working days and starts the Panel's 15. You cannot undo "
              + "this.",
            verb: "Record as sent"))
      })
  }
}

extension Situation {
  /// Which version an act is on: its number and the beginning of its hash.
  var onVersion: String {
    guard let version = open?.review.currentVersion else { return "" }
    return "On version \(version.number), \(version.digestBegin). "
  }
}
