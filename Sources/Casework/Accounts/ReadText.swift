/// The text of an account, cut into words, with what of the list it mentions.
struct ReadText {
  let tokens: [TextToken]
  let mentions: [Lexicon.Mention]
  private let negators: [Int]
  /// The sentences that say somebody was told, and those that say it of a later day.
  private let telling: Set<Int>
  private let later: Set<Int>

  init(_ account: Account, _ lexicon: Lexicon) {
    let text = account.action.isEmpty ? account.what : account.what + ".\n" + account.action
    let tokens = TextToken.all(of: text)
    let mentions = lexicon.mentions(in: tokens)
    self.tokens = tokens
    self.mentions = mentions
    negators = tokens.indices.filter { index in
      // What is denied within a word is not denied: *no-contact*.
      let isWithin = index + 1 < tokens.count && tokens[index + 1].joint == UInt8(ascii: "-")
      return ReadText.denying.contains(tokens[index].stem) && !isWithin
    }
    let sentences = { (kind: WordList.Kind) in
      Set(mentions.filter { $0.kind == kind }.map { tokens[$0.tokens.lowerBound].sentence })
    }
    telling = sentences(.told)
    later = sentences(.notYet)
  }

  /// Whether it has words of a kind.
  func says(_ kind: WordList.Kind) -> Bool { mentions.contains { $0.kind == kind } }

  /// Whether what stands at a place is said of a later day, or as a thought.
  func isLater(_ place: Int) -> Bool { later.contains(tokens[place].sentence) }

  /// Whether an organisation is named as told or there.
  func isTold(_ mention: Lexicon.Mention) -> Bool {
    let place = mention.tokens.lowerBound
    guard telling.contains(tokens[place].sentence), !isLater(place) else { return false }
    // What is denied before a word that tells is denied of something else: "No arrest, cc school".
    let cue = mentions.last { $0.kind == .told && $0.tokens.upperBound <= place }
    return !negators.contains { negator in
      negator < place && place - negator <= ReadText.reach
        && tokens[negator].clause == tokens[place].clause
        && negator >= cue?.tokens.lowerBound ?? 0
    }
  }

  /// Whether a word that denies stands in the same clause, at most four words before.
  func isDenied(_ place: Range<Int>) -> Bool {
    negators.contains { negator in
      negator < place.lowerBound && place.lowerBound - negator <= ReadText.reach
        && tokens[negator].clause == tokens[place.lowerBound].clause
    }
  }

  /// Whether somebody is named as not there: *F1 did not attend*, *F1 absent*, *no show from F1*.
  ///
  /// That a record does not mention them is not said of them.
  func isDenied(person place: Int) -> Bool {
    let clause = tokens[place].clause
    let isUnmentioned = tokens.contains { $0.clause == clause && $0.stem == "mention" }
    guard !isUnmentioned else { return false }
    let isLinked = place > 0 && ["from", "of"].contains(tokens[place - 1].stem)
    return negators.contains { negator in
      guard tokens[negator].clause == clause else { return false }
      if negator > place { return negator - place <= 2 }
      return place - negator == 1 || isLinked && place - negator <= ReadText.reach
    }
  }

  /// How many words after a word that denies are denied.
  private static let reach = 4
  private static let denying: Set<String> = [
    "not", "no", "never", "without", "nobody", "none", "unabl", "fail", "refus", "declin",
    "absent", "didnt", "wasnt", "isnt", "couldnt", "cannot", "nor", "neither", "deni", "deny",
    "hasnt", "wouldnt",
  ]
}
