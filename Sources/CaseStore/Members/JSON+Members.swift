import Casework

// How the files about members spell members, rings and bytes.

extension JSON {
  /// Members, in the order of their ids.
  init(members: Set<MemberID>) { self = .array(members.sorted().map { .string($0.text) }) }

  /// Rings, in their own order.
  init(rings: Set<Ring>) {
    self = .array(Ring.allCases.filter(rings.contains).map { .string($0.rawValue) })
  }

  /// Members with their rings, in the order of their ids.
  init(ringsOf members: [MemberID: Set<Ring>]) {
    self = .object(
      members.sorted { $0.key < $1.key }.map { Member($0.key.text, JSON(rings: $0.value)) })
  }

  /// Bytes, in base64.
  init(binary bytes: [UInt8]) { self = .string(Base64URL.text(of: bytes)) }

  /// The members of a list; `nil` where this is none.
  var memberSet: Set<MemberID>? {
    guard let items else { return nil }
    let ids = items.compactMap { $0.text.flatMap { MemberID($0) } }
    return ids.count == items.count ? Set(ids) : nil
  }

  /// The rings of a list, but for those a newer program may have; `nil` where this is none.
  var ringSet: Set<Ring>? {
    guard let items else { return nil }
    return Set(items.compactMap { $0.text.flatMap(Ring.init(rawValue:)) })
  }

  /// Members with their rings; `nil` where this is no such object.
  var ringsOfMembers: [MemberID: Set<Ring>]? {
    guard let members else { return nil }
    var rings: [MemberID: Set<Ring>] = [:]
    for member in members {
      guard let id = MemberID(member.key), let had = member.value.ringSet else { return nil }
      rings[id] = had
    }
    return rings
  }

  /// Bytes that were written in base64; `nil` where this is no such text.
  var binary: [UInt8]? { text.flatMap { Base64URL.bytes(of: $0) } }

  /// The number of an epoch; `nil` where this is none that may begin.
  var epochNumber: Int? {
    guard let number = whole, (1...KeyRing.Epoch.greatestNumber).contains(number) else {
      return nil
    }
    return number
  }
}
