import Casework
import Documents
import Testing

@testable import Screens

/// Drafts on people's disks are filed under these texts: they stay, byte for byte.
struct FormNameTests {
  private static let (a, b) = (entry("a1"), entry("b2"))

  private static func entry(_ text: String) -> EntryName { EntryName(text) ?? .only }

  /// Every form, by the text that names it.
  static let names: [(FormName, String)] =
    [
      (.makeStore, "make-store"), (.makePlainStore, "make-plain-store"), (.person, "person"),
      (.join, "join"), (.recover, "recover"), (.changePassphrase, "passphrase"),
      (.sharing(.addRemote), "add-remote"), (.sharing(.copyStore), "copy-store"),
      (.sharing(.logIn), "log-in"), (.readPeople, "people/file"),
      (.newCase, "new-case"),
      (.mistake, "mistake"), (.countAgain, "count-again"),
      (.hold, "hold"), (.keepRecord, "keep-record"), (.dispose, "dispose"),
      (.record(.panelNotified), "record/panel-notified"),
      (.correct(.panelNotified), "correct/panel-notified"),
      (.takeBack(.panelNotified), "take-back/panel-notified"),
      (.setAside(.panelNotified), "set-aside/panel-notified"),
      (.plan(.reviewMeetingHeld), "plan/review-meeting-held"), (.criteria, "criteria"),
      (.fill(Entry(.incident)), "fill/incident/only"),
      (
        .fill(Entry(.report), only: [ReportSection.family.question]),
        "fill/report/only/\(ReportSection.family.question.text)"
      ),
      (.dismissAll(.silent), "dismiss-all/silent"),
      (.remove(Entry(.notice, a)), "remove/notice/a1"),
      (.tell(Entry(.notice, a), .family), "tell/notice/a1/family"),
      (.decideRecommendation, "decide-recommendation"),
      (.overrideSignatures, "override-signatures"), (.sendReport, "send"),
      (.export(.report), "export/report"),
      (.export(.minutes, of: a), "export/minutes/a1"), (.exportAll(.days), "export-all"),
      (.exportAll(.actions), "export-all/actions"),
      (.exportAll(.performance(year: 2026)), "export-all/performance/2026"),
      (.openMeeting(a), "meet/a1/open"), (.reopenMeeting(a), "meet/a1/reopen"),
      (.meetingTimes(a), "meet/a1/times"), (.closeMeeting(a), "meet/a1/close"),
      (.circulate(a), "meet/a1/circulate"), (.approveMinutes(a), "meet/a1/approve"),
      (.addendum(a, new: b), "meet/a1/add/b2"),
      (.attend(a, insteadOf: ""), "meet/a1/attend/"),
      (.attend(a, insteadOf: "Ana/Bo, Police"), "meet/a1/attend/Ana/Bo, Police"),
      (.here(a, who: "Ana"), "meet/a1/here/Ana"), (.stays(a, who: "Ana"), "meet/a1/stays/Ana"),
      (.rescueLines(a), "rescue/a1"), (.splitLine(a, new: b), "gathering/lines/split/a1/b2"),
      (.mergeLine(a), "gathering/lines/merge/a1"), (.retireLine(a), "gathering/lines/retire/a1"),
      (.form2(nil), "gathering/form2/all"), (.form2(a), "gathering/form2/a1"),
      (.chase(Entry(.chase, b), a, isEscalation: false), "gathering/chase/a1/b2"),
      (.chase(Entry(.chase, b), a, isEscalation: true), "gathering/escalate/a1/b2"),
      (.proceed(Entry(.proceeding, b), a), "gathering/proceed/a1/b2"),
      (.noReturn(a, .declined), "gathering/nothing/a1/declined"),
      (.readReturn(a), "gathering/file/a1"), (.pack, "gathering/pack"),
    ]
    + Finalisation.Side.allCases.map { (.finalise($0), "finalise/\($0.rawValue)") }
    + StatutoryPartner.allCases.map { (.sign($0), "sign/\($0.rawValue)") }
    + IdentityQuestion.allCases.map { (.identity($0), "identity/\($0.rawValue)") }
    + ["writer/12/0"].compactMap { ChosenSetting($0) }.map { (.resolve($0), "resolve/writer/12/0") }
    + [String(repeating: "a", count: 26)].compactMap { MemberID($0) }.flatMap {
      (id) -> [(FormName, String)] in
      [
        (.addMember(id), "member/add/\(id.text)"),
        (.removeMember(id), "member/remove/\(id.text)"),
      ]
    }
    + ["writer"].compactMap { WriterID($0) }.map {
      (.erase(ChangeID(writer: $0, number: 12)), "erase/writer/12")
    }

  @Test
  func `every form is written by its text and read by it`() {
    for (name, text) in Self.names {
      #expect(name.text == text)
      #expect(FormName(text) == name, "\(text)")
    }
    #expect(Set(Self.names.map(\.1)).count == Self.names.count)
  }

  @Test(arguments: [
    "", "/", "sign", "sign/nobody", "record/", "record/panel-notified/x", "fill/incident",
    "fill/unknown/only", "tell/incident/only/family", "meet/a1", "meet//open", "gathering/lines",
    "minutes/a1", "export/unknown", "export-all/diary", "export-all/performance/x",
    "resolve/writer/x/0",
  ])
  func `a text that no form is written by names none`(_ text: String) {
    #expect(FormName(text) == nil)
  }
}
