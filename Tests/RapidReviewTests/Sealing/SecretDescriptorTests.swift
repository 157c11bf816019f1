import Glibc
import Testing

@testable import RapidReview

/// Secrets that a script hands over by a descriptor.
struct SecretDescriptorTests {
  /// A pipe that holds these bytes and has been closed on the other side.
  private static func descriptor(holding text: String) throws -> SecretDescriptor {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    try #require(write(ends[1], text, text.utf8.count) == text.utf8.count)
    close(ends[1])
    return SecretDescriptor(number: ends[0])
  }

  @Test func `one line is read, and the next stays for whoever reads next`() throws {
    let descriptor = try Self.descriptor(holding: "plum gravel\nseventy orbit")
    defer { close(descriptor.number) }
    #expect(try descriptor.line() == Array("plum gravel".utf8))
    #expect(try descriptor.line() == Array("seventy orbit".utf8))
    #expect(throws: SecretFlaw.nothingGiven(descriptor.number)) { try descriptor.line() }
  }

  @Test func `an empty line is no secret, and one without end is not read on`() throws {
    let empty = try Self.descriptor(holding: "\nplum")
    defer { close(empty.number) }
    #expect(throws: SecretFlaw.nothingGiven(empty.number)) { try empty.line() }
    let long = try Self.descriptor(holding: String(repeating: "a", count: 5000))
    defer { close(long.number) }
    #expect(throws: SecretFlaw.lineTooLong(long.number)) { try long.line() }
  }

  @Test func `a descriptor that is not open, or is only read, is said so`() throws {
    #expect(throws: SecretFlaw.unreadable(997, "Bad file descriptor")) {
      try SecretDescriptor(number: 997).line()
    }
    let reading = try Self.descriptor(holding: "plum")
    defer { close(reading.number) }
    #expect(throws: SecretFlaw.unwritable(reading.number, "Bad file descriptor")) {
      try reading.write(Array("plum".utf8))
    }
    #expect(
      SecretFlaw.unreadable(3, "Bad file descriptor").remedy
        == "Open descriptor 3 in the shell, as in `3<FILE` or `3>FILE`.")
  }
}
