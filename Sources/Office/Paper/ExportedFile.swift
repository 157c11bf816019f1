import CaseStore

/// What goes out as a file: its name, and its bytes.
package struct ExportedFile {
  /// The name, with nothing behind a point; where it is taken, a number is put behind.
  package let name: String
  /// What the name ends in, without the point.
  package let ending: String
  package let bytes: [UInt8]

  /// A file of bytes.
  package init(_ name: String, ending: String, bytes: [UInt8]) {
    self.name = name
    self.ending = ending
    self.bytes = bytes
  }

  /// A file of text.
  package init(_ name: String, ending: String, text: String) {
    self.init(name, ending: ending, bytes: Array(text.utf8))
  }

  /// Writes it to a new file that only its owner can read; the folder is made where there is none.
  ///
  /// - Parameters:
  ///   - folder: Where it goes.
  ///   - system: The file system.
  /// - Returns: The path of the file, on the disk when this returns.
  /// - Throws: `StoreError` where it cannot be written; nothing is left behind then.
  package func write(
    into folder: String, files system: any FileSystem
  ) throws(StoreError) -> String {
    try WrittenOut.write(bytes, into: folder, name: name, ending: ending, files: system)
  }
}
