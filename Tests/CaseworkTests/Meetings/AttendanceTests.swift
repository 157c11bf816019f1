import Seeds
import Testing

@testable import Casework

/// Who is at a meeting, by whatever name they were typed, and what the quorum makes of it.
struct AttendanceTests {
  /// A meeting in a case beside what a partnership keeps.
  private func held(_ kept: PartnershipInTest) throws -> MeetingInTest {
    var held = try MeetingInTest()
    held.review.partnership = kept.partnership
    try held.open()
    held.review.now = occasion("2026-11-26T13:00")
    return held
  }

  private func quorum(_ held: MeetingInTest) -> Quorum {
    held.review.review.quorum(of: held.meeting)
  }

  @Test(arguments: [
    ["JS", "TB", "AR", "RF"],
    ["Joan Sedge", "Tom Bracken", "Ayesha Reed", "Ruth Fennel"],
    ["joan sedge", "T.B.", "AYESHA  REED", "Ruth Fennel, Business Unit"],
    ["Joan Sedge, Fenmoor Council", "tom bracken, fenmoor police", "ayesha", "rf"],
  ])
  func `a name and initials mean the same person to the quorum`(_ typed: [String]) throws {
    var held = try held(PartnershipInTest.whole())
    for name in typed { try held.act(.mark(NamedAttendee(name), .present(from: nil))) }
    #expect(quorum(held).isMet, "\(quorum(held).lack)")
    #expect(quorum(held).count == 4)
    let names = held.review.review.attendances(of: held.meeting).map(\.full)
    #expect(
      names == [
        "Joan Sedge, Fenmoor Council", "Tom Bracken, Fenmoor Police",
        "Ayesha Reed, Fenmoor Health Board", "Ruth Fennel, Business Unit",
      ])
  }

  @Test
  func `people typed by name before the roll knew them count once it does`() throws {
    var held = try held(PartnershipInTest())
    for name in ["Joan Sedge", "Tom Bracken", "Ayesha Reed", "Ruth Fennel"] {
      try held.attend(name, [])
    }
    try held.minute("Go on.", .decision, answers: allAgree)
    #expect(held.review.review.decisions.map(\.state) == [.provisional])
    held.review.partnership = try PartnershipInTest.whole().partnership
    #expect(quorum(held).isMet, "\(quorum(held).lack)")
    #expect(held.review.review.decisions.map(\.state) == [.made])
    // Marked again by initials they are the same people, and not twice as many.
    try held.act(.mark(NamedAttendee("TB"), .present(from: nil)))
    #expect(quorum(held).count == 4)
  }

  @Test
  func `somebody of a plainly named partner counts, and of another organisation is asked`() throws {
    var held = try held(PartnershipInTest())
    try held.act(.mark(NamedAttendee("Aled Price", of: "Police"), .present(from: nil)))
    #expect(!quorum(held).missing.contains(.police))
    let unknown = NamedAttendee("Mona Tarn")
    #expect(throws: Refusal.meeting(.organisationNeeded)) {
      try held.act(.mark(unknown, .present(from: nil)))
    }
    var asked = NamedAttendee("Mona Tarn", of: "Moor Trust")
    #expect(throws: Refusal.meeting(.speaksForNeeded)) {
      try held.act(.mark(asked, .present(from: nil)))
    }
    asked.speaksFor = .partner(.health)
    try held.act(.mark(asked, .present(from: nil)))
    #expect(!quorum(held).missing.contains(.health))
    let person = try #require(held.record.attendances.last)
    #expect(person.full == "Mona Tarn, Moor Trust")
    // Whoever was placed once is not asked again.
    try held.act(.mark(NamedAttendee("Mona Tarn"), .left(at: time(10, 30))))
    try held.act(.mark(NamedAttendee("MT"), .present(from: time(10, 40))))
    #expect(held.record.attendances.count == 2)
  }

  @Test
  func `two people of one name are told apart by their organisation`() throws {
    var kept = try PartnershipInTest.whole()
    try kept.add(person: "Tom Bracken", "TOB", of: "Fenmoor Health Board", "sprg-member")
    var held = try held(kept)
    #expect(throws: Refusal.meeting(.severalOfThatName)) {
      try held.act(.mark(NamedAttendee("Tom Bracken"), .present(from: nil)))
    }
    for name in ["Tom Bracken, Fenmoor Health Board", "TB"] {
      try held.act(.mark(NamedAttendee(name), .present(from: nil)))
    }
    #expect(quorum(held).count == 2)
    #expect(quorum(held).missing == [.chair, .localAuthority, .minuteTaker])
  }

  @Test
  func `whoever is here stays here from the start when marked again`() throws {
    var held = try held(PartnershipInTest.whole())
    try held.act(.mark(NamedAttendee("TB"), .present(from: nil)))
    let before = held.record.attendances
    #expect(throws: Refusal.sheet(.nothingChanged(.meeting))) {
      try held.act(.mark(NamedAttendee("Tom Bracken"), .present(from: time(12, 52))))
    }
    #expect(held.record.attendances == before)
  }

  @Test
  func `whoever has a deputy is represented, and is not there beside them`() throws {
    var held = try held(PartnershipInTest.whole())
    try held.act(.mark(NamedAttendee("TB"), .present(from: nil)))
    let deputy = NamedAttendee("Nadia Moor", deputyOf: "Tom Bracken, Fenmoor Police")
    try held.act(.mark(deputy, .present(from: nil)))
    let there = held.review.review.attendances(of: held.meeting)
    #expect(there.map(\.presence) == [.represented, .present])
    #expect(there.last?.full == "Nadia Moor, Fenmoor Police")
    #expect(quorum(held).count == 1)
    #expect(!quorum(held).missing.contains(.police))
    // One key takes both back.
    try held.act(.takeBackMark)
    #expect(held.record.attendances.map(\.presence) == [.present])
  }

  @Test
  func `a deputy who does not come represents nobody`() throws {
    var held = try held(PartnershipInTest.whole())
    let deputy = NamedAttendee("Nadia Moor", deputyOf: "Tom Bracken, Fenmoor Police")
    try held.act(.mark(deputy, .present(from: nil)))
    try held.act(.mark(NamedAttendee("Nadia Moor"), .absent))
    let there = held.review.review.attendances(of: held.meeting)
    #expect(Set(there.map(\.presence)) == [.absent])
    #expect(quorum(held).missing.contains(.police))
  }

  @Test
  func `whoever is here from the start after all is represented by nobody`() throws {
    var held = try held(PartnershipInTest.whole())
    let deputy = NamedAttendee(
      "Nadia Moor", of: "Harbour Primary School", deputyOf: "Joan Sedge, Fenmoor Council")
    try held.act(.mark(deputy, .present(from: nil)))
    #expect(!quorum(held).missing.contains(.chair))
    try held.act(.mark(NamedAttendee("JS"), .present(from: nil)))
    let there = held.review.review.attendances(of: held.meeting)
    #expect(there.map(\.presence) == [.present, .present])
    #expect(there.allSatisfy { $0.deputyOf.isEmpty })
    #expect(there.first { $0.name == "Nadia Moor" }?.seats == [])
    // One key takes both back.
    try held.act(.takeBackMark)
    #expect(quorum(held).count == 1)
  }

  @Test
  func `a deputy who comes later leaves the time before to whom they represent`() throws {
    var held = try held(PartnershipInTest.whole())
    try held.act(.mark(NamedAttendee("TB"), .present(from: nil)))
    let deputy = NamedAttendee("Nadia Moor", deputyOf: "Tom Bracken, Fenmoor Police")
    try held.act(.mark(deputy, .present(from: time(11, 0))))
    let there = held.review.review.attendances(of: held.meeting)
    #expect(there.map(\.staysInWords) == ["until 11:00", "from 11:00"])
    for minute in [10 * 60 + 59, 11 * 60, 11 * 60 + 1] {
      let quorum = held.review.review.quorum(
        of: held.meeting, at: time(minute / 60, minute % 60))
      #expect(!quorum.missing.contains(.police))
      #expect(quorum.count == 1)
    }
  }

  @Test
  func `taking back a mark leaves what else was done as it is`() throws {
    var held = try held(PartnershipInTest.whole())
    try held.act(.mark(NamedAttendee("TB"), .present(from: nil)))
    let line = try held.minute("Go on.", .decision, answers: allAgree)
    try held.act(.takeBackMark)
    #expect(held.record.attendances.isEmpty)
    let decision = held.review.review.decision(Entry(.decision, line))
    #expect(decision.positions.count == 3)
    #expect(throws: Refusal.meeting(.noMarkToTakeBack)) { try held.act(.takeBackMark) }
    #expect(held.record[line]?.text == "Go on.")
  }

  @Test
  func `nobody has left before they came`() throws {
    var held = try held(PartnershipInTest.whole())
    try held.act(.mark(NamedAttendee("TB"), .present(from: time(11, 0))))
    #expect(throws: Refusal.meeting(.leftBeforeComing)) {
      try held.act(.mark(NamedAttendee("TB"), .left(at: time(10, 59))))
    }
    let stay = Attendance.Stay(from: time(12, 0), until: time(11, 0))
    #expect(throws: Refusal.meeting(.leftBeforeComing)) {
      try held.act(.mark(NamedAttendee("TB"), .stays([stay])))
    }
    try held.act(
      .mark(
        NamedAttendee("TB"), .stays([Attendance.Stay(from: time(10, 20), until: time(11, 45))])))
    #expect(held.record.attendances.first?.staysInWords == "10:20 to 11:45")
    #expect(throws: Refusal.meeting(.notThere)) {
      try held.act(.mark(NamedAttendee("AR"), .left(at: nil)))
    }
  }

  @Test
  func `nobody has come or gone at a time that is still to come`() throws {
    var held = try held(PartnershipInTest.whole())
    let late = Refusal.meeting(.timeToCome(time(23, 0), now: held.review.now))
    #expect(late.problem == "23:00 is later than now, 13:00.")
    let marks: [AttendanceMark] = [
      .present(from: time(23, 0)), .stays([Attendance.Stay(until: time(23, 0))]),
    ]
    for mark in marks {
      #expect(throws: late) { try held.act(.mark(NamedAttendee("TB"), mark)) }
    }
    #expect(held.record.attendances.isEmpty)
    // Typed up a day later, the whole day of the meeting is past.
    held.review.now = occasion("2026-11-27T09:00")
    try held.act(.mark(NamedAttendee("TB"), .present(from: time(23, 0))))
  }

  @Test
  func `all marked at once are taken back at once, and who was marked before stays`() throws {
    var held = try held(PartnershipInTest.whole())
    try held.act(.mark(NamedAttendee("TB"), .apologies))
    let all = ["JS", "TB", "AR", "RF"].map { NamedAttendee($0) }
    try held.act(.markAll(all, .present(from: nil)))
    #expect(Set(held.record.attendances.map(\.presence)) == [.present, .apologies])
    #expect(held.record.attendances.count == 4)
    let marked = try #require(held.review.review.changes.last)
    #expect(
      held.review.review.summary(of: marked)
        == "Attendance: Joan Sedge, Fenmoor Council and 2 others: present")
    #expect(throws: Refusal.sheet(.nothingChanged(.meeting))) {
      try held.act(.markAll(all, .present(from: nil)))
    }
    try held.act(.takeBackMark)
    #expect(held.record.attendances.map(\.presence) == [.apologies])
  }

  @Test
  func `what is known of people is recorded with the minutes that are sent round`() throws {
    var held = try held(PartnershipInTest())
    try held.attend("Tom Bracken", [])
    held.review.partnership = try PartnershipInTest.whole().partnership
    try held.close()
    try held.act(.circulate(to: "All", on: held.review.now, digest: "00"))
    let person = try #require(held.record.attendances.first)
    #expect(person.knownAs == "Tom Bracken, Fenmoor Police")
    #expect(person.seats == [.police])
    let text = try #require(held.record.versions.first?.text)
    #expect(text.contains("present Tom Bracken, Fenmoor Police"))
    try held.act(.approve(by: "Joan Sedge", on: held.review.now))
    held.review.partnership = nil
    #expect(held.review.review.attendances(of: held.meeting) == [person])
  }

  @Test(arguments: UInt64(1)...30)
  func `any marks by name leave the same quorum as the same marks by initials`(
    _ seed: UInt64
  ) throws {
    var numbers = SeededGenerator(seed: seed)
    let kept = try PartnershipInTest.whole()
    var (byName, byInitials, mixed) = (try held(kept), try held(kept), try held(kept))
    for step in 1...25 {
      let person = PartnershipInTest.people[Int.random(in: 0..<5, using: &numbers)]
      let minute = time(10, step)
      let mark: AttendanceMark =
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: .apologies
        case 1: .absent
        case 2: .left(at: minute)
        case 3: .present(from: nil)
        default: .present(from: minute)
        }
      let full = "\(person.0), \(person.2)"
      let either = [person.0, person.1, full].randomElement(using: &numbers) ?? full
      let done = [
        attempt(person.0, mark, in: &byName), attempt(person.1, mark, in: &byInitials),
        attempt(either, mark, in: &mixed),
      ]
      #expect(Set(done).count == 1, "seed \(seed), step \(step)")
      for minute in [nil, minute, time(10, 0), time(10, Int.random(in: 0..<60, using: &numbers))] {
        let quorums = [byName, byInitials, mixed].map { held in
          held.review.review.quorum(of: held.meeting, at: minute)
        }
        #expect(Set(quorums).count == 1, "seed \(seed), step \(step)")
      }
    }
  }

  /// Whether a mark was taken.
  private func attempt(
    _ name: String, _ mark: AttendanceMark, in held: inout MeetingInTest
  ) -> Bool {
    do throws(Refusal) {
      try held.act(.mark(NamedAttendee(name), mark))
      return true
    } catch {
      return false
    }
  }

  private var allAgree: Answers {
    [
      .rationale: .text("It is time."), .positionLocalAuthority: .keys(["agrees"]),
      .positionPolice: .keys(["agrees"]), .positionHealth: .keys(["agrees"]),
    ]
  }
}
