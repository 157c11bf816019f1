import Casework

/// What one person's computer knows of the members for certain, kept in LOCAL: what the store's
/// files say later is held against it.
///
/// Whom it knew as a member, or as one who was removed, it goes on knowing so, and the keys it was
/// given it keeps: an older copy of the store's files takes nothing back.
struct Pins: Equatable {
  var standing: Set<MemberID> = []
  var gone: Set<MemberID> = []
  /// The rings that each member had.
  var rings: [MemberID: Set<Ring>] = [:]
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
  ///
  /// What is there and cannot be read is no nothing: this computer would forget whom it knows.
  init(_ files: LocalFiles, ring: KeyRing) throws(StoreError) {
    let path = files.folder.trust(of: ring.keysID, isSealed: ring.seals)
    let kept: [UInt8]?
    do throws(FileError) {
      kept = try files.contents(path)
    } catch {
      throw StoreError(error)
    }
    guard let kept, let json = try? JSON(kept), json["trust"]?.whole == 1 else { return }
    standing = json["standing"]?.memberSet ?? []
    gone = json["gone"]?.memberSet ?? []
    rings = json["rings"]?.ringsOfMembers ?? [:]
    for item in json["epochs"]?.items ?? [] {
      guard let name = item["ring"]?.text.flatMap(Ring.init(rawValue:)),
        let number = item["epoch"]?.epochNumber, var key = item["key"]?.binary,
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
    let epochs = Ring.allCases.flatMap { name in
      ring.epochs(of: name).map { epoch in
        JSON.object([
          JSON.Member("ring", .string(name.rawValue)), JSON.Member("epoch", .int(epoch.number)),
          JSON.Member("key", JSON(binary: epoch.key.withBytes { Array($0) })),
        ])
      }
    }
    let json = JSON.object([
      JSON.Member("trust", .int(1)), JSON.Member("standing", JSON(members: standing)),
      JSON.Member("gone", JSON(members: gone)), JSON.Member("rings", JSON(ringsOf: rings)),
      JSON.Member("epochs", .array(epochs)),
    ])
    let path = files.folder.trust(of: ring.keysID, isSealed: ring.seals)
    files.replace(path, with: json.bytes, isDurable: true)
  }
}
