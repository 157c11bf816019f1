/// Reads accounts; knows each word, and each person, by a number.
struct AccountReader: Sendable {
  let lexicon: Lexicon
  private var numbers: [String: Int32] = [:]
  /// The words as they were first written, by their numbers less the count of groups.
  private var written: [String] = []
  private var people: [PersonCode: Int] = [:]

  init(_ list: WordList) { lexicon = Lexicon(list) }

  /// How many numbers words have: one for each group of the list, and one for each other word.
  var count: Int { lexicon.groups.count + written.count }

  /// Whether a number stands for a group of the list.
  func isOfList(_ term: Int32) -> Bool { Int(term) < lexicon.groups.count }

  /// What kind of word a number stands for.
  func kind(of term: Int32) -> WordList.Kind {
    isOfList(term) ? lexicon.groups[Int(term)].kind : .word
  }

  /// What a number in ``AccountText/terms`` stands for, in words.
  func words(of term: Int32) -> String {
    isOfList(term)
      ? lexicon.groups[Int(term)].meaning : written[Int(term) - lexicon.groups.count]
  }

  /// Reads an account for what others are held beside.
  mutating func read(_ account: Account) -> AccountText {
    let text = ReadText(account, lexicon)
    let facts = AccountFacts(account, text)
    var (events, roles, told) = (Bits(), Bits(), Bits())
    for mention in text.mentions {
      switch mention.kind {
      case .event: events.insert(lexicon.bit(of: mention.group))
      case .role:
        roles.insert(lexicon.bit(of: mention.group))
        if text.isTold(mention) { told.insert(lexicon.bit(of: mention.group)) }
      case .name, .place, .together, .body, .injury, .mechanism, .outcome, .fact, .seen, .unseen,
        .came, .missed, .secondHand, .told, .notYet, .closing, .word:
        break
      }
    }
    return AccountText(
      terms: terms(of: text), events: events, roles: roles, told: told,
      family: bits(of: facts.family), adults: bits(of: facts.adults),
      isSecondHand: text.says(.secondHand), isClosing: text.says(.closing),
      isTogether: text.says(.together),
      days: account.to.map { SaidDays.named(in: text.tokens, on: $0) } ?? [])
  }

  /// What an account states that another can contradict.
  func facts(of account: Account) -> AccountFacts {
    AccountFacts(account, ReadText(account, lexicon))
  }

  /// What an organisation is, by the words of its name.
  func roles(ofOrganisation name: String) -> Bits {
    var roles = Bits()
    for mention in lexicon.mentions(in: TextToken.all(of: name)) {
      let group = lexicon.groups[mention.group]
      guard group.kind == .role || group.kind == .name,
        let role = lexicon.place(of: .role, group.name)
      else { continue }
      roles.insert(lexicon.bit(of: role))
    }
    return roles
  }

  /// The words it is compared by.
  private mutating func terms(of text: ReadText) -> [Int32] {
    var terms: Set<Int32> = []
    var covered: Set<Int> = []
    for mention in text.mentions {
      if mention.kind.isCompared { terms.insert(Int32(mention.group)) }
      if mention.kind.isOfContent { covered.formUnion(mention.tokens) }
    }
    for (index, token) in text.tokens.enumerated()
    where token.code == nil && token.stem.utf8.count > 2 && !covered.contains(index)
      && !EmptyWords.stems.contains(token.stem) && PersonCode.byWord[token.stem] == nil
    {
      terms.insert(number(of: token))
    }
    return terms.sorted()
  }

  private mutating func number(of token: TextToken) -> Int32 {
    if let number = numbers[token.stem] { return number }
    let number = Int32(count)
    written.append(token.word)
    numbers[token.stem] = number
    return number
  }

  private mutating func bits(of codes: Set<PersonCode>) -> Bits {
    var bits = Bits()
    for code in codes.sorted() {
      let number = people[code] ?? people.count
      people[code] = number
      bits.insert(number)
    }
    return bits
  }
}

extension WordList.Kind {
  /// Whether a word of it is one that accounts are compared by.
  var isCompared: Bool {
    switch self {
    case .event, .body, .injury, .mechanism, .outcome, .fact, .word: true
    case .role, .name, .place, .together, .seen, .unseen, .came, .missed, .secondHand, .told,
      .notYet, .closing:
      false
    }
  }

  /// Whether its words stand for what they mean, and are no words of their own beside it.
  var isOfContent: Bool {
    switch self {
    case .event, .role, .body, .injury, .mechanism, .outcome, .fact, .seen, .unseen, .came,
      .missed, .word:
      true
    case .name, .place, .together, .secondHand, .told, .notYet, .closing: false
    }
  }
}

/// Words that say nothing of an event.
enum EmptyWords {
  /// Their stems.
  static let stems: Set<String> = {
    let words = """
      the and for was were with that this from had has have not but his her him she they them \
      their are been being who which what when where would could should will than then there into \
      out off over under after before about also all any both each other some such only own same \
      too very did does doing done said says told tells call called contact contacted noted \
      recorded record child family visit visited due day today while between during again per via \
      one two made make got get gave give given
      """
    return Set(
      words.split { $0 == " " || $0 == "\n" }.map {
        String(decoding: WordStem.of(Array($0.utf8)), as: UTF8.self)
      })
  }()
}
