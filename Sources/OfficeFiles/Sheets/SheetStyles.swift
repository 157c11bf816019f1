/// What of a workbook's styles bears on what its cells say: number formats and lines through text.
struct SheetStyles: PartHandler, Sendable {
  /// A style as cells name it.
  struct Style: Hashable, Sendable {
    var format = NumberFormat.general
    var isStruck = false
  }

  private var styles: [Style] = []
  /// Formats that the file gives a number to; it may give a built-in number to one of its own.
  private var formats: [Int: NumberFormat] = [:]
  private var struckFonts: Set<Int> = []
  private var fonts = 0
  private var place = Place.elsewhere

  private enum Place {
    case elsewhere, fonts, styles
  }

  private static let fontList = XMLName("fonts")
  private static let font = XMLName("font")
  private static let strike = XMLName("strike")
  private static let format = XMLName("numFmt")
  private static let formatID = XMLName("numFmtId")
  private static let formatCode = XMLName("formatCode")
  private static let styleList = XMLName("cellXfs")
  private static let style = XMLName("xf")
  private static let fontID = XMLName("fontId")

  /// More styles than any file has; a cell names its style in two bytes.
  static let mostStyles = 65_536

  /// The style of that number; the plain one where there is none.
  subscript(number: Int) -> Style { styles.indices.contains(number) ? styles[number] : Style() }

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    guard event.namespace == .sheet, event.kind != .text else { return }
    if event.kind == .end {
      if event.name == SheetStyles.fontList || event.name == SheetStyles.styleList {
        place = .elsewhere
      }
      return
    }
    switch event.name {
    case SheetStyles.fontList: place = .fonts
    case SheetStyles.styleList: place = .styles
    case SheetStyles.font where place == .fonts: fonts += 1
    case SheetStyles.strike where place == .fonts:
      if events.flag(RichText.value, of: event) ?? true { struckFonts.insert(fonts - 1) }
    case SheetStyles.format:
      guard let id = events.number(SheetStyles.formatID, of: event), formats.count < 10_000,
        let code = events.string(SheetStyles.formatCode, of: event)
      else { return }
      formats[id] = NumberFormat(code)
    case SheetStyles.style where place == .styles:
      let id = events.number(SheetStyles.formatID, of: event) ?? 0
      let font = events.number(SheetStyles.fontID, of: event) ?? 0
      guard styles.count < SheetStyles.mostStyles else { return }
      styles.append(Style(format: format(id), isStruck: struckFonts.contains(font)))
    default: break
    }
  }

  /// The format of a number, which is worked out once.
  private mutating func format(_ id: Int) -> NumberFormat {
    if let format = formats[id] { return format }
    let format = NumberFormat(NumberFormat.builtIn(id) ?? "General")
    formats[id] = format
    return format
  }
}
