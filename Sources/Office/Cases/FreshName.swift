import Casework

/// Names for new entries of registers.
package enum FreshName {
  /// A random name; another one every time.
  package static func entry() -> EntryName {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    let text = String((0..<16).compactMap { _ in letters.randomElement() })
    return EntryName(text) ?? .only
  }
}
