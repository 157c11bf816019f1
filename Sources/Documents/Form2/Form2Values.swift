import Casework

/// What a Form 2 is filled with: what one organisation is asked, on which day it is to be back, and
/// why that day.
package struct Form2Values: Hashable, Sendable {
  package let issue: Form2Issue
  /// What it asks otherwise than the issue before it; none in a first.
  package let changes: [String]
  let marking: String
  let partnership: String
  let reference: String
  private let codeName: String
  private let contact: String
  private let lead: String
  private let replaced: String
  private let incident: String
  private let hasRestrictions: Bool
  /// What the partnership's settings say of every Form 2.
  private let settings: Answers
  private let whyPeriod: String
  private let returnExplained: String
  private let sender: String

  /// The names its templates may use; docs/templates.md says what each is.
  static let variables: Set<String> = [
    "marking", "partnership", "reference", "codeName", "organisation", "contact", "lead", "sender",
    "today", "issue", "isReissue", "changes", "period", "whyPeriod", "people", "returnBy",
    "returnExplained", "lines", "number", "question", "line", "prompts", "tag", "title", "guidance",
    "columns", "hint", "share", "examples", "cells", "text", "replaced", "incident",
    "hasRestrictions", "returnTo", "returnHow", "questionsTo", "legalBasis", "namesBy",
    "markingInStyle", "runningInStyle",
  ]

  /// Takes an issue as it would go out, or as it went.
  ///
  /// - Parameters:
  ///   - issue: What is asked.
  ///   - paper: The case.
  ///   - explained: How the day it is to be back was counted; empty where it was chosen.
  package init(_ issue: Form2Issue, of paper: CaseOnPaper, explained: String) {
    let review = paper.review
    self.issue = issue
    let earlier = review.form2Issues(to: issue.request).last { $0.number < issue.number }
    changes = earlier.map(issue.changes(since:)) ?? []
    let request = review.request(issue.request)
    marking = paper.marking
    partnership = paper.partnershipName
    reference = review.reference.text
    codeName = review.child
    contact = request?.contact ?? ""
    lead = request?.lead ?? ""
    whyPeriod = review.answers(in: Entry(.timeline)).text(.whyPeriod)
    returnExplained = explained
    sender = paper.maker ?? ""
    replaced = earlier?.on.day.inFull ?? ""
    incident = review.criteria.incident
    hasRestrictions = !review.warnings.isEmpty
    settings = Form2Values.address(of: paper)
  }

  /// What the partnership has not said yet, and the form leaves out.
  static func missing(in paper: CaseOnPaper) -> [String] {
    let settings = address(of: paper)
    return [QuestionID.returnTo, .contact, .legalBasis, .namesBy].compactMap { name in
      PlainText.isBlank(settings.text(name))
        ? Sheet.settings.question(name)?.label : nil
    }
  }

  /// What the settings say of the form; where they do not say whom to ask and where it goes back,
  /// who leads the Business Unit and their e-mail address.
  private static func address(of paper: CaseOnPaper) -> Answers {
    var settings = paper.partnership?.answers(in: Entry(.settings)) ?? [:]
    guard let contact = paper.leadContact, !PlainText.isBlank(contact.email) else {
      return settings
    }
    if PlainText.isBlank(settings.text(.returnTo)) { settings[.returnTo] = .text(contact.email) }
    if PlainText.isBlank(settings.text(.contact)) {
      settings[.contact] = .text(contact.asContact)
    }
    return settings
  }

  /// What fills the template.
  var values: DocumentValue {
    .fields(
      whoAndWhen.merging(whatIsAsked) { $1 }.merging(fromSettings) { $1 })
  }

  private func line(_ text: String) -> DocumentValue { .text(ShownText.oneLine(text)) }

  private func lines(_ text: String) -> DocumentValue {
    .text(ShownText.writtenLines(text).joined(separator: "\n"))
  }

  private var whoAndWhen: [String: DocumentValue] {
    [
      "marking": line(marking), "partnership": line(partnership), "reference": line(reference),
      "codeName": line(codeName), "organisation": line(issue.organisation),
      "contact": line(contact), "lead": line(lead), "sender": line(sender),
      "today": line(issue.on.day.inFull), "issue": line("\(issue.number)"),
      "isReissue": .truth(!changes.isEmpty), "changes": .list(changes.map(lines)),
      "replaced": line(replaced),
      "returnBy": line(issue.returnBy?.inFullWithWeekday ?? ""),
      "returnExplained": line(returnExplained), "hasRestrictions": .truth(hasRestrictions),
      "markingInStyle": .text(StyleText.escaped(marking)),
      "runningInStyle": .text(StyleText.escaped("Form 2 · \(codeName) · \(reference)")),
    ]
  }

  private var whatIsAsked: [String: DocumentValue] {
    let shares = ChronologyColumn.asked.reduce(0) { $0 + $1.share }
    return [
      "incident": line(incident), "period": line(issue.period), "whyPeriod": lines(whyPeriod),
      "people": lines(issue.people),
      "lines": .list(
        issue.lines.map { asked in
          .fields([
            "number": line("\(asked.number)"),
            "question": .list(
              ShownText.writtenLines(asked.question).map { .fields(["line": .text($0)]) }),
          ])
        }),
      "prompts": .list(
        ReturnPrompt.allCases.map { prompt in
          .fields([
            "tag": line(prompt.rawValue), "title": line(prompt.title),
            "guidance": line(prompt.guidance),
          ])
        }),
      "columns": .list(
        ChronologyColumn.asked.map { column in
          .fields([
            "title": line(column.title), "hint": line(column.hint),
            "share": line("\(column.share * 100 / shares)"),
          ])
        }),
      "examples": .list(
        ChronologyColumn.examples.map { example in
          .fields([
            "cells": .list(
              ChronologyColumn.asked.map { column in
                .fields(["title": line(column.title), "text": line(example[column] ?? "")])
              })
          ])
        }),
    ]
  }

  private var fromSettings: [String: DocumentValue] {
    [
      "returnTo": line(settings.text(.returnTo)), "returnHow": lines(settings.text(.returnHow)),
      "questionsTo": line(settings.text(.contact)),
      "legalBasis": lines(settings.text(.legalBasis)),
      "namesBy": line(settings.text(.namesBy)),
    ]
  }
}
