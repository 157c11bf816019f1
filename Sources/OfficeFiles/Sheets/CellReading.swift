/// What one packed cell says, once its format is known.
struct CellReading {
  private let kind: SheetStore.Kind
  private let bytes: ArraySlice<UInt8>
  private let format: NumberFormat
  private(set) var text = ""
  private(set) var value = WorkbookContents.Value.empty
  private(set) var remarks: [OfficeRemark] = []

  init(kind: SheetStore.Kind, bytes: ArraySlice<UInt8>, format: NumberFormat) {
    (self.kind, self.bytes, self.format) = (kind, bytes, format)
  }

  /// Works out text, value and remarks.
  mutating func read(isSince1904: Bool) {
    switch kind {
    case .shared, .text:
      text = SheetText.string(bytes)
      value = text.isEmpty ? .empty : .text
    case .boolean:
      text = bytes.elementsEqual("0".utf8) || bytes.elementsEqual("false".utf8) ? "FALSE" : "TRUE"
      value = .boolean
    case .error:
      text = String(decoding: bytes, as: UTF8.self)
      value = .error
      remarks.append(.error(text))
    case .noResult: remarks.append(.noResult)
    case .isoDay: readISO()
    case .number: readNumber(isSince1904: isSince1904)
    }
  }

  private mutating func readNumber(isSince1904: Bool) {
    guard let number = DecimalNumber(bytes) else {
      text = String(decoding: bytes, as: UTF8.self)
      value = .text
      return
    }
    switch format.kind {
    case .day(let parts):
      if readSerial(parts, isSince1904: isSince1904) { return }
    case .duration:
      if let days = Double(String(decoding: bytes, as: UTF8.self)), days >= 0, days < 100_000 {
        let minutes = Int(days * 1440 + 0.5)
        text = "\(minutes / 60):\(OfficeDay.padded(minutes % 60, 2))"
        value = .number
        return
      }
    case .general, .text, .number: break
    }
    value = .number
    text = format.kind == .number ? format.shown(number) : number.plain
    if number.hasLostDigits { remarks.append(.digitsLost) }
  }

  /// Reads a number that a format means as a day; whether it is one.
  private mutating func readSerial(_ parts: NumberFormat.Parts, isSince1904: Bool) -> Bool {
    guard let number = Double(String(decoding: bytes, as: UTF8.self)),
      let serial = SheetSerial(number, since1904: isSince1904)
    else { return false }
    let time = parts.contains(.time) ? serial.time : nil
    let behind = time.map { " " + $0.shown } ?? ""
    if parts == .time {
      text = serial.time.shown
      value = .time(serial.time)
    } else if serial.isFalseLeapDay {
      text = SheetSerial.falseLeapDay + behind
      value = .text
    } else if let day = serial.day {
      take(day, parts, time)
    } else {
      text = serial.time.shown
      value = .time(serial.time)
    }
    return true
  }

  /// Takes a day, as far as the format shows it.
  private mutating func take(_ day: OfficeDay, _ parts: NumberFormat.Parts, _ time: OfficeTime?) {
    if parts.contains(.day) || parts.contains(.time) {
      text = day.shown + (time.map { " " + $0.shown } ?? "")
      value = .day(day, time)
    } else if parts.contains(.month) {
      text = "\(OfficeDay.name(ofMonth: day.month)) \(day.year)"
      value = .partOfDay
    } else {
      text = String(day.year)
      value = .partOfDay
    }
  }

  /// Reads `2025-05-01T14:30:00Z`, which Strict files hold.
  private mutating func readISO() {
    let written = String(decoding: bytes, as: UTF8.self)
    guard let day = OfficeDay(iso: written) else {
      text = written
      value = .text
      return
    }
    let clock = written.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
    let parts = zip(clock, [3600, 60, 1]).map { $0 * $1 }
    let seconds = parts.reduce(0, +)
    let isShown = if case .day(let parts) = format.kind { parts.contains(.time) } else { true }
    let time = isShown && seconds > 0 ? OfficeTime(secondsAfterMidnight: seconds) : nil
    text = day.shown + (time.map { " " + $0.shown } ?? "")
    value = .day(day, time)
  }
}
