extension Document {
  /// “How to fill in Form 2”: the page that goes out with it.
  package static func howToFillInForm2(of paper: CaseOnPaper) -> Document {
    Document(
      title: "How to fill in Form 2", marking: paper.marking, codeName: paper.review.child,
      reference: paper.review.reference.text, status: "",
      sections: [
        Section("Before you begin", [.list(before)]),
        Section("Answer in the Word form", [.list(answering)]),
        Section("The chronology", [.list(chronology)]),
        Section("Send it back", [.list(sending)]),
        Section(
          "If you do not use Word",
          [
            .paragraph(
              "Google Docs and LibreOffice also open the form. Write each answer in its box, and "
                + "leave the line above the box as it is. Or use the plain-text form, or the two "
                + "tables that came with it. They ask the same questions.")
          ]),
      ], footer: ["Questions? Reply to the person who sent you Form 2."])
  }

  private static let before = [
    "Search your records for the people Form 2 names by code, over the period it gives.",
    "Use codes only. Do not write the name, date of birth or address of a child or relative "
      + "anywhere.",
    "If you hold nothing, tick the box under “Nil return”, say what you searched, and send the "
      + "form back.",
  ]

  private static let answering = [
    "Click in a box and type. It grows with what you type, and may hold several paragraphs.",
    "Say what happened and why. Keep dates and events for the chronology table.",
    "Click a date to choose it, or type it: 12/03/2026. Click a small square to tick it.",
    "Leave a box as it is where you have nothing to say. Its grey words are not read as an answer.",
  ]

  private static let chronology = [
    "One event in each row: significant events only, not every contact.",
    "Write an exact day as 12/03/2026. If you do not know it, write what you do know: March 2026, "
      + "c. 2019, before 12/03/2026.",
    "Name the record that each entry is taken from. Say whether the child was seen.",
    "For another row press Tab in the last cell of the table. Leave rows that you do not need.",
  ]

  private static let sending = [
    "Have your senior manager agree the return, and write their name, role and the date under "
      + "“Senior sign-off”.",
    "Save it as a Word document (.docx). Please do not send a PDF, a scan or a photograph.",
    "Return it by the date and in the way Form 2 says. A corrected form replaces the one before "
      + "it, so send all of it again.",
  ]
}
