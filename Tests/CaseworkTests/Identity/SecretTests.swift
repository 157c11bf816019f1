import Casework
import Testing

/// Printing what is confidential, in every way the language has.
struct SecretTests {
  private let canary = "Quincetree"

  /// All the ways in which a value becomes text without being asked for it.
  private func printed(_ value: some Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    var printed = ""
    print(value, to: &printed)
    var debugged = ""
    debugPrint(value, to: &debugged)
    let mirrored = Mirror(reflecting: value).children.map { "\($0.label ?? ""): \($0.value)" }
    return [
      dumped, printed, debugged, "\(value)", String(describing: value), String(reflecting: value),
      "\([value])", "\(["key": value])", "\(Optional(value) as Any)",
    ].joined(separator: "\n") + mirrored.joined(separator: "\n")
  }

  private func change() throws -> Change<IdentityEvent> {
    let newer = UnknownEvent(type: "identity.sealed", json: #"{"text":"\#(canary)"}"#)
    return Change(
      id: ChangeID(writer: writer("Ana"), number: 1),
      stamp: Stamp(at: Moment(milliseconds: 0), tick: 0), by: "Ana", seen: [:],
      events: [.answered(.mother, Confidential(canary)), .unknown(newer)],
      why: "\(canary) said so")
  }

  @Test
  func `a confidential text is read only by asking for it`() {
    let text = Confidential(canary)
    #expect(text.reveal() == canary)
    #expect("\(text)" == "confidential")
    #expect(String(reflecting: text) == "confidential")
    #expect(!printed(text).contains(canary))
    #expect(Mirror(reflecting: text).children.isEmpty)
  }

  @Test
  func `printing an event, a change or an identity reveals nothing`() throws {
    let change = try change()
    let identity = Identity(changes: [change])
    #expect(identity.text(of: .mother)?.reveal() == canary)
    for event in change.events { #expect(!printed(event).contains(canary)) }
    #expect(!printed(change).contains(canary))
    #expect(!printed(identity).contains(canary))
    #expect(!printed(identity.settings(of: .mother)).contains(canary))
    #expect(!printed(identity.changes).contains(canary))
  }
}
