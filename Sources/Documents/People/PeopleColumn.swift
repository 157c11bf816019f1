import Casework

/// What a column of a table of people or organisations may hold.
package enum PeopleColumn: CaseIterable, Hashable, Sendable {
  case name, organisation, initials, roles, executiveFor, partner, capacity, contact, email
  case from, until, deputyFor

  /// The title that help and the guide name.
  package var title: String {
    switch self {
    case .name: "Name"
    case .organisation: "Organisation"
    case .initials: "Initials"
    case .roles: "Roles"
    case .executiveFor: "Executive for"
    case .partner: "Statutory partner"
    case .capacity: "Capacity"
    case .contact: "Telephone"
    case .email: "E-mail"
    case .from: "From"
    case .until: "Until"
    case .deputyFor: "Deputy for"
    }
  }

  /// The column a title names; `nil` for one that is none of ours.
  init?(titled title: String) {
    let name = FoldedName(title)
    let found = PeopleColumn.allCases.first { column in
      FoldedName(column.title).text == name.text || column.otherTitles.contains(name.text)
    }
    guard let found else { return nil }
    self = found
  }

  /// What else the column is called, as ``FoldedName`` compares it.
  private var otherTitles: Set<String> {
    switch self {
    case .name: ["fullname", "person", "contactname", "member", "nameofperson"]
    case .organisation: ["agency", "organisationname", "organization", "employer", "service"]
    case .initials: ["code", "abbreviation", "short", "shortname"]
    case .roles: ["role", "sprgrole", "partnershiprole"]
    case .executiveFor: ["executiveleadfor", "leadfor", "leadsfor", "partnerlead", "executive"]
    case .partner: ["partner", "safeguardingpartner", "lsp"]
    case .capacity: ["jobtitle", "job", "post", "position", "designation"]
    case .contact: ["phone", "tel", "telephonenumber", "phonenumber", "mobile", "contact"]
    case .email: ["emailaddress", "secureemail", "secureemailaddress", "mail"]
    case .from: ["start", "startdate", "since", "datefrom"]
    case .until: ["to", "end", "enddate", "dateto", "left"]
    case .deputyFor: ["deputises", "deputisesfor", "deputy"]
    }
  }

  /// The question the column answers in a sheet; `nil` where that sheet does not ask it.
  func question(in sheet: Sheet) -> QuestionID? {
    sheet == .organisation ? organisationQuestion : personQuestion
  }

  private var personQuestion: QuestionID? {
    switch self {
    case .name: .name
    case .organisation: .organisation
    case .initials: .initials
    case .roles: .roles
    case .executiveFor: .executiveFor
    case .partner: nil
    case .capacity: .capacity
    case .contact: .contact
    case .email: .email
    case .from: .from
    case .until: .until
    case .deputyFor: .deputyFor
    }
  }

  private var organisationQuestion: QuestionID? {
    switch self {
    case .organisation: .name
    case .initials: .initials
    case .partner: .partner
    case .from: .from
    case .until: .until
    case .name, .roles, .executiveFor, .capacity, .contact, .email, .deputyFor: nil
    }
  }
}

extension PartnershipRole {
  /// The role a person wrote; `nil` for words that name none.
  init?(written words: String) {
    let name = FoldedName(words).text
    let found = PartnershipRole.allCases.first { role in
      FoldedName(role.words).text == name || FoldedName(role.id).text == name
        || role.otherWords.contains(name)
    }
    guard let found else { return nil }
    self = found
  }

  private var otherWords: Set<String> {
    switch self {
    case .groupMember: ["member", "sprg", "groupmember", "memberofsprg", "memberofthesprg"]
    case .groupChair: ["sprgchair", "chair", "chairofthesprg", "groupchair"]
    case .executive: ["executive", "executivemember", "lead", "partnerlead", "leadpartner"]
    case .partnershipChair: ["partnershipchair", "chairofpartnership", "independentchair"]
    case .scrutineer: ["scrutineer"]
    case .businessUnitManager: ["manager", "businessmanager", "managerofthebusinessunit"]
    case .businessUnit: ["coordinator", "administrator", "businesssupport", "minutetaker"]
    case .other: ["otherrole"]
    }
  }
}

extension StatutoryPartner {
  /// The statutory partner a person wrote; `nil` for words that name none.
  init?(written words: String) {
    switch FoldedName(words).text {
    case "localauthority", "la", "council", "childrensservices", "childrenssocialcare":
      self = .localAuthority
    case "police", "constabulary": self = .police
    case "health", "icb", "ccg", "integratedcareboard", "nhs", "healthboard": self = .health
    default:
      // Who writes the organisation's name says which partner it is.
      let name = FoldedName(words).text
      let endings: [(String, StatutoryPartner)] = [
        ("council", .localAuthority), ("police", .police), ("constabulary", .police),
        ("healthboard", .health), ("careboard", .health), ("icb", .health), ("ccg", .health),
      ]
      guard let found = endings.first(where: { name.hasSuffix($0.0) }) else { return nil }
      self = found.1
    }
  }
}
