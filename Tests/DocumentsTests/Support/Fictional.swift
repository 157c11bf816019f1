import Documents

/// Documents about nobody.
enum Fictional {
  static let document = Document(
    title: "Rapid review report", marking: "OFFICIAL-SENSITIVE", codeName: "Child Aspen",
    reference: "2026-014", status: "Draft",
    facts: [
      .init("Partnership", "Fenmoor Safeguarding Children Partnership"),
      .init("Notified to the Panel", "Thu 5 Nov 2026"),
      .init("Agreed by", "Fenmoor Council\nFenmoor Police\n\nFenmoor Integrated Care Board"),
    ],
    sections: [
      .init(
        "What happened",
        [
          .paragraph(
            """
            Child Aspen was found at the lighthouse by the keeper, who rang the council the same \
            evening.

            Two lines follow:
            the first & the last.
            """),
          .quote("I like the sea\nand the bread.", from: "Child Aspen, to the lighthouse keeper"),
        ]),
      .init(
        "Who contributed", level: .subsection,
        [
          .table(
            .init(
              caption: "Returns", head: ["Organisation", "Returned", "What it says"],
              rows: [
                [
                  "Fenmoor Police", "Mon 9 Nov 2026",
                  "Officers called twice at the lighthouse and found nobody at home either time.",
                ],
                ["Fenmoor School", "Tue 10 Nov 2026", "Attendance was good.\nNo concerns."],
                ["Fenmoor Ferry", "Not yet"],
              ]))
        ]),
      .init(
        "What is recommended",
        [
          .warning("Do not contact the family until the coroner has agreed to it, in writing."),
          .note("Days are working days."),
          .list(["Share this report.", "Meet again:\nby Thu 3 Dec 2026."]),
          .list(["First", "Second"], isNumbered: true),
        ]),
    ],
    footer: [
      "Made with rapidreview on Thu 19 Nov 2026 by Pat Example.",
      "Nothing here is legal advice.",
    ])

  /// A document that has a text in every field there is.
  static func document(everywhere text: String) -> Document {
    let blocks: [Document.Block] = [
      .paragraph(text), .quote(text, from: text), .note(text), .warning(text),
      .list([text, text]), .list([text, text], isNumbered: true),
      .table(.init(caption: text, head: [text, text], rows: [[text, text], [text]])),
      .table(.init(head: Array(repeating: text, count: 9), rows: [[text]])),
    ]
    return Document(
      title: text, marking: text, codeName: text, reference: text, status: text,
      facts: [.init(text, text)],
      sections: Document.Section.Level.allCases.map { .init(text, level: $0, blocks) },
      footer: [text, text])
  }

  static let notice = NoticeTemplateValues(
    partnership: "Fenmoor Safeguarding Children Partnership", reference: "2026-014",
    codeName: "Child Aspen", recipient: "Alex Example", role: "Independent Scrutineer",
    notified: "5 November 2026", due: "26 November 2026", sender: "Pat Example",
    contact: "01632 960000, unit@fenmoor.example", today: "6 November 2026",
    recommendation: "No local child safeguarding practice review.\n\nShare the learning.",
    panelReply: "The Panel agrees.", meetingBy: "Thursday 31 December 2026",
    warnings: ["Do not contact the family until the coroner agrees, which is expected by Thursday."]
  )

  static func notice(everywhere text: String) -> NoticeTemplateValues {
    NoticeTemplateValues(
      partnership: text, reference: text, codeName: text, recipient: text, role: text,
      notified: text, due: text, sender: text, contact: text, today: text, recommendation: text,
      panelReply: text, meetingBy: text, warnings: [text, text])
  }
}
