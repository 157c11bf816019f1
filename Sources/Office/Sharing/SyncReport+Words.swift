import CaseStore
import Casework

extension SyncReport {
  /// What was done, in sentences; the first says whether anything was new.
  package var done: [String] {
    var sentences: [String] = []
    if takenCount > 0 {
      let places = Set(
        taken.keys.map { place in
          if case .review(let id) = place { return id.text }
          return ""
        }.filter { !$0.isEmpty })
      let cases = places.isEmpty ? "" : ", in \(places.count.counted("case"))"
      sentences.append("\(takenCount.counted("change")) came from others\(cases).")
    } else if signedTaken > 0 {
      sentences.append("Members, keys or signatures came from others.")
    }
    if given > 0 {
      sentences.append("Others can now get \(given.counted("change")) from here.")
    } else if signedGiven > 0 {
      sentences.append("Others can now get members, keys or signatures from here.")
    }
    for _ in cleared { sentences.append("A case that was disposed of was deleted there too.") }
    return sentences.isEmpty ? ["Nothing new on either side."] : sentences
  }

  /// What somebody has to look at, in sentences.
  package var toLookAt: [String] {
    var sentences: [String] = []
    let fields = conflicts.values.reduce(0, +)
    if fields > 0 {
      let what = "\(fields.counted("answer")) in \(conflicts.count.counted("case"))"
      sentences.append(
        "Two people gave different answers: \(what). In the list of cases, press S, then c, to "
          + "choose.")
    }
    for reference in sharedReferences.sorted() {
      sentences.append(
        "Two cases are called \(reference.text). To renumber one, press N in the list of cases, or "
          + "run `rapidreview renumber \(reference.text)`.")
    }
    if ownForked > 0 {
      sentences.append(
        "Another computer uses a copy of this computer's folder. Your records here were saved "
          + "again under a new name. Nothing is lost.")
    }
    if ownBack > 0 {
      sentences.append(
        "\(ownBack.counted("change")) recorded here had gone from this disk, and came back. Check "
          + "whether the disk was restored to an earlier state.")
    }
    if !wentBack.isEmpty {
      let what = "\(wentBack.count.counted("file")) went back to an earlier state"
      sentences.append(
        "\(remote) has lost something: \(what). Nothing is missing here. The missing part was sent "
          + "again.")
    }
    if !forked.isEmpty {
      let what = "\(forked.count.counted("file")) there cannot go together with what is here"
      sentences.append(
        "\(what), and was not imported. A colleague's folder may be in use on two computers. Ask "
          + "everyone to sync.")
    }
    if !notGenuine.isEmpty {
      let what = "\(notGenuine.count.counted("file")) there is not what its name says"
      sentences.append(
        "\(what), or was not signed by a member. It was not imported. Find out who can write "
          + "there.")
    }
    if !left.isEmpty {
      sentences.append(
        "\(left.count.counted("file")) could not be imported now. Close the other windows, unlock "
          + "the store, and sync again.")
    }
    return sentences
  }
}

extension SharedStore.Standing {
  /// What is not shared yet, in one line.
  package func line(now: Occasion) -> String {
    let when = last.map { moment in
      let then = UnitedKingdomDay.occasion(at: moment)
      let isToday = then.day == now.day
      return "last shared \(isToday ? then.time?.text ?? "today" : "on \(then.day.shown)")"
    }
    let waits =
      waiting == 0
      ? "Everything is shared" : "\(waiting.counted("change")) not yet shared"
    return "\(waits), \(when ?? "never shared")."
  }
}
