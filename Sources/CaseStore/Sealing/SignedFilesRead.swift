/// What the files that members have signed said when this process read them last.
///
/// Opening a store, and looking for new keys, reads all of them again, and to verify a signature
/// takes many times as long as to read a file. The same bytes in the same place say the same: who
/// signed them stands in the file's name, and a name is made from the keys.
///
/// A class, so that whatever reads with one ring of keys has one of these; for one thread.
final class SignedFilesRead {
  private var known: [String: (bytes: [UInt8], value: Any)] = [:]

  /// What a file says: as before where its bytes are the same; what says nothing is not kept.
  func value<Value>(at path: String, of bytes: [UInt8], reading read: () -> Value?) -> Value? {
    if let before = known[path], before.bytes == bytes, let value = before.value as? Value {
      return value
    }
    let value = read()
    known[path] = value.map { (bytes, $0) }
    return value
  }
}
