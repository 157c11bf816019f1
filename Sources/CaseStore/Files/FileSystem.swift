/// The file system as the store sees it: a dozen calls, each of them one system call.
///
/// There are two: ``SystemFileSystem``, and ``MemoryFileSystem``, which `demo` writes to and which
/// can fail any call, lose what was not synced, or stop the program. Calls are bare on purpose: a
/// write may be short and any call may be interrupted, so that both can be tried; ``Disk``
/// finishes them. Paths are absolute or relative to the working folder, and the last component
/// is never followed where it is a symbolic link.
package protocol FileSystem {
  /// The user whose files are one's own.
  var user: UInt32 { get }

  func open(_ path: String, _ intent: OpenIntent) throws(FileError) -> OpenFile
  /// Closes a file, and with it gives up its lock.
  func close(_ file: OpenFile)
  /// Reads from a byte on; fewer bytes than asked for is no error, none is the end of the file.
  func read(_ file: OpenFile, from offset: Int, upTo count: Int) throws(FileError) -> [UInt8]
  /// Appends bytes, perhaps only some of them, and says how many.
  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileError) -> Int
  /// Puts bytes in place of those that stand there, perhaps only some of them, and says how many.
  ///
  /// The file is one opened to ``OpenIntent/change`` and stays as long as it is.
  func overwrite(
    _ bytes: ArraySlice<UInt8>, in file: OpenFile, from offset: Int
  ) throws(FileError) -> Int
  /// Returns once the file's bytes are on the disk.
  func synchronise(_ file: OpenFile) throws(FileError)
  /// Returns once all that was written to the disk that a folder lies on is there.
  func synchroniseAll(_ path: String) throws(FileError)
  /// What copies a folder to other computers while people work in it; `nil` where nothing does that
  /// we know of.
  func carrier(of path: String) -> FolderCarrier?
  func truncate(_ file: OpenFile, to length: Int) throws(FileError)
  /// Takes the file for this open file alone; `false` where another one holds it.
  func lock(_ file: OpenFile) throws(FileError) -> Bool
  /// Takes the file together with others who do; `false` where another one holds it alone.
  func share(_ file: OpenFile) throws(FileError) -> Bool
  func status(of file: OpenFile) throws(FileError) -> FileStatus

  /// Returns once the names in a folder are on the disk.
  func synchroniseFolder(_ path: String) throws(FileError)
  func status(at path: String) throws(FileError) -> FileStatus
  /// What is known of many files by their paths below a folder; `nil` for each that is not there.
  func statuses(of paths: [String], in folder: String) throws(FileError) -> [FileStatus?]
  /// The names in a folder but for `.` and `..`, in no order.
  func names(in path: String) throws(FileError) -> [String]
  func makeFolder(_ path: String, mode: UInt32) throws(FileError)
  /// Renames a file in its folder, in place of what had the name.
  func rename(_ path: String, to other: String) throws(FileError)
  /// Gives a file a second name, in the same folder.
  func link(_ path: String, to other: String) throws(FileError)
  func remove(_ path: String) throws(FileError)
  func setMode(_ path: String, to mode: UInt32) throws(FileError)
  func setGroup(_ path: String, to group: UInt32) throws(FileError)
  /// Whether this user may write to a file, or make files in a folder.
  func isWritable(_ path: String) -> Bool
}

/// An open file, valid until closed.
package struct OpenFile: Hashable, Sendable {
  let descriptor: Int32
  /// Where it was opened, for messages.
  let path: String
}

/// What a file is opened for.
package enum OpenIntent: Hashable, Sendable {
  case read
  /// Reading anywhere and writing at the end of a file that exists.
  case append
  /// Reading anywhere and putting bytes in others' place, of a file that exists.
  case change
  /// As ``append``, of a file that must not exist yet.
  case create(mode: UInt32)
}

/// What is known of a file without opening it.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case file, folder, symbolicLink, other }

  package var kind: Kind
  /// The lower twelve bits: permissions, and set-group-id.
  package var mode: UInt32
  package var owner: UInt32
  package var group: UInt32
  /// In bytes.
  package var size: Int
  /// In nanoseconds since 1970.
  package var modified: Int
}

/// What a store must not lie in, because two people would write to it at once.
package enum FolderCarrier: Hashable, Sendable {
  /// A program that copies a folder to other computers.
  case program(String)
  /// A disk of another computer.
  case network
}

extension FileSystem {
  /// One after the other, by their whole paths.
  package func statuses(
    of paths: [String], in folder: String
  ) throws(FileError) -> [FileStatus?] {
    var found: [FileStatus?] = []
    for path in paths {
      do throws(FileError) {
        found.append(try status(at: "\(folder)/\(path)"))
      } catch {
        guard error.kind == .notFound else { throw error }
        found.append(nil)
      }
    }
    return found
  }
}
