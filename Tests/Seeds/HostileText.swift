extension SeededGenerator {
  /// Text out of every plane, with what is dangerous to a terminal far too common.
  package mutating func hostileText(upTo count: Int) -> String {
    let dangers: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x2FF, 0x300...0x36F, 0x590...0x6FF,
      0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F, 0x2500...0x25FF, 0x3000...0x30FF,
      0xAC00...0xAC80, 0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F300...0x1F6FF,
      0xE0000...0xE01EF, 0x10FF00...0x10FFFF,
    ]
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      let range = dangers.randomElement(using: &self) ?? 0x20...0x7E
      let value = UInt32.random(in: range, using: &self)
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }
}
