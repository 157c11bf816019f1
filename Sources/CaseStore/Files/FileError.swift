/// A call to the file system that failed, and on what.
package struct FileError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notFound, exists, notAllowed, readOnly, noSpace, interrupted, symbolicLink
    /// A folder, a pipe or a device where a file should be; a file or a pipe where a folder should.
    case notAFile, notAFolder
    /// More bytes than any file of the store has.
    case tooLarge
    /// The device reported an error.
    case device
    /// The program is being stopped here, by a test.
    case stopped
    /// Any other, by its number on this system.
    case other(Int32)
  }

  package let kind: Kind
  package let path: String
}
