import CaseStore
import Casework
import Screens

// Minutes are typed while people speak, and nobody can say again what they said. A line that the
// disk does not take is therefore not refused: it is kept here, shown among the others as not
// saved, and written, in its order, as soon as the disk takes it. Meanwhile it can be put
// elsewhere.

/// A line of minutes that could not be written, and where it belongs.
struct UnsavedLine: Hashable {
  let id: CaseID
  let proposal: Proposal

  /// The line itself.
  var line: MinuteLine? {
    guard case .meet(_, .minute(let line, _)) = proposal else { return nil }
    return line
  }
}

extension Proposal {
  /// Whether it is a line of minutes.
  var isMinute: Bool {
    if case .meet(_, .minute) = self { return true }
    return false
  }
}

extension Desk {
  /// In milliseconds: how long a disk that failed is left alone.
  static let betweenAttempts = 5000

  /// Records a line of minutes, behind those that wait.
  func minute(_ proposal: Proposal, in id: CaseID) -> Outcome {
    writeUnsaved()
    guard unsaved.isEmpty else {
      unsaved.append(UnsavedLine(id: id, proposal: proposal))
      sayUnsaved()
      return .done("")
    }
    guard let office, let person else {
      return .refused(problem: Complaint.noName.problem, remedy: Complaint.noName.remedy)
    }
    do {
      try office.change(id, proposal, why: nil, by: person, clock: surroundings.clock)
      saving = .saved(surroundings.clock.seconds)
      gatherAltered()
      return .done("")
    } catch let refusal as Refusal {
      return .refused(problem: refusal.problem, remedy: refusal.remedy)
    } catch let complaint as Complaint {
      return .refused(problem: complaint.problem, remedy: complaint.remedy)
    } catch {
      unsaved.append(UnsavedLine(id: id, proposal: proposal))
      sayUnsaved()
      return .done("")
    }
  }

  /// Tries to write the lines that wait, the oldest first; stops at the first the disk refuses.
  func writeUnsaved() {
    guard !unsaved.isEmpty, let person else { return }
    if case .readOnly(.failedDisk) = office?.store.access { try? reopenOffice() }
    while let next = unsaved.first, let office {
      do {
        try office.change(
          next.id, next.proposal, why: nil, by: person, clock: surroundings.clock)
      } catch Refusal.nothingChanged {
        // It did reach the disk, whatever the disk had said.
      } catch {
        sayUnsaved()
        return
      }
      unsaved.removeFirst()
    }
    saving = .saved(surroundings.clock.seconds)
  }

  /// Opens the store anew: after a failed sync nothing is written to the same file again.
  private func reopenOffice() throws {
    let store = try Store.open(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files)
    let moment = surroundings.clock.moment
    let office = try Office(
      store, now: moment, isPatient: false, templates: surroundings.templates)
    try office.refresh(now: moment)
    self.office = office
  }

  private func sayUnsaved() {
    let count = unsaved.count
    saving = .failed(
      problem: count == 1 ? "One line is in memory only." : "\(count) lines are in memory only.",
      remedy: "Esc, then R, writes them elsewhere.")
  }

  /// Writes the lines that wait into a file of another folder; they still wait for the store.
  func rescueLines(to folder: String) throws -> String {
    let lines = unsaved.compactMap(\.line)
    guard !lines.isEmpty else { return "Every line is saved." }
    let text = lines.map { line in
      "\(line.at.shown)  \(line.kind.rawValue)  \(line.speaker)\n\(line.text)\n"
    }.joined(separator: "\n")
    let path = try WrittenOut.write(
      text, into: Surroundings.absolute(folder), name: "unsaved-minutes", ending: "txt",
      files: surroundings.files)
    return "Written: \(path)"
  }
}
