import CData
import CaseStore
import Casework

/// The files of `data/` that are inside the binary, read.
package enum ShippedData {
  /// A file's bytes by its path below `data/`; `nil` where there is none.
  package static func bytes(of name: String) -> [UInt8]? {
    for index in 0..<cdata_count() {
      guard let found = cdata_name(index), String(cString: found) == name,
        let bytes = cdata_bytes(index)
      else { continue }
      return Array(UnsafeBufferPointer(start: bytes, count: cdata_length(index)))
    }
    return nil
  }

  /// The names of the files below a folder of `data/`.
  package static func names(in folder: String) -> [String] {
    (0..<cdata_count()).compactMap { cdata_name($0) }.map { String(cString: $0) }
      .filter { $0.hasPrefix(folder + "/") }
  }

  /// GOV.UK's bank holidays as they stood when the program was made.
  package static func calendar() throws -> WorkingCalendar { try readCalendar.get() }

  // Read once: what is inside the binary stays as it is.
  private static let readCalendar = Result {
    WorkingCalendar(try BankHolidayFile.read(bytes(of: "bank-holidays.json") ?? []))
  }
  private static let readRuleBook = Result {
    RuleBook(try names(in: "rules").map { try RuleFile.decode(bytes(of: $0) ?? []) })
  }

  /// The questions that lines of enquiry can begin from.
  package static func bank() throws -> [BankLine] {
    try JSON(bytes(of: "kloe-bank.json") ?? []).items?.map { item in
      BankLine(
        subject: item["subject"]?.text ?? "", question: item["question"]?.text ?? "",
        rationale: item["rationale"]?.text ?? "")
    } ?? []
  }

  /// SHA-256 over the rule editions, in lower-case hexadecimal: their version.
  package static let rulesDigest = Digest(
    of: names(in: "rules").flatMap { bytes(of: $0) ?? [] }
  ).hex

  /// The rule editions the program ships with.
  package static func ruleBook() throws -> RuleBook { try readRuleBook.get() }
}
