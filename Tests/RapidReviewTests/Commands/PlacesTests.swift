import CaseStore
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// Where the store is looked for, and whose name goes into the record.
@Suite(.timeLimit(.minutes(10)))
struct PlacesTests {
  /// Options and variables, and where the store then is, below the home.
  struct Place: Sendable, CustomTestStringConvertible {
    let why: String
    var arguments = ["init", "--unsealed"]
    var environment: [String: String] = [:]
    let store: String
    var testDescription: String { why }
  }

  static let places = [
    Place(why: "nothing said: XDG_DATA_HOME", store: "data/rapidreview"),
    Place(
      why: "no XDG_DATA_HOME: below HOME", environment: ["XDG_DATA_HOME": ""],
      store: ".local/share/rapidreview"),
    Place(
      why: "an XDG_DATA_HOME that is no full path is none", environment: ["XDG_DATA_HOME": "data"],
      store: ".local/share/rapidreview"),
    Place(
      why: "nor is one below the folder one stands in", environment: ["XDG_DATA_HOME": "./data"],
      store: ".local/share/rapidreview"),
    Place(
      why: "RAPIDREVIEW_STORE wins over it", environment: ["RAPIDREVIEW_STORE": "STORE-named"],
      store: "data/rapidreview-named"),
    Place(
      why: "--store wins over the variable",
      arguments: ["init", "--unsealed", "--store", "STORE-2"],
      environment: ["RAPIDREVIEW_STORE": "STORE-named"], store: "data/rapidreview-2"),
    Place(
      why: "--store before the command", arguments: ["--store", "STORE-2", "init", "--unsealed"],
      store: "data/rapidreview-2"),
    Place(
      why: "a slash at the end means nothing",
      arguments: ["init", "--unsealed", "--store", "STORE-2/"],
      store: "data/rapidreview-2"),
  ]

  @Test(arguments: places)
  func `the store is where it was said to be`(_ place: Place) throws {
    let home = try Home()
    home.environment = place.environment.mapValues {
      $0.hasPrefix("STORE") ? home.store + $0.dropFirst(5) : $0
    }
    #expect(try home.run(place.arguments).status == 0)
    #expect(try StoreSnapshot(of: "\(home.path)/\(place.store)").names.contains("store.json"))
    #expect(try StoreSnapshot(of: home.path).names.filter { $0.hasSuffix("store.json") }.count == 1)
  }

  @Test func `--store=DIR may stand before the command and behind it`() throws {
    let home = try Home()
    #expect(try home.run("--store=\(home.path)/here", "init", "--unsealed").status == 0)
    #expect(
      try home.run("check", "--store=\(home.path)/here")
        == .done("Sound: 0 cases, 0 records, 0 findings.\n"))
  }

  @Test func `a path is taken from the folder the program was started in`() throws {
    let home = try Home()
    let ended = try Program.run(
      try #require(Tool.env.path),
      ["-C", home.path, try Program.path(), "--store", "here", "init", "--unsealed"],
      environment: ["HOME": home.path])
    #expect(ended.status == 0)
    #expect(try StoreSnapshot(of: "\(home.path)/here").names.contains("store.json"))
  }

  @Test func `one's own state and templates are not kept where one stands either`() throws {
    let home = try Home()
    home.environment = ["XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config"]
    #expect(try home.run("init", "--unsealed").status == 0)
    let names = try StoreSnapshot(of: home.path).names
    #expect(names.contains(".local/state/rapidreview/writers"))
  }

  @Test func `without a home there is no place for a store, unless one is named`() throws {
    let home = try Home()
    home.environment = ["HOME": "", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""]
    try home.expectRefusal(
      ["init", "--unsealed"], 2, "HOME is not set, so the store has no place.",
      "Name a folder with --store DIR, or set RAPIDREVIEW_STORE.")
    #expect(try home.run("init", "--unsealed", "--store", "STORE").status == 0)
    #expect(try home.run("list", "--store", "STORE").status == 0)
    // What is one person's own lies beside the store, and never in it.
    #expect(try StoreSnapshot(of: "\(home.store).local").names.contains("writers"))
  }

  @Test func `a HOME that is no full path is none`() throws {
    let home = try Home()
    home.environment = ["HOME": "relative", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""]
    try home.expectRefusal(
      ["init", "--unsealed"], 2, "HOME is not set, so the store has no place.",
      "Name a folder with --store DIR, or set RAPIDREVIEW_STORE.")
  }

  @Test func `a folder above may be a link, for a store and for its backup`() throws {
    let home = try Home.furnished()
    let (real, link) = ("\(home.path)/real", "\(home.path)/link")
    try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    #expect(try home.run("init", "--unsealed", "--store", "\(link)/store").status == 0)
    #expect(try home.run("backup", "\(link)/safe.backup").status == 0)
    #expect(try home.run("backup", "--store", "\(link)/store", "\(link)/own.backup").status == 0)
    let restored = try home.run("restore", "\(link)/own.backup", "--store", "\(link)/store")
    #expect(restored.status == 0)
    #expect(restored.output.contains("What was there before is now at \(real)/store.replaced-1."))
    #expect(FileManager.default.fileExists(atPath: "\(real)/safe.backup"))
  }

  /// How the person may be named, and whom the record then names.
  struct Naming: Sendable, CustomTestStringConvertible {
    let why: String
    let option: String?
    let variable: String?
    let kept: String?
    let recorded: String
    var testDescription: String { why }
  }

  static let namings = [
    Naming(why: "--as", option: "Option", variable: nil, kept: nil, recorded: "Option"),
    Naming(why: "the variable", option: nil, variable: "Named", kept: nil, recorded: "Named"),
    Naming(why: "kept from before", option: nil, variable: nil, kept: "Kept", recorded: "Kept"),
    Naming(
      why: "--as wins over the others", option: "Option", variable: "Named", kept: "Kept",
      recorded: "Option"),
    Naming(
      why: "the variable wins over what was kept", option: nil, variable: "Named", kept: "Kept",
      recorded: "Named"),
  ]

  @Test(arguments: namings)
  func `the record names who it was told`(_ naming: Naming) throws {
    let home = try Home.furnished()
    if let name = naming.variable { home.environment = ["RAPIDREVIEW_NAME": name] }
    if let name = naming.kept {
      try LocalState(local: home.local, files: SystemFileSystem()).keep(name: name)
    }
    let option = naming.option.map { ["--as", $0] } ?? []
    let ended = try home.run(
      option + ["record", "2025-001", "instigated", "--on", "today", "--json"])
    #expect(try JSONText(ended.output)["recorded"]?["by"] == .text(naming.recorded))
  }

  @Test func `a name given for once is not kept for the next time`() throws {
    let home = try Home.furnished()
    _ = try home.run("record", "2025-001", "instigated", "--on", "today", "--as", "Canary Guest")
    try home.expectRefusal(
      ["record", "2025-001", "executive-informed", "--on", "today"], 2,
      "Your name is needed for the record.",
      "Give your name with --as NAME, or set RAPIDREVIEW_NAME.")
  }

  @Test func `--today decides what is late and the year of a reference`() throws {
    let home = try Home()
    _ = try home.run("init", "--unsealed")
    let opened = try home.run(
      ["new", "--child", "Child A", "--aware", "today", "--as", "A"], today: "2027-01-04")
    #expect(opened.output.hasPrefix("2027-001\n"))
    #expect(try home.run(["due", "--today", "2027-01-11"], today: nil).status == 0)
    #expect(try home.run(["due", "--today", "2027-01-12"], today: nil).status == 4)
  }
}
