/// Which prefix stands for which namespace, at a place in a part.
///
/// It is ours, and not expat's, because expat hands over each name behind its whole address, and
/// to compare addresses took half of the time that a sheet takes.
struct NamespaceScope: Sendable {
  private struct Binding: Sendable {
    let prefix: XMLName
    let namespace: XMLNamespace
    let depth: Int
  }

  private var bindings: [Binding] = []
  /// The prefix that was looked up last; names of one prefix follow one another.
  private var last = (prefix: NamespaceScope.noPrefix, namespace: XMLNamespace.none)

  private static let noPrefix = XMLName("" as StaticString)
  private static let declaration = XMLName("xmlns" as StaticString)
  private static let xml = XMLName("xml" as StaticString)
  private static let mostBindings = 2_000

  /// Takes an attribute that binds a prefix, `xmlns:w` or `xmlns`; any other is none of its.
  mutating func bind(
    _ key: UnsafePointer<CChar>, to address: UnsafePointer<CChar>, depth: Int
  ) {
    guard key[0] == 0x78, key[1] == 0x6D, key[2] == 0x6C, key[3] == 0x6E, key[4] == 0x73 else {
      return
    }
    let parts = NamespaceScope.parts(key)
    let isDefault = parts.prefix == NamespaceScope.noPrefix
    guard (isDefault ? parts.local : parts.prefix) == NamespaceScope.declaration,
      bindings.count < NamespaceScope.mostBindings
    else { return }
    bindings.append(
      Binding(
        prefix: isDefault ? NamespaceScope.noPrefix : parts.local,
        namespace: XMLNamespace(String(cString: address)), depth: depth))
    forget()
  }

  /// Ends what an element of that depth bound.
  mutating func leave(_ depth: Int) {
    guard let newest = bindings.last, newest.depth >= depth else { return }
    bindings.removeAll { $0.depth >= depth }
    forget()
  }

  /// The namespace and the local name of a name; an attribute without a prefix has none.
  mutating func split(
    _ name: UnsafePointer<CChar>, isAttribute: Bool
  ) -> (XMLNamespace, XMLName) {
    let (prefix, local) = NamespaceScope.parts(name)
    if isAttribute, prefix == NamespaceScope.noPrefix { return (.none, local) }
    if prefix != last.prefix { last = (prefix, namespace(of: prefix)) }
    return (last.namespace, local)
  }

  private mutating func forget() {
    last = (NamespaceScope.noPrefix, namespace(of: NamespaceScope.noPrefix))
  }

  private func namespace(of prefix: XMLName) -> XMLNamespace {
    if prefix == NamespaceScope.xml { return .xml }
    let bound = bindings.last { $0.prefix == prefix }
    return bound?.namespace ?? (prefix == NamespaceScope.noPrefix ? .none : .other)
  }

  private static func parts(
    _ name: UnsafePointer<CChar>
  ) -> (prefix: XMLName, local: XMLName) {
    name.withMemoryRebound(to: UInt8.self, capacity: 1) { bytes in
      var count = 0
      var local = 0
      while bytes[count] != 0 {
        if bytes[count] == UInt8(ascii: ":"), local == 0 { local = count + 1 }
        count += 1
      }
      let prefix = local == 0 ? noPrefix : XMLName(bytes, count: local - 1)
      return (prefix, XMLName(bytes + local, count: count - local))
    }
  }
}
