import FoundationEssentials
import Glibc
import Testing

/// What the program that is copied to other computers holds, and what it must not.
///
/// `RAPIDREVIEW_PROGRAM` names the release, as `.ci/run` does; otherwise it is the debug build.
struct LinkageTests {
  /// ICU's tables, the modules that bring them, and others that are large.
  static let unwanted: [(what: String, bytes: [UInt8])] = [
    ("ICU's data", Array("icudt".utf8)),
    ("a name of Foundation", Array("$s10Foundation".utf8)),
    ("the module Foundation", [0] + Array("Foundation".utf8) + [0]),
    ("a name of FoundationInternationalization", Array("$s30FoundationInter".utf8)),
    ("the module FoundationInternationalization", [0] + Array("FoundationInter".utf8)),
    ("a name of the module of regular expressions", Array("$s17_StringProcessing".utf8)),
  ]

  @Test func `the program holds neither Foundation nor ICU`() throws {
    let path = try Program.path()
    let program = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    #expect(Self.holds(program, Array("rapidreview ".utf8)), "it is read at all")
    for (what, bytes) in Self.unwanted {
      #expect(!Self.holds(program, bytes), "\(path) holds \(what)")
    }
  }

  /// By hand, for a search through the elements of 70 MB takes half a minute.
  private static func holds(_ program: Data, _ wanted: [UInt8]) -> Bool {
    program.withUnsafeBytes { bytes in
      guard var place = bytes.baseAddress else { return false }
      let last = place + bytes.count - wanted.count
      while place <= last, let found = memchr(place, Int32(wanted[0]), last - place + 1) {
        if memcmp(found, wanted, wanted.count) == 0 { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
