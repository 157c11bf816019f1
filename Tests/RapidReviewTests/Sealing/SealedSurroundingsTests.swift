import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// How a sealed store is made and opened for a command, and by whom.
struct SealedSurroundingsTests {
  @Test func `a sealed store opens by the keyring, else by the passphrase, else not`() throws {
    let places = SealedPlaces()
    let ana = places.surroundings(of: "Ana")
    let keys = try #require(try places.make(by: "Ana").keys)
    #expect(throws: StoreError.seal(.locked)) { try ana.openStore() }
    places.typed = "plum gravel seventy sun"
    #expect(throws: StoreError.seal(.wrongPassphrase)) { try ana.openStore() }
    places.typed = SealedPlaces.passphrase
    #expect(try ana.openStore().isSealed)
    #expect(places.questions == 3)
    try #require(ana.secrets.keyring).keep(keys.seed, of: keys.keysID, seconds: 60)
    #expect(try ana.openStore().isSealed)
    #expect(places.questions == 3)
    #expect(try #require(ana.secrets.keyring).forget(keys.keysID))
    _ = try ana.openStore()
    #expect(places.questions == 4)
  }

  @Test func `who has no key is told so, and not asked for a passphrase`() throws {
    let places = SealedPlaces()
    try places.make(by: "Ana")
    places.typed = SealedPlaces.passphrase
    let ben = places.surroundings(of: "Ben")
    #expect(throws: StoreError.seal(.noKeyFile)) { try ben.openStore() }
    #expect(places.questions == 0)
  }

