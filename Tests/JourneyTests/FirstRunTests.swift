import Terminal
import Testing

/// From nothing to a recorded milestone, as a chair meets the program.
@Suite(.waits)
struct FirstRunTests {
  @Test func `a new user makes a store, opens a case, records, undoes, redoes and leaves`() throws {
    let home = try Household()
    let session = try home.open(environment: ["RAPIDREVIEW_NAME": ""])
    try session.waitFor("Keep our cases here: a new store")
    try session.waitFor("not encrypted")
    try session.send("<Enter>")
    try session.waitFor("A new store")
    try session.send("Fenmoor Partnership<Tab>A. Chair<Tab>")
    try session.send("\(Household.passphrase)<Tab>\(Household.passphrase)<Enter>")
    try session.waitFor("You are then asked for two")
    let sheet = RecoverySheetReader.groups(in: session.screen)
    #expect(sheet.count == 14)
    try session.send("<Enter>")
    try session.waitFor("Type these two groups")
    for group in RecoverySheetReader.asked(in: session.screen) {
      try session.send("\(sheet[group] ?? "")<Tab>")
    }
    try session.send("<Enter>")
    try session.waitFor("Say who you are")
    #expect(!session.output.contains("gravel"))
    try session.send("n")
    try session.waitFor("A new case")
    try session.send("Child Aspen<Tab>5/11")
    try session.waitFor("Thu 5 Nov 2026")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Enter>")
    try session.waitFor("Record: Panel notified")
    try session.send("<Tab>*4,The duty manager rang before the meeting.,<Tab>,<Enter>")
    try session.waitFor("Recorded: ")
    try session.waitFor("✓ Panel notified")
    try session.send("u")
    try session.waitFor("> ! Notify the Panel")
    try session.waitFor("U does it again.")
    try session.send("U")
    try session.waitFor("✓ Panel notified")
    try session.send("<Esc>")
    try session.waitFor("1 open")
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
    #expect(session.modesLeftOn.isEmpty)

    #expect(try home.expectUnlocked("check").contains("Sound: 1 case"))
    let record = try home.expectUnlocked("show", "2026-001", "--json")
    #expect(record.contains(#""child":"Child Aspen""#))
    #expect(record.contains(#""recorded":{"on":"2026-11-23T"#))
    #expect(record.contains("The duty manager rang before the meeting."))
  }

  @Test func `who has a store but no name is asked for it before anything else`() throws {
    let home = try Household.settled()
    let session = try home.open(environment: ["RAPIDREVIEW_NAME": ""])
    try session.waitFor("Who are you?")
    try session.send("B. Reviewer<Enter>")
    try session.waitFor("Welcome.")
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))

    let again = try home.open(environment: ["RAPIDREVIEW_NAME": ""])
    try again.waitFor("2026-001")
    #expect(!again.screen.contains("Who are you?"))
  }

  @Test func `the fictional cases open at once and leave nothing behind`() throws {
    let home = try Household()
    let session = try home.start(["demo"])
    try session.waitFor("FICTIONAL CASES")
    try session.waitFor("LATE")
    try session.waitFor("quit")
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
    #expect(home.isEmpty)
  }
}
