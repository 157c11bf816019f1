import Testing

@testable import Screens

/// What the edge of every screen says of sharing.
struct StoreSharingTests {
  @Test func `the edge says what nobody else has yet, and first what is in the way`() {
    var near = StoreSharing.Place(name: "near", address: "", standing: "", waiting: 3)
    var far = StoreSharing.Place(name: "far", address: "", standing: "", waiting: 1)
    func words() -> String? { StoreSharing([near, far], isSealed: true).words }
    #expect(StoreSharing([], isSealed: true).words == nil)
    #expect(words() == "1 not shared")
    far = StoreSharing.Place(name: "far", address: "", standing: "", waiting: 0)
    #expect(words() == "Shared")
    near.toLookAt = ["2026-002 is the reference of two cases."]
    #expect(words() == "Sharing: needs attention")
    far.failure = "The folder is not there."
    #expect(words() == "Not shared: press S in the list")
  }
}
