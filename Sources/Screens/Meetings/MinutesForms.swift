import Casework

extension FormDefinition {
  /// The minutes go out, and are kept as a version.
  static func circulate(_ meeting: EntryName) -> FormDefinition {
    let recipients: TextHandle = "to"
    return FormDefinition(
      title: "Circulate the minutes", subject: .openCase(at: .meeting(meeting), tells: true),
      purpose: { situation in
        MeetingScreen.unrecorded(in: meeting, situation.open, situation)
          + situation.unfinished(in: meeting)
          + "This keeps a fixed copy of the minutes, without lines marked “not for circulation”."
      },
      button: "Circulate",
      fields: { _ in
        [
          .area(
            recipients, "Who to", "All who were invited.", rows: 2,
            hint: "And how, if you like.", isRequired: true),
          .day(.day, "When", "now", isRequired: true),
        ]
      },
      request: { filled in
        filled[.day].flatMap { day in
          filled.propose(.meet(meeting, .circulate(to: filled[recipients], on: day, digest: "")))
        }
      })
  }

  /// The minutes are approved, and never change from then on.
  static func approveMinutes(_ meeting: EntryName) -> FormDefinition {
    let approver: TextHandle = "by"
    return FormDefinition(
      title: "The minutes are approved", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { situation in
        situation.unfinished(in: meeting)
          + "Approved minutes never change. Add later corrections as an addendum."
      },
      button: "Approved",
      fields: { situation in
        // Where the sheet names no chair, the SPRG's.
        let named = situation.open?.review.meeting(meeting)?.chair ?? ""
        let chair =
          named.isEmpty ? situation.roll?.people(as: .groupChair).first?.full ?? "" : named
        return [
          .pick(
            approver, "Approved by", chair, from: situation.people, isRequired: true,
            isOffered: true),
          .day(.day, "When", "now", isRequired: true),
        ]
      },
      request: { filled in
        filled[.day].flatMap { day in
          filled.propose(.meet(meeting, .approve(by: filled[approver], on: day)))
        }
      })
  }

  /// Something is added to approved minutes, under the new name.
  static func addendum(_ meeting: EntryName, new: EntryName) -> FormDefinition {
    let text: TextHandle = "text"
    let author: TextHandle = "by"
    return FormDefinition(
      title: "Addendum to the minutes", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in "It goes at the end of the minutes, with who wrote it and when." },
      button: "Add addendum",
      fields: { situation in
        [
          .area(text, "Addendum", rows: 5, isRequired: true),
          .text(author, "By", situation.person ?? "", isRequired: true),
        ]
      },
      request: { filled in
        let now = filled.situation.now
        return filled.propose(
          .meet(meeting, .add(new, text: filled[text], by: filled[author], on: now)))
      })
  }

  /// Lines of the minutes that the disk has not taken go to another place.
  static func rescueLines(_ meeting: EntryName) -> FormDefinition {
    FormDefinition(
      title: "Save lines elsewhere",
      subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { situation in
        (situation.unsaved.lines.isEmpty
          ? "" : "Waiting lines still go into the minutes when the disk accepts changes. ")
          + "Lines that were set aside are not in the minutes. This file is then the only copy."
      },
      button: "Save lines",
      fields: { _ in
        [
          .text(
            .folder, "Folder", "/tmp", hint: "On another disk, if you can.", isRequired: true,
            isOffered: true)
        ]
      },
      request: { .atOnce(.rescueLines(folder: $0[.folder])) })
  }
}
