import Casework
import Testing
import Trials

@testable import CaseStore

/// docs/verify.py, run on a store: what it promises a stranger must hold.
@Suite(.enabled(if: PythonVerifier.hasPython, "python3 is not installed"))
struct VerifierTests {
  let place: Place
  let store: Store
  let id: CaseID
  let writer: String

  init() throws {
    place = try Place(.real)
    store = try place.create("Barchester")
    let made = try store.openCase()
    (id, writer) = (made.id, made.change.id.writer.text)
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", why: "Ünneeded", now: moment(1))
    try store.answer(.mother, "Mary Nonesuch", of: id)
  }

  private var journals: [String] {
    ["partnership", "cases/\(id.text)", "identities/\(id.text)"].map { "\($0)/\(writer).jsonl" }
  }

  private func said() throws -> [String] { try PythonVerifier.lines(on: place.store) }

  /// What is wrong, without which records are signed.
  private func faults() throws -> [String] {
    try said().filter { !$0.hasSuffix("unsigned") && !$0.contains("signed by Ana") }
  }

  private func change(_ name: String, _ harm: (inout [UInt8]) -> Void) throws {
    var bytes = try place.read("\(place.store)/\(name)")
    harm(&bytes)
    try place.put(bytes, at: name)
  }

  @Test func `a store as it was saved is sound, and its records are unsigned`() throws {
    let unsigned = zip(journals, ["1", "1-2", "1"]).map { "\($0): \($1) unsigned" }
    #expect(Set(try said()) == Set(unsigned + ["sound: 3 journals"]))
  }

  @Test func `journals that changed places, and a changed word, are named`() throws {
    let (ofCase, ofIdentity) = (journals[1], journals[2])
    let bytes = try [ofCase, ofIdentity].map { try place.read("\(place.store)/\($0)") }
    try place.put(bytes[1], at: ofCase)
    try place.put(bytes[0], at: ofIdentity)
    #expect(
      try faults() == [
        "\(ofCase): line 1 belongs to another file",
        "\(ofIdentity): line 1 belongs to another file",
        "\(ofIdentity): line 2 belongs to another file",
      ])
    try place.put(bytes[0], at: ofCase)
    try place.put(bytes[1], at: ofIdentity)
    try change(ofIdentity) { bytes in
      bytes[bytes.firstRange(of: Array("Mary".utf8))?.lowerBound ?? 0] = UInt8(ascii: "G")
    }
    #expect(
      try faults() == [
        "\(ofIdentity): line 1 has a wrong check", "\(ofIdentity): line 1 has a changed body",
      ])
  }

  @Test func `a line taken out, doubled, torn or emptied is named`() throws {
    let name = journals[1]
    let whole = try place.read("\(place.store)/\(name)")
    let lines = whole.split(separator: 10).map { Array($0) + [10] }
    try place.put(lines[1], at: name)
    #expect(
      try faults() == [
        "\(name): line 1 is record 2, not 1",
        "\(name): line 1 does not follow on the record before it",
      ])
    try place.put(whole + lines[1], at: name)
    #expect(
      try faults() == [
        "\(name): line 3 is record 2, not 3",
        "\(name): line 3 does not follow on the record before it",
      ])
    try place.put(whole.dropLast(9), at: name)
    #expect(
      try faults() == ["\(name): ends in a line that was never confirmed as saved"])
    try place.put(lines[0] + (try Record(line: lines[1].dropLast()).erasedLine()), at: name)
    #expect(
      try faults() == [
        "\(name): 2 emptied", "\(name): record 2 is emptied, and none says that it was erased",
      ])
    try store.append(
      [.erased(Erasure(ChangeID(writer: try #require(WriterID(writer)), number: 2)))],
      to: id, by: "Ana", now: moment(2))
    #expect(try faults().last?.hasPrefix("sound: ") == true)
  }

  @Test func `a line that is emptied in part is chained, and an order must give its digest`() throws
  {
    let change = ChangeID(writer: try #require(WriterID(writer)), number: 2)
    try store.append([.notNeeded(.packShared)], to: id, by: "Ana", now: moment(2))
    let left = try #require(try store.leftOfErased(change, in: id, now: moment(3)))
    let name = journals[1]
    let old = try place.read("\(place.store)/\(name)")
    let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
    try store.append([.erased(Erasure(change, order: order))], to: id, by: "Ana", now: moment(4))
    let new = try place.read("\(place.store)/\(name)")
    let start = try #require(zip(old, new).enumerated().first { $1.0 != $1.1 }).offset
    let end = try #require(new[start...].firstIndex(of: 10))
    for cut in [start + 1, start + 40, end - 1] {
      try place.put(Array(new[..<cut] + old[cut..<end] + new[end...]), at: name)
      #expect(
        try faults() == ["\(name): 2 emptied", "sound: 3 journals"], "cut at \(cut - start)")
    }
    let first = ChangeID(writer: change.writer, number: 3)
    try store.append([.erased(Erasure(first, order: order))], to: id, by: "Ana", now: moment(5))
    #expect(
      try faults().last == "\(name): record 3: an order to erase it gives another digest")
  }

  @Test func `a frozen text that is not the one of its hash is named`() throws {
    let other = try #require(WriterID("zz"))
    var journal = ForgedJournal(.review(id), other)
    let digest = Digest(of: Array("Other words".utf8)).hex
    journal.add(events: [
      #"{"type":"pack.frozen","version":1,"sha256":"\#(digest)","text":"Words","entries":0,"answers":0}"#
    ])
    try place.put(journal)
    #expect(try faults() == ["\(journal.path): record 1: the hash of its text is another"])
  }

  @Test func `files that hold anything at all are named, and the rest is looked at`() throws {
    for (name, text) in [
      ("cases/\(id.text)/aa.jsonl", "\u{0}\n{}\n"), ("members/x.json", "[]"),
      ("heads/x/\(writer).jsonl", "{\"keys\":1}\n[]\n"),
    ] {
      try? place.files.makeFolder("\(place.store)/\(name.split(separator: "/")[0])", mode: 0o700)
      try place.put(Array(text.utf8), at: name)
    }
    let faults = try faults()
    #expect(faults.contains("cases/\(id.text)/aa.jsonl: line 1 is no record"))
    #expect(faults.contains("members/x.json: cannot be understood"))
    #expect(faults.contains("heads/x/\(writer).jsonl, line 1: is of another store"))
    #expect(faults.contains("heads/x/\(writer).jsonl, line 2: cannot be understood"))
    #expect(!faults.contains { $0.contains("Traceback") })
  }

  @Test func `the curve and its signatures are those of RFC 8032`() throws {
    for (key, text, signature) in Self.vectors {
      let call = { (signature: String) in
        try PythonVerifier.evaluation(
          of: "verify.has_signed(*map(bytes.fromhex, (\"\(key)\", \"\(text)\", \"\(signature)\")))")
      }
      #expect(try call(signature) == "True\n")
      let other = (signature.hasPrefix("0") ? "1" : "0") + signature.dropFirst()
      #expect(try call(other) == "False\n")
      #expect(try call(String(signature.dropLast(2)) + "ff") == "False\n")
    }
  }

  /// Source: RFC 8032, section 7.1: TEST 1, 2, 3 and SHA(abc).
  private static let vectors = [
    (
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da0"
        + "85ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac1"
        + "8ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
    (
      "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2"
        + "192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
      "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b5890"
        + "9351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    ),
  ]
}
