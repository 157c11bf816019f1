import FoundationEssentials
import Glibc

/// What `/proc` tells of a process: its memory, its words and its surroundings.
struct ProcessMemory {
  let process: Int32

  /// Whether the memory of a program that is closed to others can be read here.
  static let isReadable = geteuid() == 0

  /// How often each of some byte strings stands in the memory that can be written to.
  func count(_ needles: [[UInt8]]) throws -> [Int] {
    let longest = needles.map(\.count).max() ?? 0
    var counts = [Int](repeating: 0, count: needles.count)
    let descriptor = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PtyFailure.notRead }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    for area in areas {
      var start = area.lowerBound
      while start < area.upperBound {
        let wanted = min(buffer.count, area.upperBound - start)
        let got = pread(descriptor, &buffer, wanted, start)
        guard got > 0 else { break }
        for (place, needle) in needles.enumerated() {
          counts[place] += ProcessMemory.count(needle, in: buffer[..<got])
        }
        // What lies across two pieces is found in the second.
        start += got == wanted && start + got < area.upperBound ? max(1, got - longest + 1) : got
      }
    }
    return counts
  }

  /// The stretches of memory that are written to: heap, stacks, and what is mapped for one's own.
  private var areas: [Range<Int>] {
    text(of: "maps").split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 1, words[1].hasPrefix("rw") else { return nil }
      let ends = words[0].split(separator: "-").compactMap { Int($0, radix: 16) }
      return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
  }

  /// A file below `/proc/PID`, empty where there is none.
  func text(of name: String) -> String {
    let descriptor = open("/proc/\(process)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var text: [UInt8] = []
    // The kernel hands these out in pieces: one that is short is not the end.
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &piece, piece.count), count > 0 {
      text += piece[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The words and the environment of every process that can be seen.
  static var ofEverybody: [(process: Int32, text: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.map { process in
      let memory = ProcessMemory(process: process)
      return (
        process,
        ["cmdline", "environ", "comm"].map { memory.text(of: $0) }.joined(separator: "\n")
      )
    }
  }

  private static func count(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { space in
      guard let start = space.baseAddress, let first = needle.first else { return 0 }
      let last = start + space.count - needle.count
      var (place, count) = (start, 0)
      while place <= last, let found = memchr(place, Int32(first), last - place + 1) {
        if memcmp(found, needle, needle.count) == 0 { count += 1 }
        place = UnsafeRawPointer(found) + 1
      }
      return count
    }
  }
}
