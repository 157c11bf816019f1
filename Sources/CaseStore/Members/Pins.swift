import Casework

/// What one person's computer knows of the members for certain, kept in LOCAL: what the store's
/// files say later is held against it.
///
/// Whom it knew as a member, or as one who was removed, it goes on knowing so, and the keys it was
/// given it keeps: an older copy of the store's files takes nothing back.
struct Pins: Equatable {
  var standing: Set<MemberID> = []
  var gone: Set<MemberID> = []
  var epochs: [PinnedEpoch] = []

  /// A ring's key.
  struct PinnedEpoch: Hashable {
    let ring: Ring
    let number: Int
    let key: KeyID
  }

  init(standing: Set<MemberID> = []) { self.standing = standing }
}

extension Pins {
  /// Reads what was kept, and gives the keys to the ring; nothing where nothing was kept.
  init(_ files: LocalFiles, keysID: String, ring: KeyRing) {
    let path = files.folder.trust(of: keysID, isSealed: ring.seals)
    guard let bytes = files.read(path), let json = try? JSON(bytes),
      json["trust"]?.whole == 1
    else { return }
    standing = Pins.members(json["standing"])
    gone = Pins.members(json["gone"])
    for item in json["epochs"]?.items ?? [] {
      guard let name = item["ring"]?.text.flatMap(Ring.init(rawValue:)),
        let number = item["epoch"]?.whole(.count),
        var key = item["key"]?.text.flatMap({ Base64URL.bytes(of: Array($0.utf8)) }),
        key.count == SealedBox.keyLength
      else { continue }
      let epoch = KeyRing.Epoch(number: number, key: SecretBytes(taking: &key))
      ring.add(epoch, to: name)
      epochs.append(PinnedEpoch(ring: name, number: number, key: epoch.id))
    }
  }

  /// Keeps what is known now, with the ring's keys; that it may fail is no reason to fail what was
  /// done.
  func keep(_ files: LocalFiles, ring: KeyRing) {
    let names = { (ids: Set<MemberID>) -> JSON in .array(ids.sorted().map { .string($0.text) }) }
    let epochs = Ring.allCases.flatMap { name in
      ring.epochs(of: name).map { epoch in
        JSON.object([
          JSON.Member("ring", .string(name.rawValue)), JSON.Member("epoch", .int(epoch.number)),
          JSON.Member("key", .string(Base64URL.text(of: epoch.key.withBytes { Array($0) }))),
        ])
      }
    }
    let json = JSON.object([
      JSON.Member("trust", .int(1)), JSON.Member("standing", names(standing)),
      JSON.Member("gone", names(gone)), JSON.Member("epochs", .array(epochs)),
    ])
    let path = files.folder.trust(of: ring.keysID, isSealed: ring.seals)
    files.replace(path, with: json.bytes, isDurable: true)
  }

  private static func members(_ json: JSON?) -> Set<MemberID> {
    Set((json?.items ?? []).compactMap { $0.text.flatMap { MemberID($0) } })
  }
}
