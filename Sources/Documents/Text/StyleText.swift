/// Text as a string in a style sheet may hold it, for what browsers print in a page's margin.
///
/// Everything but the letters and digits of ASCII becomes its number, so that no text can end the
/// string or the style sheet, and every browser shows it as it was written.
enum StyleText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in ShownText.oneLine(text).unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        escaped.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16)
        escaped += "\\" + String(repeating: "0", count: 6 - digits.count) + digits
      }
    }
    return escaped
  }
}
