import Seeds

/// Texts whose clusters are hard to tell apart, each with what is hard about it.
struct TextSample: Sendable, CustomStringConvertible {
  let why: String
  let text: String

  var description: String { why }

  static let all = [
    TextSample(why: "plain letters", text: "Child Aspen was seen."),
    TextSample(why: "composed accents", text: "Zo\u{EB} a\u{301} na\u{EF}ve"),
    TextSample(why: "decomposed accents", text: "Zoe\u{308} e\u{301}\u{323}x\u{302}"),
    TextSample(
      why: "a mark with no letter", text: "\u{301}a b\u{301}\u{302}\u{303}\u{304}\u{305}c"),
    TextSample(why: "ideographs", text: "会议记录，孩子。한국어 かな"),
    TextSample(why: "conjoining Hangul", text: "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"),
    TextSample(why: "an emoji family", text: "a👩‍👩‍👧‍👦b👨🏽‍⚕️c❤️d"),
    TextSample(why: "families, one after the other", text: "👨‍👩‍👧👩‍👦👨‍👨‍👧‍👧👪"),
    TextSample(why: "skin tones", text: "👋🏻👋🏿a👩🏽‍🤝‍👨🏾 🤲🏼x🏽"),
    TextSample(why: "hearts and signs, as text and as picture", text: "❤❤️☎︎☎️1️⃣#️⃣"),
    TextSample(why: "flags", text: "🇬🇧🇫🇷🇬🇧x🇬"),
    TextSample(why: "a tag flag", text: "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru"),
    TextSample(why: "right to left", text: "שלום עולם مرحبا بالعالم abc"),
    TextSample(why: "Arabic with marks", text: "مَرْحَبًا"),
    TextSample(why: "Hebrew with points", text: "שָׁלוֹם, ילדה"),
    TextSample(
      why: "both directions in one line, with their marks",
      text: "seen \u{200F}ילדה\u{200E} (מרץ) at 10:14 \u{2067}أم\u{2069}."),
    TextSample(why: "Bengali and Tamil", text: "ক্ষতি நிலை"),
    TextSample(why: "Devanagari", text: "नमस्ते क्षत्रिय"),
    TextSample(why: "Thai", text: "กำลังประชุม"),
    TextSample(why: "zero width pieces", text: "a\u{200B}b\u{200D}c\u{FEFF}d\u{00AD}e"),
    TextSample(why: "control characters", text: "a\u{1B}[31mb\u{7}c\td"),
    TextSample(why: "several lines", text: "one\ntwo\n\nfour\n"),
    TextSample(why: "a mark after a line end", text: "a\n\u{301}b"),
    TextSample(why: "line ends as found in a file", text: "a\r\nb\r\n\rc"),
    TextSample(why: "nothing", text: ""),
  ]
}

extension SeededGenerator {
  /// Some text out of the corpus, cut between clusters.
  mutating func text(atMost count: Int) -> String {
    let sample = TextSample.all.randomElement(using: &self)?.text ?? ""
    return String(sample.dropFirst(Int.random(in: 0...4, using: &self)).prefix(count))
  }
}

/// The bytes of a text, to compare what `==` on String holds to be equal.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
