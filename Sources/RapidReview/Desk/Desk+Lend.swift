import CaseStore
import Office
import Screens

extension Desk {
  /// What came back from a text that was lent.
  enum Returned {
    /// The text, and what else is to be said.
    case text(String, note: String?)
    /// Nothing to take over; the sentence says why.
    case nothing(String)
  }

  /// Lends a text to the person's editor, and returns when they have left it.
  ///
  /// The file goes once its words are here; before that it is somebody's work, and stays where the
  /// sentence says.
  func lend(_ text: String) -> Returned {
    guard let editor = surroundings.editor else { return .nothing("No editor is set.") }
    let lent: LentText
    do {
      lent = try LentText(text, in: surroundings.lending, files: surroundings.files)
    } catch {
      return .nothing("The editor could not be given the text. \(error.problem) \(error.remedy)")
    }
    let hasEndedWell = editor.change(lent.path)
    let until = lent.isInMemory ? " until you log out" : ""
    let changed: String
    do {
      guard let read = try lent.read() else {
        return .nothing(
          "Some letters that came back cannot be read. The text is at \(lent.path)\(until).")
      }
      changed = read
    } catch {
      return .nothing(
        "Your editor's text could not be read. \(error.problem) It is at \(lent.path)\(until).")
    }
    var note: String?
    do {
      try lent.remove()
    } catch {
      note = "The editor's copy could not be removed. Delete it yourself: \(lent.path)"
    }
    // An editor left by force, as vim is with :cq, says by its status that nothing is wanted.
    if hasEndedWell { return .text(changed, note: note) }
    return .nothing(
      "\(editor.name) failed. Nothing was changed." + (note.map { " \($0)" } ?? ""))
  }

  /// What to say of texts that were lent when the program, or the computer, stopped.
  var wordsOfLent: String? {
    let left = LentText.left(in: surroundings.lending, files: surroundings.files)
    return left.first.map { path in
      "A text was open in your editor when the program stopped. It is at \(path). Copy what you "
        + "need, then delete it."
    }
  }
}
