/// Letters of other scripts that look like Latin ones: a name written with them reads as the name.
///
/// Only the leak check takes them for what they look like. Find does not: a name in Greek or
/// Cyrillic letters is to be found as what it is, whatever its case.
enum LookAlikes {
  /// The text with Latin letters for those that look like them; `nil` where it has none.
  static func plain(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0xC9 }) else { return nil }
    var plain = String.UnicodeScalarView()
    var isChanged = false
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x250, let latin = latin[scalar] ?? latin(ofBase: scalar) {
        plain.append(latin)
        isChanged = true
      } else {
        plain.append(scalar)
      }
    }
    return isChanged ? String(plain) : nil
  }

  /// Of a letter with an accent, by the letter without.
  private static func latin(ofBase scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let folded = FoldedScalar.of(scalar)
    guard folded.count > 1, scalar.properties.isAlphabetic else { return nil }
    let text = String(decoding: (0..<folded.count).map { folded[$0] }, as: UTF8.self)
    return text.unicodeScalars.first.flatMap { latin[$0] }
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    // Each row: the letters, and what they look like.
    let rows = [
      // Cyrillic.
      ("АВСЕНІЈКМОРЅТУХԚԜӀ", "ABCEHIJKMOPSTYXQWI"),
      ("авсегһніјкмопрѕтухԁԛԝѵӏьԍ", "abcerhhijkmonpstyxdqwvlbg"),
      // Greek.
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ", "ABEZHIKMNOPTYXC"),
      ("αβγεηικνορστυχωϲϳ", "abyenikvopotuxwcj"),
      // Armenian, Cherokee.
      ("ՕՏՍօոսհցզ", "OSUonuhgq"), ("ᎠᎡᎢᎪᎫᎬᎳᎷᎻᎽᏀᏃᏒᏔᏙᏚᏞᏟᏢᏦᏴ", "DRTAJEWMHYGZRWVSLCPKB"),
      // Latin letters of phonetics, and numerals of Rome.
      ("ɑɡɩɪʀʏʟɴʜʙɢ", "agiirylnhbg"), ("ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ", "IVXLCDMivxlcdm"),
    ]
    return Dictionary(
      rows.flatMap { zip($0.0.unicodeScalars, $0.1.unicodeScalars) }, uniquingKeysWith: { $1 })
  }()
}
