import Casework
import Documents

/// A file with a table of people and organisations that a person named.
package enum PeopleFile {
  /// Reads the table; `~` at the beginning of the path is the person's own folder.
  ///
  /// - Throws: ``OfficeRefusal`` where the file cannot be read, `PeopleProblem` where it holds no
  ///   such table.
  package static func read(_ path: String, today: Day) throws -> PeopleReading {
    try PeopleTable.read(ImportedFile.bytes(at: ReturnDesk.fromHome(path)), today: today)
  }
}
