import CPty
import CaseStore
import Trials

/// Figure 5: nine thousand keys at fifteen a second into the reason of a form; none is lost.
enum TypingSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    let home = try Household.settled()
    let session = try TypedText.openReason(home)
    let rate = max(1, order.rate ?? 15)
    var typed = TypedText()
    var sent = 0
    var number = 0
    var slowest: Int64 = 0
    let start = pty_now()
    while order.goesOn(after: sent, usually: 9000) {
      for byte in typed.next(number).utf8 {
        sent += 1
        let due = start + Int64(sent * 1000 / rate)
        if pty_now() < due { session.listen(until: due) }
        session.forget()
        let before = pty_now()
        tally.expect(session.send([byte]), "the program no longer reads keys")
        if session.listen(for: 1000) { slowest = max(slowest, pty_now() - before) }
      }
      number += 1
      if tally.isHopeless { return }
    }
    let milliseconds = max(1, pty_now() - start)
    session.kill()
    let kept = try TypedText.read(home)
    tally.count("keys sent", sent)
    tally.count("keys a second", sent * 1000 / Int(milliseconds))
    tally.count("milliseconds from a key to the end of its frame, at most", Int(slowest))
    tally.count("bytes a key on average", session.byteCount / max(1, sent))
    let isWhole = kept.utf8.elementsEqual(typed.text.utf8)
    tally.expect(
      isWhole, "of \(typed.text.utf8.count) bytes typed \(kept.utf8.count) are kept, or in disorder"
    )
    tally.expectSound(home, "after typing")
    home.isKept = tally.hasFailed
  }
}
