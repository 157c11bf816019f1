import Casework
import Office

/// The name of a sheet on the command line, and of the entry that is meant.
enum SheetArgument {
  static func read(_ text: String, ofPartnership: Bool) throws(Complaint) -> Sheet {
    guard let sheet = Sheet(rawValue: text) else { throw .sheet(.noSuchSheet) }
    guard sheet.isOfPartnership == ofPartnership else {
      throw .sheet(.sheetElsewhere(sheet))
    }
    return sheet
  }

  /// The entry that is meant: the only one, a partner's, one by its number, or a new one.
  ///
  /// - Parameters:
  ///   - text: What stands behind the sheet's name; `nil` where nothing does.
  ///   - sheet: The sheet.
  ///   - holder: What its entries are in.
  /// - Returns: The entry; one with a name of its own where a new one is wanted.
  /// - Throws: ``Complaint`` where the sheet has no such entry, or the wrong thing was named.
  static func entry(
    _ text: String?, of sheet: Sheet, in holder: any SheetHolder
  ) throws(Complaint) -> Entry {
    switch sheet.facts.shape {
    case .once:
      guard text == nil else { throw .sheet(.noEntryTaken(sheet)) }
      return Entry(sheet)
    case .byPartner:
      guard let partner = text.flatMap(StatutoryPartner.init(rawValue:)) else {
        throw .sheet(.partnerNeeded(sheet))
      }
      return Entry(sheet, .of(partner))
    case .register:
      guard let text else { throw .sheet(.entryNeeded(sheet)) }
      if text == "new" { return Entry(sheet, FreshName.entry()) }
      let found = Int(text).flatMap { number in
        holder.entries(of: sheet).first { holder.number(of: $0) == number }
      }
      guard let found else { throw .sheet(.noSuchEntry(sheet)) }
      return found
    }
  }
}
