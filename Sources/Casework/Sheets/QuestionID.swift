/// Names a question within its sheet.
///
/// Several sheets may ask a question of one name: many ask `on`. Which sheet asks which, ``Sheet``
/// says. The names are on the wire and in commands, and frozen once released.
package enum QuestionID: String, CaseIterable, Hashable, Comparable, Sendable {
  case about, action, age, agenda, agreed, agreement, agrees, analysis, answer, asked, by, capacity
  case chair, complex, confidentiality, contact, contributors, criteria, decider, disability
  case disagreement, dissent, due, education, email, ended, enquiry, ethnicity, evidence, facts
  case family, finding, found, from, how, identity, improvements, incident, initials, interests
  case invited, kind, lcspr, lead, learning, letter, lines, long, marking, method, name, national
  case nature, note, notifier, on, organisation, organisations, outcome, owner, partner, people
  case person, place, placement, position, practice, publication, question, quorum, rationale
  case reason, reference, response, responsibility, retired, roles, safe, safeguarding, scope, sex
  case short, significance, since, source, stands, state, status, step, subject, summary, text
  case theme, time, title, to, understood, until, version, voice, what, when, who, words, year
  case agreedAt = "agreed-at"
  case agreedBy = "agreed-by"
  case agreedOn = "agreed-on"
  case answerBy = "answer-by"
  case answeredBy = "answered-by"
  case answeredOn = "answered-on"
  case askedAt = "asked-at"
  case askedBy = "asked-by"
  case askedOn = "asked-on"
  case awareBy = "aware-by"
  case byDay = "by-day"
  case earlierCase = "case"
  case childSeen = "child-seen"
  case closedBy = "closed-by"
  case closedOn = "closed-on"
  case codeName = "code-name"
  case confirmedBy = "confirmed-by"
  case confirmedOn = "confirmed-on"
  case coronerReference = "coroner-reference"
  case deputyFor = "deputy-for"
  case doNotContact = "do-not-contact"
  case doNotDisclose = "do-not-disclose"
  case earlierReviews = "earlier-reviews"
  case escalatedOn = "escalated-on"
  case escalatedTo = "escalated-to"
  case executiveFor = "executive-for"
  case executiveOn = "executive-on"
  case furtherChildren = "further-children"
  case gapDays = "gap-days"
  case happenedOn = "happened-on"
  case immediateAction = "immediate-action"
  case inNeedPlan = "in-need-plan"
  case joinedTo = "joined-to"
  case keyEpisode = "key-episode"
  case lateCause = "late-cause"
  case legalBasis = "legal-basis"
  case legalHold = "legal-hold"
  case legalStatus = "legal-status"
  case lookedAfter = "looked-after"
  case meetingOn = "meeting-on"
  case minuteTaker = "minute-taker"
  case moreInformation = "more-information"
  case namesBy = "names-by"
  case nationalAbuse = "national-abuse"
  case nationalCare = "national-care"
  case nationalEducation = "national-education"
  case nationalGrounds = "national-grounds"
  case nationalImportance = "national-importance"
  case nationalImprovements = "national-improvements"
  case nationalInstitution = "national-institution"
  case nationalLegislation = "national-legislation"
  case nationalReview = "national-review"
  case nationalThemes = "national-themes"
  case newDay = "new-day"
  case nextSteps = "next-steps"
  case panelTold = "panel-told"
  case parallelProcesses = "parallel-processes"
  case parentalEngagement = "parental-engagement"
  case periodFrom = "period-from"
  case periodTo = "period-to"
  case policeReference = "police-reference"
  case positionHealth = "position-health"
  case positionLocalAuthority = "position-local-authority"
  case positionPolice = "position-police"
  case protectionPlan = "protection-plan"
  case ratifiedBy = "ratified-by"
  case ratifiedOn = "ratified-on"
  case regulation11A = "reg11-a"
  case regulation11AGrounds = "reg11-a-grounds"
  case regulation11B = "reg11-b"
  case regulation11BGrounds = "reg11-b-grounds"
  case regulation11C = "reg11-c"
  case regulation11CGrounds = "reg11-c-grounds"
  case regulation11D = "reg11-d"
  case regulation11DGrounds = "reg11-d-grounds"
  case retentionReview = "retention-review"
  case returnBy = "return-by"
  case returnHow = "return-how"
  case returnTo = "return-to"
  case returnedOn = "returned-on"
  case returnsBy = "returns-by"
  case settledOn = "settled-on"
  case sharedWith = "shared-with"
  case whatHappened = "what-happened"
  case whereHappened = "where"
  case whyNot = "why-not"
  case whyPeriod = "why-period"

  /// The name on the wire and in commands.
  package var text: String { rawValue }

  package static func < (left: QuestionID, right: QuestionID) -> Bool { left.text < right.text }
}
