import CExpat

/// Parses one part with expat, a piece at a time.
///
/// Feed it bytes, take the events, and feed it more. It owns expat's parser, so it cannot be
/// copied. A document type, elements too deep, and a single tag of more than 1 MiB are refused;
/// without a document type there are no entities that could grow.
struct XMLReader: ~Copyable {
  private let parser: XML_Parser
  private let state: UnsafeMutablePointer<State>
  private var fed: Int

  /// The most bytes that may wait for the end of their tag.
  private static let mostWaiting = 1 << 20

  /// Begins with an empty part.
  init() throws(OfficeProblem) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(.markup) }
    self.parser = parser
    fed = 0
    state = .allocate(capacity: 1)
    state.initialize(to: State(parser: parser))
    XML_SetUserData(parser, state)
    XML_SetElementHandler(
      parser,
      { data, name, pairs in
        guard let name else { return }
        data?.assumingMemoryBound(to: State.self).pointee.start(name, pairs)
      },
      { data, name in
        guard let name else { return }
        data?.assumingMemoryBound(to: State.self).pointee.events.end(name)
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        data?.assumingMemoryBound(to: State.self).pointee.events
          .text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      data?.assumingMemoryBound(to: State.self).pointee.refuseDocumentType()
    }
  }

  deinit {
    XML_ParserFree(parser)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// What expat's calls fill, and whom they stop.
  private struct State {
    let parser: XML_Parser
    var events = XMLEvents()

    mutating func start(
      _ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
      events.start(name, pairs)
      if events.damage != nil { stop() }
    }

    mutating func refuseDocumentType() {
      events.refuseDocumentType()
      stop()
    }

    private func stop() { XML_StopParser(parser, 0) }
  }

  /// Parses a piece, after which ``events`` holds what came up in it.
  mutating func feed(
    _ piece: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(OfficeProblem) {
    state.pointee.events.removeAll()
    let status = piece.withMemoryRebound(to: CChar.self) { bytes in
      XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
    }
    fed += piece.count
    if let damage = state.pointee.events.damage { throw .damaged(damage) }
    guard status == XML_STATUS_OK else { throw .damaged(.markup) }
    guard fed - Int(XML_GetCurrentByteIndex(parser)) < XMLReader.mostWaiting else {
      throw .damaged(.markup)
    }
  }

  /// What came up in the last piece.
  var events: XMLEvents { state.pointee.events }
}
