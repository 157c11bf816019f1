import Casework

/// What a member says of an order to dispose of a case.
enum DisposalPart: String, CaseIterable {
  /// That it shall be done.
  case signed = "signed-by-"
  /// That it counted, and was done: it goes on counting when who signed it was removed.
  case done = "done-by-"
}

/// How the files are called that members sign; each name says who must have signed it.
enum SignedFileName {
  /// `<member>.json`, in the folder of members.
  static func member(_ id: MemberID) -> String { "\(id.text)\(ending)" }

  /// `<member>.added-by-<by>.json`, or `removed`, in the folder of members.
  static func statement(of member: MemberID, by: MemberID, isRemoval: Bool) -> String {
    "\(member.text)\(isRemoval ? removedMark : addedMark)\(by.text)\(ending)"
  }

  /// `<key>.<from>.json`, in the folder of grants to whom it is for.
  static func grant(of key: KeyID, from: MemberID) -> String {
    "\(key.text).\(from.text)\(ending)"
  }

  /// The member whose file has that name; `nil` for another name.
  static func readMember(_ name: String) -> MemberID? {
    name.hasSuffix(ending) ? MemberID(String(name.dropLast(ending.utf8.count))) : nil
  }

  /// Whom a statement of that name is about, and who signs it; `nil` for another name.
  static func readStatement(
    _ name: String
  ) -> (member: MemberID, by: MemberID, isRemoval: Bool)? {
    guard name.hasSuffix(ending) else { return nil }
    let stem = name.dropLast(ending.utf8.count)
    for (mark, isRemoval) in [(addedMark, false), (removedMark, true)] {
      guard stem.utf8.count == 2 * idLength + mark.utf8.count,
        stem.dropFirst(idLength).dropLast(idLength) == mark,
        let member = MemberID(String(stem.prefix(idLength))),
        let by = MemberID(String(stem.suffix(idLength)))
      else { continue }
      return (member, by, isRemoval)
    }
    return nil
  }

  /// Which key a grant of that name gives, and who signs it; `nil` for another name.
  static func readGrant(_ name: String) -> (key: KeyID, from: MemberID)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == ending.dropFirst(), let key = KeyID(String(parts[0])),
      let from = MemberID(String(parts[1]))
    else { return nil }
    return (key, from)
  }

  /// `<case>.<order>.signed-by-<by>.json`, or `done-by`, in the folder of disposed cases.
  static func disposal(
    of id: CaseID, order: String, by: MemberID, _ part: DisposalPart
  ) -> String {
    "\(id.text).\(order).\(part.rawValue)\(by.text)\(ending)"
  }

  /// Which order a file of that name is part of, and who signs it; `nil` for another name.
  static func readDisposal(
    _ name: String
  ) -> (id: CaseID, order: String, by: MemberID, part: DisposalPart)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[3] == ending.dropFirst(), let id = CaseID(parts[0]),
      parts[1].utf8.count == idLength, parts[1].utf8.allSatisfy({ Base32.value(of: $0) != nil }),
      let part = DisposalPart.allCases.first(where: { parts[2].hasPrefix($0.rawValue) }),
      let by = MemberID(String(parts[2].dropFirst(part.rawValue.utf8.count)))
    else { return nil }
    return (id, parts[1], by, part)
  }

  private static let ending = ".json"
  private static let addedMark = ".added-by-"
  private static let removedMark = ".removed-by-"
  /// Of a member's id.
  private static let idLength = 26
}
