import Casework

extension FormDefinition {
  /// Form 2 is written for everybody who is to be asked, or for one organisation.
  static func form2(_ only: EntryName?) -> FormDefinition {
    let isSent = ChoiceHandle<Bool>("sent")
    return FormDefinition(
      title: "Form 2", subject: .openCase(at: .requests(), tells: true),
      purpose: { _ in
        "Writes one Form 2 for each organisation, and two tables for answers and chronology. You "
          + "send them yourself. What you record as sent is kept, with its hash."
      },
      button: "Write them",
      fields: { situation in
        [
          .folder(in: situation),
          .yesNo(
            isSent, "Record as sent",
            hint: "y: record them as sent. n: only to look at.", isRequired: true),
          .day(.day, "Sent on", "now"),
          .area(
            .why, "Why (if late)", rows: 2,
            hint: "Needed where the day of return is already past."),
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
      purpose: { _ in
        isNil
          ? "They searched and hold nothing. The record says what was searched."
          : "They will not take part. The record says why; the report says so too."
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
      title: "Take in a return", subject: .openCase(at: .requests(), tells: false),
      purpose: { _ in
        "The file as it came: Word, Excel, CSV or the plain-text form. Nothing is taken in before "
          + "you have seen it row by row and agreed."
      },
      button: "Look at it",
      fields: { _ in
        [
          .text(
            file, "File", hint: "The path of the file as it came; ~ is your home folder.",
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
      title: "The SPRG's pack", subject: .openCase(at: .requests(), tells: true),
      purpose: { _ in
        "Everything the SPRG needs, as it stands, frozen as a version with its hash and written "
          + "into a folder."
      },
      button: "Freeze and write it", fields: { [.folder(in: $0)] },
      request: { filled in
        filled.caseID.map { .atOnce(.writePack($0, folder: filled[.folder])) }
      })
  }
}
