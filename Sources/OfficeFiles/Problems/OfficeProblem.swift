/// Why an office file cannot be read at all.
///
/// It holds facts about the file and no text of it.
package enum OfficeProblem: Error, Hashable, Sendable {
  case empty
  /// The file is encrypted.
  case password
  /// Excel 97-2003, or older.
  case oldExcel
  /// Word 97-2003, or older.
  case oldWord
  /// It would unpack to far more than an office program writes.
  case bomb(Bomb)
  /// The end of the file is missing.
  case cutOff(afterBytes: Int)
  case damaged(Damage)
  /// A file of another program.
  case otherFormat(ForeignFormat)
  case tooLarge(mostMebibytes: Int)
  /// More rows, cells or paragraphs than are read.
  case tooMuch(Quantity, most: Int)

  /// How a file shows that it is a bomb.
  package enum Bomb: Hashable, Sendable {
    case size(mebibytes: Int)
    case entries(Int)
    case overlap
    case moreThanSaid
  }

  /// What is broken in a file.
  package enum Damage: Hashable, Sendable {
    /// The list of what the zip file holds.
    case directory
    /// The bytes of an entry, or their checksum.
    case packing
    /// Two entries have one name.
    case sameName
    /// A name leads out of the folder.
    case unsafeName
    /// A part that must be there is not.
    case missingPart
    /// A part is no well-formed XML.
    case markup
    /// A part declares a document type, which no office program writes.
    case documentType
    /// Elements lie more than 200 deep, or one has too many attributes.
    case nesting
    /// Rows or cells lie where a sheet has none.
    case places
  }

  /// What there can be too much of.
  package enum Quantity: Hashable, Sendable {
    case rows, cells, mergedCells, sheets
    /// Paragraphs, rows and cells of a document.
    case pieces
    /// Paragraphs of one cell, or text boxes of one paragraph.
    case paragraphsInOnePlace
    case controls
    case mebibytes, mebibytesInOneCell, mebibytesInOneParagraph
  }
}

extension OfficeProblem {
  /// The word by which a program tells this refusal from others; `nil` where there is none.
  package var word: String? {
    switch self {
    case .password: "password"
    case .oldExcel: "old-excel"
    case .oldWord: "old-word"
    case .bomb: "bomb"
    case .cutOff, .damaged: "damaged"
    case .otherFormat: "other-format"
    case .empty, .tooLarge, .tooMuch: nil
    }
  }

  /// What is wrong, in one sentence.
  package var problem: String {
    switch self {
    case .empty: "The file is empty."
    case .password: "The file has a password, so it cannot be read."
    case .oldExcel: "The file is an Excel 97-2003 workbook (.xls), an old format."
    case .oldWord: "The file is a Word 97-2003 document (.doc), an old format."
    case .bomb(let bomb): bomb.problem
    case .cutOff(let bytes): "The file is damaged: it is cut off after \(bytes) bytes."
    case .damaged(let damage): "The file is damaged: \(damage.phrase)."
    case .otherFormat(let format): "The file is \(format.phrase)."
    case .tooLarge(let most): "The file is larger than \(most) MiB."
    case .tooMuch(let quantity, let most): "The file has more than \(most) \(quantity.phrase)."
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .empty: "Ask for the file again."
    case .password:
      "Ask for a copy without a password. In Word or Excel: File > Info > Protect > Encrypt with "
        + "Password, then empty the box and save."
    case .oldExcel: "Open it in Excel or LibreOffice, save it as .xlsx, and import that copy."
    case .oldWord: "Open it in Word or LibreOffice, save it as .docx, and import that copy."
    case .bomb:
      "Do not open it. Ask the organisation to save it again in Word or Excel and resend it."
    case .cutOff: "Ask for the file to be sent again."
    case .damaged: "Open it in Word or Excel, save it again, and import that copy."
    case .otherFormat(let format): format.remedy
    case .tooLarge:
      "Remove pictures, or send only the period under review, in several files if needed."
    case .tooMuch: "Send only the period under review, in several files if needed."
    }
  }
}

extension OfficeProblem.Bomb {
  fileprivate var problem: String {
    switch self {
    case .size(let mebibytes):
      "The file unpacks to \(mebibytes) MiB or more. That is not an ordinary document."
    case .entries(let count):
      "The file unpacks to \(count) parts. That is not an ordinary document."
    case .overlap: "The file unpacks the same bytes twice. That is not an ordinary document."
    case .moreThanSaid: "The file unpacks to more than it says. That is not an ordinary document."
    }
  }
}

extension OfficeProblem.Damage {
  fileprivate var phrase: String {
    switch self {
    case .directory: "the list of its parts is broken"
    case .packing: "one of its parts does not unpack to what it should be"
    case .sameName: "two of its parts have the same name"
    case .unsafeName: "one of its parts has a name that no office program gives"
    case .missingPart: "a part that it needs is missing"
    case .markup: "one of its parts is broken"
    case .documentType: "one of its parts declares a document type, and no office program does"
    case .nesting: "one of its parts is nested too deeply"
    case .places: "it has rows or cells where a sheet has none, or two in one place"
    }
  }
}

extension OfficeProblem.Quantity {
  fileprivate var phrase: String {
    switch self {
    case .rows: "rows"
    case .cells: "cells"
    case .mergedCells: "merged cells"
    case .sheets: "sheets"
    case .pieces: "paragraphs and cells"
    case .paragraphsInOnePlace: "paragraphs in one place"
    case .controls: "boxes to fill in"
    case .mebibytes: "MiB of text and numbers"
    case .mebibytesInOneCell: "MiB of text in one cell"
    case .mebibytesInOneParagraph: "MiB of text in one paragraph"
    }
  }
}
