import Casework

/// What one person's computer knows of the members for certain, kept in LOCAL: what the store's
/// files say later is held against it.
///
/// Whom it knew as a member, or as one who was removed, it goes on knowing so, and the keys it was
/// given it keeps: an older copy of the store's files takes nothing back.
///
/// A line of JSON, a newline, and the keys of the epochs it names, 32 bytes each. The keys are no
/// text, for a text cannot be overwritten in memory; files of the first versions had them as such.
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
    var kept: [UInt8]
    do throws(FileError) {
      guard let contents = try files.contents(path) else { return }
      kept = contents
    } catch {
      throw StoreError(error)
    }
    defer { kept.wipe() }
    let end = kept.firstIndex(of: UInt8(ascii: "\n")) ?? kept.count
    guard let json = try? JSON(kept[..<end]), let version = json["trust"]?.whole,
      (1...2).contains(version)
    else { return }
    standing = json["standing"]?.memberSet ?? []
    gone = json["gone"]?.memberSet ?? []
    rings = json["rings"]?.ringsOfMembers ?? [:]
    for (place, item) in (json["epochs"]?.items ?? []).enumerated() {
      let start = min(end + 1 + place * SealedBox.keyLength, kept.count)
      let stretch = kept[start..<min(start + SealedBox.keyLength, kept.count)]
      guard let name = item["ring"]?.text.flatMap(Ring.init(rawValue:)),
        let number = item["epoch"]?.epochNumber
      else { continue }
      let key = item["key"]?.binary.map(SecretBytes.init(copying:)) ?? SecretBytes(copying: stretch)
      guard key.count == SealedBox.keyLength else { continue }
      let epoch = KeyRing.Epoch(number: number, key: key)
      ring.add(epoch, to: name)
      epochs.append(PinnedEpoch(ring: name, number: number, key: epoch.id))
    }
  }

  /// Keeps what is known now, with the ring's keys; that it may fail is no reason to fail what was
  /// done.
  func keep(_ files: LocalFiles, ring: KeyRing) {
    let known = Ring.allCases.flatMap { name in ring.epochs(of: name).map { (name, $0) } }
    let epochs = known.map { name, epoch in
      JSON.object([
        JSON.Member("ring", .string(name.rawValue)), JSON.Member("epoch", .int(epoch.number)),
      ])
    }
    let json = JSON.object([
      JSON.Member("trust", .int(2)), JSON.Member("standing", JSON(members: standing)),
      JSON.Member("gone", JSON(members: gone)), JSON.Member("rings", JSON(ringsOf: rings)),
      JSON.Member("epochs", .array(epochs)),
    ])
    var bytes = json.bytes + [UInt8(ascii: "\n")]
    // Room for all at once: an array that grows leaves its bytes behind.
    bytes.reserveCapacity(bytes.count + known.count * SealedBox.keyLength)
    defer { bytes.wipe() }
    for (_, epoch) in known { epoch.key.withBytes { bytes.append(contentsOf: $0) } }
    let path = files.folder.trust(of: ring.keysID, isSealed: ring.seals)
    files.replace(path, with: bytes, isDurable: true)
  }
}
