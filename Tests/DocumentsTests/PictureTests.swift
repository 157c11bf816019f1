import Glibc
import Testing

@testable import Documents

struct PictureTests {
  @Test(arguments: 0...100)
  func `a figure on a grey box stands out from it by at least 4.5 to 1`(_ ink: Int) throws {
    let box = Picture.Box(x: 0, y: 0, width: 1, height: 1, ink: ink)
    let digits = box.fill.dropFirst(4).prefix { $0.isNumber }
    let level = try #require(Double(digits)) / 255
    // Source: WCAG 2.2, relative luminance; below 0.04 it is a straight line.
    let light = level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
    let contrast = Picture.isWhite(on: ink) ? 1.05 / (light + 0.05) : (light + 0.05) / 0.05
    #expect(contrast >= 4.5)
  }
}
