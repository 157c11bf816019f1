import Casework
import Trials

@testable import CaseStore

/// What a member signs, written by hand: each file as docs/format.md describes it.
struct SignedPapers {
  let secret = MemberSecret()
  /// The id of the keys of the store.
  var keys = "keysofthisstore"

  var id: String { secret.id.text }

  /// The member's own file.
  var file: (path: String, bytes: [UInt8]) {
    (
      "members/\(id).json",
      signed([
        JSON.Member("member", .int(1)), JSON.Member("keys", .string(keys)),
        JSON.Member("kind", .string("person")),
        JSON.Member("signing", .string(Base64URL.text(of: secret.keys.signing))),
        JSON.Member("box", .string(Base64URL.text(of: secret.keys.box))),
      ])
    )
  }

  /// That this member has added another.
  func adding(_ other: SignedPapers) -> (path: String, bytes: [UInt8]) {
    (
      "members/\(other.id).added-by-\(id).json",
      signed([
        JSON.Member("added", .int(1)), JSON.Member("keys", .string(keys)),
        JSON.Member("member", .string(other.id)), JSON.Member("by", .string(id)),
        JSON.Member("at", .int(moment().milliseconds)), JSON.Member("rings", .array([])),
        JSON.Member("members", rings(of: [id, other.id])), JSON.Member("gone", .array([])),
      ])
    )
  }

  /// That this member has removed another, and what of theirs goes on to count.
  func removing(_ other: SignedPapers, staying: [SignedPapers] = []) -> (
    path: String, bytes: [UInt8]
  ) {
    (
      "members/\(other.id).removed-by-\(id).json",
      signed([
        JSON.Member("removed", .int(1)), JSON.Member("keys", .string(keys)),
        JSON.Member("member", .string(other.id)), JSON.Member("by", .string(id)),
        JSON.Member("at", .int(moment().milliseconds)),
        JSON.Member("stay", rings(of: Set([id] + staying.map(\.id)))),
        JSON.Member("gone", .array([.string(other.id)])),
      ])
    )
  }

  /// A line of signed heads, with its newline.
  func head(
    of writer: String, _ journals: [(scope: JournalScope, head: SeenHead)], number: Int = 1,
    after previous: [UInt8]? = nil
  ) -> [UInt8] {
    signed([
      JSON.Member("heads", .int(1)), JSON.Member("keys", .string(keys)),
      JSON.Member("member", .string(id)), JSON.Member("writer", .string(writer)),
      JSON.Member("n", .int(number)), JSON.Member("at", .int(moment().milliseconds)),
      JSON.Member(
        "journals", .object(journals.map { JSON.Member($0.scope.wireName, $0.head.json) })),
      JSON.Member(
        "prev", .string((previous.map { Digest(of: $0.dropLast()) } ?? .zero).hex)),
    ])
  }

  /// Members without rings, as a plain store has them.
  private func rings(of ids: Set<String>) -> JSON {
    .object(ids.sorted().map { JSON.Member($0, .array([])) })
  }

  private func signed(_ members: [JSON.Member]) -> [UInt8] {
    let text = Array(JSON.object(members).bytes.dropLast())
    return text + ",\"signature\":\"\(Base64URL.text(of: secret.sign(text)))\"}\n".utf8
  }
}
