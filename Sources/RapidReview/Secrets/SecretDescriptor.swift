import ArgumentParser
import CaseStore
import Glibc

/// A descriptor that a script has opened for a secret: one line is read from it, or written to it.
struct SecretDescriptor: ExpressibleByArgument {
  let number: Int32

  init(number: Int32) { self.number = number }

  /// A number as it stands on the command line.
  init?(argument: String) {
    guard let number = Int32(argument), number >= 0 else { return nil }
    self.init(number: number)
  }

  /// Reads one line without its end.
  ///
  /// What follows stays there, for whoever reads next.
  ///
  /// - Throws: ``SecretFlaw`` where nothing can be read, or the line is empty or very long.
  func line() throws(SecretFlaw) -> [UInt8] {
    // Of one size from the start, so that no shorter copy is left behind in memory.
    var (line, count) = ([UInt8](repeating: 0, count: Self.longestLine), 0)
    defer { line.wipe() }
    while true {
      var byte: UInt8 = 0
      let got = read(number, &byte, 1)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(number, String(cString: strerror(errno))) }
      if got == 0 || byte == UInt8(ascii: "\n") { break }
      guard count < line.count else { throw .lineTooLong(number) }
      line[count] = byte
      count += 1
    }
    guard count > 0 else { throw .nothingGiven(number) }
    return Array(line[..<count])
  }

  /// Writes text, and closes nothing.
  func write(_ text: [UInt8]) throws(SecretFlaw) {
    var written = 0
    while written < text.count {
      let count = text[written...].withUnsafeBytes {
        Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable(number, String(cString: strerror(errno))) }
      written += count
    }
  }

  private static let longestLine = 4096
}
