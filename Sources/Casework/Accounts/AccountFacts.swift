/// What an account states that another can contradict.
struct AccountFacts: Hashable, Sendable {
  /// Whether the child was seen.
  var isChildSeen: Bool?
  /// Who is said to have been seen.
  var seen: Set<PersonCode> = []
  /// The adults of the family who are named, and not as absent.
  var adults: Set<PersonCode> = []
  /// Whoever is said not to have been there.
  var absent: Set<PersonCode> = []
  /// Who came with the child.
  var companions: Set<PersonCode> = []
  /// All of the family who are named.
  var family: Set<PersonCode> = []
  /// Left, right, or both.
  var sides: Set<Side> = []
  /// The parts of the body that were hurt, as groups of the list.
  var parts: Set<Int> = []
  var mechanisms: Set<Int> = []
  var outcomes: Set<Int> = []
  /// What happened, and what is said not to have happened, as groups of the list.
  var happened: [Int: Bool] = [:]
  /// The kinds of place it is said to have been at, as groups of the list.
  var places: Set<Int> = []
  /// Whether the child came to an appointment.
  var isBrought: Bool?

  enum Side: String, Hashable, Sendable {
    case left, right

    /// A side as it is written: *left*, *lt*, *(L)*.
    init?(written stem: String) {
      switch stem {
      case "left", "l", "lt", "lhs": self = .left
      case "right", "r", "rt", "rhs": self = .right
      default: return nil
      }
    }
  }

  /// Reads what an account states.
  init(_ account: Account, _ text: ReadText) {
    readPeople(account, text)
    readInjury(text)
    readOutcomes(text)
    readSeen(account, text)
    let placed = text.mentions.filter {
      $0.kind == .place && AccountFacts.isPlaced($0.tokens, in: text.tokens)
    }
    places = Set(placed.map(\.group))
  }

  private mutating func readPeople(_ account: Account, _ text: ReadText) {
    let tokens = text.tokens
    for (place, token) in tokens.enumerated() {
      guard let code = token.code ?? PersonCode.byWord[token.stem], !code.isStaff else { continue }
      if text.isDenied(person: place) {
        absent.insert(code)
        continue
      }
      guard !text.isLater(place) else { continue }
      family.insert(code)
      guard !code.isChild else { continue }
      let isCompanion =
        AccountFacts.follows(place, ["by", "with"], in: tokens)
        || tokens.dropFirst(place + 1).prefix(2).contains { $0.stem == "brought" }
      if isCompanion { companions.insert(code) }
      if AccountFacts.isThere(place, in: tokens) { adults.insert(code) }
    }
    for token in TextToken.all(of: account.people) {
      guard let code = token.code ?? PersonCode.byWord[token.stem], !code.isStaff else { continue }
      family.insert(code)
      if !code.isChild { adults.insert(code) }
    }
    adults.subtract(absent)
  }

  /// Whether a word stands right before somebody, or before the list of people they are in.
  private static func follows(_ place: Int, _ words: Set<String>, in tokens: [TextToken]) -> Bool {
    var before = place - 1
    while before >= 0, tokens[before].code != nil || tokens[before].stem == "and" { before -= 1 }
    return before >= 0 && words.contains(tokens[before].stem)
      && tokens[before].clause == tokens[place].clause
  }

  /// Whether somebody is named as there: in a list of people, or with a word that says it.
  private static func isThere(_ place: Int, in tokens: [TextToken]) -> Bool {
    let near = { (index: Int) in
      tokens.indices.contains(index) && tokens[index].clause == tokens[place].clause
        ? tokens[index] : nil
    }
    let beside = [near(place - 2), near(place - 1), near(place + 1), near(place + 2)]
    if beside.contains(where: { $0?.code?.isStaff == false }) { return true }
    return beside.prefix(2).contains { before.contains($0?.stem ?? "") }
      || beside.suffix(2).contains { after.contains($0?.stem ?? "") }
  }

  private static let before: Set<String> = ["with", "by", "between", "involv", "present", "home"]
  private static let after: Set<String> = [
    "present", "attend", "there", "home", "brought", "seen", "in", "nam", "arrest", "another",
    "other", "involv",
  ]

  /// Whether a place is named as where it was: *at the school*, *in hospital*.
  private static func isPlaced(_ place: Range<Int>, in tokens: [TextToken]) -> Bool {
    tokens[max(0, place.lowerBound - 2)..<place.lowerBound].contains { token in
      ["at", "in"].contains(token.stem) && token.clause == tokens[place.lowerBound].clause
    }
  }

  private mutating func readInjury(_ text: ReadText) {
    let (tokens, mentions) = (text.tokens, text.mentions)
    let bodies = mentions.filter { $0.kind == .body }
    let wounds = mentions.filter { $0.kind == .injury }
    mechanisms = Set(mentions.filter { $0.kind == .mechanism }.map(\.group))
    for (place, token) in tokens.enumerated() {
      guard let side = Side(written: token.stem) else { continue }
      let isOfBody = bodies.contains { body in
        abs(body.tokens.lowerBound - place) <= 2 || abs(body.tokens.upperBound - 1 - place) <= 2
      }
      if isOfBody { sides.insert(side) }
    }
    for body in bodies {
      let place = body.tokens.lowerBound
      let isHurt =
        wounds.contains { abs($0.tokens.lowerBound - place) <= 6 }
        || (place > 0 && Side(written: tokens[place - 1].stem) != nil)
      if isHurt { parts.insert(body.group) }
    }
  }

  private mutating func readOutcomes(_ text: ReadText) {
    var (said, denied): (Set<Int>, Set<Int>) = ([], [])
    for mention in text.mentions {
      let isDenied = text.isDenied(mention.tokens)
      if mention.kind == .outcome, !isDenied { outcomes.insert(mention.group) }
      guard mention.kind == .fact else { continue }
      if isDenied { denied.insert(mention.group) } else { said.insert(mention.group) }
    }
    // What is said both ways is left alone.
    for group in said.symmetricDifference(denied) { happened[group] = said.contains(group) }
  }

  private mutating func readSeen(_ account: Account, _ text: ReadText) {
    let (tokens, mentions) = (text.tokens, text.mentions)
    var said: Set<Bool> = []
    let unseen = mentions.filter { $0.kind == .unseen }.map(\.tokens)
    for mention in mentions {
      let clause = tokens[mention.tokens.lowerBound].clause
      let codes = tokens.filter { $0.clause == clause }.compactMap(\.code)
      let isOfChild = codes.contains(where: \.isChild)
      let isDenied = text.isDenied(mention.tokens)
      switch mention.kind {
      case .missed: isBrought = false
      case .came where isOfChild && !isDenied && isBrought == nil: isBrought = true
      case .seen where !isDenied && !unseen.contains(where: { $0.overlaps(mention.tokens) }):
        seen.formUnion(codes.filter { !$0.isStaff })
        if isOfChild { said.insert(true) }
      case .seen, .unseen:
        if isOfChild { said.insert(false) }
      case .event, .role, .name, .place, .together, .body, .injury, .mechanism, .outcome, .fact,
        .came, .secondHand, .told, .notYet, .closing, .word:
        break
      }
    }
    isChildSeen = account.childSeen ?? (said.count == 1 ? said.first : nil)
  }
}
