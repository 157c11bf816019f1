import Office
import Screens

// What goes on beside the keys. The loop asks each worker when its next slice is to be done, does
// one when it may, and shows what that may have changed.

/// Work that is done in slices, so that it keeps no key waiting.
protocol Worker {
  /// When the next slice is to be done; `nil` where there is nothing to do.
  var due: SliceTime? { get }
  /// How far the work has come, in a sentence; `nil` where nothing is said of it.
  var progress: String? { get }
  /// Does a slice.
  ///
  /// - Returns: The parts of what is shown that may be others now.
  func doSlice() -> Set<Part>
}

extension Worker {
  var progress: String? { nil }
}

/// When a slice of work is to be done.
enum SliceTime: Hashable {
  /// As soon as a frame is out, whatever is typed.
  case now
  /// While no key waits.
  case betweenKeys
  /// Once nothing was typed for so many milliseconds.
  case afterSilence(milliseconds: Int)
}

extension Desk {
  /// All that goes on beside the keys; of those that may go on between two keys the first does.
  var workers: [any Worker] {
    [
      ListReading(desk: self), ReturnReading(desk: self), PointSearch(desk: self),
      CaseGathering(desk: self), Copying(desk: self), Sharing(desk: self),
      DraftSaving(desk: self), PlaceKeeping(desk: self), MinutesSaving(desk: self),
    ]
  }
}

/// Reads cases that are new or changed, for the list.
private struct ListReading: Worker {
  let desk: Desk

  private var unread: Int { desk.store?.office.pending.count ?? 0 }

  var due: SliceTime? { unread > 0 ? .betweenKeys : nil }

  /// By the hundred, for a line that changes at every slice would keep the terminal busy.
  var progress: String? {
    unread > 0 ? "Reading the cases: fewer than \(unread / 100 * 100 + 100) to go." : nil
  }

  /// Reads one case, for it may have a thousand records.
  ///
  /// The list is shown when all are read, and now and then before: sorting it costs more than
  /// reading a few cases.
  func doSlice() -> Set<Part> {
    guard let office = desk.store?.office else { return [] }
    let before = office.pending.count
    do {
      try office.readPending(upTo: 1, now: desk.clock.moment)
    } catch {
      // What cannot be read is named by `check`; the next look tries again.
    }
    let left = office.pending.count
    guard left == 0 || left / ListReading.shownEvery < before / ListReading.shownEvery else {
      return []
    }
    if left == 0 { office.keepIndex(ifMoreThan: OpenStore.worthKeeping) }
    return .everything
  }

  /// The list is shown anew after so many cases.
  private static let shownEvery = 250
}

/// Reads on in the return that is in hand.
private struct ReturnReading: Worker {
  let desk: Desk

  var due: SliceTime? {
    desk.store?.returnInHand?.isComplete == false ? .betweenKeys : nil
  }

  func doSlice() -> Set<Part> {
    desk.store?.returnInHand?.readOn()
    return [.returnInHand]
  }
}

/// Looks through the chronology on screen for points to check.
private struct PointSearch: Worker {
  let desk: Desk

  var due: SliceTime? { desk.store?.reading.lookedPercent == nil ? nil : .betweenKeys }

  /// By the ten, for a line that changes at every slice would keep the terminal busy.
  var progress: String? {
    desk.store?.reading.lookedPercent.map {
      "Looking for points to check: \($0 / 10 * 10)% done."
    }
  }

  func doSlice() -> Set<Part> { desk.store?.reading.lookOn() == true ? [.chronology] : [] }
}

/// Reads cases whole, for a look over all of them.
private struct CaseGathering: Worker {
  let desk: Desk

  /// Whether the list still holds is looked at first.
  var due: SliceTime? {
    desk.hasLooked && desk.store?.isReadingExtracts == true ? .betweenKeys : nil
  }

  func doSlice() -> Set<Part> { desk.store?.readSomeExtracts() == true ? [.extracts] : [] }
}

/// Brings the store together with the copies of it elsewhere.
private struct Sharing: Worker {
  let desk: Desk

  /// Whether the list still holds is looked at first.
  var due: SliceTime? {
    guard desk.hasLooked || desk.store == nil else { return nil }
    return desk.sharing?.due(desk.store?.office.store)
  }

  func doSlice() -> Set<Part> {
    let isOther = desk.sharing?.doSlice(desk.store?.office.store) ?? false
    return isOther ? [.sharing, .heard] : []
  }
}

/// Makes a store from one that a colleague shares.
private struct Copying: Worker {
  let desk: Desk

  var due: SliceTime? { desk.copying == nil ? nil : .betweenKeys }

  var progress: String? { desk.copying?.progress }

  func doSlice() -> Set<Part> {
    desk.copyOn()
    return []
  }
}

/// Brings what is being typed to the disk.
///
/// Whoever types without a pause leaves the loop no silence to do it in; and it is done when a
/// frame is out, so that what was typed is seen before the disk has it.
private struct DraftSaving: Worker {
  let desk: Desk

  var due: SliceTime? {
    guard let store = desk.store else { return nil }
    if store.isSyncWanted { return .now }
    guard let time = store.timeToSynchronise else { return nil }
    return time <= 0 ? .now : .afterSilence(milliseconds: time)
  }

  func doSlice() -> Set<Part> {
    guard let store = desk.store else { return [] }
    let isBehind = store.drafts.unsyncedSince != nil
    store.synchronise()
    return isBehind ? [.saving] : []
  }
}

/// Keeps in LOCAL where people are in chronologies.
private struct PlaceKeeping: Worker {
  let desk: Desk

  var due: SliceTime? {
    desk.store?.reading.isKept == false ? .afterSilence(milliseconds: 1000) : nil
  }

  func doSlice() -> Set<Part> {
    desk.store?.reading.flush()
    return []
  }
}

/// Writes lines of minutes that the disk has not taken; a disk that failed is left alone a while.
private struct MinutesSaving: Worker {
  let desk: Desk

  var due: SliceTime? {
    desk.store?.unsaved.isEmpty == false ? .afterSilence(milliseconds: 5000) : nil
  }

  func doSlice() -> Set<Part> {
    desk.store?.writeUnsaved()
    return .everything
  }
}
