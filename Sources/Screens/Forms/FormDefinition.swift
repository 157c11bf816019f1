import Casework

// A form is a value that says all that is particular to it. It is made in a file of its own, beside
// the screen it is opened from, by a function that names the fields by handles and reads them by
// these: nobody else knows them. `FormScreen` shows it and does what all forms share: keys, drafts,
// days, refusals, questions, warnings.
//
// What a form decides, tells or binds has no answer by default: whoever makes one says it.

/// Says all that is particular to one form.
struct FormDefinition: Sendable {
  /// The words at the top of the form.
  let title: String
  let subject: FormSubject
  /// What the form stands for, in a sentence or two.
  let purpose: @Sendable (Situation) -> String
  /// The words on the button.
  let button: String
  /// The fields, holding what is known already.
  let fields: @Sendable (Situation) -> [FormField]
  /// What the form wants done; `nil` while something is missing, or its case is gone.
  let request: @Sendable (FilledForm) -> FormRequest?

  /// The questions of a sheet that the form asks; `nil` for a form that fills in none.
  var sheet: @Sendable (Situation) -> SheetFields? = { _ in nil }
  /// What it rests on besides the version of the report: where that is another when the form is
  /// handed in, the form says so first.
  var basis: @Sendable (Situation) -> FormBasis? = { _ in nil }
  /// What is said beside fields while one types; what is understood of days is said already.
  var remarks: @Sendable (FilledForm) -> [FieldRemark] = { _ in [] }
  /// A text that goes with what is typed elsewhere, until somebody types over it.
  var follower: @Sendable (FilledForm) -> (field: TextHandle, text: String)? = { _ in nil }
  /// Where a refusal can be answered: on the reason, or else on the first field.
  var focusAfterRefusal: @Sendable (FilledForm) -> FieldKey? = { filled in
    let keys = filled.form.fields.map(\.key)
    return keys.first { $0 == TextHandle.why.key } ?? keys.first
  }
  /// Where one is once it is done.
  var end: @Sendable (FilledForm) -> FormEnd = { _ in .back }
  /// Whether real names are typed in it: they are kept in the identity and nowhere else.
  var holdsRealNames = false
  /// Whether warnings may take half of the screen, because the form asks little else.
  var showsAllWarnings = false
}

extension FormDefinition {
  /// What the form rests on now.
  func currentBasis(in situation: Situation) -> FormBasis? {
    guard case .currentVersion = subject else { return basis(situation) }
    return situation.open?.review.currentVersion.map { FormBasis($0) }
  }
}

/// What a form is about, and so where leaving it leads; and whether it tells somebody something.
///
/// Where something leaves the house, or somebody outside is spoken to, what parallel processes
/// forbid stands above the form.
enum FormSubject: Hashable, Sendable {
  /// No case, and nothing the partnership keeps.
  case nobody
  /// What the partnership keeps for all its cases.
  case partnership
  /// Who can open the store.
  case members
  /// How the store is shared with other computers.
  case sharing
  /// The case that is open, at the place where the form is opened.
  case openCase(at: CasePlace, tells: Bool)
  /// The version of the report that stands.
  case currentVersion(tells: Bool)

  var tellsSomebody: Bool {
    switch self {
    case .openCase(_, let tells), .currentVersion(let tells): tells
    case .nobody, .partnership, .members, .sharing: false
    }
  }

  /// The places outside all cases over which the form lies.
  var places: [Route] {
    switch self {
    case .partnership: [.partnership]
    case .members: Route.members.stack
    case .sharing: Route.sharing.stack
    case .nobody, .openCase, .currentVersion: []
    }
  }

  /// Whether it is about the case that is open.
  var isOpenCase: Bool {
    switch self {
    case .openCase, .currentVersion: true
    case .nobody, .partnership, .members, .sharing: false
    }
  }

  /// The place in a case where the form is opened; the first tab for what is opened elsewhere.
  var place: CasePlace {
    switch self {
    case .openCase(let place, _): place
    case .currentVersion: .report
    case .nobody, .partnership, .members, .sharing: .steps()
    }
  }
}

/// What a form wants done, and what is asked before it is.
struct FormRequest {
  let request: Request
  /// `nil` for what is lightly undone.
  let question: FormQuestion?

  /// Done without a question.
  static func atOnce(_ request: Request) -> FormRequest {
    FormRequest(request: request, question: nil)
  }
}

/// What is asked before a form is done.
struct FormQuestion {
  let asked: String
  let explanation: String
  /// The words for yes.
  let verb: String
}

extension FormDefinition {
  /// What stands at the top, with the case it is about.
  func title(in situation: Situation) -> String {
    guard let open = situation.open, subject.isOpenCase else { return title }
    return "\(open.review.reference.text) \(open.review.child)   \(title)"
  }
}

/// What a form rests on, and what is said where it has changed.
///
/// Nobody acts on a version they have not read, or chooses in place of what they were never shown.
struct FormBasis: Hashable, Sendable {
  /// What tells it from another.
  let words: String
  let problem: String
  let remedy: String
}

extension FormBasis {
  /// The version of the report that stands.
  init(_ version: ReportVersion) {
    self.init(
      words: "\(version.number)",
      problem: "The report was frozen again: version \(version.number) is now current.",
      remedy: "Read that version first. If this is meant for it, record again.")
  }
}

/// Where one is once a form is done.
enum FormEnd {
  /// Where the form was opened.
  case back
  /// At what was made, which is said.
  case goOn(Route)
  /// At a place that speaks for itself.
  case goOnSilently(Route)
}