  @Test func `a passphrase the rule refuses makes no store, and changes none`() throws {
    let places = SealedPlaces()
    let ana = places.surroundings(of: "Ana")
    let new = NewStore(partnership: "Fenmoor Partnership", person: "Ana")
    #expect(throws: PassphraseFlaw.ofTheWork) {
      try ana.makeSealedStore(
        new, under: SealedPlaces.secret("Fenmoor Safeguarding 2026"), recovery: places.recovery)
    }
    #expect(try places.files.names(in: "/").isEmpty)
    let keys = try #require(try places.make(by: "Ana").keys)
    let rule = PassphraseRule(partnership: nil, person: nil)
    #expect(throws: PassphraseFlaw.tooShort(4)) {
      try ana.changePassphrase(to: SealedPlaces.secret("plum"), by: rule, keys)
    }
    try ana.changePassphrase(to: SealedPlaces.secret("wet socks never sing"), by: rule, keys)
    places.typed = SealedPlaces.passphrase
    #expect(throws: StoreError.seal(.wrongPassphrase)) { try ana.openStore() }
    places.typed = "wet socks never sing"
    #expect(try ana.openStore().isSealed)
  }

  @Test func `where a store lies none is made, whatever it is sealed with`() throws {
    let places = SealedPlaces()
    try places.make(by: "Ana")
    #expect(throws: StoreError.storeExists(path: "/store")) { try places.make(by: "Ben") }
  }

  @Test func `a colleague joins once both have compared fingerprints`() throws {
    let places = SealedPlaces()
    let store = try places.make(by: "Ana")
    let ben = places.surroundings(of: "Ben")
    let joining = Joining(ben)
    #expect(try !joining.hasKey())
    let passphrase = SealedPlaces.secret("wet socks never sing")
    let id = try joining.begin(under: passphrase)
    #expect(try joining.hasKey())
    guard case .asked(id) = try joining.state(passphrase) else {
      Issue.record("nobody has added Ben yet")
      return
    }
    try store.addMember(
      id, name: "Ben", rings: [.all], by: "Ana", now: Screenplay.clock.moment)
    guard case .added(let adders) = try joining.state(passphrase) else {
      Issue.record("Ben has not compared Ana's fingerprint yet")
      return
    }
    #expect(adders.count == 1)
    let adder = try #require(adders.first)
    let fingerprint = try #require(Fingerprint(adder.fingerprintText))
    #expect(fingerprint.isOf(try #require(store.keys).member.id))
    places.typed = "wet socks never sing"
    #expect(throws: StoreError.seal(.adderUnknown([adder]))) { try ben.openStore() }
    try joining.confirm(adder, passphrase)
    #expect(try ben.openStore().isSealed)
    let members = try places.members(ben)
    #expect(members.members.compactMap(\.name).sorted() == ["Ana", "Ben"])
    #expect(try members.standing(called: "Ana").id == adder)
    #expect(throws: MemberRefusal.noFingerprint) { try members.standing(called: "Cara") }
  }

  @Test func `who waits to be added, or was removed, checks the store without keys`() throws {
    let places = SealedPlaces()
    let store = try places.make(by: "Ana")
    let ben = places.surroundings(of: "Ben")
    places.typed = "wet socks never sing"
    let id = try Joining(ben).begin(under: SealedPlaces.secret("wet socks never sing"))
    #expect(try ben.keysForCheck() == nil)
    let (ana, now) = ("Ana", Screenplay.clock.moment)
    try store.addMember(id, name: "Ben", rings: [.all], by: ana, now: now)
    #expect(try ben.keysForCheck() == nil)
    try Joining(ben).confirm(
      try #require(store.keys).member.id, SealedPlaces.secret("wet socks never sing"))
    #expect(try ben.keysForCheck() != nil)
    try store.removeMember(id, by: ana, now: now)
    #expect(try ben.keysForCheck() == nil)
    // A passphrase that is wrong is said all the same.
    places.typed = "plum gravel seventy sun"
    #expect(throws: StoreError.seal(.wrongPassphrase)) { try ben.keysForCheck() }
  }

  @Test func `the recovery sheet is not removed, but renewed`() throws {
    let places = SealedPlaces()
    try places.make(by: "Ana")
    places.typed = SealedPlaces.passphrase
    let members = try places.members(places.surroundings(of: "Ana"))
    let sheet = try #require(members.members.first { $0.kind == .recovery })
    #expect(throws: MemberRefusal.isSheet) { try members.remove(sheet, why: nil) }
    let seed = SecretBytes.random(RecoveryCode.seedLength)
    try members.renewSheet(seed)
    let (ben, person) = (places.surroundings(of: "Ben"), "Ben")
    #expect(throws: StoreError.seal(.wrongSheet)) {
      try ben.ruleForRecovery(with: places.recovery, person: person)
    }
    #expect(throws: PassphraseFlaw.ofTheWork) {
      try ben.ruleForRecovery(with: seed, person: person).check(
        SealedPlaces.secret("Fenmoor Partnership 2026"))
    }
  }

  @Test func `a name is known once the store is open, and is never kept in plain text`() throws {
    let places = SealedPlaces()
    try places.make(by: "Kingfisher")
    places.typed = SealedPlaces.passphrase
    let nameless = places.surroundings(of: "Kingfisher", isNamed: false)
    try nameless.keep(name: "Kingfisher")
    #expect(nameless.knownName == nil)
    #expect(!places.files.holds("Kingfisher\n"))
    _ = try nameless.openStore()
    #expect(nameless.knownName == "Kingfisher")
    try nameless.keep(name: "A. Halcyon")
    #expect(nameless.knownName == "A. Halcyon")
    #expect(!places.files.holds("Halcyon"))
  }

  @Test func `what a command records is signed before it prints a word`() throws {
    let places = SealedPlaces()
    try places.make(by: "Ana")
    places.typed = SealedPlaces.passphrase
    let ana = places.surroundings(of: "Ana")
    let store = try ana.openStore()
    let office = try CaseOffice(store, now: ana.clock.moment)
    let review = try office.openCase(
      child: "Child Aspen", aware: ana.clock.now, edition: nil, by: "Ana", clock: ana.clock)
    let other = try ana.openStore()
    let signed = try #require(
      other.attestations(of: review.changes, in: review.id, names: [:]))
    #expect(signed.count == review.changes.count)
    for attestation in signed.values { #expect(attestation != .unsigned) }
  }

  @Test func `a passphrase given for a plain store is refused`() throws {
    let files = MemoryFileSystem()
    let founded = try Screenplay.founded(files)
    let given = Surroundings(
      storePath: founded.storePath, localPath: founded.localPath, files: files,
      clock: founded.clock, givenName: "A. Chair",
      secrets: SecretSources(asksNobody: true) { _ in SealedPlaces.secret("plum") })
    #expect(throws: PassphraseNotNeeded()) { try given.openStore() }
    #expect(throws: PassphraseNotNeeded()) { try given.keysForCheck() }
  }

  @Test func `the recovery sheet opens the store with a new passphrase`() throws {
    let places = SealedPlaces()
    try places.make(by: "Ana")
    let (ben, rule) = (
      places.surroundings(of: "Ben"), PassphraseRule(partnership: nil, person: nil)
    )
    let passphrase = SealedPlaces.secret("wet socks never sing")
    #expect(throws: StoreError.seal(.wrongSheet)) {
      try ben.recover(
        with: .random(RecoveryCode.seedLength), under: passphrase, by: rule, person: "Ben")
    }
    try ben.recover(with: places.recovery, under: passphrase, by: rule, person: "Ben").wipe()
    places.typed = "wet socks never sing"
    #expect(try ben.openStore().isSealed)
  }

  @Test(arguments: [
    ("15m", UInt32(900)), ("2h", 7200), ("90s", 90), ("12h", 43200), ("13h", nil), ("0m", nil),
    ("", nil), ("m", nil), ("15", nil), ("-1m", nil), ("99999999999h", nil), ("4000000h", nil),
  ])
  func `how long a session is unlocked is read, up to twelve hours`(text: String, seconds: UInt32?)
  {
    #expect(UnlockTime(argument: text)?.seconds == seconds)
  }

  @Test func `a fingerprint is read with whatever stands between its groups`() {
    let digits = "12345 67890-12345.67890 12345 67890"
    #expect(Fingerprint(digits) == Fingerprint("123456789012345678901234567890"))
    #expect(Fingerprint("12345 67890") == nil)
    #expect(Fingerprint(digits + " x") == nil)
  }
}
