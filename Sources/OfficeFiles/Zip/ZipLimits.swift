/// How much a zip file may hold before it is refused.
///
/// An entry may yield no more than the directory says it does, so what the directory says is
/// what these bound.
struct ZipLimits: Hashable, Sendable {
  /// The most entries, folders included.
  var mostEntries = 4_096
  /// The most bytes all entries together may say they unpack to.
  var mostBytes = 256 << 20
  /// An entry above ``ratioCounts`` bytes may be at most this many times its packed size.
  ///
  /// Sheets with the same row a million times come to about 60. Deflate cannot pass 1,032.
  var mostRatio = 400
  /// Entries that unpack to less are never judged by their ratio.
  var ratioCounts = 16 << 20
}
