import Casework

extension FormDefinition {
  /// Form 2 is written for everybody who is to be asked, or for one organisation.
  static func form2(_ only: EntryName?) -> FormDefinition {
    let isSent = ChoiceHandle<Bool>("sent")
    return FormDefinition(
      title: "Form 2", subject: .openCase(at: .requests(), tells: true),
      purpose: { _ in
        "Writes a Form 2 for each organisation, with two tables for answers and chronology. You "
          + "send them yourself. Form 2 is the request for information."
      },
      button: "Export",
      fields: { situation in
        [
          .folder(in: situation),
          .yesNo(
            isSent, "Record as sent",
            hint: "Yes: record as sent today. No: only look at it.", isRequired: true),
          .day(.day, "Sent on", "now"),
          .area(
            .why, "Why (if late)", rows: 2,
            hint: "Needed if the return date is already past."),
        ]
      },
      request: { filled in
        let sent = filled[isSent] == true ? filled[.day] ?? filled.situation.now : nil
        return filled.caseID.map {
          .atOnce(
            .writeForm2(
              $0, only: only, folder: filled[.folder], sent: sent, why: filled.reason(.why)))
        }
      })
  }

  /// An organisation declined, or holds nothing.
  static func noReturn(
    _ request: EntryName, _ state: InformationRequest.State
  ) -> FormDefinition {
    let isNil = state == .nothingHeld
    let reason: TextHandle = "reason"
    return FormDefinition(
      title: isNil ? "Nil return" : "Declined",
      subject: .openCase(at: .requests(), tells: false),
      purpose: { situation in
        let who = situation.organisation(asked: request)
        return isNil
          ? "\(who) searched and holds no information. Say what they searched."
          : "\(who) will not take part. The report will give the reason you enter here."
      },
      button: "Record",
      fields: { _ in
        [
          .day(.day, "When", "today", isRequired: true),
          .area(
            reason, isNil ? "What was searched" : "Why they declined", rows: 3, isRequired: true),
        ]
      },
      request: { filled in
        filled[.day].flatMap {
          filled.propose(.noReturn(request, state, reason: filled[reason], on: $0))
        }
      })
  }

  /// A file that an organisation sent back.
  static func readReturn(_ request: EntryName) -> FormDefinition {
    let file: TextHandle = "file"
    return FormDefinition(
      title: "Import a return", subject: .openCase(at: .requests(), tells: false),
      purpose: { situation in
        "Choose the file that \(situation.organisation(asked: request)) sent back: Word, Excel, "
          + "CSV, or Form 2 as plain text. You check each row before you import it."
      },
      button: "Preview",
      fields: { _ in
        [
          .text(
            file, "File", hint: "For example ~/Downloads/police-return.csv",
            isRequired: true)
        ]
      },
      request: { filled in
        filled.caseID.map { .atOnce(.readReturn($0, request, path: filled[file])) }
      },
      end: { filled in
        filled.caseID.map { .goOnSilently(.inCase($0, .returned(request))) } ?? .back
      })
  }

  /// The pack is written and frozen.
  static var pack: FormDefinition {
    FormDefinition(
      title: "Meeting pack", subject: .openCase(at: .requests(), tells: true),
      purpose: { _ in
        "Everything the SPRG needs for the review meeting, as a fixed copy in a folder."
      },
      button: "Freeze and save", fields: { [.folder(in: $0)] },
      request: { filled in
        filled.caseID.map { .atOnce(.writePack($0, folder: filled[.folder])) }
      })
  }
}

extension Situation {
  /// What the organisation of a request is called.
  fileprivate func organisation(asked request: EntryName) -> String {
    open?.review.requests.first { $0.id == request }?.organisation ?? "The organisation"
  }
}
