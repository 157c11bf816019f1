/// The texts that cells of a workbook share, by their numbers, in one stretch of bytes.
struct SharedStrings: PartHandler, Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []
  private var remarks: [Int: OfficeRemark] = [:]
  private var text = RichText()
  private var isInside = false
  private let mostBytes: Int

  private static let item = XMLName("si")

  /// No text, and room for so many bytes.
  init(mostBytes: Int = SheetStore.mostBytes) { self.mostBytes = mostBytes }

  /// How much memory the texts take.
  var size: Int { bytes.count + 4 * ends.count }

  /// How many bytes a text has; 0 where there is none of that number.
  func count(_ number: Int) -> Int { bytes(number).count }

  /// The bytes of a text; empty where there is none of that number.
  func bytes(_ number: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(number) else { return [] }
    return bytes[Int(number == 0 ? 0 : ends[number - 1])..<Int(ends[number])]
  }

  /// What is to be said of a text: that it, or some of its words, are struck through.
  func remark(_ number: Int) -> OfficeRemark? { remarks[number] }

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    if event.name == SharedStrings.item, event.kind != .text {
      isInside = event.kind == .start
      if isInside { text.removeAll() } else { try keep() }
    } else if isInside {
      text.take(event, in: events)
      guard text.bytes.count <= SheetStore.mostOfCell else { throw SheetStore.cellTooLarge }
    }
  }

  private mutating func keep() throws(OfficeProblem) {
    let read = text.read
    if read.isWhollyStruck { remarks[ends.count] = .struckThrough }
    if !read.leftOut.isEmpty { remarks[ends.count] = .struckOut(read.leftOut) }
    bytes += read.bytes
    ends.append(UInt32(bytes.count))
    guard size <= mostBytes else { throw SheetStore.tooLarge }
  }
}
