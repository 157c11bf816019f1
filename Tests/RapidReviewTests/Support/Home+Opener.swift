import FoundationEssentials
import Glibc

extension Home {
  /// Puts a program into PATH that opens files for the system: it writes down what it was given.
  func installOpener() throws {
    let programs = "\(path)/programs"
    try FileManager.default.createDirectory(
      atPath: programs, withIntermediateDirectories: true)
    let script = "#!/bin/sh\nprintf %s \"$1\" > \"$HOME/opened\"\n"
    try script.write(toFile: "\(programs)/xdg-open", atomically: true, encoding: .utf8)
    chmod("\(programs)/xdg-open", 0o755)
    environment["PATH"] = "\(programs):/usr/bin:/bin"
  }

  /// The path that the program was given last.
  var opened: String {
    get throws { try String(contentsOfFile: "\(path)/opened", encoding: .utf8) }
  }
}
