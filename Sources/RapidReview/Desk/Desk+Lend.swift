import CaseStore
import Office
import Screens

extension Desk {
  /// What came back from a text that was lent.
  enum Returned {
    case text(String)
    /// Nothing to take over; the sentence says why.
    case nothing(String)
  }

  /// Lends a text to the person's editor, and returns when they have left it.
  ///
  /// The file goes whatever happens, but for what cannot be read for certain: that is somebody's
  /// work, and stays where the sentence says.
  func lend(_ text: String) -> Returned {
    guard let editor = surroundings.editor else { return .nothing("No editor is set.") }
    do {
      let lent = try LentText(text, in: surroundings.lending, files: surroundings.files)
      let hasEndedWell = editor.change(lent.path)
      guard let changed = try lent.read() else {
        let until = lent.isInMemory ? " until you log out" : ""
        return .nothing(
          "Some letters that came back cannot be read; the text lies at \(lent.path)\(until).")
      }
      try lent.remove()
      // An editor left by force, as vim is with :cq, says by its status that nothing is wanted.
      return hasEndedWell ? .text(changed) : .nothing("\(editor.name) failed; nothing was changed.")
    } catch {
      return .nothing("The editor could not be given the text. \(error.problem) \(error.remedy)")
    }
  }

  /// What to say of texts that were lent when the program, or the computer, stopped.
  var wordsOfLent: String? {
    let left = LentText.left(in: surroundings.lending, files: surroundings.files)
    return left.first.map { path in
      "A text was open in your editor when the program stopped; it lies at \(path). "
        + "Take what you need, then delete it."
    }
  }
}
